package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.Numbers;
import vn.motcua.kiosk.bench.LocalPostgres;
import vn.motcua.sqlite.StoreException;

/** Fifty kiosks press as fast as they can, for ten services; one transaction in fifty is made to fail in its middle, and pressed again. */
final class QueueLoad {

    private static final int CLIENTS = 50;
    private static final int SERVICES = 10;
    private static final int ONE_FAILS_IN = 50;
    private static final int BRANCHES_NEEDED = 40;
    private static final Duration WARM_UP = Duration.ofSeconds(3);

    private QueueLoad() {
    }

    private static final class MadeToFail extends RuntimeException {
        private static final long serialVersionUID = 1;

        MadeToFail() {
            super(null, null, false, false);
        }
    }

    /** @return true when no number is missing or there twice */
    static boolean run(LocalPostgres postgres, Duration lasting, PrintWriter out) throws SQLException, StoreException, InterruptedException {
        String database = postgres.emptyDatabase();
        try (Books books = Books.open(new PostgresAddress(database, postgres.role(), ""), Clock.systemUTC())) {
            Numbers numbers = new Numbers(books.database(), CentreSettings.HANOI);
            press(books, numbers, WARM_UP, "warm");
            Pressed pressed = press(books, numbers, lasting, "measured");
            out.printf(Locale.ROOT,
                    "%d numbers of %d services to %d kiosks in %d s: %.0f a second, p50 %.1f ms, p99 %.0f ms; %d transactions made to fail%n",
                    pressed.millis().length, SERVICES, CLIENTS, lasting.toSeconds(), pressed.millis().length / (double) lasting.toSeconds(),
                    pressed.percentile(50), pressed.percentile(99), pressed.failed());
            Checked checked = check(database, postgres.role());
            out.printf(Locale.ROOT, "%d numbers stand in the books: %d gaps, %d twice%n", checked.numbers(), checked.gaps(), checked.twice());
            out.flush();
            return checked.gaps() == 0 && checked.twice() == 0;
        }
    }

    private record Pressed(double[] millis, int failed) {
        double percentile(double percent) {
            return millis.length == 0 ? 0 : millis[Math.max(0, (int) Math.ceil(millis.length * percent / 100) - 1)];
        }
    }

    private static Pressed press(Books books, Numbers numbers, Duration lasting, String run) throws InterruptedException {
        List<QueuePlan.Service> services = IntStream.range(0, SERVICES)
                .mapToObj(each -> new QueuePlan.Service(String.valueOf((char) ('A' + each)), "", "", "", "",
                        QueuePlan.LAST_NUMBER, 8)).toList();
        ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger full = new AtomicInteger();
        long end = System.nanoTime() + lasting.toNanos();
        Thread[] kiosks = new Thread[CLIENTS];
        for (int i = 0; i < CLIENTS; i++) {
            int kiosk = i;
            kiosks[i] = new Thread(() -> {
                SplittableRandom random = new SplittableRandom(kiosk);
                for (int press = 0; System.nanoTime() < end; press++) {
                    long begun = System.nanoTime();
                    // A day's numbers of a branch end at 999; the next branch goes on.
                    String branch = run + full.get() / SERVICES % BRANCHES_NEEDED;
                    Numbers.Asked asked = new Numbers.Asked(run + "/" + kiosk + "/" + press, key(run, kiosk, press), branch, "bench-" + kiosk,
                            services.get(random.nextInt(SERVICES)), "", "", Optional.empty(), Clock.systemUTC().instant());
                    if (random.nextInt(ONE_FAILS_IN) == 0) {
                        fail(books, numbers, asked);
                        failed.incrementAndGet();
                    }
                    if (given(numbers, asked)) {
                        millis.add((System.nanoTime() - begun) / 1e6);
                    } else {
                        full.incrementAndGet();
                    }
                }
            }, "kiosk-" + i);
            kiosks[i].start();
        }
        for (Thread each : kiosks) {
            each.join();
        }
        double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Pressed(sorted, failed.get());
    }

    private static String key(String run, int kiosk, int press) {
        return String.format("%s-%03d-%010d", run, kiosk, press);
    }

    private static boolean given(Numbers numbers, Numbers.Asked asked) {
        try {
            return numbers.issue(asked).isPresent();
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fail(Books books, Numbers numbers, Numbers.Asked asked) {
        try {
            books.database().write(handle -> {
                numbers.issue(handle, asked);
                throw new MadeToFail();
            });
        } catch (MadeToFail e) {
            // As it was meant: nothing of it is to be seen afterwards.
        } catch (StoreException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Checked(long numbers, long gaps, long twice) {
    }

    private static Checked check(String database, String role) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, role, ""); var statement = connection.createStatement();
             var answer = statement.executeQuery("select sum(given), sum(last - different), sum(given - different) from (select count(*) as given, "
                     + "count(distinct number) as different, max(number) as last from queue_ticket group by branch, day, letter) as each")) {
            answer.next();
            return new Checked(answer.getLong(1), answer.getLong(2), answer.getLong(3));
        }
    }
}
