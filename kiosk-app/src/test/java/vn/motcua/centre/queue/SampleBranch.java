package vn.motcua.centre.queue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import vn.motcua.centre.PostgresPeer;
import vn.motcua.centre.Stand;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.hall.CallingRule;
import vn.motcua.centre.hall.OpeningHours;
import vn.motcua.centre.hall.QueuePlan;

/** A small branch on a Monday morning: services A and B, counter 1 for A, counter 2 for both. */
public final class SampleBranch implements AutoCloseable {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    static final QueuePlan.Service CIVIL = new QueuePlan.Service("A", "Hộ tịch", "Civil status", "Tầng 1", "Ground floor", 999, 8);
    static final QueuePlan.Service LAND = new QueuePlan.Service("B", "Đất đai", "Land", "Tầng 1", "Ground floor", 5, 12);
    public static final QueuePlan PLAN = plan(new OpeningHours(LocalTime.MIN, LocalTime.NOON, LocalTime.NOON, LocalTime.of(23, 59),
            WorkingDays.PLAIN));

    final Books books;
    final Numbers numbers;
    final HallLedger ledger;
    final AuditLog audit;
    private final AtomicReference<Instant> now = new AtomicReference<>(LocalDateTime.of(2026, 11, 30, 9, 0).atZone(ZONE).toInstant());
    private final AtomicInteger presses = new AtomicInteger();

    SampleBranch(Stand stand, Path folder) throws Exception {
        Clock clock = clock();
        books = stand == Stand.POSTGRES ? Books.open(PostgresPeer.emptyDatabase(), clock) : Books.open(folder, clock);
        audit = new AuditLog(books.database(), folder, clock);
        numbers = new Numbers(books.database(), ZONE);
        ledger = new HallLedger(books.database(), audit, clock, ZONE);
    }

    public static QueuePlan plan(OpeningHours hours) {
        return new QueuePlan("kiosk", "Chi nhánh số 1", List.of(CIVIL, LAND),
                List.of(new QueuePlan.Counter("1", List.of("A")), new QueuePlan.Counter("2", List.of("A", "B"))), hours,
                List.of(new QueuePlan.PriorityGroup("elderly", "Người cao tuổi", "Elderly", 75)), CallingRule.USUAL,
                QueuePlan.AppointmentTimes.USUAL);
    }

    /** On Sundays and holidays too: tests run on any day. */
    public static OpeningHours alwaysOpen() {
        return new OpeningHours(LocalTime.MIN, LocalTime.NOON, LocalTime.NOON, LocalTime.MAX, WorkingDays.EVERY_DAY);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now.get(), zone);
            }

            @Override
            public Instant instant() {
                return now.get();
            }
        };
    }

    Instant now() {
        return now.get();
    }

    void minutesPass(int minutes) {
        now.updateAndGet(before -> before.plusSeconds(60L * minutes));
    }

    static String key(int any) {
        return String.format("key%019d", any);
    }

    Numbers.Asked press(QueuePlan.Service service, String press, String priority) {
        return new Numbers.Asked(press, key(presses.incrementAndGet()), PLAN.branch(), "kiosk-1", service, "", priority, Optional.empty(), now());
    }

    /** Takes a number. */
    Ticket take(QueuePlan.Service service, String press) throws Exception {
        return numbers.issue(press(service, press, "")).orElseThrow();
    }

    Ticket takePriority(QueuePlan.Service service, String press) throws Exception {
        return numbers.issue(press(service, press, "elderly")).orElseThrow();
    }

    /** Calls at a counter; the number, or why not. */
    String next(String counter) throws Exception {
        HallLedger.Outcome outcome = ledger.next(PLAN, PLAN.counter(counter).orElseThrow(), "quay-" + counter);
        return outcome.ticket().map(Ticket::text).orElse(outcome.refusal());
    }

    @Override
    public void close() {
        books.close();
    }
}
