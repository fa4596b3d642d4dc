package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.hall.CallingRule;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.queue.SampleBranch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.NumberRequest;

/** Who waits now, in each branch and in the city, on the staff's first page in a real browser. */
class CrowdIsNotSeenTest {

    private static final QueuePlan FIRST = branch("hn-01", "Chi nhánh số 1 · Võ Chí Công");
    private static final QueuePlan TWELFTH = branch("hn-12", "Chi nhánh số 12 · Sóc Sơn");

    @TempDir
    Path folder;

    private int presses;

    @ParameterizedTest
    @EnumSource(Stand.class)
    void theHallOfTheBranchThatIsLookedAtStandsOnThePageAndChangesWithTheQueue(Stand stand) throws Exception {
        CentreSettings settings = stand.place(Files.createDirectory(folder.resolve("data"))).settings().withQueue(QueueSettings.of(FIRST, TWELFTH));
        try (Centre centre = Centre.start(settings); Browser browser = new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900)) {
            BranchDay day = new BranchDay(centre.address());
            Staff staff = new Staff(centre);
            day.beat(kiosk("hn-01-1", FIRST.name()));
            day.beat(kiosk("hn-12-1", TWELFTH.name()));
            take(day, "hn-01-1", "A");
            take(day, "hn-01-1", "B");
            take(day, "hn-12-1", "A");
            browser.open(centre.address());

            Until.seen("all who wait in the city", 20, () -> hall(browser), text -> text.contains("3 người đang chờ"));
            assertEquals("Số 1 2 | Số 12 1", lines(browser));
            browser.evaluate("document.querySelector('#city .tile:nth-child(2)').click()");
            assertTrue(hall(browser).contains("2 người đang chờ"), hall(browser));
            assertEquals("Hộ tịch 1 | Đất đai 1", lines(browser));
            assertEquals("2 | 0 phút | 0/2", tiles(browser));

            assertEquals(200, staff.post("/staff/queue/hn-01/counters/1/next", "{}").statusCode());
            Until.seen("one who was called", 2, () -> hall(browser), text -> text.contains("1 người đang chờ"));
            assertEquals("Hộ tịch 0 | Đất đai 1", lines(browser));
            assertEquals("2 | 0 phút | 1/2", tiles(browser));
        }
    }

    private static String hall(Browser browser) throws Exception {
        return browser.evaluate("document.getElementById('so').innerText");
    }

    private static String lines(Browser browser) throws Exception {
        return browser.evaluate(
                "[...document.querySelectorAll('#hall-lines .waiting')].map((each) => each.querySelector('span').innerText + ' ' + each.querySelector('b').innerText).join(' | ')");
    }

    private static String tiles(Browser browser) throws Exception {
        return browser.evaluate("[...document.querySelectorAll('#tiles dd')].map((each) => each.innerText.replace(/\\s+/g, ' ').trim()).join(' | ')");
    }

    private void take(BranchDay day, String kiosk, String letter) throws Exception {
        presses++;
        String answer = day.post("/v1/queue/numbers",
                ExchangeJson.write(new NumberRequest(ExchangeJson.VERSION, kiosk, "press-" + presses, String.format("key%019d", presses),
                letter, "", "", ""))).body();
        assertTrue(answer.contains("GIVEN"), answer);
    }

    private static Heartbeat kiosk(String id, String branch) {
        return new Heartbeat(ExchangeJson.VERSION, id, "Máy 01", "Sảnh", branch, "0.1", Instant.now(), 0, false,
                List.of(BranchDay.good("card-reader")));
    }

    private static QueuePlan branch(String id, String name) {
        QueuePlan sample = SampleBranch.PLAN;
        return new QueuePlan(id, name, sample.services(), sample.counters(), SampleBranch.alwaysOpen(), sample.groups(), CallingRule.USUAL,
                sample.appointments());
    }
}
