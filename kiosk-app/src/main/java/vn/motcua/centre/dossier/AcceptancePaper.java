package vn.motcua.centre.dossier;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

import vn.motcua.centre.paper.PaperWriter;
import vn.motcua.centre.paper.PaperWriter.Align;
import vn.motcua.centre.words.CentreWords;

/**
 * The legal "Giấy tiếp nhận hồ sơ và hẹn trả kết quả", with the fields in the order of the form (Circular 03/2025/TT-VPCP,
 * Appendix I, form 01, as one-stop systems print it): on A4, and on a strip for 80 mm printers.
 */
final class AcceptancePaper {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** The head prints 72 of the paper's 80 mm. */
    private static final PDRectangle STRIP = new PDRectangle(80 * PaperWriter.MM, 1_400 * PaperWriter.MM);

    private final CentreWords words;
    private final DossierSettings settings;

    AcceptancePaper(CentreWords words, DossierSettings settings) {
        this.words = words;
        this.settings = settings;
    }

    private String word(String key, Object... values) {
        return words.get("paper." + key, values);
    }

    /** @param code what the QR says */
    byte[] a4(Accepted dossier, String code) throws IOException {
        try (PaperWriter paper = new PaperWriter(PDRectangle.A4, 20 * PaperWriter.MM)) {
            head(paper, dossier, code);
            body(paper, dossier, 11.5f);
            signatures(paper, dossier);
            return paper.finish(false);
        }
    }

    /** @param code what the QR says */
    byte[] strip(Accepted dossier, String code) throws IOException {
        try (PaperWriter paper = new PaperWriter(STRIP, 4 * PaperWriter.MM)) {
            paper.text(paper.regular(), 9, Align.CENTRE, settings.authority().toUpperCase(Locale.ROOT));
            paper.text(paper.bold(), 9, Align.CENTRE, word("centre"));
            paper.text(paper.regular(), 9, Align.CENTRE, dossier.branch());
            paper.rule();
            paper.text(paper.bold(), 12, Align.CENTRE, word("title"));
            paper.text(paper.bold(), 10, Align.CENTRE, word("code", dossier.official()));
            paper.gap(4);
            float side = 30 * PaperWriter.MM;
            paper.qr(code, (paper.left() + paper.right() - side) / 2, paper.y(), side);
            paper.gap(side + 6);
            body(paper, dossier, 9);
            return paper.finish(true);
        }
    }

    private void head(PaperWriter paper, Accepted dossier, String code) throws IOException {
        float middle = paper.left() + (paper.right() - paper.left()) * 0.46f;
        float top = paper.y();
        paper.text(paper.regular(), 10.5f, Align.CENTRE, paper.left(), middle, settings.authority().toUpperCase(Locale.ROOT));
        paper.text(paper.bold(), 10.5f, Align.CENTRE, paper.left(), middle, word("centre"));
        paper.text(paper.regular(), 10.5f, Align.CENTRE, paper.left(), middle, dossier.branch());
        paper.gap(4);
        float side = 24 * PaperWriter.MM;
        paper.qr(code, (paper.left() + middle - side) / 2, paper.y(), side);
        float bottom = paper.y() - side;
        paper.moveTo(top);
        paper.text(paper.bold(), 10.5f, Align.CENTRE, middle, paper.right(), word("country"));
        paper.text(paper.bold(), 10.5f, Align.CENTRE, middle, paper.right(), word("motto"));
        paper.gap(6);
        LocalDateTime at = dossier.acceptedAt();
        paper.text(paper.italic(), 10.5f, Align.CENTRE, middle, paper.right(),
                word("dated", settings.place(), two(at.getDayOfMonth()), two(at.getMonthValue()), at.getYear()));
        paper.moveTo(bottom - 12);
        paper.text(paper.bold(), 15, Align.CENTRE, word("title"));
        paper.text(paper.bold(), 11.5f, Align.CENTRE, word("code", dossier.official()));
        paper.text(paper.italic(), 10, Align.CENTRE, word("copy"));
        paper.gap(8);
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private void body(PaperWriter paper, Accepted dossier, float points) throws IOException {
        AcceptanceForm form = dossier.form();
        line(paper, points, "department", dossier.branch());
        line(paper, points, "applicant", form.applicant());
        line(paper, points, "identity", form.identity());
        line(paper, points, "address", form.address());
        line(paper, points, "phone", form.phone(), form.email());
        line(paper, points, "procedure", dossier.procedureName());
        line(paper, points, "papers");
        papers(paper, points, form);
        line(paper, points, "copies", form.copies());
        line(paper, points, "days", form.days() == 0 ? word("same-day") : word("days.count", form.days()));
        line(paper, points, "accepted", HOUR.format(dossier.acceptedAt()), MINUTE.format(dossier.acceptedAt()), DAY.format(dossier.acceptedAt()));
        line(paper, points, "due", HOUR.format(dossier.due()), MINUTE.format(dossier.due()), DAY.format(dossier.due()));
        line(paper, points, "returned", form.returnedAt());
        line(paper, points, "fee", form.fee().isEmpty() ? word("none") : form.fee());
        line(paper, points, "book", dossier.official().substring(dossier.official().lastIndexOf('-') + 1));
    }

    private void line(PaperWriter paper, float points, String key, Object... values) throws IOException {
        paper.text(paper.regular(), points, Align.LEFT, word(key, values));
        paper.gap(2);
    }

    private void papers(PaperWriter paper, float points, AcceptanceForm form) throws IOException {
        float width = paper.right() - paper.left();
        float[] edges = {paper.left(), paper.left() + width * 0.09f, paper.left() + width * 0.62f, paper.left() + width * 0.83f, paper.right()};
        float small = points - 1;
        paper.row(paper.bold(), small, edges, word("papers.nth"), word("papers.name"), word("papers.kind"), word("papers.count"));
        for (int i = 0; i < form.papers().size(); i++) {
            AcceptanceForm.Paper each = form.papers().get(i);
            paper.row(paper.regular(), small, edges, String.valueOf(i + 1), each.name(), each.kind(), String.valueOf(each.count()));
        }
        paper.gap(4);
    }

    private void signatures(PaperWriter paper, Accepted dossier) throws IOException {
        paper.need(130);
        paper.gap(10);
        float middle = (paper.left() + paper.right()) / 2;
        float top = paper.y();
        paper.text(paper.bold(), 11, Align.CENTRE, paper.left(), middle, word("sign.applicant"));
        paper.text(paper.italic(), 10, Align.CENTRE, paper.left(), middle, word("sign.how"));
        paper.moveTo(top);
        paper.text(paper.bold(), 11, Align.CENTRE, middle, paper.right(), word("sign.official"));
        paper.text(paper.italic(), 10, Align.CENTRE, middle, paper.right(), word("sign.how"));
        paper.gap(58);
        paper.text(paper.italic(), 9.5f, Align.LEFT, word("note"));
    }
}
