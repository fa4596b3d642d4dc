package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Browser;
import vn.motcua.centre.Until;
import vn.motcua.device.Await;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.OutOfService;
import vn.motcua.kiosk.visit.Search;

/** A technician at the centre gives a kiosk tasks, while citizens come and go and the kiosk is started anew. */
class TechnicianActsFromAfarTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path data;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aVisitIsInterruptedOrARestartOpensAClosedKiosk() throws Exception {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data)) {
            URI tasks = tasks(kiosk);
            // Stays longer than any heartbeat takes: a citizen who thinks about words.
            kiosk.press(Button.FIND_PROCEDURE).reach(Search.class);
            give(kiosk, tasks, "CLOCK", "LOOK", "");
            give(kiosk, tasks, "SERVICE", "CLOSE", "paper");
            Await.until("the kiosk has taken both tasks", PATIENCE, () -> states(tasks).equals("TAKEN TAKEN"));
            assertEquals(Search.class, kiosk.situation().step().getClass());
            kiosk.leave().reach(OutOfService.class, step -> step.closed().equals("paper"));
            Await.until("both are done", PATIENCE, () -> states(tasks).equals("DONE DONE"));
            assertTrue(Files.exists(data.resolve("out-of-service")));
        }
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data)) {
            kiosk.reach(OutOfService.class, step -> step.closed().equals("paper"));
            URI tasks = tasks(kiosk);
            // The board may not have missed it yet: the devices are asked when the order comes.
            kiosk.hardware().scanner().unplug();
            give(kiosk, tasks, "SERVICE", "OPEN", "");
            Await.until("the self-test refuses", PATIENCE, () -> last(tasks).path("lines").path(0).path("level").asText().equals("FAULT"));
            assertTrue(last(tasks).path("lines").toString().contains("Máy quét giấy tờ chưa dùng được"), () -> last(tasks).toString());
            assertEquals(OutOfService.class, kiosk.situation().step().getClass());
            kiosk.hardware().scanner().plug();
            Await.until("the scanner is back", PATIENCE, () -> kiosk.usable("document-scanner"));
            give(kiosk, tasks, "SERVICE", "OPEN", "");
            kiosk.reach(Home.class);
            Await.until("the mark is gone", PATIENCE, () -> !Files.exists(data.resolve("out-of-service")));
            give(kiosk, tasks, "TICKET_PRINTER", "TEST", "");
            Await.until("the test print is told", PATIENCE, () -> last(tasks).path("lines").toString().contains("in xong"));
            give(kiosk, tasks, "SETTINGS", "REPORT", "");
            Await.until("the report is written and has come along", PATIENCE, () -> last(tasks).path("paper").asBoolean());
            URI paper = URI.create(tasks + "/" + last(tasks).path("id").asText() + "/paper");
            byte[] pdf = http.send(HttpRequest.newBuilder(paper).build(), HttpResponse.BodyHandlers.ofByteArray()).body();
            assertEquals("%PDF", new String(pdf, 0, 4, StandardCharsets.US_ASCII));
            assertFalse(Files.list(data.resolve("export")).findFirst().isEmpty());
        }
    }

    @Test
    void aCitizenWaitsForATestOfTheCentre() throws Exception {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data)) {
            kiosk.reach(Home.class);
            URI tasks = tasks(kiosk);
            // No card lies on the reader: the test would wait for one for a quarter of a minute.
            give(kiosk, tasks, "CARD_READER", "TEST", "");
            Await.until("the test runs", PATIENCE, kiosk.kiosk().remote()::busy);
            kiosk.press(Button.FIND_PROCEDURE).reach(Search.class);
            Await.until("the reader is let go", Duration.ofSeconds(10), () -> !kiosk.kiosk().remote().busy());
            Await.until("the centre is told why", PATIENCE, () -> last(tasks).path("lines").toString().contains("Dừng lại vì có người"));
            kiosk.leave();
            give(kiosk, tasks, "CLOCK", "LOOK", "");
            Await.until("the next task is done as ever", PATIENCE, () -> states(tasks).equals("DONE DONE"));
        }
    }

    @Test
    void nobodyKnowsWhatTheSettingsWereOrHowToGoBack() throws Exception {
        Path shipped = data.resolve("etc");
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(shipped.resolve("data"), Files.readString(ConfigFolder.simulatedKiosk()))) {
            kiosk.reach(Home.class);
            URI tasks = tasks(kiosk);
            URI shelf = tasks.resolve("settings");
            give(kiosk, tasks, "SETTINGS", "FETCH", "");
            Await.until("the file lies on the shelf", PATIENCE, () -> ask(shelf).size() == 1);
            String first = ask(shelf).path(0).path("body").asText();
            give(kiosk, tasks, "SETTINGS", "CHANGE", first.replace("allow-simulators = true", "allow-simulators = perhaps"));
            Await.until("a wrong one is refused", PATIENCE, () -> last(tasks).path("lines").toString().contains("allow-simulators"));
            assertEquals("-+", ask(shelf).path(0).path("changes").path(0).path("sign").asText() + ask(shelf).path(0).path("changes").path(1)
                    .path("sign").asText());
            try (Browser browser = new Browser(data.resolve("browser"), 1440, 1700)) {
                browser.open(kiosk.centre().resolve("/ky-thuat"));
                Until.seen("both versions on the page", 20,
                        () ->
                        browser.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true; }); document.body.innerText"),
                        text -> text.contains("Bản 1"));
                browser.evaluate("window.confirm = () => true; document.querySelector('#shelf li:last-child .head button:last-child').click()");
                Await.until("the first one again", PATIENCE, () -> ask(shelf).size() == 3);
                kiosk.kiosk().remote().askNow();
                Await.until("it is taken", PATIENCE, () -> last(tasks).path("state").asText().equals("DONE"));
                Until.seen("what it changed", 20, browser::text, text -> text.contains("Bản 3") && text.contains("- allow-simulators = perhaps"));
            }
            assertEquals(first, ask(shelf).path(0).path("body").asText());
            give(kiosk, tasks, "SETTINGS", "FETCH", "");
            Await.until("told once more", PATIENCE, () -> states(tasks).equals("DONE DONE DONE DONE"));
            assertEquals(3, ask(shelf).size(), "what is known already is no version of its own");
        }
    }

    /** Its own centre, once the kiosk has said there that it is there. */
    private URI tasks(KioskWithoutWindow kiosk) {
        URI all = kiosk.centre().resolve("/staff/technician/kiosks");
        Await.until("the centre knows the kiosk", PATIENCE, () -> ask(all).size() == 1);
        return kiosk.centre().resolve("/staff/technician/kiosks/" + ask(all).path(0).path("kiosk").asText() + "/tasks");
    }

    private void give(KioskWithoutWindow kiosk, URI tasks, String topic, String act, String argument) throws IOException, InterruptedException {
        String body = json.createObjectNode().put("topic", topic).put("act", act).put("argument", argument).toString();
        HttpRequest request = HttpRequest.newBuilder(tasks).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        assertEquals(201, http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
        kiosk.kiosk().remote().askNow();
    }

    private JsonNode ask(URI address) {
        try {
            return json.readTree(http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode last(URI tasks) {
        return ask(tasks).path(0);
    }

    private String states(URI tasks) {
        StringBuilder states = new StringBuilder();
        ask(tasks).forEach(task -> states.append(states.isEmpty() ? "" : " ").append(task.path("state").asText()));
        return states.toString();
    }
}
