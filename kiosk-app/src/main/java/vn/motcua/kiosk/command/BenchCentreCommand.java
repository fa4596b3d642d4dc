package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.kiosk.bench.LocalPostgres;
import vn.motcua.sqlite.StoreException;

/**
 * {@code ./kiosk bench centre}: heartbeats of many kiosks on one centre with PostgreSQL. Each beat has its time; how long it took is
 * counted from that time, so that a centre that falls behind cannot hide it. Then fifty kiosks take queue numbers as fast as they can.
 */
@Command(name = "centre",
        description = "Heartbeats of 10,000 kiosks, one every 15 s each, then queue numbers for 50 at once, with PostgreSQL on this machine.")
public final class BenchCentreCommand implements Callable<Integer> {

    private static final int DEVICES = 5;
    private static final int LINES = 32;
    private static final int NO_CONTENT = 204;
    private static final int WARM_UP_SECONDS = 15;
    private static final int BEAT_SECONDS = 15;

    @Option(names = "--kiosks", paramLabel = "N", defaultValue = "10000", description = "How many; 0: no heartbeats; ${DEFAULT-VALUE}")
    private int kiosks;

    @Option(names = "--seconds", paramLabel = "S", defaultValue = "45", description = "How long it is measured; ${DEFAULT-VALUE}")
    private int seconds;

    @Option(names = "--queue-seconds", paramLabel = "S", defaultValue = "15",
            description = "How long queue numbers are taken; 0: not at all; ${DEFAULT-VALUE}")
    private int queueSeconds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, CentreException, StoreException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (LocalPostgres postgres = LocalPostgres.start(true)) {
            boolean good = kiosks == 0 || heartbeats(postgres, out);
            return (queueSeconds == 0 || QueueLoad.run(postgres, Duration.ofSeconds(queueSeconds), out)) && good ? 0 : 1;
        }
    }

    private boolean heartbeats(LocalPostgres postgres, PrintWriter out) throws IOException, SQLException, CentreException, InterruptedException {
        Path data = Files.createTempDirectory("bench-centre");
        String database = postgres.emptyDatabase();
        CentreSettings settings = CentreSettings.embedded(data, 0, "").withDatabase(Optional.of(new PostgresAddress(database, postgres.role(), "")));
        try (Centre centre = Centre.start(settings)) {
            measure(centre.address(), WARM_UP_SECONDS);
            Instant begun = Instant.now();
            Measured measured = measure(centre.address(), Math.max(seconds, BEAT_SECONDS));
            // The last ones are written together a moment later.
            TimeUnit.SECONDS.sleep(1);
            out.printf(Locale.ROOT, "%d heartbeats of %d kiosks in %d s (%.0f a second): p50 %.1f ms, p99 %.1f ms, longest %.0f ms; %d refused%n",
                    measured.millis().length, kiosks, seconds, measured.millis().length / (double) seconds, measured.percentile(50),
                    measured.percentile(99), measured.percentile(100), measured.refused());
            out.printf(Locale.ROOT, "%d of %d kiosks stand in the books with a heartbeat since the measurement began%n",
                    seenSince(database, postgres.role(), begun), kiosks);
            out.flush();
            return measured.refused() == 0;
        }
    }

    private record Measured(double[] millis, int refused) {
        double percentile(double percent) {
            double[] sorted = millis.clone();
            Arrays.sort(sorted);
            return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1)];
        }
    }

    /** As many lines as a load balancer would keep open; a beat that waits for a line waits on its own time. */
    private Measured measure(URI centre, int lasting) throws InterruptedException {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(30)).build();
        int beats = (int) (kiosks * (long) lasting / BEAT_SECONDS);
        double[] millis = new double[beats];
        AtomicInteger refused = new AtomicInteger();
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        double between = 1e9 * BEAT_SECONDS / kiosks;
        Thread[] lines = new Thread[LINES];
        for (int line = 0; line < LINES; line++) {
            lines[line] = new Thread(() -> {
                for (int beat = next.getAndIncrement(); beat < beats; beat = next.getAndIncrement()) {
                    long due = begun + (long) (beat * between);
                    for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    if (!taken(client, request(centre, beat % kiosks))) {
                        refused.incrementAndGet();
                    }
                    millis[beat] = (System.nanoTime() - due) / 1e6;
                }
            }, "kiosks-" + line);
            lines[line].start();
        }
        for (Thread each : lines) {
            each.join();
        }
        return new Measured(millis, refused.get());
    }

    private static boolean taken(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == NO_CONTENT;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static HttpRequest request(URI centre, int kiosk) {
        Instant since = Instant.parse("2026-11-25T01:00:00Z");
        List<DeviceReport> devices = IntStream.range(0, DEVICES)
                .mapToObj(each -> new DeviceReport("device-" + each, DeviceReport.State.GOOD, List.of(), DeviceReport.Owner.NOBODY, since)).toList();
        Heartbeat heartbeat = new Heartbeat(ExchangeJson.VERSION, "bench-" + kiosk, "Máy " + kiosk, "Sảnh",
                "Chi nhánh số " + (kiosk % 12 + 1), "bench", Instant.now(), 0, false, devices);
        return HttpRequest.newBuilder(centre.resolve("/v1/heartbeat")).timeout(Duration.ofSeconds(30)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ExchangeJson.write(heartbeat))).build();
    }

    private static int seenSince(String database, String role, Instant begun) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database, role, "");
             var question = connection.prepareStatement("select count(*) from kiosk_seen where at >= ?")) {
            question.setLong(1, begun.toEpochMilli());
            try (var answer = question.executeQuery()) {
                answer.next();
                return answer.getInt(1);
            }
        }
    }
}
