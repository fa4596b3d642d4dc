package vn.motcua.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.Until;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.RatingGiven;
import vn.motcua.kiosk.store.KioskStore;

/** Kiosks and centres of a city are never all renewed in one night. The messages of the first version were written by its own program. */
class PeerIsOfAnotherVersionTest {

    @TempDir
    Path folder;

    @Test
    void aKioskOfTheFirstVersionIsUnderstoodByThisCentre() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"))) {
            assertEquals(204, post(centre, "/v1/heartbeat", first("heartbeat")).statusCode());
            HttpResponse<String> acknowledged = post(centre, "/v1/events", first("events"));
            assertEquals(ExchangeJson.tree(first("acknowledgement")), ExchangeJson.tree(acknowledged.body()),
                    "and it understands the answer: word for word its own");
            assertFullyRead(centre);
        }
    }

    @Test
    void aKioskOfALaterVersionIsUnderstoodAsFarAsThisCentreCan() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"))) {
            assertEquals(204, post(centre, "/v1/heartbeat", later(first("heartbeat"))).statusCode());
            String batch = later(first("events")).replaceFirst("\"entries\":\\[",
                    "\"entries\":[{\"sequence\":0,\"type\":\"dream-told\",\"body\":{\"of\":[\"paper\"]},\"at\":\"2026-11-23T02:41:08Z\"},");
            assertTrue(post(centre, "/v1/events", batch).body().contains("\"upTo\":5"));
            assertFullyRead(centre);
            assertEquals(1, count("event where type = 'dream-told'"), "what it cannot read yet it keeps as it came");

            String unheardOf = first("heartbeat").replace("\"FAULT\"", "\"MELTING\"").replace("\"PAPER_OUT\"", "\"PAPER_MELTS\"")
                    .replace("\"STAFF\"", "\"ROBOT\"");
            assertEquals(204, post(centre, "/v1/heartbeat", unheardOf).statusCode(), "states that are not known yet");
            assertTrue(get(centre, "/staff/overview").contains("Máy 01"));
        }
    }

    @Test
    void aCentreOfTheFirstVersionStillGetsWhatThisKioskTells() throws Exception {
        talksTo(new OtherCentre(""));
    }

    @Test
    void aCentreOfALaterVersionMayAnswerMoreThanThisKioskKnows() throws Exception {
        talksTo(new OtherCentre(",\"weather\":{\"of\":[\"tomorrow\"]}"));
    }

    private void talksTo(OtherCentre centre) throws Exception {
        try (centre; KioskStore store = KioskStore.open(folder.resolve("kiosk"), Clock.systemUTC(), CentreSettings.HANOI)) {
            store.record(new HelpCalled("SlipReady", store.now()));
            store.record(new RatingGiven(4, List.of(), "A", store.now()));
            LinkSettings line = new LinkSettings(centre.address(), "kiosk-1", "Máy 01", "Cửa chính", "Chi nhánh số 1", "0.1",
                    Optional.empty(), Duration.ofMillis(50), Duration.ofSeconds(2));
            try (CentreLink link = CentreLink.start(line, store, new OwnerMarks(folder.resolve("owner.key")),
                    () -> new KioskState(false, List.of()), Clock.systemUTC(), new Pauses(Duration.ofMillis(20), Duration.ofMillis(200)))) {
                Until.seen("an empty outbox", 20, () -> store.outbox().size(), size -> size == 0);
                Until.seen("online", 20, link::online, online -> online);
                Until.seen("questions that the other does not know", 20, centre.refused::size, asked -> asked > 0);
                Until.seen("still online", 20, link::online, online -> online);
            }
            assertEquals(Set.of(HelpCalled.TYPE, RatingGiven.TYPE), centre.told);
        }
    }

    /** What the first version's messages say stands in the books and on the page. */
    private void assertFullyRead(Centre centre) throws Exception {
        String page = get(centre, "/staff/overview");
        assertTrue(page.contains("Máy 01: máy in hết giấy") && page.contains("Chi nhánh số 1") && page.contains("Cửa chính"), page);
        assertEquals(1, count("issued_number where letter = 'A' and number = 42 and series = '' and service = 'Hộ tịch'"),
                "its number is of the series that there was");
        assertEquals(1, count("dossier where code = 'H26-0100-0425' and pages = 3 and has_file = 0"));
        assertEquals(1, count("rating where score = 5 and reasons = 'kind-staff'"));
        assertEquals(0, count("dossier_owner"), "it did not say whose the dossier is, so nobody's it is");
    }

    /** With something new in every part of it. */
    private static String later(String json) {
        return json.replaceAll("\\{\"(version|kind|sequence|day|code|score|where|device)\"", "{\"mood\":{\"since\":[1,2]},\"$1\"");
    }

    private static String first(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                PeerIsOfAnotherVersionTest.class.getResourceAsStream("/vn/motcua/exchange/first/" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> post(Centre centre, String path, String body) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(centre.address().resolve(path)).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String get(Centre centre, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(centre.address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString()).body();
    }

    private int count(String table) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("centre/centre.sqlite"));
             var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            return row.getInt(1);
        }
    }

    /** Knows the two addresses of the first version, and answers there as it did. */
    private static final class OtherCentre implements AutoCloseable {

        private static final Pattern TYPE = Pattern.compile("\"type\":\"([a-z-]+)\"");

        private final Set<String> told = ConcurrentHashMap.newKeySet();
        private final Set<String> refused = ConcurrentHashMap.newKeySet();
        private final HttpServer server;

        /** @param more in each answer */
        OtherCentre(String more) throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> answer(exchange, more));
            server.start();
        }

        private void answer(HttpExchange exchange, String more) throws IOException {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                switch (exchange.getRequestURI().getPath()) {
                    case "/v1/heartbeat" -> exchange.sendResponseHeaders(204, -1);
                    case "/v1/events" -> {
                        Batch batch = ExchangeJson.read(body, Batch.class);
                        Matcher types = TYPE.matcher(body);
                        while (types.find()) {
                            told.add(types.group(1));
                        }
                        byte[] said = ("{\"version\":1,\"series\":\"" + batch.series() + "\",\"upTo\":" + batch.entries()
                                .get(batch.entries().size() - 1).sequence() + more + "}")
                                .getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, said.length);
                        exchange.getResponseBody().write(said);
                    }
                    default -> {
                        refused.add(exchange.getRequestURI().getPath());
                        exchange.sendResponseHeaders(404, -1);
                    }
                }
            }
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
