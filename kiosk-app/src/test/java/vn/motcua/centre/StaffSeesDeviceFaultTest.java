package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The staff's page in a real browser. */
import vn.motcua.exchange.SearchMissed;

class StaffSeesDeviceFaultTest {

    @TempDir
    Path folder;

    @Test
    void withinTwoSecondsAndTakesItAndItGoesWithTheFault() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1 · Võ Chí Công"));
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            day.beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.good("ticket-printer"), false));
            browser.open(centre.address());
            Until.seen("the kiosk, well", 20, browser::text, text -> text.contains("Máy 01") && text.contains("1 tốt · 0 cần chú ý · 0 lỗi"));

            long fault = System.nanoTime();
            day.beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.paperOut(Duration.ofMinutes(3)), false));
            String alarm = Until.seen("the alert", 2, browser::text, text -> text.contains("Máy 01: máy in hết giấy"));
            System.out.printf("a device fault stands on the page after %d ms%n", (System.nanoTime() - fault) / 1_000_000);
            assertTrue(alarm.contains("đã 3 phút · Cửa chính") && alarm.contains("Nhân viên sảnh: thay cuộn giấy"), alarm);
            assertEquals("rgb(134, 25, 15)", browser.evaluate("getComputedStyle(document.querySelector('.devices .fault')).backgroundColor"));

            browser.evaluate("document.querySelector('.alert button').click()");
            Until.seen("taken", 2, browser::text, text -> text.contains("Đã nhận lúc"));

            day.beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.good("ticket-printer"), false));
            Until.seen("all well", 2, browser::text, text -> !text.contains("hết giấy"));
        }
    }

    @Test
    void aCallForHelpIsThereUntilSomebodyTakesIt() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"));
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 390, 844)) {
            BranchDay day = new BranchDay(centre.address());
            day.beat(BranchDay.kiosk(1, "<b>Sảnh</b> & cửa", BranchDay.good("ticket-printer"), true));
            browser.open(centre.address());
            day.help("kiosk-1");
            Until.seen("the call", 10, browser::text, text -> text.contains("Máy 01: khách gọi hỗ trợ") && text.contains("<b>Sảnh</b> & cửa"));
            assertEquals("true", browser.evaluate("document.documentElement.scrollWidth <= window.innerWidth"),
                    "a phone shows it without scrolling sideways");
            browser.evaluate("document.querySelector('.alert button').click()");
            Until.seen("the call as a happening", 5, browser::text, text -> text.contains("khách gọi hỗ trợ, nhân viên nhận lúc"));
            assertEquals("0", browser.evaluate("document.querySelectorAll('.alert').length"));
        }
    }

    @Test
    void wordsThatSeveralLookedForInVainStandOnThePageAsText() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"));
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            day.beat(BranchDay.kiosk(1, "", BranchDay.good("ticket-printer"), false));
            browser.open(centre.address());
            day.tell("kiosk-1", new SearchMissed("bói toán", 3, BranchDay.now()), new SearchMissed("<i>xe buýt ##", 3, BranchDay.now()),
                    new SearchMissed("bói toán", 1, BranchDay.now()));
            Until.seen("the words", 20, browser::text, text -> text.contains("bói toán") && text.contains("4 lượt")
                    && text.contains("<i>xe buýt ##"));
            assertTrue(browser.text().indexOf("bói toán") < browser.text().indexOf("xe buýt"), "the commonest first");
        }
    }

    @Test
    void aDossierOpensWithThePagesThatTheKioskSent() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"));
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            day.beat(BranchDay.kiosk(1, "", BranchDay.good("ticket-printer"), false));
            day.dossier("kiosk-1", "H26-0100-0425", "Đăng ký khai sinh", 7, BranchDay.now());
            browser.open(centre.address());
            Until.seen("the dossier", 20, browser::text, text -> text.contains("H26-0100-0425") && text.contains("Đăng ký khai sinh"));
            browser.open(URI.create(browser.evaluate("document.querySelector('#dossiers a').href")));
            Until.seen("its first page", 20, () -> browser.evaluate("String(document.querySelector('.papers img')?.naturalWidth > 800)"),
                    "true"::equals);
        }
    }

    @Test
    void aPageThatNoLongerHearsTheCentreSaysSo() throws Exception {
        try (Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            URI address;
            try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"))) {
                address = centre.address();
                browser.open(address);
                Until.seen("fresh", 20, browser::text, text -> text.contains("Cập nhật "));
            }
            browser.evaluate("Date.now = ((now) => () => now() + 20000)(Date.now); 0");
            Until.seen("that it is old", 20, browser::text, text -> text.contains("Chưa cập nhật từ"));
            try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), address.getPort(), "Chi nhánh số 1"))) {
                Until.seen("fresh again", 20, browser::text, text -> text.contains("Cập nhật "));
                assertFalse(browser.text().contains("Chưa cập nhật từ"));
            }
        }
    }
}
