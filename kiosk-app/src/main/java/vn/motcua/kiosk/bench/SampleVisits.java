package vn.motcua.kiosk.bench;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Warning;
import vn.motcua.exchange.QueueNow;
import vn.motcua.kiosk.dossier.KeptVisit;
import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.CardUnread;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ClaimPriority;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.DossierShown;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.IssuingNumber;
import vn.motcua.kiosk.visit.KeepingDossier;
import vn.motcua.kiosk.visit.NumberOnCard;
import vn.motcua.kiosk.visit.NumberRefused;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.Pin;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Purpose;
import vn.motcua.kiosk.visit.Rating;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.SignDossier;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.TechnicianDevices;
import vn.motcua.kiosk.visit.TechnicianPage;
import vn.motcua.kiosk.visit.TechnicianPin;
import vn.motcua.kiosk.visit.TechnicianTouch;
import vn.motcua.kiosk.visit.Thanks;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCardKey;
import vn.motcua.kiosk.visit.Unfinished;
import vn.motcua.kiosk.visit.UnfinishedDossier;
import vn.motcua.kiosk.visit.Visit;

/** Invented people, procedures and papers, and a situation for every step and every way it can look. */
public final class SampleVisits {

    public static final Identity PERSON = new Identity("001300000011", "NGUYỄN THỊ MẪU", "02/03/2000", Identity.Sex.FEMALE, "02/03/2025",
            new SamplePortrait(SampleCitizens.WOMAN).jpeg(), Identity.Level.INTEGRITY_PROVEN);
    public static final String QR = "001300000011||NGUYỄN THỊ MẪU|02032000|Nữ|Hà Nội|04052021";
    public static final Procedure BIRTH = new Procedure("1.001193", "Thủ tục đăng ký khai sinh", "Hộ tịch", "Cấp xã", "Bộ Tư pháp",
            "1234/QĐ-BTP", "Trực tiếp", "Trong ngày", "Miễn phí", List.of(
            new AskedDocument("Căn cước của cha hoặc mẹ", "", AskedDocument.Form.READ_FROM_CARD, true),
            new AskedDocument("Giấy chứng sinh", "Do bệnh viện cấp", AskedDocument.Form.ORIGINAL, true),
            new AskedDocument("Giấy chứng nhận kết hôn", "Nếu cha mẹ đã kết hôn", AskedDocument.Form.SHOW_AT_COUNTER, false)));
    public static final Procedure UNLISTED = new Procedure("2.000815", "Thủ tục chứng thực bản sao từ bản chính giấy tờ, văn bản", "Chứng thực",
            "Cấp xã", "Bộ Tư pháp", "", "", "", "", List.of());
    public static final Unfinished UNFINISHED = new Unfinished(BIRTH, new KeptVisit(BIRTH.code(), List.of(
            new KeptVisit.Document(List.of(), true, false),
            new KeptVisit.Document(List.of(page(1, Page.Concern.NONE), page(2, Page.Concern.NONE)), false, false),
            new KeptVisit.Document(List.of(), false, false))));
    public static final QueueService CIVIL = new QueueService("A", "Hộ tịch, chứng thực", "Civil status, certification", "3, 4, 5",
            "Tầng 1, bên trái", "Floor 1, left", List.of("Hộ tịch", "Chứng thực"));
    public static final QueueService OTHER = new QueueService("E", "Việc khác", "Other", "9", "Tầng 2", "Floor 2", List.of());
    public static final QueueNumber NUMBER = new QueueNumber("run-0/1", "A", 42, "1.001193", LocalDateTime.of(2026, 11, 23, 9, 41));
    public static final String TICKET_PAGE = "https://mot-cua.hanoi.example/so/7F3K9Q7F3K9Q7F3K9Q7F3K";
    public static final Slip SLIP = new Slip("H26-0300-0427", 2, 5, 345_678,
            LocalDateTime.of(2026, 11, 23, 9, 52), "http://127.0.0.1/ho-so/H26-0300-0427");
    public static final List<SearchHit> HITS = List.of(new SearchHit(BIRTH, List.of(new SearchHit.Mark(16, 25))), new SearchHit(UNLISTED, List.of()));

    private SampleVisits() {
    }

    /** A visit that has got as far as it can: every step finds in it what it needs. */
    public static Visit full() {
        return withPages(List.of(page(1, Page.Concern.NONE)));
    }

    private static Visit read(Identity person) {
        Visit full = full();
        return new Visit(full.key(), full.presses(), full.purpose(), Optional.of(person),
                full.procedure(), full.number(), full.documents(), full.slip(), false);
    }

    private static Visit withPages(List<Page> pages) {
        List<DocumentPages> documents = List.of(document(0, List.of()), document(1, pages), document(2, List.of()));
        return new Visit("run-0", 1, Purpose.SUBMIT_DOSSIER, Optional.of(PERSON), Optional.of(BIRTH),
                Optional.of(NUMBER), documents, Optional.of(SLIP), false);
    }

    private static DocumentPages document(int index, List<Page> pages) {
        AskedDocument asked = BIRTH.documents().get(index);
        return new DocumentPages(asked, pages, !asked.scanned(), false);
    }

    private static Page page(int number, Page.Concern concern) {
        return new Page("p" + number, SamplePages.name(number), 0, concern);
    }

    public static Situation in(Step step) {
        return in(step, full());
    }

    public static Situation in(Step step, Visit visit) {
        return in(step, visit, Optional.empty());
    }

    private static Situation in(Step step, Visit visit, Optional<Overlay> overlay) {
        Map<DeviceKind, DeviceHealth> devices = step instanceof TechnicianDevices ? Map.of(
                DeviceKind.DOCUMENT_SCANNER, new DeviceHealth.Unreachable("no answer"),
                DeviceKind.TICKET_PRINTER, new DeviceHealth.Ready(Set.of(Warning.PAPER_NEAR_END)), DeviceKind.CARD_READER, DeviceHealth.ready(),
                DeviceKind.CODE_READER, DeviceHealth.ready()) : Map.of();
        return new Situation("run", 0, Comfort.USUAL, step, visit, overlay, 0, 1, false, CardPresence.ABSENT, devices, waiting(41));
    }

    private static Optional<QueueNow> waiting(int people) {
        return Optional.of(new QueueNow(1, people, true, null));
    }

    /** The home screen, for every way the queue can be. */
    private static List<Situation> homes() {
        LocalDateTime now = SampleLookups.NOW;
        return Stream.of(waiting(0), waiting(1), waiting(1_204), Optional.<QueueNow>empty(), Optional.of(new QueueNow(1, 0, false, null)),
                        Optional.of(new QueueNow(1, 0, false, now.withHour(13).withMinute(30))),
                        Optional.of(new QueueNow(1, 0, false, now.plusDays(1).withHour(8).withMinute(0))),
                        Optional.of(new QueueNow(1, 0, false, now.plusDays(4).withHour(8).withMinute(0))))
                .map(queue -> new Situation("run", 0, Comfort.USUAL, new Home(), full(), Optional.empty(), 0, 1,
                        false, CardPresence.ABSENT, Map.of(), queue)).toList();
    }

    /** The same, as somebody sees it who needs other sizes, colours or words. */
    public static Situation seenBy(Comfort comfort, Situation situation) {
        return new Situation(situation.run(), situation.count(), comfort, situation.step(), situation.visit(), situation.overlay(), situation.idle(),
                situation.stays(), situation.patient(), situation.card(), situation.devices(), situation.queue());
    }

    /** Every situation that looks different: each step of {@link #everyStep}, pages in each state, and each dialog. */
    public static List<Situation> everySituation() {
        List<Situation> situations = new ArrayList<>();
        everyStep().forEach(step -> situations.add(in(step)));
        situations.addAll(homes());
        situations.add(new Situation("run", 0, Comfort.USUAL, new Home(), full(), Optional.empty(), 605, 1, false, CardPresence.ABSENT, Map.of()));
        for (Optional<String> shown : List.of(Optional.<String>empty(), Optional.of("000000000000|"))) {
            situations.add(new Situation("run", 0, Comfort.USUAL, new PresentCard(false, false, shown, false, "", true), full(), Optional.empty(),
                    0, 1, false, CardPresence.ABSENT, Map.of(DeviceKind.CARD_READER, new DeviceHealth.Unreachable("unplugged"))));
        }
        for (Doubt doubt : Doubt.values()) {
            situations.add(in(new ConfirmIdentity(true), read(new Identity(PERSON.number(), PERSON.fullName(), PERSON.birthDate(), PERSON.sex(),
                    PERSON.expiry(), PERSON.portrait(), PERSON.level(), Optional.of(doubt)))));
        }
        for (boolean claims : List.of(false, true)) {
            for (Step step : List.of(new PresentCard(false, false, Optional.empty(), false), new PresentCard(true, false, Optional.empty(), false),
                    new ChooseService(0), new ClaimPriority(new ChooseService(0)))) {
                situations.add(in(step, takingNumber(claims)));
            }
        }
        Visit scanned = scanned();
        for (int shown = 0; shown <= 2; shown++) {
            situations.add(in(ScanDocuments.at(1, shown), scanned));
        }
        Visit withBlanks = withPages(List.of(page(1, Page.Concern.NONE), page(2, Page.Concern.BLANK),
                new Page("p3", SamplePages.name(2), 0, Page.Concern.BLANK)));
        for (ScanDocuments.Panel panel : ScanDocuments.Panel.values()) {
            situations.add(in(ScanDocuments.at(1, 1).with(panel), withBlanks));
        }
        situations.add(in(ScanDocuments.at(1, 0).with(ScanDocuments.Sides.ONE), scanned));
        situations.add(in(ScanDocuments.at(1, 0).with(ScanDocuments.Sides.AS_SET_THERE)
                .doing(ScanDocuments.Work.SCANNING, Trouble.STOPPED), scanned));
        situations.add(in(ScanDocuments.at(1, 0).with(ScanDocuments.Sides.BOTH), withPages(List.of())));
        situations.add(in(ScanDocuments.at(1, 0).with(ScanDocuments.Panel.MISSING), withPages(List.of())));
        situations.add(in(ScanDocuments.at(1, 0).offering(new ScanDocuments.Deleted(1, page(2, Page.Concern.NONE))), scanned));
        for (Page.Concern concern : Page.Concern.values()) {
            situations.add(in(ScanDocuments.at(1, 0), withPages(List.of(page(1, concern)))));
        }
        for (Overlay overlay : List.of(new Overlay.StillThere(20), new Overlay.HelpCalled(), new Overlay.DiscardPages())) {
            situations.add(in(ScanDocuments.at(1, 0), scanned, Optional.of(overlay)));
        }
        return situations;
    }

    private static Visit takingNumber(boolean claimsPriority) {
        return new Visit("run-0", 0, Purpose.TAKE_NUMBER, Optional.empty(), Optional.empty(), Optional.empty(),
                List.of(), Optional.empty(), claimsPriority);
    }

    private static Visit scanned() {
        return withPages(List.of(page(1, Page.Concern.NONE), page(2, Page.Concern.SKEWED)));
    }

    /** Six moments that tell what the kiosk is for, by the names of their pictures. */
    public static Map<String, Situation> moments() {
        Map<String, Situation> moments = new LinkedHashMap<>();
        moments.put("home", in(new Home()));
        moments.put("reading", in(new ReadingCard(60, ReadingCard.Part.CHIP, Optional.of(PERSON.fullName()))));
        moments.put("scan", in(ScanDocuments.at(1, 0), scanned()));
        moments.put("slip", in(new SlipReady(SLIP, Paper.PRINTED, Trouble.STOPPED)));
        moments.put("dossier", in(new DossierShown(SampleLookups.IN_PROGRESS, Optional.empty(), true, DossierShown.Print.NONE)));
        moments.put("appointment", in(new AppointmentShown(SampleLookups.APPOINTMENT, SampleLookups.NOW, true)));
        return moments;
    }

    private static List<Step> signing() {
        SignDossier.Certificate own = new SignDossier.Certificate("NGUYỄN THỊ MẪU", "Invented CA", LocalDate.of(2028, 6, 30));
        SignDossier.Certificate office = new SignDossier.Certificate("CÔNG TY TNHH SẢN XUẤT VÀ THƯƠNG MẠI TỔNG HỢP MẪU HÀ NỘI",
                "Invented Certification Authority G2", LocalDate.of(2027, 1, 15));
        SignDossier typing = SignDossier.at(SignDossier.Stage.TYPING);
        List<Step> steps = new ArrayList<>(List.of(SignDossier.at(SignDossier.Stage.OFFERED), SignDossier.at(SignDossier.Stage.LOOKING),
                SignDossier.at(SignDossier.Stage.LOOKING).because(SignDossier.Refusal.TOKEN_GONE),
                typing, typing.with(Pin.ofLength(5)), typing.with(Pin.ofLength(Pin.LONGEST)),
                SignDossier.at(SignDossier.Stage.SIGNING), typing.choosing(List.of(own, office)),
                typing.signedBy(new SignDossier.Signer(own, true)), typing.signedBy(new SignDossier.Signer(office, false))));
        for (SignDossier.Keys keys : SignDossier.Keys.values()) {
            steps.add(typing.with(keys).with(SignDossier.Tries.LAST).because(SignDossier.Refusal.PIN_WRONG));
        }
        for (SignDossier.Tries tries : SignDossier.Tries.values()) {
            steps.add(typing.with(tries));
            steps.add(typing.with(tries).because(SignDossier.Refusal.PIN_WRONG));
        }
        for (SignDossier.Refusal refusal : List.of(SignDossier.Refusal.PIN_LOCKED, SignDossier.Refusal.NO_CERTIFICATE,
                SignDossier.Refusal.NOT_YET_VALID, SignDossier.Refusal.EXPIRED,
                SignDossier.Refusal.REVOKED, SignDossier.Refusal.ISSUER_UNKNOWN, SignDossier.Refusal.BROKEN)) {
            steps.add(SignDossier.at(SignDossier.Stage.REFUSED).because(refusal));
        }
        return steps;
    }

    private static List<Step> technicians() {
        TechnicianPin.Gate open = new TechnicianPin.Gate(true, 5, Optional.empty());
        return List.of(new TechnicianPin("", Optional.empty(), false, false, ""), new TechnicianPin("1234", Optional.of(open), false, false, ""),
                new TechnicianPin("", Optional.of(new TechnicianPin.Gate(true, 2, Optional.empty())), false, true, ""),
                new TechnicianPin("", Optional.of(open), true, false, "upkeep"),
                new TechnicianPin("", Optional.of(new TechnicianPin.Gate(true, 0, Optional.of(LocalDateTime.of(2026, 11, 23, 10, 15)))),
                        false, false, ""),
                new TechnicianPin("", Optional.of(new TechnicianPin.Gate(false, 5, Optional.empty())), false, false, ""),
                new TechnicianDevices(false, Map.of(DeviceKind.CARD_READER, true, DeviceKind.DOCUMENT_SCANNER, false), false, false, 0, ""),
                new TechnicianDevices(false, Map.of(DeviceKind.CARD_READER, true, DeviceKind.DOCUMENT_SCANNER, false), false, true, 0, "upkeep"),
                new TechnicianDevices(true, Map.of(), true, false, 0, ""),
                page(TechnicianPage.Topic.TICKET_PRINTER, true, Finding.good("finding.state.ready"),
                        Finding.note("finding.info", "Epson", "TM-T82", "SN-SAMPLE", "1.20"),
                        Finding.note("finding.port", "escpos", "file:///dev/usb/lp0"), Finding.attention("finding.roll", "12")),
                page(TechnicianPage.Topic.DOCUMENT_SCANNER, false, Finding.fault("finding.state.unreachable", "no answer")),
                new TechnicianPage(TechnicianPage.Topic.TICKET_PRINTER, List.of(),
                        List.of(new TechnicianPage.Choice("escpos", "escpos", "file:///dev/usb/lp0", true),
                                new TechnicianPage.Choice("cups", "cups", "office", false),
                                new TechnicianPage.Choice("simulator", "simulator", "", false)), false, 0, ""),
                new TechnicianPage(TechnicianPage.Topic.CARD_READER, List.of(), List.of(), true, 0, ""),
                page(TechnicianPage.Topic.NETWORK, false, Finding.good("finding.centre.reached", "http://192.0.2.10:8480", "24")),
                page(TechnicianPage.Topic.CLOCK, false, Finding.good("finding.clock", "0")),
                page(TechnicianPage.Topic.SETTINGS, false, Finding.good("finding.settings.in-force", "kiosk.toml", "7"),
                        Finding.attention("finding.settings.rolled-back", Finding.word("technician.device.ticket-printer"))),
                page(TechnicianPage.Topic.JOURNAL, false, line(Finding.Level.NOTE, "09:41:07", "device-opened", "technician.device.ticket-printer"),
                        line(Finding.Level.NOTE, "09:40:58", "technician-came"),
                        line(Finding.Level.ATTENTION, "09:38:12", "device-blocked", "technician.device.ticket-printer", "fault.paper-out"),
                        line(Finding.Level.NOTE, "09:38:11", "number-issued"),
                        line(Finding.Level.FAULT, "09:02:40", "driver-bug", "technician.device.document-scanner"),
                        line(Finding.Level.NOTE, "07:30:03", "centre-reached"), line(Finding.Level.NOTE, "07:30:01", "kiosk-started")),
                page(TechnicianPage.Topic.SOUND, false, Finding.note("finding.sound.how")),
                page(TechnicianPage.Topic.SCREEN, false, Finding.note("finding.screen", "1080", "1920")),
                new TechnicianPage(TechnicianPage.Topic.CLOSING, List.of(), List.of(), false, 0, ""),
                new TechnicianTouch(Set.of(0, 1, 2, 7, 12), ""), new OutOfService("upkeep"));
    }

    /** How the samples' devices are reached. */
    public static final Branch.Machine MACHINE = new Branch.Machine(3, "0.1.0", "", Map.of(
            DeviceKind.DOCUMENT_SCANNER, new Branch.Port("escl", "http://192.0.2.60/eSCL"),
            DeviceKind.TICKET_PRINTER, new Branch.Port("escpos", "file:///dev/usb/lp0"), DeviceKind.CARD_READER, new Branch.Port("pcsc", "*"),
            DeviceKind.CODE_READER, new Branch.Port("serial", "/dev/ttyACM0")));

    private static Finding line(Finding.Level level, String time, String event, String... details) {
        return new Finding(level, "finding.line", List.of(time, Finding.word("journal." + event),
                Arrays.stream(details).map(Finding::word).collect(Collectors.joining(" · "))));
    }

    private static TechnicianPage page(TechnicianPage.Topic topic, boolean closed, Finding... findings) {
        return new TechnicianPage(topic, List.of(findings), List.of(), false, 0, closed ? "upkeep" : "");
    }

    /** Every step in every way that looks different. */
    public static List<Step> everyStep() {
        List<Step> steps = new ArrayList<>();
        steps.add(new Home());
        steps.add(new PresentCard(false, false, Optional.empty(), false));
        steps.add(new PresentCard(true, false, Optional.empty(), false));
        steps.add(new PresentCard(true, true, Optional.empty(), false));
        steps.add(new PresentCard(false, false, Optional.of(QR), false));
        steps.add(new PresentCard(false, false, Optional.empty(), true));
        steps.add(new TypeCardKey("", false));
        steps.add(new TypeCardKey("0013000000110203200002032025", true));
        steps.add(new TypeCardKey("00105800003301011958", true));
        steps.add(new TypeCardKey("00130000001131022000", true));
        for (ReadingCard.Part part : ReadingCard.Part.values()) {
            steps.add(new ReadingCard(40, part, Optional.empty()));
        }
        steps.add(new ReadingCard(60, ReadingCard.Part.CHIP, Optional.of("Công Tằng Tôn Nữ Thị Minh Nguyệt Ánh")));
        steps.add(new ConfirmIdentity(true));
        steps.add(new ConfirmIdentity(false));
        steps.add(new CardLeft());
        steps.add(new ChooseService(0));
        steps.add(new Search("", "", List.of(), 0, true));
        steps.add(new Search("", "", List.of(), 0, false));
        steps.add(new Search("khai sinh", "", HITS, 0, true));
        steps.add(new Search("khai sinh", "", HITS, 0, false));
        steps.add(new Search("không có gì", "", List.of(), 0, true));
        steps.add(new Search("", "khai-sinh", HITS, 0, false));
        steps.add(new Search("", "nha-dat", HITS, 0, false));
        steps.add(new Search("", "thue", List.of(), 0, false));
        for (ProcedureDetail.Guide guide : ProcedureDetail.Guide.values()) {
            steps.add(new ProcedureDetail(Optional.empty(), Set.of(1), 0, guide));
        }
        steps.add(new ProcedureDetail(Optional.empty(), Set.of(0, 1, 2), 0, ProcedureDetail.Guide.NONE));
        steps.add(new ProcedureDetail(Optional.empty(), Set.of(), 0, ProcedureDetail.Guide.NONE, 0, Set.of(), true));
        for (NumberOnCard.State state : NumberOnCard.State.values()) {
            steps.add(new NumberOnCard(NUMBER, CIVIL, Optional.of(new Outlook(13, 10, 15)),
                    Optional.empty(), state, state == NumberOnCard.State.BOUND ? "17" : ""));
        }
        steps.add(new ClaimPriority(new ChooseService(0)));
        steps.add(new IssuingNumber());
        steps.add(new NumberRefused(Trouble.NO_MORE_NUMBERS));
        steps.add(new NumberRefused(Trouble.STORE_FULL));
        steps.addAll(signing());
        steps.add(new KeepingDossier(Optional.empty()));
        steps.add(new UnfinishedDossier(Optional.empty(), false));
        steps.add(new UnfinishedDossier(Optional.of(UNFINISHED), false));
        steps.add(new UnfinishedDossier(Optional.of(UNFINISHED), true));
        for (Paper paper : Paper.values()) {
            steps.add(new TicketReady(NUMBER, CIVIL, paper, Trouble.PRINTER_PAPER_OUT));
            steps.add(new SlipReady(SLIP, paper, Trouble.PRINTER_JAM));
        }
        for (Trouble trouble : Trouble.values()) {
            steps.add(new CardUnread(trouble, true));
            steps.add(new TicketReady(NUMBER, CIVIL, Paper.FAILED, trouble));
            steps.add(ScanDocuments.at(1, 0).doing(ScanDocuments.Work.FAILED, trouble));
            steps.add(new KeepingDossier(Optional.of(trouble)));
        }
        for (ScanDocuments.Work work : List.of(ScanDocuments.Work.IDLE, ScanDocuments.Work.SCANNING, ScanDocuments.Work.STOPPING)) {
            steps.add(ScanDocuments.at(1, 0).doing(work, Trouble.STOPPED));
            steps.add(ScanDocuments.at(2, 0).doing(work, Trouble.STOPPED));
        }
        steps.add(new Rating(0, Set.of(), false));
        steps.add(new Rating(2, Set.of("long-wait"), false));
        steps.add(new Rating(5, Set.of("kind-staff"), true));
        steps.add(new Thanks());
        steps.addAll(technicians());
        steps.add(new TicketReady(NUMBER, CIVIL, Paper.PRINTING, Trouble.STOPPED, Optional.of(new Outlook(13, 10, 15)), Optional.empty()));
        for (Paper paper : Paper.values()) {
            steps.add(new TicketReady(NUMBER, CIVIL, paper, Trouble.PRINTER_PAPER_OUT,
                    Optional.of(new Outlook(13, 10, 15)), Optional.of(TICKET_PAGE)));
        }
        steps.addAll(SampleLookups.everyStep());
        return steps;
    }
}
