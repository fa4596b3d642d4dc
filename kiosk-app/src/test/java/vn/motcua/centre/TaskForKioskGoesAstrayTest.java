package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.access.Role;
import vn.motcua.exchange.ExchangeJson;

/** A technician's task for one kiosk: who may give it, who gets it, and how often. */
@ParameterizedClass
@EnumSource(Stand.class)
class TaskForKioskGoesAstrayTest {

    private static final String TASKS = "/staff/technician/kiosks/kiosk-1/tasks";
    private static final String TEST = "{\"topic\":\"TICKET_PRINTER\",\"act\":\"TEST\"}";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private CentreSettings settings;

    @BeforeEach
    void begin() throws Exception {
        settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(stand.place(folder).database())
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN, "kiosk-2", "another-kiosks-secret"));
        Staff.add(settings, "ky-thuat", Role.TECHNICIAN);
        Staff.add(settings, "quay-1", Role.COUNTER);
    }

    @Test
    void onlyATechnicianGivesItAndOnlyItsKioskGetsItOnce() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            new BranchDay(centre.address()).beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.paperOut(Duration.ofMinutes(3)), false));
            Staff technician = Staff.signedIn(centre, "ky-thuat");
            Staff counter = Staff.signedIn(centre, "quay-1");
            assertEquals(403, counter.post(TASKS, TEST).statusCode());
            assertEquals(404, technician.post(TASKS.replace("kiosk-1", "kiosk-9"), TEST).statusCode());
            assertEquals(400, technician.post(TASKS, "{\"topic\":\"TICKET_PRINTER\",\"act\":\"EXPLODE\"}").statusCode());
            assertEquals(201, technician.post(TASKS, TEST).statusCode());

            assertEquals(401, kiosk(centre, "question", "{\"version\":1,\"kiosk\":\"kiosk-1\"}", "another-kiosks-secret").statusCode());
            JsonNode offered = ExchangeJson.tree(kiosk(centre, "question", "{\"version\":1,\"kiosk\":\"kiosk-1\"}", BranchDay.TOKEN).body())
                    .path("tasks");
            assertEquals(1, offered.size());
            String id = offered.path(0).path("id").asText();
            assertEquals(404, kiosk(centre, "report", report("kiosk-2", id, true), "another-kiosks-secret").statusCode(),
                    "it is not the other kiosk's");

            assertEquals(204, kiosk(centre, "report", report("kiosk-1", id, false), BranchDay.TOKEN).statusCode());
            assertEquals(0, ExchangeJson.tree(kiosk(centre, "question", "{\"version\":1,\"kiosk\":\"kiosk-1\"}", BranchDay.TOKEN).body())
                    .path("tasks").size(), "taken once");
            assertEquals(204, kiosk(centre, "report", report("kiosk-1", id, true), BranchDay.TOKEN).statusCode());
            assertEquals(204, kiosk(centre, "report", report("kiosk-1", id, false), BranchDay.TOKEN).statusCode(), "a late word changes nothing");
            JsonNode shown = ExchangeJson.tree(technician.get(TASKS).body()).path(0);
            assertEquals("DONE", shown.path("state").asText());
            assertEquals("in xong", shown.path("lines").path(0).path("text").asText());
            assertTrue(technician.get("/ky-thuat").body().contains("Kỹ thuật từ xa"));
            assertFalse(counter.get("/ky-thuat").body().contains("Kỹ thuật từ xa"));
        }
    }

    private static String report(String kiosk, String id, boolean done) {
        return "{\"version\":1,\"kiosk\":\"" + kiosk + "\",\"id\":\"" + id + "\",\"done\":" + done
                + ",\"lines\":[{\"level\":\"GOOD\",\"text\":\"in xong\"}]}";
    }

    private static HttpResponse<String> kiosk(Centre centre, String what, String body, String token) throws Exception {
        URI address = centre.address().resolve("/v1/tasks/" + what);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
