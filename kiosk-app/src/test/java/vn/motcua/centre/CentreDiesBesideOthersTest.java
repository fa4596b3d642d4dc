package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.access.Role;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.handover.HandOverSettings;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.OutboxEntry;
import vn.motcua.exchange.RatingGiven;
import vn.motcua.kiosk.command.CentreCommandTest;

/** Three centres on one PostgreSQL, as behind a load balancer; one of them is killed in the middle of the day. */
class CentreDiesBesideOthersTest {

    private static final int MESSAGES = 60;

    @TempDir
    Path folder;

    @Test
    void theOthersGoOnAndNothingIsLostOrTwice() throws Exception {
        Stand.Place place = Stand.POSTGRES.place(Files.createDirectory(folder.resolve("data")));
        Process third = start(place.database().orElseThrow(), "");
        try (Centre first = Centre.start(place.settings()); Centre second = Centre.start(place.settings());
             BufferedReader said = third.inputReader()) {
            URI address = address(said);
            List<URI> centres = new ArrayList<>(List.of(address, first.address(), second.address()));

            for (int sequence = 1; sequence <= MESSAGES; sequence++) {
                if (sequence == MESSAGES / 2) {
                    third.destroyForcibly();
                }
                tell(centres, sequence);
            }
            assertEquals(MESSAGES, count(place.database().orElseThrow(), "select count(*) from event"));
            assertEquals(MESSAGES, count(place.database().orElseThrow(), "select count(*) from rating"));
        } finally {
            third.destroyForcibly();
        }
    }

    @Test
    void whatItWasHandingOverReachesTheOneStopSystemOnce() throws Exception {
        List<String> slips = List.of("H26-0100-0001", "H26-0100-0002", "H26-0100-0003");
        Stand.Place place = Stand.POSTGRES.place(Files.createDirectory(folder.resolve("data")));
        Staff.add(place.settings(), "quay-1", Role.COUNTER);
        AtomicReference<Duration> passed = new AtomicReference<>(Duration.ZERO);
        try (OneStopSystem system = new OneStopSystem();
             Centre second = Centre.start(place.settings().withHandOver(new HandOverSettings(Optional.empty(), Optional.of(
                     new HandOverSettings.Http(system.address(), Optional.empty(), "", Optional.empty())))), later(passed))) {
            system.mouth = new CountDownLatch(1);
            Process first = start(place.database().orElseThrow(), "[hand-over]\nurl = \"" + system.address() + "\"\n");
            try (BufferedReader said = first.inputReader()) {
                URI address = address(said);
                Staff official = Staff.signedIn(address, "quay-1");
                BranchDay day = new BranchDay(address);
                for (String slip : slips) {
                    day.dossierOf("kiosk-1", slip, "Đăng ký khai sinh", "Tờ khai");
                    assertEquals(200, official.post("/staff/inbox/" + slip + "/accept",
                            "{\"applicant\":\"Nguyễn Thị Thử\",\"days\":3,\"copies\":1}").statusCode());
                }
                Until.seen("a dossier that has arrived and is not answered for", 20, system.posts::size, heard -> heard > 0);
            } finally {
                first.destroyForcibly().waitFor();
            }
            system.mouth.countDown();
            passed.set(Duration.ofMinutes(10));

            Staff official = Staff.signedIn(second, "quay-1");
            for (String slip : slips) {
                Until.seen(slip, 20, () -> ExchangeJson.tree(official.get("/staff/inbox/" + slip).body()).at("/onward/state")
                        .asText(), "done"::equals);
            }
            assertEquals(slips.size(), system.taken.size(), "nothing lost, nothing double");
            assertTrue(system.posts.size() > slips.size(), "what the dead centre had sent was sent again, with the key it had");
            assertEquals(slips.size(), count(place.database().orElseThrow(), "select count(*) from audit where what = 'HANDED_OVER'"));
            try (CentreDesk desk = CentreDesk.open(place.settings(), Clock.systemUTC())) {
                assertEquals(Optional.empty(), desk.audit().verify().broken(), "the killed centre left the record of changes whole");
            }
        }
    }

    /** The other centre's time, so that nobody waits until a hand-over that was begun is given up. */
    private static Clock later(AtomicReference<Duration> passed) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(instant(), zone);
            }

            @Override
            public Instant instant() {
                return Instant.now().plus(passed.get());
            }
        };
    }

    @Test
    void aFaultToldToOneStandsOnThePageOfTheOtherAndIsTakenForBoth() throws Exception {
        Stand.Place place = Stand.POSTGRES.place(folder);
        try (Centre first = Centre.start(place.settings()); Centre second = Centre.start(place.settings());
             InputStream live = live(second)) {
            AtomicReference<String> newest = new AtomicReference<>("");
            Thread reader = new Thread(() -> follow(live, newest), "page");
            reader.setDaemon(true);
            reader.start();
            BranchDay day = new BranchDay(first.address());
            day.beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.paperOut(Duration.ofMinutes(3)), false));
            Until.seen("the alert at the other centre", 20, newest::get, text -> text.contains("Máy 01: máy in hết giấy"));

            String alert = ExchangeJson.tree(newest.get()).path("alerts").path(0).path("id").asText();
            assertEquals(204, new BranchDay(second.address()).post("/staff/alerts/taken", "{\"alert\":\"" + alert + "\"}").statusCode());
            assertTrue(day.get("/staff/overview").body().contains("Đã nhận lúc"));
        }
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidInOneLine() {
        PostgresAddress nowhere = new PostgresAddress("jdbc:postgresql://127.0.0.1:1/motcua", "motcua", "");
        CentreSettings settings = CentreSettings.embedded(folder, 0, "").withDatabase(Optional.of(nowhere));
        CentreException refused = assertThrows(CentreException.class, () -> Centre.start(settings).close());
        assertEquals("the centre cannot use the database jdbc:postgresql://127.0.0.1:1/motcua: PostgreSQL: 08001", refused.getMessage());
    }

    private static URI address(BufferedReader said) {
        return URI.create(said.lines().filter(line -> line.contains("listens on")).findFirst().orElseThrow().replaceFirst(".*(http)", "$1"));
    }

    /** @param more of its configuration */
    private Process start(PostgresAddress database, String more) throws IOException {
        Path config = Files.writeString(folder.resolve("centre.toml"),
                "[centre]\nport = 0\nbranch = \"Chi nhánh số 1\"\n[database]\nurl = \"" + database.url()
                + "\"\nuser = \"" + database.user() + "\"\n" + more + "[kiosks]\nkiosk-1 = \"kiosk.token\"\n");
        Files.writeString(folder.resolve("kiosk.token"), BranchDay.TOKEN);
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Dconfig.dir=" + System.getProperty("config.dir"),
                "-cp", System.getProperty("java.class.path"), CentreCommandTest.class.getName(),
                "--config", config.toString(), "--data", folder.resolve("data").toString()).redirectErrorStream(true).start();
    }

    /** As a kiosk behind a load balancer: what one centre does not acknowledge goes to the next. */
    private static void tell(List<URI> centres, int sequence) throws Exception {
        RatingGiven rating = new RatingGiven(5, List.of(), "A", BranchDay.now());
        String batch = ExchangeJson.write(new Batch(ExchangeJson.VERSION, "kiosk-1", "series", List.of(
                new OutboxEntry(sequence, rating.type(), ExchangeJson.tree(ExchangeJson.write(rating)), Instant.now(), false))));
        for (int attempt = 0; attempt < centres.size(); attempt++) {
            try {
                if (new BranchDay(centres.get((sequence + attempt) % centres.size())).post("/v1/events", batch).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // That centre is gone.
            }
        }
        throw new AssertionError("no centre took message " + sequence);
    }

    private static int count(PostgresAddress database, String question) throws Exception {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), ""); var statement = connection.createStatement();
             var answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getInt(1);
        }
    }

    private static InputStream live(Centre centre) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(centre.address().resolve("/staff/live")).header("Accept", "text/event-stream").build(),
                HttpResponse.BodyHandlers.ofInputStream()).body();
    }

    private static void follow(InputStream live, AtomicReference<String> newest) {
        try {
            new BufferedReader(new InputStreamReader(live, StandardCharsets.UTF_8)).lines()
                    .filter(line -> line.startsWith("data:")).forEach(line -> newest.set(line.substring(5)));
        } catch (UncheckedIOException e) {
            // The centre closes the line at the end of the test.
        }
    }
}
