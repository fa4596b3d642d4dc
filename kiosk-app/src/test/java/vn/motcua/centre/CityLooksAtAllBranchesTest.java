package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.exchange.DeviceChanged;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;

/** Kiosks of twelve branches on one page, in a real browser, and in numbers. */
class CityLooksAtAllBranchesTest {

    @TempDir
    Path folder;

    @Test
    void aBranchIsChosenAKiosksHistoryIsReadAndPrometheusIsAnswered() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Toàn thành phố"));
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            for (int branch = 1; branch <= 12; branch++) {
                for (int machine = 1; machine <= 3; machine++) {
                    day.beat(kiosk(branch, machine, branch == 5 && machine == 2 ? BranchDay.paperOut(Duration.ofMinutes(3))
                            : BranchDay.good("ticket-printer")));
                }
            }
            day.tell("b5-2", new DeviceChanged(BranchDay.paperOut(Duration.ofMinutes(3)), BranchDay.now()));
            browser.open(centre.address());
            Until.seen("all kiosks", 20, () -> cards(browser), "36"::equals);
            assertEquals("Số 12", browser.evaluate("document.querySelector('#city .tile:last-child span').innerText.trim()"),
                    "twelve comes last, not after one");
            Until.seen("its branch marked", 20, () -> browser.evaluate("document.querySelector('#city .fault span').innerText.trim()"),
                    "Số 5"::equals);

            Until.seen("whose kiosk it is", 20, browser::text, text -> text.contains("Số 5 · Từ"));

            browser.evaluate("document.querySelector('#city .fault').click()");
            assertEquals("3", cards(browser));
            assertTrue(browser.text().contains("2 tốt · 0 cần chú ý · 1 lỗi") && browser.text().contains("máy in hết giấy"), browser.text());
            browser.evaluate("document.querySelector('#city .good').click()");
            assertEquals("0", browser.evaluate("document.querySelectorAll('.alert').length"), "alerts of other branches are theirs");
            Until.seen("devices in sight without a picture", 20,
                    () ->
                    browser.evaluate("String([...document.querySelectorAll('.devices span')].filter((each) => !each.firstChild).length)"),
                    "0"::equals);
            browser.evaluate("document.querySelector('#city .all').click(); document.querySelector('[data-kiosk=b5-2] .line').click()");
            Until.seen("what happened at the kiosk", 20, () -> browser.evaluate("document.getElementById('history').innerText"),
                    text -> text.contains("máy in hết giấy"));

            String metrics = day.get("/metrics").body();
            assertTrue(metrics.contains("motcua_kiosks{level=\"good\"} 35.0") && metrics.contains("motcua_kiosks{level=\"fault\"} 1.0"), metrics);
            assertTrue(metrics.contains("motcua_alerts_untaken 1.0"));
            assertTrue(metrics.contains("motcua_http_request_seconds_count{method=\"POST\",route=\"/v1/heartbeat\",status=\"204\"} 36"), metrics);
        }
    }

    @Test
    void aThousandKiosksStandOnThePageBeforeAnybodyWonders() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Toàn thành phố"));
             Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            for (int i = 0; i < 1_000; i++) {
                day.beat(kiosk(i % 12 + 1, i, BranchDay.good("ticket-printer")));
            }
            browser.open(centre.address());
            Until.seen("all kiosks", 20, () -> cards(browser), "1000"::equals);
            String shown = browser.evaluate("sessionStorage.clear(); location.reload(); 0");
            assertEquals("", shown.replace("0", ""));
            // Counted by the browser from the click on: page, first overview, and all cards laid out.
            Until.seen("all kiosks again", 20, () -> cards(browser), "1000"::equals);
            System.out.printf("a page of 1,000 kiosks was laid out %s ms after it was asked for%n", browser.evaluate(
                    "String(Math.round(performance.getEntriesByName('kiosks-shown')[0].startTime))"));
        }
    }

    private static String cards(Browser browser) throws Exception {
        return browser.evaluate("String(document.querySelectorAll('.kiosk').length)");
    }

    private static Heartbeat kiosk(int branch, int machine, DeviceReport printer) {
        return new Heartbeat(ExchangeJson.VERSION, "b" + branch + "-" + machine, String.format("Máy %02d", machine), "Sảnh",
                "Chi nhánh số " + branch, "0.1",
                Instant.now(), 0, false, List.of(BranchDay.good("card-reader"), printer, BranchDay.good("document-scanner"),
                        BranchDay.good("code-reader")));
    }
}
