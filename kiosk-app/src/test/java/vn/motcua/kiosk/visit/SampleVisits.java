package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.device.CardPresence;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/** Invented people, procedures and papers, and a situation for every step and every way it can look. */
public final class SampleVisits {

    public static final Identity PERSON = new Identity("001300000011", "NGUYỄN THỊ MẪU", "02/03/2000", Identity.Sex.FEMALE, "02/03/2025",
            new byte[0], Identity.Level.INTEGRITY_PROVEN);
    public static final String QR = "001300000011||NGUYỄN THỊ MẪU|02032000|Nữ|Hà Nội|04052021";
    public static final Procedure BIRTH = new Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", "Cấp xã", "Bộ Tư pháp",
            "1234/QĐ-BTP", "Trực tiếp", "Trong ngày", "Miễn phí", List.of(
            new AskedDocument("Căn cước của cha hoặc mẹ", "", AskedDocument.Form.READ_FROM_CARD, true),
            new AskedDocument("Giấy chứng sinh", "Do bệnh viện cấp", AskedDocument.Form.ORIGINAL, true),
            new AskedDocument("Giấy chứng nhận kết hôn", "Nếu cha mẹ đã kết hôn", AskedDocument.Form.SHOW_AT_COUNTER, false)));
    public static final Procedure UNLISTED = new Procedure("2.000815", "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực",
            "Cấp xã", "Bộ Tư pháp", "", "", "", "", List.of());
    public static final QueueService CIVIL = new QueueService("A", "Hộ tịch, chứng thực", "Civil status, certification", "3, 4, 5",
            "Tầng 1, bên trái", "Floor 1, left", List.of("Hộ tịch", "Chứng thực"));
    public static final QueueService OTHER = new QueueService("E", "Việc khác", "Other", "9", "Tầng 2", "Floor 2", List.of());
    public static final QueueNumber NUMBER = new QueueNumber("run-0/1", "A", 42, "1.001193", LocalDateTime.of(2026, 11, 23, 9, 41));
    public static final Slip SLIP = new Slip("H26-0300-0427", 2, 5, 345_678, LocalDateTime.of(2026, 11, 23, 9, 52), "http://127.0.0.1/ho-so/H26-0300-0427");
    public static final List<SearchHit> HITS = List.of(new SearchHit(BIRTH, List.of(new SearchHit.Mark(17, 25))), new SearchHit(UNLISTED, List.of()));

    private SampleVisits() {
    }

    /** A visit that has got as far as it can: every step finds in it what it needs. */
    public static Visit full() {
        Page page = new Page("p1", "p1.jpg", 0, Page.Concern.NONE);
        List<DocumentPages> documents = List.of(DocumentPages.open(BIRTH.documents().get(0)),
                DocumentPages.open(BIRTH.documents().get(1)).withPage(0, page), DocumentPages.open(BIRTH.documents().get(2)));
        return new Visit("run-0", 1, Purpose.SUBMIT_DOSSIER, Optional.of(PERSON), Optional.of(BIRTH), Optional.of(NUMBER), documents, Optional.of(SLIP));
    }

    public static Situation in(Step step) {
        return in(step, full());
    }

    public static Situation in(Step step, Visit visit) {
        return new Situation("run", 0, Comfort.USUAL, step, visit, Optional.empty(), 0, 1, false, CardPresence.ABSENT, Map.of());
    }

    /** Every step in every way that looks different. */
    public static List<Step> everyStep() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Home());
        steps.add(PresentCard.fresh());
        steps.add(PresentCard.withCardThere());
        steps.add(new PresentCard(true, true, Optional.empty(), false));
        steps.add(new PresentCard(false, false, Optional.of(QR), false));
        steps.add(new PresentCard(false, false, Optional.empty(), true));
        steps.add(TypeCardKey.empty(false));
        steps.add(new TypeCardKey("0013000000110203200002032025", true));
        for (ReadingCard.Part part : ReadingCard.Part.values()) {
            steps.add(new ReadingCard(40, part, Optional.empty()));
        }
        steps.add(new ReadingCard(60, ReadingCard.Part.CHIP, Optional.of("Công Tằng Tôn Nữ Thị Minh Nguyệt Ánh")));
        steps.add(new ConfirmIdentity(true));
        steps.add(new ConfirmIdentity(false));
        steps.add(new ChooseService(0));
        steps.add(new Search("", "", List.of(), 0, true));
        steps.add(new Search("", "", List.of(), 0, false));
        steps.add(new Search("khai sinh", "", HITS, 0, true));
        steps.add(new Search("khai sinh", "", HITS, 0, false));
        steps.add(new Search("không có gì", "", List.of(), 0, true));
        steps.add(new Search("", "khai-sinh", HITS, 0, false));
        for (ProcedureDetail.Guide guide : ProcedureDetail.Guide.values()) {
            steps.add(new ProcedureDetail(Optional.empty(), Set.of(1), 0, guide));
        }
        steps.add(new ProcedureDetail(Optional.empty(), Set.of(0, 1, 2), 0, ProcedureDetail.Guide.NONE));
        steps.add(new IssuingNumber());
        steps.add(new NumberRefused(Trouble.NO_MORE_NUMBERS));
        steps.add(new NumberRefused(Trouble.STORE_FULL));
        steps.add(new KeepingDossier(Optional.empty()));
        for (Paper paper : Paper.values()) {
            steps.add(new TicketReady(NUMBER, CIVIL, paper, Trouble.PRINTER_PAPER_OUT));
            steps.add(new SlipReady(SLIP, paper, Trouble.PRINTER_JAM));
        }
        for (Trouble trouble : Trouble.values()) {
            steps.add(new CardUnread(trouble, true));
            steps.add(new TicketReady(NUMBER, CIVIL, Paper.FAILED, trouble));
            steps.add(new ScanDocuments(1, 0, false, ScanDocuments.Work.FAILED, trouble));
            steps.add(new KeepingDossier(Optional.of(trouble)));
        }
        for (ScanDocuments.Work work : List.of(ScanDocuments.Work.IDLE, ScanDocuments.Work.SCANNING, ScanDocuments.Work.STOPPING)) {
            steps.add(new ScanDocuments(1, 0, false, work, Trouble.STOPPED));
            steps.add(new ScanDocuments(2, 0, false, work, Trouble.STOPPED));
        }
        steps.add(Rating.open());
        steps.add(new Rating(2, Set.of("long-wait"), false));
        steps.add(new Rating(5, Set.of("kind-staff"), true));
        steps.add(new Thanks());
        return steps;
    }
}
