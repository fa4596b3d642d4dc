package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.device.peer.Program;
import vn.motcua.centre.access.Role;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.queue.SampleBranch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.link.CentreQuestions;
import vn.motcua.kiosk.link.LinkSettings;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperCode.Kind;
import vn.motcua.papercode.PaperSigner;
import vn.motcua.papercode.PaperVerdict.Finding;

/** Signed codes on papers: of two kiosks and their centre, of a forger, and of another city. */
@ParameterizedClass
@EnumSource(Stand.class)
class PaperIsForgedTest {

    private static final LocalDate TODAY = LocalDate.now(CentreSettings.HANOI);
    private static final String SLIP = "H26-0100-0425";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private CentreSettings settings;
    private PaperKeys first;
    private PaperKeys twelfth;

    @BeforeEach
    void begin() throws Exception {
        settings = CentreSettings.closed(folder.resolve("centre"), "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(stand.place(folder).database())
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN, "kiosk-12", BranchDay.TOKEN));
        Staff.add(settings, "quay-1", Role.COUNTER);
        Staff.add(settings, "ky-thuat", Role.TECHNICIAN);
        first = kiosk("1");
        twelfth = kiosk("12");
    }

    private PaperKeys kiosk(String name) throws Exception {
        return new PaperKeys(Files.createDirectories(folder.resolve(name)), "H26");
    }

    private static void askForKeys(Centre centre, String kiosk, PaperKeys keys) throws Exception {
        LinkSettings line = new LinkSettings(centre.address(), kiosk, "Máy", "", "", "0.1", Optional.of(BranchDay.TOKEN));
        try (CentreQuestions questions = new CentreQuestions(line, new OwnerMarks(Path.of("none")))) {
            assertTrue(questions.paperKeys(keys).get(20, TimeUnit.SECONDS).isPresent(), "the centre told no keys");
        }
    }

    private static String ticket(PaperKeys kiosk, LocalDate day) {
        return kiosk.sign(Kind.TICKET, "A042", day, day).orElseThrow();
    }

    @Test
    void anyKioskTellsGenuineExpiredAlteredForgedAndForeignApartWithNobodyToAsk() throws Exception {
        assertTrue(first.sign(Kind.TICKET, "A042", TODAY, TODAY).isEmpty(), "nobody could check it yet");
        try (Centre centre = Centre.start(settings)) {
            askForKeys(centre, "kiosk-1", first);
            askForKeys(centre, "kiosk-12", twelfth);
        }
        String genuine = ticket(first, TODAY);
        assertEquals(Finding.GENUINE, twelfth.check(genuine, TODAY).finding());
        assertEquals(Finding.GENUINE, kiosk("12").check("HTTPS://MOT-CUA.EXAMPLE/K/" + genuine, TODAY).finding(),
                "after a restart, from a whole address");
        assertEquals("A042 " + TODAY, twelfth.check(genuine, TODAY).code().map(code -> code.text() + " " + code.issued()).orElseThrow());
        assertEquals(Finding.EXPIRED, twelfth.check(genuine, TODAY.plusDays(1)).finding());
        assertEquals(Finding.ALTERED, twelfth.check(otherNumber(genuine), TODAY).finding());
        assertEquals(Finding.UNREADABLE, twelfth.check(genuine.substring(0, 160), TODAY).finding());
        assertEquals(Finding.UNCHECKED, twelfth.check(PaperSigner.generate().sign(new PaperCode(Kind.TICKET, "H26", "A042", TODAY, TODAY)),
                TODAY).finding());
        assertEquals(Finding.FOREIGN,
                twelfth.check(PaperSigner.generate().sign(new PaperCode(Kind.SLIP, "H55", "H55-0100-0018", TODAY, TODAY)), TODAY).finding());
        String receipt = first.sign(Kind.RECEIPT, "000.00.01.H26-261130-0001", TODAY, TODAY).orElseThrow();
        assertEquals(Finding.FORGED, twelfth.check(receipt, TODAY).finding(), "a kiosk gives out no receipt");
    }

    /** As somebody would who knows how codes are written, but has no key: "A042" becomes "A001". */
    private static String otherNumber(String digits) {
        byte[] bytes = new BigInteger(digits).toByteArray();
        bytes[13] += 1;
        return new BigInteger(1, bytes).toString();
    }

    @Test
    void keysAreRenewedAndAStolenOneIsBelievedNoMore() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            askForKeys(centre, "kiosk-1", first);
            String before = ticket(first, TODAY);
            try (CentreDesk desk = CentreDesk.open(settings, Clock.systemUTC())) {
                assertTrue(desk.paperKeys().end("kiosk-1", false, CentreDesk.COMMAND_LINE));
            }
            askForKeys(centre, "kiosk-1", first);
            assertTrue(first.sign(Kind.TICKET, "A043", TODAY, TODAY).isEmpty(), "its key has ended");
            askForKeys(centre, "kiosk-1", first);
            String after = ticket(first, TODAY);
            askForKeys(centre, "kiosk-12", twelfth);
            assertEquals(List.of(Finding.GENUINE, Finding.GENUINE),
                    List.of(twelfth.check(before, TODAY).finding(), twelfth.check(after, TODAY).finding()));
            try (CentreDesk desk = CentreDesk.open(settings, Clock.systemUTC())) {
                assertTrue(desk.paperKeys().end("kiosk-1", true, CentreDesk.COMMAND_LINE));
                assertTrue(desk.audit().verify().broken().isEmpty());
                assertTrue(desk.audit().latest(20).stream()
                        .anyMatch(each -> each.what().equals("QR_KEY_ENDED") && each.detail().equals("kiosk-1 stolen")));
            }
            askForKeys(centre, "kiosk-12", twelfth);
            assertEquals(List.of(Finding.GENUINE, Finding.WITHDRAWN),
                    List.of(twelfth.check(before, TODAY).finding(), twelfth.check(after, TODAY).finding()));
            assertEquals("WITHDRAWN", atTheCounter(centre, "quay-1", after).path("finding").asText());
        }
    }

    private static JsonNode atTheCounter(Centre centre, String who, String scanned) throws Exception {
        return ExchangeJson.tree(Staff.signedIn(centre, who).post("/staff/paper-code", ExchangeJson.write(Map.of("text", scanned))).body());
    }

    @Test
    void theReceiptOfBranchOneIsKnownAtBranchTwelveByOfficialKioskAndTelephone() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            askForKeys(centre, "kiosk-1", first);
            BranchDay day = new BranchDay(centre.address());
            day.dossier("kiosk-1", SLIP, "Đăng ký khai sinh", 1, LocalDateTime.now(CentreSettings.HANOI));
            Staff official = Staff.signedIn(centre, "quay-1");
            String code = ExchangeJson.tree(official.post("/staff/inbox/" + SLIP + "/accept",
                    "{\"applicant\":\"Nguyễn Thị Thử\",\"days\":3,\"copies\":1,\"papers\":[]}").body()).path("official").asText();
            for (String form : List.of("a4", "80mm")) {
                String scanned = scanned(pictureOf(official.bytes("/staff/inbox/" + SLIP + "/receipt-" + form + ".pdf").body()));
                JsonNode said = atTheCounter(centre, "quay-1", scanned);
                assertEquals("GENUINE " + code, said.path("finding").asText() + " " + said.path("dossier").asText(), form);
                assertEquals("/ho-so/" + code, day.get("/K/" + PaperCode.digitsIn(scanned).orElseThrow()).headers().firstValue("Location")
                        .orElse("none"), form);
            }
            assertEquals(403, Staff.signedIn(centre, "ky-thuat").post("/staff/paper-code", "{\"text\":\"1\"}").statusCode(),
                    "a technician sees no dossier");
            askForKeys(centre, "kiosk-12", twelfth);
            String slip = first.sign(Kind.SLIP, SLIP, TODAY, TODAY.plusDays(9)).orElseThrow();
            assertEquals(SLIP, twelfth.check(slip, TODAY).code().orElseThrow().text());
            assertTrue(day.post("/v1/dossier-question", "{\"version\":1,\"kiosk\":\"kiosk-12\",\"code\":\"" + code + "\"}").body().contains(SLIP),
                    "by the official code, at another kiosk");
            assertEquals("/ho-so/" + SLIP, day.get("/K/" + slip).headers().firstValue("Location").orElseThrow());
            assertTrue(day.get("/ho-so/" + code).body().contains("Đang giải quyết"));
            String forged = PaperSigner.generate().sign(new PaperCode(Kind.SLIP, "H26", SLIP, TODAY, TODAY));
            assertEquals("FORGED", atTheCounter(centre, "quay-1", forged).path("finding").asText());
            assertTrue(day.get("/K/" + forged).body().contains("Giấy này không do Trung tâm in"));
        }
    }

    @Test
    void aTelephoneIsLedFromAPapersCodeToItsPageAndFromNoOther() throws Exception {
        settings = settings.withQueue(QueueSettings.of(SampleBranch.plan(SampleBranch.alwaysOpen())));
        try (Centre centre = Centre.start(settings)) {
            askForKeys(centre, "kiosk-1", first);
            BranchDay day = new BranchDay(centre.address());
            NumberAnswer number = ExchangeJson.read(day.post("/v1/queue/numbers",
                    ExchangeJson.write(new NumberRequest(ExchangeJson.VERSION, "kiosk-1", "press/1",
                    "telephone0000000000001", "A", "", "", ""))).body(), NumberAnswer.class);
            String ticket = first.sign(Kind.TICKET, "A001", number.day(), number.day()).orElseThrow();
            HttpResponse<String> led = day.get("/K/" + ticket);
            assertEquals("303 /so/telephone0000000000001", led.statusCode() + " " + led.headers().firstValue("Location").orElse(led.body()));
            HttpResponse<String> page = day.get(led.headers().firstValue("Location").orElseThrow());
            assertEquals(200, page.statusCode());
            assertTrue(page.body().contains("A001"), page.body());
            String yesterdays = first.sign(Kind.TICKET, "A001", number.day().minusDays(1), number.day().minusDays(1)).orElseThrow();
            leadsNowhere(day, yesterdays, "Chưa có số này");

            String expired = first.sign(Kind.SLIP, SLIP, TODAY.minusDays(1), TODAY.minusDays(1)).orElseThrow();
            assertEquals("/ho-so/" + SLIP, day.get("/K/" + expired).headers().firstValue("Location").orElse("none"),
                    "its page says what became of it");
            leadsNowhere(day, otherNumber(ticket), "Mã đã bị thay đổi");
            leadsNowhere(day, PaperSigner.generate().sign(new PaperCode(Kind.TICKET, "H26", "A001", TODAY, TODAY)), "Giấy này không do Trung tâm in");
            leadsNowhere(day, PaperSigner.generate().sign(new PaperCode(Kind.SLIP, "H55", "H55-0100-0018", TODAY, TODAY)), "Giấy của nơi khác");
            leadsNowhere(day, ticket.substring(0, 160), "Không phải mã trên giấy của Trung tâm");
            leadsNowhere(day, "1", "Không phải mã trên giấy của Trung tâm");
        }
    }

    private static void leadsNowhere(BranchDay day, String digits, String said) throws Exception {
        HttpResponse<String> answer = day.get("/K/" + digits);
        assertEquals(404, answer.statusCode(), answer.headers().toString());
        assertTrue(answer.body().contains(said), answer.body());
    }

    @Test
    void theCodeOnAPrintedTicketIsReadByAnOrdinaryReader() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            askForKeys(centre, "kiosk-1", first);
        }
        String address = PublicPath.ofPaper(URI.create("https://mot-cua.hanoi.example/"), ticket(first, TODAY));
        assertTrue(address.startsWith("HTTPS://MOT-CUA.HANOI.EXAMPLE/K/"));
        Path picture = folder.resolve("ticket.png");
        ImageIO.write(new Typesetter(576, 203).set(new PrintDocument("ticket", List.of(new PrintDocument.Code(address, 7, "")))).toImage(),
                "png", picture.toFile());
        String scanned = scanned(picture);
        assertEquals(address, scanned);
        assertEquals(Finding.GENUINE, first.check(scanned, TODAY).finding());
        assertNotEquals(Finding.GENUINE, first.check(otherNumber(scanned.replaceFirst(".*/", "")), TODAY).finding());
    }

    private Path pictureOf(byte[] pdf) throws Exception {
        Path picture = Files.createTempFile(folder, "receipt", ".png");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, 203), "png", picture.toFile());
        }
        return picture;
    }

    private static String scanned(Path picture) throws Exception {
        Process reader = new ProcessBuilder(Program.required("zbarimg", "zbar-tools"), "-q", "--nodbus", "--raw", picture.toString()).start();
        String said = new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertTrue(reader.waitFor(20, TimeUnit.SECONDS) && reader.exitValue() == 0, "the reader found no code");
        return said;
    }
}
