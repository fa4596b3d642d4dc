package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.alarm.AlarmSettings;
import vn.motcua.centre.catalogue.CatalogueReader;
import vn.motcua.centre.dossier.DossierSettings;
import vn.motcua.centre.handover.HandOverSettings;
import vn.motcua.centre.intake.Finish;
import vn.motcua.centre.queue.QueueSettings;

/** What somebody gets who should not get it. */
class StrangerKnocksTest {

    @TempDir
    Path folder;

    @Test
    void withoutAPasswordOnlyThisMachinesOwnNamesAreAnswered() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder, 0, "Chi nhánh số 1"))) {
            assertEquals(200, status(centre, "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + centre.address().getPort()));
            assertEquals(200, status(centre, "GET / HTTP/1.1\r\nHost: localhost"));
            assertEquals(403, status(centre, "GET / HTTP/1.1\r\nHost: evil.example"), "a foreign name pointed at this machine");
            assertEquals(403, status(centre, "GET /staff/overview HTTP/1.1\r\nHost: evil.example"));
            assertEquals(403, status(centre,
                    "POST /staff/alerts/taken HTTP/1.1\r\nHost: 127.0.0.1\r\nOrigin: http://evil.example\r\nContent-Length: 0"),
                    "another page's button");
        }
    }

    @Test
    void everythingOfTheStaffIsClosedAndTheCitizensPagesAreOpen() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh số 1")
                .withKiosks(Map.of("kiosk-1", "another-kiosks-secret"));
        try (Centre centre = Centre.start(settings)) {
            BranchDay day = new BranchDay(centre.address());
            for (String path : new String[] {"/", "/staff/overview", "/staff/live", "/staff/me",
                    "/staff/inbox/H26-0001-0001/documents/1.pdf", "/nowhere"}) {
                assertEquals(401, day.get(path).statusCode(), path);
            }
            assertEquals(200, day.get("/dang-nhap").statusCode());
            assertEquals("ok", day.get("/health").body());
            assertEquals(404, day.get("/so/20261123-A042").statusCode());
            assertEquals(401, day.beat(BranchDay.kiosk(1, "", BranchDay.good("ticket-printer"), false)));
        }
    }

    @Test
    void aPathDoesNotLeadOutOfTheFolder() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder, 0, "Chi nhánh số 1"))) {
            String port = "\r\nHost: 127.0.0.1";
            for (String path : new String[] {"/staff/inbox/..%2fcentre.sqlite/documents/1.pdf", "/assets/..%2fstaff%2fstaff.html",
                    "/assets/words-vi.properties", "/ho-so/..%2f..%2fetc", "/staff/dossiers/../centre.sqlite"}) {
                int status = status(centre, "GET " + path + " HTTP/1.1" + port);
                assertTrue(status == 400 || status == 404, path + " gave " + status);
            }
            assertEquals(400, status(centre, "PATCH /v1/dossiers/..a/b HTTP/1.1" + port + "\r\nContent-Length: 0"));
        }
    }

    @Test
    void rubbishIsRefusedInOneLineAndLeavesTheCentreWell() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder, 0, "Chi nhánh số 1"))) {
            BranchDay day = new BranchDay(centre.address());
            for (String rubbish : new String[] {"", "null", "[]", "{", "{\"version\":1}",
                    "{\"version\":9,\"kiosk\":\"k\",\"series\":\"s\",\"entries\":[]}",
                    "{\"version\":1,\"kiosk\":\"../k\",\"series\":\"s\",\"entries\":[]}", "x".repeat(100_000)}) {
                HttpResponse<String> answer = day.post("/v1/events", rubbish);
                assertEquals(400, answer.statusCode(), rubbish.substring(0, Math.min(40, rubbish.length())));
                assertEquals(1, answer.body().lines().count());
                assertFalse(answer.body().contains("xxx"), "nothing of what was sent comes back");
            }
            assertEquals(400, day.post("/staff/alerts/taken", "{\"alert\":\"none\"}").statusCode());
            HttpResponse<String> strange = day.post("/v1/events", "{\"version\":1,\"kiosk\":\"k\",\"series\":\"s\",\"future\":true,\"entries\":["
                    + "{\"sequence\":1,\"type\":\"from-the-future\",\"body\":{\"a\":1},\"at\":\"2026-11-23T02:41:00Z\"},"
                    + "{\"sequence\":2,\"type\":\"rating-given\",\"body\":{\"score\":9},\"at\":\"2026-11-23T02:41:00Z\"}]}");
            assertTrue(strange.body().contains("\"upTo\":2"), "what it does not understand is kept and holds up nothing: " + strange.body());
            assertEquals("ok", day.get("/health").body());
        }
    }

    @Test
    void noNetworkIsOpenToWhoComes() {
        assertThrows(IllegalArgumentException.class,
                () -> new CentreSettings(folder, "0.0.0.0", 0, CentreSettings.HANOI, "", true, Map.of(), Optional.empty(),
                Optional.empty(), Finish.NONE, DossierSettings.HANOI, AlarmSettings.NONE, QueueSettings.NONE, HandOverSettings.NONE,
                CatalogueReader.NONE));
        assertThrows(IllegalArgumentException.class, () -> CentreSettings.closed(folder, "127.0.0.1", 0, "").withKiosks(Map.of("kiosk-1", "short")));
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws Exception {
        try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("one"), 0, ""))) {
            CentreException refused = assertThrows(CentreException.class,
                    () -> Centre.start(CentreSettings.embedded(folder.resolve("two"), centre.address().getPort(), "")).close());
            assertEquals("the centre cannot listen on 127.0.0.1:" + centre.address()
                    .getPort() + ": the port is taken or the address is not this machine's", refused.getMessage());
        }
    }

    /** As a stranger would write it, not as a polite client does. */
    private static int status(Centre centre, String request) throws Exception {
        URI address = centre.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort()); OutputStream out = socket.getOutputStream();
             InputStream in = socket.getInputStream()) {
            socket.setSoTimeout(10_000);
            out.write((request + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return Integer.parseInt(new String(in.readNBytes(12), StandardCharsets.US_ASCII).substring(9));
        }
    }
}
