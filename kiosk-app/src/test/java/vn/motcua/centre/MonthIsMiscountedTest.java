package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.access.Role;
import vn.motcua.centre.books.Books;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.exchange.RatingGiven;
import vn.motcua.exchange.SearchMissed;

/** The month's figures, counted by hand here, on the page and in the three files; and who may see them. */
@ParameterizedClass
@EnumSource(Stand.class)
class MonthIsMiscountedTest {

    private static final YearMonth MONTH = YearMonth.now(CentreSettings.HANOI);
    private static final String SECOND = "Chi nhánh số 2";

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
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN, "kiosk-2", BranchDay.TOKEN));
        Staff.add(settings, "quay-1", Role.COUNTER);
        Staff.add(settings, "quan-ly", Role.FLOOR_MANAGER);
        Staff.add(settings, "ky-thuat", Role.TECHNICIAN);
    }

    /**
     * This month: 3 numbers, 4 ratings of which 3 content, one dossier with its result in time; the month before: 1 number, 1
     * rating, not content.
     */
    private void aMonth(Centre centre) throws Exception {
        BranchDay day = new BranchDay(centre.address());
        LocalDate today = LocalDate.now(CentreSettings.HANOI);
        LocalDate before = MONTH.minusMonths(1).atDay(12);
        day.beat(kiosk(1, "Chi nhánh số 1"));
        day.beat(kiosk(2, SECOND));
        day.tell("kiosk-1", number(today, "A", 1), number(today, "A", 2), number(before, "A", 1),
                rated(5, today, "kind-staff", "short-wait"), rated(4, today), rated(2, today, "long-wait"),
                rated(1, before, "long-wait"), new SearchMissed("=HYPERLINK(1)", 3, today.atTime(9, 0)),
                new SearchMissed("một người", 2, today.atTime(9, 0)));
        day.tell("kiosk-2", number(today, "B", 1), rated(5, today));
        day.dossier("kiosk-1", "H26-0100-0001", "Đăng ký khai sinh", 3, BranchDay.now());
        Staff official = Staff.signedIn(centre, "quay-1");
        assertEquals(200, official.post("/staff/inbox/H26-0100-0001/accept",
                "{\"applicant\":\"Nguyễn Thị Thử\",\"days\":3,\"copies\":1,\"papers\":[]}").statusCode());
        assertEquals(204, official.post("/staff/inbox/H26-0100-0001/stage", "{\"stage\":\"READY\"}").statusCode());
        waited(today, 4, 10, 30);
        late(today);
    }

    private static Heartbeat kiosk(int number, String branch) {
        return new Heartbeat(ExchangeJson.VERSION, "kiosk-" + number, "Máy 0" + number, "", branch, "0.1", Instant.now(), 0, false, List.of());
    }

    private static NumberIssued number(LocalDate day, String letter, int number) {
        return new NumberIssued(day, letter, number, letter.equals("A") ? "Hộ tịch" : "Đất đai", "", day.atTime(9, 0));
    }

    private static RatingGiven rated(int score, LocalDate day, String... reasons) {
        return new RatingGiven(score, List.of(reasons), "A", day.atTime(10, 0));
    }

    /** Numbers of the queue that were called after so many minutes. */
    private void waited(LocalDate day, int... minutes) throws Exception {
        Books books = place.database().isPresent() ? Books.open(place.database().get(), Clock.systemUTC()) : Books.open(folder, Clock.systemUTC());
        for (int i = 0; i < minutes.length; i++) {
            long since = day.atTime(8, 0).atZone(CentreSettings.HANOI).toInstant().toEpochMilli();
            long called = since + Duration.ofMinutes(minutes[i]).toMillis();
            int number = 700 + i;
            books.database().write(handle ->
                    handle.execute(
                            "insert into queue_ticket (press, ticket_key, branch, day, letter, series, number, service, kiosk, procedure_code, "
                    + "priority, taken_at, since, state, counter, called_at, announced_at, ended_at, calls, overtaken, reason, dossier, told_p50, told_p80) "
                    + "values (?, ?, 'so-1', ?, 'A', '', ?, 'A', 'kiosk-1', '', '', ?, ?, 'FINISHED', '1', ?, ?, ?, 1, 0, '', '', 0, 0)",
                    "press-" + number, "key-" + number, day.toString(), number, since, since, called, called, called));
        }
        books.close();
    }

    /** A dossier whose result came an hour after it was promised. */
    private void late(LocalDate day) throws Exception {
        Books books = place.database().isPresent() ? Books.open(place.database().get(), Clock.systemUTC()) : Books.open(folder, Clock.systemUTC());
        books.database().write(handle ->
                handle.execute(
                        "insert into accepted_dossier (code, official, branch, procedure_code, procedure_name, days, accepted_at, due, ready_at, "
                + "account, form) values ('H26-0100-0002', 'official-2', 'Chi nhánh số 1', '1', 'Đăng ký khai sinh', 0, ?, ?, ?, 'quay-1', '')",
                day.atTime(8, 0).toString(), day.atTime(9, 0).toString(), day.atTime(10, 0).toString()));
        books.close();
    }

    @Test
    void thePageCountsAsOneWouldByHandAndTheFilesSayTheSame() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            aMonth(centre);
            Staff manager = Staff.signedIn(centre, "quan-ly");
            String page = manager.get("/thong-ke").body();
            row(page, "Số thứ tự đã cấp", "3", "1", "+2");
            row(page, "Thời gian chờ giữa (phút)", "10", "–", "–");
            row(page, "Hài lòng trở lên", "75,0%", "0,0%", "+75,0 điểm");
            row(page, "Trang đã quét", "3", "0", "+3");
            row(page, "Đúng và trước hạn", "50,0%", "–", "–");
            row(page, "Trước hạn", "50,0%", "–", "–");
            row(page, "Tiến độ giải quyết", "Tỷ lệ hồ sơ giải quyết đúng và trước hạn", "50,0%", "–", "1 trên 2 hồ sơ có kết quả trong tháng");
            row(page, "A · Hộ tịch", "2", "1", "+1");
            row(page, "Rất hài lòng", "2", "0", "50,0%", "0,0%");
            row(page, "Thời gian chờ", "1", "1");
            row(page, "Chi nhánh số 1", "Đăng ký khai sinh", "2", "50,0%", "50,0%", "–");
            row(page, "=HYPERLINK(1)", "3", "0");
            row(page, "Mức độ hài lòng", "Tỷ lệ người dân hài lòng", "75,0%", "0,0%", "3 trên 4 lượt đánh giá ở hai mức cao nhất");
            assertTrue(page.contains("role=\"img\" aria-label=\"Số thứ tự theo dịch vụ\""), "charts have names");
            assertFalse(page.contains("một người") || page.contains("Nguyễn"), "nothing of one person");

            String second = manager.get("/thong-ke?branch=" + URLEncoder.encode(SECOND, StandardCharsets.UTF_8)).body();
            row(second, "Số thứ tự đã cấp", "1", "0", "+1");
            row(second, "Hồ sơ đã tiếp nhận", "0", "0", "0");
            row(manager.get("/thong-ke?month=" + MONTH.minusMonths(1)).body(), "Số thứ tự đã cấp", "1", "0", "+1");
            String none = manager.get("/thong-ke?month=" + MONTH.minusMonths(9) + "&branch=x%3Cscript%3E").body();
            assertTrue(none.contains("Chưa có số liệu nào") && !none.contains("x<script>"));
            assertEquals(200, manager.get("/thong-ke?month=2026-99&branch=%00").statusCode());

            String csv = manager.get("/thong-ke/so-lieu.csv").body();
            assertTrue(csv.startsWith("\uFEFFBảng,Dòng,Cột,Giá trị\r\n"), csv);
            assertTrue(csv.contains("Tổng quan,Hài lòng trở lên," + name(MONTH) + ",75.0\r\n"), csv);
            assertTrue(csv.contains(",'=HYPERLINK(1),"), "no citizen writes formulas");
            try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(manager.bytes("/thong-ke/so-lieu.xlsx").body()))) {
                assertEquals(12, book.getSheets().count());
                Row numbers = book.getFirstSheet().read().get(3);
                assertEquals("Số thứ tự đã cấp 3 1", numbers.getCellText(0) + " " + numbers.getCellText(1) + " " + numbers.getCellText(2));
            }
            try (PDDocument pdf = Loader.loadPDF(manager.bytes("/thong-ke/so-lieu.pdf").body())) {
                String text = new PDFTextStripper().getText(pdf);
                assertTrue(text.split("Ngày Số đã cấp Hồ sơ nhận").length > 2,
                        "a table that goes on says again on the next page what its columns are: " + text);
                assertTrue(text.contains("Thống kê " + name(MONTH)) && text.contains("75,0%")
                        && text.contains("Chỉ số theo Quyết định 766/QĐ-TTg"), text);
            }
            assertEquals(404, manager.get("/thong-ke/so-lieu.exe").statusCode());
        }
    }

    @Test
    void countersAndTechniciansNeedNoneOfIt() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            for (String other : List.of("quay-1", "ky-thuat")) {
                assertEquals(403, Staff.signedIn(centre, other).get("/thong-ke").statusCode());
                assertEquals(403, Staff.signedIn(centre, other).get("/thong-ke/so-lieu.csv").statusCode());
            }
            assertEquals(401, new Staff(centre).get("/thong-ke/so-lieu.xlsx").statusCode());
        }
    }

    private static String name(YearMonth month) {
        return "tháng " + month.getMonthValue() + "/" + month.getYear();
    }

    private static void row(String page, String... cells) {
        String plain = page.replaceAll("<svg.*?</svg>", "").replaceAll("</t[hd]>", "\t").replaceAll("</tr>", "\n").replaceAll("<[^>]*>", "");
        String wanted = String.join("\t", cells) + "\t";
        assertTrue(plain.lines().anyMatch(wanted::equals), () -> wanted + " is not in:\n" + plain);
    }
}
