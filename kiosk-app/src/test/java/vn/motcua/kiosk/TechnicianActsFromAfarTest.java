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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
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
            give(tasks, "CLOCK", "LOOK", "");
            give(tasks, "SERVICE", "CLOSE", "paper");
            Await.until("the kiosk has taken both tasks", PATIENCE, () -> states(tasks).equals("TAKEN TAKEN"));
            assertEquals(Search.class, kiosk.situation().step().getClass());
            kiosk.leave().reach(OutOfService.class, step -> step.closed().equals("paper"));
            Await.until("both are done", PATIENCE, () -> states(tasks).equals("DONE DONE"));
            assertTrue(Files.exists(data.resolve("out-of-service")));
        }
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(data)) {
            kiosk.reach(OutOfService.class, step -> step.closed().equals("paper"));
            URI tasks = tasks(kiosk);
            kiosk.hardware().scanner().unplug();
            Await.until("the scanner is missed", PATIENCE, () -> !kiosk.usable("document-scanner"));
            give(tasks, "SERVICE", "OPEN", "");
            Await.until("the self-test refuses", PATIENCE, () -> last(tasks).path("lines").path(0).path("level").asText().equals("FAULT"));
            assertEquals(OutOfService.class, kiosk.situation().step().getClass());
            kiosk.hardware().scanner().plug();
            Await.until("the scanner is back", PATIENCE, () -> kiosk.usable("document-scanner"));
            give(tasks, "SERVICE", "OPEN", "");
            kiosk.reach(Home.class);
            Await.until("the mark is gone", PATIENCE, () -> !Files.exists(data.resolve("out-of-service")));
            give(tasks, "TICKET_PRINTER", "TEST", "");
            Await.until("the test print is told", PATIENCE, () -> last(tasks).path("lines").toString().contains("in xong"));
            give(tasks, "SETTINGS", "REPORT", "");
            Await.until("the report is written", PATIENCE, () -> last(tasks).path("lines").toString().contains(".pdf"));
            assertFalse(Files.list(data.resolve("export")).findFirst().isEmpty());
        }
    }

    /** Its own centre, once the kiosk has said there that it is there. */
    private URI tasks(KioskWithoutWindow kiosk) {
        URI all = kiosk.centre().resolve("/staff/technician/kiosks");
        Await.until("the centre knows the kiosk", PATIENCE, () -> ask(all).size() == 1);
        return kiosk.centre().resolve("/staff/technician/kiosks/" + ask(all).path(0).path("kiosk").asText() + "/tasks");
    }

    private void give(URI tasks, String topic, String act, String argument) throws IOException, InterruptedException {
        String body = json.createObjectNode().put("topic", topic).put("act", act).put("argument", argument).toString();
        HttpRequest request = HttpRequest.newBuilder(tasks).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)).build();
        assertEquals(201, http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode());
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
