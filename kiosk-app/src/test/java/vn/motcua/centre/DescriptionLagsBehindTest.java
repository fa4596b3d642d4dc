package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.exchange.ExchangeJson;

/** What other programmers read at /openapi.json is what the centre does. */
class DescriptionLagsBehindTest {

    @TempDir
    Path folder;

    @Test
    void everyAddressForKiosksIsDescribedAndNoOther() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder, 0, ""))) {
            JsonNode described = ExchangeJson.tree(new BranchDay(centre.address()).get("/openapi.json").body());
            Set<String> told = new TreeSet<>();
            described.path("paths").properties().forEach(path -> path.getValue().fieldNames()
                    .forEachRemaining(method -> told.add(method.toUpperCase() + " " + path.getKey())));
            assertEquals(centre.routes().stream().filter(each -> each.contains(" /v1/")).collect(Collectors.toCollection(TreeSet::new)), told);

            JsonNode heartbeat = described.path("components").path("schemas").path("Heartbeat").path("properties");
            assertEquals("integer", heartbeat.path("waiting").path("type").asText());
            assertEquals("#/components/schemas/DeviceReport", heartbeat.path("devices").path("items").path("$ref").asText());
            for (JsonNode each : described.findValues("$ref")) {
                assertTrue(described.path("components").path("schemas").has(each.asText().substring("#/components/schemas/".length())),
                        each.asText());
            }
        }
    }

    @Test
    void anOldKioskAndANewCentreStillTalkAndTheOtherWayRound() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder, 0, ""))) {
            BranchDay day = new BranchDay(centre.address());
            assertEquals(204, day.post("/v1/heartbeat",
                    "{\"version\":1,\"kiosk\":\"old\",\"name\":\"Máy 01\",\"at\":\"2026-11-23T02:41:08Z\"}").statusCode(),
                    "a kiosk of the first days, without what came later");
            assertEquals(204, day.post("/v1/heartbeat",
                    "{\"version\":1,\"kiosk\":\"new\",\"name\":\"Máy 02\",\"at\":\"2026-11-23T02:41:08Z\",\"mood\":{\"a\":[1]},"
                    + "\"devices\":[{\"kind\":\"hologram\",\"state\":\"SHINING\",\"since\":\"2026-11-23T02:41:08Z\"}]}").statusCode(),
                    "one from the future");
            assertTrue(day.get("/staff/overview").body().contains("Máy 02"));
            assertEquals("this centre speaks version 1 of the exchange",
                    day.post("/v1/heartbeat", "{\"version\":2,\"kiosk\":\"k\",\"name\":\"M\",\"at\":\"2026-11-23T02:41:08Z\"}").body());
        }
    }
}
