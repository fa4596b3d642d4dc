package vn.motcua.kiosk.ticket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Code;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.words.Words;

/** Each paper has what the citizen needs and nothing of the person that does not belong there. Pictures: target/papers. */
class PaperSaysTooMuchOrTooLittleTest {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 23, 9, 5);
    private static final Letterhead HEAD = new Letterhead(
            "Phục vụ hành chính công Hà Nội", "Chi nhánh số 1 · Võ Chí Công", "258 Võ Chí Công, Hà Nội");
    private static final QueueService SERVICE = new QueueService("A", "Hộ tịch, chứng thực", "Civil status, certification",
            "3, 4, 5", "Tầng 1, bên trái", "Ground floor, on the left", List.of());
    private static final QueueNumber NUMBER = new QueueNumber("key", "A", 42, "", TIME);
    private static final Slip SLIP = new Slip("H26-0042-7316", 2, 5, 347_812, TIME, "https://motcua.example/s/H26-0042-7316");
    private static final Identity PERSON = new Identity("001000000001", "NGUYỄN THỊ MẪU", "01/01/1990", Identity.Sex.FEMALE, "",
            new byte[0], Identity.Level.CHIP_READ);
    private static final Procedure PROCEDURE = new Procedure("1.001193", "Đăng ký khai sinh", "Hộ tịch", "Cấp xã", "Bộ Tư pháp",
            "1872/QĐ-BTP", "Trực tiếp", "Trong ngày làm việc", "Miễn phí", List.of(
            new AskedDocument("Căn cước", "", AskedDocument.Form.READ_FROM_CARD, true),
            new AskedDocument("Giấy chứng sinh", "Do bệnh viện cấp", AskedDocument.Form.ORIGINAL, true),
            new AskedDocument("Văn bản uỷ quyền", "", AskedDocument.Form.COPY, false)));
    private static final List<ScannedPaper> PAPERS = List.of(
            new ScannedPaper("Căn cước", 0, ScannedPaper.State.READ_FROM_CARD),
            new ScannedPaper("Giấy chứng sinh", 3, ScannedPaper.State.SCANNED),
            new ScannedPaper("Văn bản uỷ quyền", 0, ScannedPaper.State.MISSING));

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void ticketHasNumberPlaceAndTime(String language) throws IOException {
        boolean english = language.equals("en");
        PrintDocument paper = new TicketPaper(HEAD, words(language), english)
                .of(NUMBER, SERVICE, "", Optional.empty(), "https://motcua.example/t/A042", Optional.empty(), false);
        String text = text(paper);
        assertTrue(text.contains("A042") && text.contains("3, 4, 5") && text.contains("09:05")
                && text.contains(english ? "Monday 23 November 2026" : "Thứ Hai 23/11/2026"), text);
        assertTrue(text.contains(english ? "Ground floor" : "Tầng 1"), text);
        keep(paper, "ticket-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void slipSaysThatItIsNotTheLegalReceiptAndMasksTheNumber(String language) throws IOException {
        PrintDocument paper = slip(language, false);
        String text = text(paper);
        assertTrue(text.contains("H26-0042-7316") && text.contains("NGUYỄN THỊ MẪU"), text);
        assertTrue(text.contains("0010 •••• ••01"), text);
        assertFalse(text.contains("001000000001"), text);
        assertTrue(text.contains("Giấy tiếp nhận hồ sơ và hẹn trả kết quả"), text);
        assertTrue(text.contains("348 kB"), text);
        assertFalse(paper.title().contains("MẪU"));
        keep(paper, "slip-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void guideListsEveryPaper(String language) throws IOException {
        PrintDocument paper = new GuidePaper(HEAD, words(language)).of(PROCEDURE, SERVICE, "");
        String text = text(paper);
        PROCEDURE.documents().forEach(document -> assertTrue(text.contains(document.name()), document.name()));
        assertEquals("1.001193", code(paper).orElseThrow().content());
        keep(paper, "guide-" + language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void guideTellsWhatForByWhichLawAndHowCertainThatIs(String language) {
        Procedure told = new Procedure("1.001193", "Đăng ký khai sinh", "Hộ tịch", "", "", "", "", "", "", List.of(), "Giấy khai sinh",
                "Luật Hộ tịch 2014", "2026-11-30",
                List.of(new AskedDocument("Giấy ủy quyền", "", AskedDocument.Form.ORIGINAL, false, "Làm thay người khác")));
        String text = text(new GuidePaper(HEAD, words(language)).of(told, SERVICE, ""));
        assertTrue(text.contains("Giấy khai sinh") && text.contains("Luật Hộ tịch 2014")
                && text.contains(language.equals("vi") ? "30/11/2026" : "30 November 2026"), text);
        assertTrue(text.contains("Làm thay người khác") && !text.contains(words(language).get("paper.guide.if-any")), text);
    }

    @Test
    void guideWithoutAListSaysSo() {
        Procedure bare = new Procedure("2.000635", "Cấp bản sao trích lục hộ tịch", "", "", "", "", "", "", "", List.of());
        assertTrue(text(new GuidePaper(HEAD, words("vi")).of(bare, SERVICE, "")).contains("chưa có danh sách"));
    }

    /** The citizen carries the paper about: it may remind of a date, and accuses nobody of a copied chip. */
    @ParameterizedTest
    @EnumSource(Doubt.class)
    void cardThatStaffShouldLookAtIsOnTicketAndSlipWithoutShamingItsOwner(Doubt doubt) throws IOException {
        PrintDocument ticket = new TicketPaper(HEAD, words("vi"), false).of(NUMBER, SERVICE, "", Optional.empty(), "", Optional.of(doubt), false);
        Identity doubted = new Identity(PERSON.number(), PERSON.fullName(), PERSON.birthDate(), PERSON.sex(), "", new byte[0], PERSON.level(),
                Optional.of(doubt));
        String slip = text(new SlipPaper(HEAD, words("vi")).of(SLIP, Optional.of(doubted), Optional.of(PROCEDURE), PAPERS, false));
        for (String text : List.of(text(ticket), slip)) {
            assertTrue(text.contains(doubt == Doubt.EXPIRED ? "đã qua ngày hết hạn" : "đưa thẻ căn cước cho nhân viên"), text);
            assertFalse(text.contains("sao chép"), text);
        }
        keep(ticket, "ticket-" + doubt);
    }

    @Test
    void secondPaperIsMarked() throws IOException {
        PrintDocument ticket = new TicketPaper(HEAD, words("vi"), false).of(NUMBER, SERVICE, "", Optional.empty(), "", Optional.empty(), true);
        assertTrue(text(ticket).contains("In lại"));
        assertTrue(text(slip("vi", true)).contains("In lại"));
        assertFalse(text(slip("vi", false)).contains("In lại"));
        keep(ticket, "ticket-again");
    }

    @Test
    void ticketNamesTheProcedureUnlessThatWouldFillThePaper() {
        TicketPaper paper = new TicketPaper(HEAD, words("vi"), false);
        assertTrue(text(paper.of(NUMBER, SERVICE, "Đăng ký khai sinh", Optional.empty(), "", Optional.empty(), false)).contains("Đăng ký khai sinh"));
        String whole = "Thủ tục ".repeat(40);
        assertFalse(text(paper.of(NUMBER, SERVICE, whole, Optional.empty(), "", Optional.empty(), false)).contains("Thủ tục"));
        assertTrue(text(paper.of(NUMBER, SERVICE, whole, Optional.empty(), "", Optional.empty(), false)).contains(SERVICE.nameVi()));
    }

    @Test
    void noAddressGivesNoCode() {
        assertTrue(code(new TicketPaper(HEAD, words("vi"), false).of(NUMBER, SERVICE, "", Optional.empty(), "", Optional.empty(), false)).isEmpty());
    }

    @Test
    void longestOfficialNameIsPrintedWholeOnEveryWidth() {
        Procedure longest = new Procedure("1.000001", "Thủ tục ".repeat(190).strip(), "", "", "", "", "", "", "", PROCEDURE.documents());
        for (int width : new int[] {384, 576, 832}) {
            assertTrue(new Typesetter(width, 203).set(new GuidePaper(HEAD, words("vi")).of(longest, SERVICE, "")).height() > 1500);
        }
    }

    @Test
    void everyWordOfThePapersIsThereInBothLanguages() {
        for (String language : List.of("vi", "en")) {
            for (PrintDocument paper : List.of(slip(language, true), new GuidePaper(HEAD, words(language)).of(PROCEDURE, SERVICE, ""),
                    new TicketPaper(HEAD, words(language), false).of(NUMBER, SERVICE, "", Optional.empty(), "x", Optional.empty(), true))) {
                assertFalse(text(paper).contains("paper."), () -> text(paper));
                assertFalse(text(paper).contains("{"), () -> text(paper));
            }
        }
    }

    private static PrintDocument slip(String language, boolean again) {
        return new SlipPaper(HEAD, words(language)).of(SLIP, Optional.of(PERSON), Optional.of(PROCEDURE), PAPERS, again);
    }

    private static Words words(String language) {
        return Words.load(Path.of(System.getProperty("config.dir"), "words", language + ".properties"));
    }

    private static String text(PrintDocument paper) {
        return paper.parts().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    private static Optional<Code> code(PrintDocument paper) {
        return paper.parts().stream().filter(Code.class::isInstance).map(Code.class::cast).findFirst();
    }

    private static void keep(PrintDocument paper, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        ImageIO.write(new Typesetter(576, 203).set(paper).toImage(), "png", folder.resolve(name + ".png").toFile());
    }
}
