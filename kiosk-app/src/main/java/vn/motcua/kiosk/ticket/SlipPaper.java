package vn.motcua.kiosk.ticket;

import java.util.List;
import java.util.Optional;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Band;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.words.Words;

/**
 * What the citizen takes home after scanning a dossier. It is the kiosk's own slip: the legal "Giấy tiếp nhận hồ sơ và hẹn trả
 * kết quả" is given by staff when they accept the dossier (Decree 118/2025/NĐ-CP), and the slip says so.
 */
public final class SlipPaper {

    private final Letterhead head;
    private final Words words;

    public SlipPaper(Letterhead head, Words words) {
        this.head = head;
        this.words = words;
    }

    /**
     * @param papers in the order asked
     * @param again  a first slip may have come out already
     */
    public PrintDocument of(Slip slip, Optional<Identity> person, Optional<Procedure> procedure, List<ScannedPaper> papers, boolean again) {
        Sheet sheet = new Sheet(head, words, again);
        sheet.centred(words.get("paper.slip.title"), Sizes.TITLE, Weight.BOLD)
                .add(new Band(words.get("paper.slip.code"), slip.code()));
        person.ifPresent(who -> sheet
                .add(new Fact(words.get("paper.slip.person"), who.fullName()))
                .add(new Fact(words.get("paper.slip.number"), who.maskedNumber())));
        procedure.ifPresent(what -> sheet.add(new Fact(words.get("paper.slip.procedure"), what.name())));
        sheet.add(new Fact(words.get("paper.slip.time"), sheet.time(slip.sentAt()))).rule();
        list(sheet, papers);
        sheet.left(words.get("paper.slip.sum", slip.pages(), kilobytes(slip.bytes())), Weight.MEDIUM)
                .add(new Box(List.of(words.get("paper.slip.waiting"), words.get("paper.slip.not-legal"))));
        person.flatMap(Identity::doubt).ifPresent(why -> sheet.left(words.get(CardRemark.word(why)), Weight.BOLD));
        return sheet.code(slip.address(), words.get(slip.onPhone() ? "paper.slip.look" : "paper.slip.show"))
                .rule()
                .centred(words.get("paper.slip.keep"), Sizes.BODY, Weight.MEDIUM)
                .centred(head.address(), Sizes.BODY, Weight.MEDIUM)
                .cut("slip");
    }

    private void list(Sheet sheet, List<ScannedPaper> papers) {
        if (papers.isEmpty()) {
            return;
        }
        sheet.left(words.get("paper.slip.papers"), Weight.BOLD);
        for (int i = 0; i < papers.size(); i++) {
            sheet.left(i + 1 + ". " + line(papers.get(i)), Weight.MEDIUM);
        }
    }

    private String line(ScannedPaper paper) {
        return switch (paper.state()) {
            case SCANNED -> words.get("paper.slip.paper.scanned", paper.name(), paper.pages());
            case READ_FROM_CARD -> words.get("paper.slip.paper.card", paper.name());
            case MISSING -> words.get("paper.slip.paper.missing", paper.name());
        };
    }

    private static long kilobytes(long bytes) {
        return Math.max(1, Math.round(bytes / 1000.0));
    }
}
