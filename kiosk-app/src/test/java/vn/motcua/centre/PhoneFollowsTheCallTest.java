package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.access.Role;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.queue.SampleBranch;
import vn.motcua.exchange.DueAnswer;
import vn.motcua.exchange.DueQuestion;
import vn.motcua.exchange.CardBinding;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.exchange.PublicPath;

/** A kiosk, an official, the lobby's monitor and a citizen's telephone, each at another of three centres on one PostgreSQL, in real browsers. */
class PhoneFollowsTheCallTest {

    private static final String SCREENSHOTS = System.getProperty("screenshots", "");

    @TempDir
    Path folder;

    private static String key(int any) {
        return String.format("telephone%013d", any);
    }

    private static NumberAnswer take(BranchDay day, String press, String letter, int key) throws Exception {
        return take(day, press, letter, key, PriorityClaim.NONE);
    }

    private static NumberAnswer take(BranchDay day, String press, String letter, int key, PriorityClaim priority) throws Exception {
        HttpResponse<String> answer = day.post("/v1/queue/numbers",
                ExchangeJson.write(new NumberRequest(ExchangeJson.VERSION, "kiosk-1", press, key(key), letter, "", priority.text(), "")));
        assertEquals(200, answer.statusCode(), answer.body());
        return ExchangeJson.read(answer.body(), NumberAnswer.class);
    }

    private Browser browser(String name, int width, int height) throws Exception {
        return new Browser(Files.createDirectory(folder.resolve(name)), width, height);
    }

    private static void keep(Browser browser, String name) throws Exception {
        if (!SCREENSHOTS.isEmpty()) {
            browser.screenshot(Path.of(SCREENSHOTS, name + ".png"));
        }
    }

    @Test
    void phoneAndMonitorShowTheCallWithinTwoSeconds() throws Exception {
        CentreSettings settings = Stand.POSTGRES.place(Files.createDirectory(folder.resolve("data"))).settings()
                .withQueue(QueueSettings.of(SampleBranch.PLAN));
        try (Centre first = Centre.start(settings); Centre second = Centre.start(settings); Centre third = Centre.start(settings);
             Browser official = browser("official", 1440, 900); Browser monitor = browser("monitor", 1920,
                     1080); Browser phone = browser("phone", 390, 844)) {
            BranchDay kiosk = new BranchDay(first.address());
            assertEquals(1, take(kiosk, "before", "A", 1).number());
            NumberAnswer mine = take(kiosk, "mine", "A", 2);
            take(kiosk, "behind", "B", 3);
            phone.open(third.address().resolve(PublicPath.ofTicket(mine.key()) + "?lang=vi"));
            monitor.open(third.address().resolve("/man-hinh/kiosk"));
            official.open(second.address().resolve("/quay?quay=2"));
            Until.seen("one before", 20, phone::text, text -> text.contains("A002") && text.contains("1 người"));
            Until.seen("the counter", 20, official::text, text -> text.contains("Quầy 2") && text.contains("A002"));
            keep(phone, "phone-waiting");
            keep(monitor, "monitor-empty");
            official.evaluate("document.getElementById('next').click()");
            Until.seen("the first is called", 20, official::text, text -> text.contains("Đang gọi"));
            official.evaluate("document.querySelector('[data-act=start]').click()");
            Until.seen("the first is served", 20, official::text, text -> text.contains("Đang tiếp"));
            keep(official, "counter-serving");
            Until.seen("nobody before", 20, phone::text, text -> text.contains("0 người"));

            official.evaluate("document.querySelector('[data-act=finish]').click()");
            Until.seen("free again", 20, official::text, text -> text.contains("Quầy đang rảnh"));
            long called = System.nanoTime();
            official.evaluate("document.getElementById('next').click()");
            Until.seen("the call on the telephone", 20, phone::text, text -> text.contains("Mời Quý khách đến quầy") && text.contains("2"));
            Until.seen("the call on the monitor", 20, () -> monitor.evaluate("document.getElementById('now-number').textContent"), "A002"::equals);
            double seconds = (System.nanoTime() - called) / 1e9;
            keep(phone, "phone-called");
            keep(monitor, "monitor-called");
            keep(official, "counter-called");
            assertTrue(seconds <= 2, "took " + seconds + " s");
            assertFalse(phone.text().contains("kiosk-1"));

            Until.seen("the call at the counter", 20, official::text, text -> text.contains("Vắng mặt") && text.contains("Đang gọi"));
            official.evaluate("document.querySelector('[data-act=no-show]').click()");
            Until.seen("what to do", 20, phone::text, text -> text.contains("Xin báo cán bộ tại sảnh"));
            phone.open(third.address().resolve(PublicPath.ofTicket(mine.key()) + "?lang=en"));
            Until.seen("the same in English", 20, phone::text, text -> text.contains("This number was called"));
            take(kiosk, "claims", "B", 4, PriorityClaim.of(true, 40));
            Until.seen("who says that he has priority", 20, official::text, text -> text.contains("B002") && text.contains("Tự báo ưu tiên"));
            official.evaluate("document.querySelector('[data-number=B002] button').click()");
            Until.seen("his call", 20, () -> official.evaluate("document.getElementById('number').textContent"), "B002"::equals);
            keep(official, "counter-claimed");
            official.evaluate("{ const none = document.getElementById('priority'); none.value = ''; none.dispatchEvent(new Event('change')); }");
            Until.seen("the papers did not say so", 20, official::text, text -> text.contains("B002") && !text.contains("Tự báo ưu tiên"));
            official.evaluate("document.querySelector('[data-act=finish]').click()");
            Until.seen("free", 20, official::text, text -> text.contains("Quầy đang rảnh"));
            official.evaluate("document.getElementById('pause').click(); document.querySelector('#reasons button').click()");
            Until.seen("the pause", 20, official::text, text -> text.contains("Tạm dừng: Nghỉ giữa giờ") && text.contains("Bấm “Mở quầy”"));
            keep(official, "counter-paused");
            official.evaluate("document.getElementById('change').click()");
            Until.seen("all counters", 20, official::text, text -> text.contains("Chọn quầy của mình"));
            keep(official, "counter-choose");
        }
    }

    @Test
    void theLobbyHearsWhatIsCalledAndNothingElse() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder.resolve("centre"), "127.0.0.1", 0, "Chi nhánh số 1")
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN)).withQueue(QueueSettings.of(SampleBranch.PLAN));
        Staff.add(settings, "quay-1", Role.COUNTER);
        Staff.add(settings, "ky-thuat", Role.TECHNICIAN);
        try (Centre centre = Centre.start(settings)) {
            BranchDay kiosk = new BranchDay(centre.address());
            take(kiosk, "one", "A", 1);
            Staff staff = Staff.signedIn(centre, "quay-1");
            String card = "0".repeat(64);
            assertEquals(204, kiosk.post("/v1/queue/cards",
                    ExchangeJson.write(new CardBinding(ExchangeJson.VERSION, "kiosk-1", "one", card))).statusCode());
            assertEquals(DueAnswer.State.SOON, due(kiosk).state());
            assertEquals(403, Staff.signedIn(centre, "ky-thuat").post("/staff/queue/kiosk/counters/1/next", "{}").statusCode());
            assertEquals(401, new Staff(centre).post("/staff/queue/kiosk/counters/1/next", "{}").statusCode());
            assertEquals(404, kiosk.get("/man-hinh/kiosk/goi/A001/1.wav").statusCode(), "not called yet");
            assertEquals(200, staff.post("/staff/queue/kiosk/counters/1/next", "{}").statusCode());
            HttpResponse<byte[]> sound = staff.bytes("/man-hinh/kiosk/goi/A001/1.wav");
            assertEquals("RIFF", new String(sound.body(), 0, 4, StandardCharsets.US_ASCII));
            assertTrue(sound.body().length > 20_000);
            assertEquals(404, kiosk.get("/man-hinh/kiosk/goi/A001/9.wav").statusCode());
            assertEquals(404, kiosk.get("/man-hinh/elsewhere").statusCode());
            assertEquals("1", due(kiosk).counter());
            HttpResponse<String> refused = staff.post("/staff/queue/kiosk/counters/1/next", "{}");
            assertEquals(409, refused.statusCode());
            assertTrue(refused.body().contains("Xong số đó rồi"), refused.body());
            assertEquals(400, staff.post("/staff/queue/kiosk/counters/1/pause", "{}").statusCode());
            assertEquals(403, staff.post("/staff/queue/kiosk/close", "{}").statusCode(), "a counter does not end the day");
            assertTrue(staff.get("/staff/queue/kiosk").body().contains("\"why\":\"Chờ lâu nhất\""));
        }
    }

    private static DueAnswer.Card due(BranchDay kiosk) throws Exception {
        return ExchangeJson.read(kiosk.post("/v1/queue/due", ExchangeJson.write(new DueQuestion(ExchangeJson.VERSION, "kiosk-1"))).body(),
                DueAnswer.class).cards().get(0);
    }
}
