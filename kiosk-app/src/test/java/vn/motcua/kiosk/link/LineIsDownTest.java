package vn.motcua.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.Until;
import vn.motcua.centre.intake.CentreKeys;
import vn.motcua.device.Await;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.queue.SampleBranch;
import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.QueueNow;
import vn.motcua.exchange.UploadHeader;
import vn.motcua.kiosk.store.KioskStore;
import vn.motcua.kiosk.store.SampleDossier;
import vn.motcua.kiosk.ticket.QueueService;

/** A real store, a real centre, and a line between them that breaks in every way. */
class LineIsDownTest {

    private static final QueueService CIVIL_STATUS = new QueueService("A", "Hộ tịch, chứng thực", "Civil status", "3", "Tầng 1", "Floor 1", List.of());
    private static final String PDF = "%PDF-1.7 sample dossier";

    @TempDir
    Path folder;
    private KioskStore store;
    private Recipient recipient;

    @BeforeEach
    void open() throws Exception {
        recipient = new CentreKeys(folder.resolve("centre/keys")).current();
        store = KioskStore.open(folder.resolve("kiosk"), Clock.systemUTC(), CentreSettings.HANOI);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatHappensMeanwhileWaitsAndArrivesOnceWhenTheLineIsBack() throws Exception {
        int port = freePort();
        List<Boolean> changes = new CopyOnWriteArrayList<>();
        try (CentreLink link = start(port, Duration.ofMillis(50))) {
            link.onChange(changes::add);
            give(3);
            submit("submit-1");
            assertFalse(link.online());
            assertEquals(4, store.outbox().size(), "nothing goes away unacknowledged");
            try (Centre centre = centre(port)) {
                Until.seen("an empty outbox", 10, () -> store.outbox().size(), size -> size == 0);
                Until.seen("online", 5, link::online, online -> online);
                assertEquals(List.of(3, 1), List.of(count("issued_number"), count("dossier")));
                assertEquals(PDF, Files.readString(onlyFile(folder.resolve("centre/dossiers"))));
                assertEquals(0, Files.list(folder.resolve("kiosk/dossiers")).count(), "the kiosk keeps no paper of a citizen longer than needed");
            }
            Until.seen("offline", 10, link::online, online -> !online);
            give(1);
            try (Centre centre = centre(port)) {
                Until.seen("an empty outbox", 10, () -> store.outbox().size(), size -> size == 0);
                assertEquals(4, count("issued_number"));
                Until.seen("that it is told", 10, changes::size, size -> size >= 3);
            }
        }
        assertEquals(List.of(true, false, true), changes.subList(0, 3));
    }

    @Test
    void howManyWaitIsNotSaidOnceNobodyKnowsIt() throws Exception {
        int port = freePort();
        List<Optional<QueueNow>> told = new CopyOnWriteArrayList<>();
        try (CentreLink link = start(port, Duration.ofMillis(50))) {
            link.tellQueue(told::add);
            CentreSettings withQueue = CentreSettings.embedded(folder.resolve("centre"), port, "Chi nhánh số 1").withQueue(QueueSettings.of(SampleBranch.PLAN));
            try (Centre centre = Centre.start(withQueue)) {
                Until.seen("nobody waits", 20, () -> told.stream().flatMap(Optional::stream).map(QueueNow::waiting).toList(), waiting -> waiting.contains(0));
            }
            give(1);
            Until.seen("nobody knows", 20, () -> told.get(told.size() - 1).isEmpty(), unknown -> unknown);
        }
    }

    @Test
    void aCentreThatDiesBetweenReceivingAndAcknowledgingHasEachMessageOnce() throws Exception {
        try (Centre centre = centre(0); DroppingLine line = new DroppingLine(centre.address(), 3);
             CentreLink link = start(line.port(), Duration.ofMillis(50))) {
            give(120);
            submit("submit-1");
            Until.seen("an empty outbox", 20, () -> store.outbox().size(), size -> size == 0);
            assertTrue(line.dropped.get() >= 3, "three answers were lost on the way");
            assertEquals(List.of(120, 1, 121), List.of(count("issued_number"), count("dossier"), count("event")));
        }
    }

    @Test
    void aCentreThatTakesTheCallAndNeverAnswersIsGivenUp() throws Exception {
        try (ServerSocket silent = new ServerSocket()) {
            silent.bind(new InetSocketAddress("127.0.0.1", 0));
            long before = Await.beat();
            try (CentreLink link = start(silent.getLocalPort(), Duration.ofMillis(300))) {
                give(1);
                // The citizen's press did not wait for the line.
                Await.tookAtMost(Duration.ofSeconds(2), before);
                Until.seen("a second call", 10, () -> {
                    silent.setSoTimeout(10_000);
                    silent.accept();
                    silent.accept();
                    return true;
                }, called -> called);
                assertFalse(link.online());
                assertEquals(1, store.outbox().size());
            }
        }
    }

    @Test
    void aDossierWhoseFileVanishedDoesNotHoldUpTheRest() throws Exception {
        submit("submit-1");
        Files.delete(onlyFile(folder.resolve("kiosk/dossiers")));
        submit("submit-2");
        Files.writeString(Files.list(folder.resolve("kiosk/dossiers")).toList().get(0), "damaged", StandardOpenOption.APPEND);
        store.record(new HelpCalled("SlipReady", store.now()));
        try (Centre centre = centre(0); CentreLink link = start(centre.address().getPort(), Duration.ofMillis(50))) {
            Until.seen("an empty outbox", 10, () -> store.outbox().size(), size -> size == 0);
            assertEquals(List.of(2, 0, 3), List.of(count("dossier"), count("dossier where has_file"), count("event")));
        }
    }

    @Test
    void aKioskWithAWrongSecretIsRefusedAndKeepsEverything() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder.resolve("centre"), "127.0.0.1", 0, "Chi nhánh số 1")
                .withKiosks(Map.of("kiosk-1", "the-kiosks-own-secret"));
        try (Centre centre = Centre.start(settings)) {
            give(1);
            try (CentreLink link = CentreLink.start(settings(centre.address().getPort(), Optional.of("a-wrong-secret")), store, marks(),
                    () -> new KioskState(false, List.of()), Clock.systemUTC(), new Pauses(Duration.ofMillis(20), Duration.ofMillis(20)))) {
                HttpRequest batch = HttpRequest.newBuilder(centre.address().resolve("/v1/events")).POST(HttpRequest.BodyPublishers.ofString(
                        "{\"version\":1,\"kiosk\":\"kiosk-1\",\"series\":\"s\",\"entries\":[]}")).build();
                assertEquals(401, HttpClient.newHttpClient().send(batch, HttpResponse.BodyHandlers.discarding()).statusCode());
                assertFalse(link.online());
            }
            assertEquals(1, store.outbox().size());
            try (CentreLink link = CentreLink.start(settings(centre.address().getPort(), Optional.of("the-kiosks-own-secret")), store, marks(),
                    () -> new KioskState(false, List.of()), Clock.systemUTC(), new Pauses(Duration.ofMillis(20), Duration.ofMillis(20)))) {
                Until.seen("an empty outbox", 10, () -> store.outbox().size(), size -> size == 0);
            }
        }
    }

    private CentreLink start(int port, Duration beat) {
        return CentreLink.start(new LinkSettings(URI.create("http://127.0.0.1:" + port), "kiosk-1", "Máy 01", "Cửa chính", "Chi nhánh số 1", "0.1",
                        Optional.empty(), beat, Duration.ofMillis(Math.max(beat.toMillis(), 2_000) / (beat.toMillis() > 100 ? 8 : 1))), store, marks(),
                () -> new KioskState(false, List.of()), Clock.systemUTC(), new Pauses(Duration.ofMillis(20), Duration.ofMillis(200)));
    }

    private OwnerMarks marks() {
        return new OwnerMarks(folder.resolve("owner.key"));
    }

    private static LinkSettings settings(int port, Optional<String> token) {
        return new LinkSettings(URI.create("http://127.0.0.1:" + port), "kiosk-1", "Máy 01", "Cửa chính", "Chi nhánh số 1", "0.1", token);
    }

    private Centre centre(int port) throws Exception {
        return Centre.start(CentreSettings.embedded(folder.resolve("centre"), port, "Chi nhánh số 1"));
    }

    private void give(int numbers) throws Exception {
        for (int i = 0; i < numbers; i++) {
            store.issueNumber("press-" + store.issuedToday("A"), CIVIL_STATUS, "1.004873", "visit").orElseThrow();
        }
    }

    private void submit(String key) throws Exception {
        store.keepDossier(SampleDossier.in(folder.resolve(key + ".sealed"), key, "visit", "Cấp giấy xác nhận", PDF, recipient),
                sequence -> "H26-0001-" + sequence, code -> code);
    }

    private int count(String table) throws Exception {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("centre/centre.sqlite"));
             var row = connection.createStatement().executeQuery("select count(*) from " + table)) {
            return row.getInt(1);
        }
    }

    private static Path onlyFile(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            return all.get(0);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Passes every request on to the centre, and loses the first answers to batches and uploads. */
    private static final class DroppingLine implements AutoCloseable {

        private static final List<String> UPLOAD = List.of(UploadHeader.OFFSET, UploadHeader.LENGTH, UploadHeader.COMPLETE);

        private final HttpServer server;
        private final HttpClient client = HttpClient.newHttpClient();
        private final AtomicInteger dropped = new AtomicInteger();

        DroppingLine(URI centre, int answersToLose) throws IOException {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> pass(exchange, centre, answersToLose));
            server.start();
        }

        private void pass(HttpExchange exchange, URI centre, int answersToLose) throws IOException {
            try (exchange) {
                HttpRequest.Builder request = HttpRequest.newBuilder(centre.resolve(exchange.getRequestURI()))
                        .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
                UPLOAD.forEach(name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).ifPresent(value -> request.header(name, value)));
                HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
                UPLOAD.forEach(name -> answer.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value)));
                if (!exchange.getRequestURI().getPath().endsWith("heartbeat") && dropped.getAndIncrement() < answersToLose) {
                    return;
                }
                exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                exchange.getResponseBody().write(answer.body());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        int port() {
            return server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
