package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.access.Role;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;

/** Any branch serves any dossier: what was handed in at branch 1 is found, shown and printed again at branch 12, in a real browser. */
class DossierOfAnotherBranchTest {

    private static final String HERE = "H26-1200-0001";
    private static final String THERE = "H26-0100-0425";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Stand.class)
    void isFoundShownAndPrintedAgainWhereItWasNotHandedIn(Stand stand) throws Exception {
        Path data = Files.createDirectory(folder.resolve("centre"));
        CentreSettings settings = CentreSettings.closed(data, "127.0.0.1", 0, "Chi nhánh số 12").withDatabase(stand.place(data).database())
                .withKiosks(Map.of("hn-01-3", BranchDay.TOKEN, "hn-12-1", BranchDay.TOKEN, "hn-12-annex-1", BranchDay.TOKEN));
        Staff.add(settings, "quay-12", Role.COUNTER, "hn-12");
        Staff.add(settings, "quay-1", Role.COUNTER, "hn-01");
        try (Centre centre = Centre.start(settings); Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            day.beat(kiosk("hn-01-3", "Chi nhánh số 1 · Võ Chí Công"));
            day.beat(kiosk("hn-12-1", "Chi nhánh số 12 · Sóc Sơn"));
            day.dossier("hn-01-3", THERE, "Đăng ký khai sinh", 1, BranchDay.now());
            day.dossier("hn-12-1", HERE, "Chứng thực chữ ký", 1, BranchDay.now());
            day.dossier("hn-12-annex-1", "H26-1299-0001", "Cấp phép xây dựng", 1, BranchDay.now());
            String official = ExchangeJson.tree(Staff.signedIn(centre, "quay-1")
                    .post("/staff/inbox/" + THERE + "/accept", "{\"applicant\":\"Nguyễn Thị Thử\",\"days\":3,\"copies\":1}").body())
                    .path("official").asText();

            signIn(browser, centre, "quay-12");
            Until.seen("the first page at one's own branch", 20,
                    () -> browser.evaluate("document.querySelector('#branch [aria-pressed=true]')?.innerText || ''"),
                    "Chi nhánh số 12 · Sóc Sơn"::equals);
            browser.open(centre.address().resolve("/tiep-nhan"));
            Until.seen("the own branch's dossiers alone", 20, () -> codes(browser), HERE::equals);
            assertEquals("1 hồ sơ chờ tiếp nhận", browser.evaluate("document.getElementById('waiting').innerText"));

            search(browser, "khai sinh");
            Until.seen("what is not here but elsewhere, by the procedure's name", 20, () -> codes(browser), THERE::equals);
            assertTrue(browser.text().contains("quầy nào cũng xử lý được")
                    && browser.text().contains("Chi nhánh số 1 · Võ Chí Công"), browser.text());
            search(browser, "chung thuc");
            Until.seen("the own branch's, without marks typed", 20, () -> codes(browser), HERE::equals);
            assertTrue(!browser.text().contains("quầy nào cũng xử lý được"));
            search(browser, official);
            Until.seen("the other branch's by its official code", 20, () -> codes(browser), THERE::equals);

            browser.evaluate("document.querySelector('.line').click()");
            Until.seen("its page", 20, () -> browser.evaluate("String(document.querySelector('.papers img')?.naturalWidth > 800)"), "true"::equals);
            String paper = text(browser.evaluate("fetch(document.getElementById('receipt').href).then((answer) => answer.arrayBuffer())"
                    + ".then((bytes) => btoa(String.fromCharCode(...new Uint8Array(bytes))))"));
            assertTrue(paper.contains("Mã hồ sơ: " + official) && paper.contains("Nguyễn Thị Thử"), paper);

            search(browser, "");
            browser.evaluate("{ const all = document.getElementById('branch'); all.value = ''; all.dispatchEvent(new Event('change')); }");
            Until.seen("all branches", 20, () -> codes(browser).split(" ").length, Integer.valueOf(3)::equals);
            search(browser, "100%_");
            Until.seen("nothing for signs that databases read otherwise", 20, () -> codes(browser), ""::equals);
        }
    }

    private static void signIn(Browser browser, Centre centre, String name) throws Exception {
        browser.open(centre.address());
        Until.seen("the door", 20, browser::text, text -> text.contains("Đăng nhập trang cán bộ"));
        browser.evaluate("{ document.getElementById('name').value = '" + name + "'; document.getElementById('password').value = '" + Staff.PASSWORD
                + "'; document.querySelector('button').click(); }");
    }

    private static void search(Browser browser, String text) throws Exception {
        browser.evaluate("{ const field = document.getElementById('search'); field.value = '" + text
                + "'; field.dispatchEvent(new Event('input')); }");
    }

    private static String codes(Browser browser) throws Exception {
        return browser.evaluate("[...document.querySelectorAll('.line')].map((each) => each.dataset.code).join(' ')");
    }

    private static String text(String base64) throws Exception {
        try (var document = Loader.loadPDF(Base64.getDecoder().decode(base64))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private static Heartbeat kiosk(String id, String branch) {
        return new Heartbeat(ExchangeJson.VERSION, id, "Máy 03", "Sảnh", branch, "0.1", Instant.now(), 0, false,
                List.of(BranchDay.good("card-reader")));
    }
}
