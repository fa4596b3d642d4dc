package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.hall.OpeningHours;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.queue.SampleBranch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.kiosk.command.CentreFittings;
import vn.motcua.kiosk.config.WorkingDaysConfig;

/** Every button of the counters' page and its bookings, in a real browser, on a Monday morning in a week with a holiday. */
class CounterIsLeftWithTheWrongNumberTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 11, 30, 9, 0);
    private static final LocalDateTime HOLIDAY = MONDAY.plusDays(2);

    @TempDir
    Path folder;

    private Centre centre(LocalDateTime start) throws Exception {
        Path calendar = Files.writeString(folder.resolve("working-days.toml"), "[holidays]\n2026 = [\"" + HOLIDAY.toLocalDate() + "\"]\n");
        OpeningHours hours = OpeningHours.usual(CentreFittings.calendar(WorkingDaysConfig.read(calendar).get()));
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), start.atZone(CentreSettings.HANOI)));
        return Centre.start(Stand.FILE.place(Files.createDirectory(folder.resolve("data"))).settings()
                .withQueue(QueueSettings.of(SampleBranch.plan(hours))), clock);
    }

    private static NumberAnswer take(BranchDay kiosk, int press, String appointment) throws Exception {
        return ExchangeJson.read(kiosk.post("/v1/queue/numbers",
                ExchangeJson.write(new NumberRequest(ExchangeJson.VERSION, "kiosk-1", "press-" + press,
                String.format("counter%015d", press), "A", "", "", appointment))).body(), NumberAnswer.class);
    }

    private Browser browser() throws Exception {
        return new Browser(Files.createDirectory(folder.resolve("browser")), 1440, 900);
    }

    private static void click(Browser page, String button) throws Exception {
        assertEquals("clicked", page.evaluate("(() => { const b = document.querySelector('" + button
                + "'); if (!b || !b.checkVisibility()) return 'not there';"
                + " b.click(); return 'clicked'; })()"), button);
    }

    private static String seen(Browser page, String id, String wanted) throws Exception {
        return Until.seen(id + ": " + wanted, 20, () -> page.evaluate("(() => { const e = document.getElementById('" + id
                + "'); return e && e.checkVisibility() ? e.innerText : ''; })()"), text -> text.contains(wanted));
    }

    @Test
    void aNumberIsHeldMissedSentOnAndFinished() throws Exception {
        try (Centre centre = centre(MONDAY); Browser page = browser()) {
            BranchDay kiosk = new BranchDay(centre.address());
            take(kiosk, 1, "");
            take(kiosk, 2, "");
            take(kiosk, 3, "");
            kiosk.dossier("kiosk-1", "H26-0100-0425", "Đăng ký khai sinh", 1, BranchDay.now());
            page.open(centre.address().resolve("/quay?quay=1"));
            seen(page, "free", "Quầy đang rảnh");
            seen(page, "waiting", "A003");

            click(page, "#next");
            seen(page, "number", "A001");
            click(page, "[data-act=recall]");
            Until.seen("called a second time", 20, () -> kiosk.get("/staff/queue/kiosk").body(), body -> body.contains("\"calls\":2"));
            page.evaluate("document.getElementById('code').value = 'h26-0100-9999'");
            click(page, "#find button");
            seen(page, "failed", "Không tìm thấy");
            page.evaluate("document.getElementById('code').value = 'h26-0100-0425'");
            click(page, "#find button");
            seen(page, "dossier", "Đăng ký khai sinh");
            Until.seen("its page", 20, () -> page.evaluate("String(document.querySelector('#pages img')?.naturalWidth > 800)"), "true"::equals);
            Until.seen("kept beside the number", 20, () -> kiosk.get("/staff/queue/kiosk").body(), body -> body.contains("H26-0100-0425"));

            click(page, "[data-act=hold]");
            seen(page, "free", "Quầy đang rảnh");
            seen(page, "dossier-none", "quét mã");
            click(page, "#aside [data-number=A001] button");
            seen(page, "number", "A001");
            seen(page, "dossier", "Đăng ký khai sinh");
            click(page, "[data-act=no-show]");
            seen(page, "aside", "Vắng mặt");
            click(page, "#aside [data-number=A001] button");
            seen(page, "waiting", "A001");

            page.evaluate("document.getElementById('code').value = 'H26-0100-0425'");
            click(page, "#find button");
            seen(page, "dossier", "Đăng ký khai sinh");
            take(kiosk, 4, "");
            seen(page, "waiting", "A004");
            seen(page, "dossier", "Đăng ký khai sinh");

            click(page, "[data-number=A002] button");
            seen(page, "number", "A002");
            click(page, "[data-act=start]");
            seen(page, "state", "Đang tiếp");
            page.evaluate("{ const to = document.getElementById('transfer'); to.value = 'B'; to.dispatchEvent(new Event('change')); }");
            seen(page, "free", "Quầy đang rảnh");
            page.open(centre.address().resolve("/quay?quay=2"));
            seen(page, "title", "Quầy 2");
            Until.seen("for land now", 20, () -> page.evaluate("document.querySelector('#waiting [data-number=A002]')?.innerText"),
                    text -> text.contains("Đất đai"));
            click(page, "#waiting [data-number=A002] button");
            seen(page, "service", "Đất đai");
            seen(page, "desk", "Đang mở");
            click(page, "[data-act=finish]");
            seen(page, "today", "1 đã xong");

            click(page, "#pause");
            page.evaluate("document.getElementById('reason-text').value = ' '");
            click(page, "#reason [type=submit]");
            seen(page, "failed", "Xin ghi lý do");
            click(page, "#reasons button");
            seen(page, "desk", "Tạm dừng");
            click(page, "#open");
            seen(page, "next", "Gọi số tiếp theo");
            click(page, "#close");
            seen(page, "desk", "Đóng");
            click(page, "#change");
            click(page, "#close-day");
            seen(page, "close-ask", "hết hiệu lực");
            click(page, "#close-day");
            Until.seen("nobody waits", 20, () -> kiosk.get("/staff/queue/kiosk").body(), body -> body.contains("\"waiting\":[]"));
        }
    }

    @Test
    void onlyABookingThatCanBeKeptIsMadeAndItIsKept() throws Exception {
        try (Centre centre = centre(MONDAY); Browser page = browser()) {
            BranchDay kiosk = new BranchDay(centre.address());
            page.open(centre.address().resolve("/quay?nhanh=elsewhere"));
            seen(page, "booking-service", "Hộ tịch");
            for (LocalDateTime closed : new LocalDateTime[] {MONDAY.minusDays(3), MONDAY.withHour(12), MONDAY.withHour(20), HOLIDAY,
                    MONDAY.plusDays(5)}) {
                book(page, closed, "");
                seen(page, "booking-failed", "không làm việc");
            }
            page.evaluate("document.getElementById('booking-failed').textContent = ''");
            book(page, MONDAY.plusMinutes(30), "12");
            assertEquals("false Số căn cước gồm 12 chữ số; có thể để trống.",
                    page.evaluate("{ const c = document.getElementById('booking-citizen'); c.checkValidity() + ' ' + c.title }"));
            page.evaluate(
                    "document.getElementById('booking-service').append(new Option('Q', 'Q')); document.getElementById('booking-service').value = 'Q'");
            book(page, MONDAY.plusMinutes(30), "");
            seen(page, "booking-failed", "không có dịch vụ");
            page.evaluate("document.getElementById('booking-service').value = 'A'");
            book(page, MONDAY.plusMinutes(30), "001234567890");
            String booked = seen(page, "booked", "LH-");
            String code = booked.substring(booked.indexOf("LH-"));
            take(kiosk, 1, "");
            assertEquals(2, take(kiosk, 2, code).number());
            page.open(centre.address().resolve("/quay?quay=1"));
            Until.seen("the appointment's number", 20, () -> page.evaluate("document.querySelector('[data-number=A002]')?.innerText"),
                    text -> text.contains("Hẹn"));
            assertFalse(page.text().contains("001234567890"));
        }
    }

    private static void book(Browser page, LocalDateTime at, String citizen) throws Exception {
        page.evaluate("document.getElementById('booking-failed').textContent = ''; document.getElementById('booking-at').value = '" + at
                + "'; document.getElementById('booking-citizen').value = '" + citizen + "'");
        click(page, "#booking [type=submit]");
    }

    @Test
    void noNumberIsGivenOnAHolidayAndTheKioskHearsWhenTheNextIs() throws Exception {
        try (Centre centre = centre(HOLIDAY); Browser page = browser()) {
            NumberAnswer answer = take(new BranchDay(centre.address()), 1, "");
            assertEquals(NumberAnswer.Result.CLOSED, answer.result());
            assertEquals(HOLIDAY.plusDays(1).withHour(8), answer.opens());
            page.open(centre.address().resolve("/quay?quay=1"));
            seen(page, "today", "0 số đã phát");
            seen(page, "waiting-none", "Chưa có ai chờ");
            click(page, "#next");
            seen(page, "failed", "Chưa có ai chờ");
        }
    }
}
