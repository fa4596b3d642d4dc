package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.centre.access.Role;
import vn.motcua.exchange.DossierAnswer;
import vn.motcua.exchange.DossierQuestion;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierState;
import vn.motcua.exchange.ExchangeJson;

/** From the kiosk's slip to the legal paper and the fetched result. */
@ParameterizedClass
@EnumSource(Stand.class)
class OfficialAcceptsDossierTest {

    private static final String SLIP = "H26-0100-0425";
    private static final String FORM =
            "{\"applicant\":\"Nguyễn Thị Thử\",\"identity\":\"001186000012\",\"address\":\"1 Phố Thử, Hà Nội\",\"phone\":\"0900000000\","
            + "\"days\":3,\"copies\":1,\"returnedAt\":\"Quầy 9\",\"papers\":[{\"name\":\"Tờ khai đăng ký khai sinh\",\"kind\":\"bản chính\",\"count\":1},"
            + "{\"name\":\"Giấy chứng sinh\",\"kind\":\"bản sao\",\"count\":2}]}";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private Stand.Place place;
    private CentreSettings settings;

    @BeforeEach
    void begin() throws Exception {
        place = stand.place(folder);
        settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(place.database())
                .withKiosks(java.util.Map.of("kiosk-1", BranchDay.TOKEN));
        Staff.add(settings, "quay-1", Role.COUNTER);
        Staff.add(settings, "ky-thuat", Role.TECHNICIAN);
    }

    @Test
    void theCitizenGetsCodePromiseAndPaperAndFollowsItOnKioskAndPhone() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            BranchDay day = new BranchDay(centre.address());
            day.dossier("kiosk-1", SLIP, "Đăng ký khai sinh", 1, BranchDay.now());
            Staff staff = Staff.signedIn(centre, "quay-1");
            assertEquals(1, ExchangeJson.tree(staff.get("/staff/inbox?stage=RECEIVED").body()).path("waiting").asInt());
            assertEquals("PNG", pictureKind(staff.bytes("/staff/inbox/" + SLIP + "/pages/1.png")));
            assertEquals(404, staff.get("/staff/inbox/" + SLIP + "/pages/2.png").statusCode());

            assertTrue(staff.post("/staff/inbox/" + SLIP + "/stage", "{\"stage\":\"SUPPLEMENT_ASKED\",\"note\":\" \"}").body()
                    .startsWith("Xin ghi rõ"));
            assertEquals(204, staff.post("/staff/inbox/" + SLIP + "/stage",
                    "{\"stage\":\"SUPPLEMENT_ASKED\",\"note\":\"Bản sao giấy kết hôn\"}").statusCode());
            assertTrue(day.get("/ho-so/" + SLIP).body().contains("Bản sao giấy kết hôn"));
            assertTrue(staff.post("/staff/inbox/" + SLIP + "/accept", "{\"days\":3}").body().startsWith("Chưa có họ tên"));

            JsonNode accepted = ExchangeJson.tree(staff.post("/staff/inbox/" + SLIP + "/accept", FORM).body());
            String official = accepted.path("official").asText();
            assertTrue(official.matches("000\\.00\\.01\\.H26-\\d{6}-0001"), official);
            assertEquals(official, ExchangeJson.tree(staff.post("/staff/inbox/" + SLIP + "/accept", FORM).body()).path("official")
                    .asText(), "pressed twice");

            DossierState state = state(day);
            assertEquals(List.of(DossierStage.RECEIVED, DossierStage.SUPPLEMENT_ASKED, DossierStage.ACCEPTED),
                    state.changes().stream().map(each -> each.stage()).toList());
            assertTrue(state.latest().note().contains(official) && state.latest().promised().isPresent());
            String phone = day.get("/ho-so/" + SLIP).body();
            assertTrue(phone.contains("Đang giải quyết") && phone.contains("Hẹn trả kết quả") && phone.contains("Quầy 9"), phone);
            assertFalse(phone.contains("Nguyễn") || place.everythingWritten().contains("Nguyễn Thị Thử")
                    || place.everythingWritten().contains("001186000012"), "the person stands on the paper only");

            String paper = text(staff.bytes("/staff/inbox/" + official + "/receipt-a4.pdf").body());
            assertInOrder(paper, "Độc lập - Tự do - Hạnh phúc", "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ", "Mã hồ sơ: " + official,
                    "Tiếp nhận hồ sơ của: Nguyễn Thị Thử", "001186000012", "1 Phố Thử", "Đăng ký khai sinh", "1. Thành phần hồ sơ",
                    "Giấy chứng sinh", "2. Số lượng hồ sơ: 1", "3 ngày làm việc", "4. Thời gian nhận",
                    "5. Thời gian trả kết quả", "Quầy 9", "7. Phí", "Số thứ tự 0001", "NGƯỜI NỘP HỒ SƠ");
            assertInOrder(text(staff.bytes("/staff/inbox/" + SLIP + "/receipt-80mm.pdf").body()), "GIẤY TIẾP NHẬN HỒ SƠ", official,
                    "Nguyễn Thị Thử", "Quầy 9");

            assertEquals(409, staff.post("/staff/inbox/" + SLIP + "/stage", "{\"stage\":\"HANDED_OVER\"}").statusCode(), "there is no result yet");
            assertEquals(204, staff.post("/staff/inbox/" + SLIP + "/stage", "{\"stage\":\"READY\"}").statusCode());
            assertEquals(204, staff.post("/staff/inbox/" + SLIP + "/stage", "{\"stage\":\"HANDED_OVER\"}").statusCode());
            assertEquals(403, Staff.signedIn(centre, "ky-thuat").get("/staff/inbox").statusCode(), "a technician sees no dossier");
        }
    }

    @Test
    void everyPaperIsADocumentOfItsOwn() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            BranchDay day = new BranchDay(centre.address());
            day.dossierOf("kiosk-1", SLIP, "Đăng ký khai sinh", "Tờ khai đăng ký khai sinh", "Giấy chứng sinh");
            Staff staff = Staff.signedIn(centre, "quay-1");
            JsonNode documents = ExchangeJson.tree(staff.get("/staff/inbox/" + SLIP).body()).path("documents");
            assertEquals(List.of("Tờ khai đăng ký khai sinh", "Giấy chứng sinh"), documents.findValuesAsText("name"));
            assertEquals(List.of("1", "2"), documents.findValuesAsText("first"));
            for (JsonNode document : documents) {
                try (PDDocument pdf = Loader.loadPDF(staff.bytes(document.path("link").asText()).body())) {
                    assertEquals(1, pdf.getNumberOfPages());
                }
            }
            assertEquals("PNG", pictureKind(staff.bytes("/staff/inbox/" + SLIP + "/pages/2.png")));
            for (String nothing : List.of("/pages/0.png", "/pages/3.png", "/documents/0.pdf", "/documents/3.pdf", "/documents/x.pdf")) {
                assertEquals(404, staff.get("/staff/inbox/" + SLIP + nothing).statusCode(), nothing);
            }
        }
    }

    @Test
    void codesOfADayHaveNoGapAndNoDoubleHoweverManyCountersAccept() throws Exception {
        int dossiers = 24;
        try (Centre first = Centre.start(settings); Centre second = stand == Stand.POSTGRES ? Centre.start(settings) : first) {
            BranchDay day = new BranchDay(first.address());
            for (int i = 0; i < dossiers; i++) {
                day.dossier("kiosk-1", slip(i), "Chứng thực", 1, BranchDay.now());
            }
            List<Staff> counters = List.of(Staff.signedIn(first, "quay-1"), Staff.signedIn(second, "quay-1"), Staff.signedIn(first, "quay-1"));
            ExecutorService hands = Executors.newFixedThreadPool(6);
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 2 * dossiers; i++) {
                Staff counter = counters.get(i % counters.size());
                String slip = slip(i % dossiers);
                answers.add(hands.submit(() -> counter.post("/staff/inbox/" + slip + "/accept", FORM)));
            }
            List<Integer> serials = new ArrayList<>();
            for (Future<HttpResponse<String>> each : answers) {
                String official = ExchangeJson.tree(each.get().body()).path("official").asText();
                serials.add(Integer.parseInt(official.substring(official.lastIndexOf('-') + 1)));
            }
            hands.shutdownNow();
            assertEquals(dossiers, serials.stream().distinct().count());
            assertEquals(dossiers, serials.stream().max(Integer::compare).orElseThrow(), "no serial was left out");
        }
    }

    private static String slip(int i) {
        return String.format("H26-0100-%04d", i);
    }

    private static DossierState state(BranchDay day) throws Exception {
        return ExchangeJson.read(day.post("/v1/dossier-question", ExchangeJson.write(new DossierQuestion(1, "kiosk-1", SLIP, ""))).body(),
                DossierAnswer.class)
                .dossiers().get(0);
    }

    private static String pictureKind(HttpResponse<byte[]> answer) throws Exception {
        assertTrue(ImageIO.read(new java.io.ByteArrayInputStream(answer.body())).getWidth() > 800);
        return new String(answer.body(), 1, 3, java.nio.charset.StandardCharsets.US_ASCII);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static void assertInOrder(String text, String... parts) {
        int from = 0;
        for (String part : parts) {
            int at = text.indexOf(part, from);
            assertTrue(at >= 0, part + " is missing after what came before it in: " + text);
            from = at;
        }
    }
}
