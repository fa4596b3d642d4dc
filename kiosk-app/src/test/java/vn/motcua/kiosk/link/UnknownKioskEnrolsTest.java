package vn.motcua.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreSettings;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.kiosk.link.EnrolmentRefused.Why;

/** A kiosk and a centre that listens to the whole network. */
class UnknownKioskEnrolsTest {

    @TempDir
    Path folder;

    @Test
    void onceByItsCodeAndIsThenKnownByItsKeyAndKnowsTheCentreByItsCertificate() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder.resolve("centre"), "0.0.0.0", 0, "Chi nhánh số 1");
        try (Centre centre = Centre.start(settings); CentreDesk desk = CentreDesk.open(settings, Clock.systemUTC())) {
            URI address = centre.address();
            assertEquals("https", address.getScheme());
            assertEquals(centre.fingerprint(), desk.fingerprint());
            Optional<String> pin = centre.fingerprint();
            String code = desk.enrolment().makeCode("hn-01-03", CentreDesk.COMMAND_LINE);

            assertEquals(Why.CERTIFICATE, refused(address, code, Optional.empty()).why(), "nobody vouches for the certificate");
            assertEquals(Why.CERTIFICATE, refused(address, code, Optional.of("0".repeat(64))).why(), "another centre");
            assertEquals(Why.CODE, refused(address, "AAAA-AAAA-AAAA", pin).why());
            Enrolment.ask(address, code.toLowerCase().replace("-", " "), pin).keep(folder);
            EnrolmentRefused used = refused(address, code, pin);
            assertTrue(used.getMessage().contains("was used"), used.getMessage());

            Enrolment enrolment = Enrolment.find(folder).orElseThrow();
            assertEquals("hn-01-03", enrolment.kiosk());
            LinkSettings plain = new LinkSettings(address, "another", "Máy 03", "", "Số 1", "1", Optional.empty());
            new CentreLine(plain.enrolled(enrolment)).beat(beat("hn-01-03"));
            assertThrows(IOException.class, () -> new CentreLine(plain.enrolled(enrolment)).beat(beat("hn-01-04")), "its key is for itself");
            assertThrows(IOException.class, () -> new CentreLine(plain).beat(beat("hn-01-03")));

            Enrolment again = Enrolment.ask(address, desk.enrolment().makeCode("hn-01-03", CentreDesk.COMMAND_LINE), pin);
            new CentreLine(plain.enrolled(again)).beat(beat("hn-01-03"));
            assertThrows(IOException.class, () -> new CentreLine(plain.enrolled(enrolment)).beat(beat("hn-01-03")), "the old key no longer counts");
        }
    }

    @Test
    void whoAnswersIsNoCentreOrNobodyAnswers() throws Exception {
        HttpServer stranger = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        stranger.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().startsWith("/welcome") ? 200 : 404, -1);
            exchange.close();
        });
        stranger.start();
        URI there = URI.create("http://127.0.0.1:" + stranger.getAddress().getPort());
        assertEquals(Why.STRANGER, refused(there, "AAAA-AAAA-AAAA", Optional.empty()).why());
        assertEquals(Why.STRANGER, refused(there.resolve("/welcome"), "AAAA-AAAA-AAAA", Optional.empty()).why());
        stranger.stop(0);
        assertEquals(Why.AWAY, refused(there, "AAAA-AAAA-AAAA", Optional.empty()).why());
        for (String none : List.of("https://-", "https://centre.example:99999")) {
            assertThrows(IOException.class, () -> Enrolment.unvouched(URI.create(none)), none);
        }
    }

    @Test
    void tooManyCodesAreTried() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder.resolve("centre"), "0.0.0.0", 0, "Chi nhánh số 1");
        try (Centre centre = Centre.start(settings)) {
            Why last = Why.CODE;
            for (int attempt = 0; attempt < 25 && last == Why.CODE; attempt++) {
                last = refused(centre.address(), "AAAA-AAAA-AAAA", centre.fingerprint()).why();
            }
            assertEquals(Why.TOO_OFTEN, last);
        }
    }

    private static EnrolmentRefused refused(URI centre, String code, Optional<String> pin) {
        return assertThrows(EnrolmentRefused.class, () -> Enrolment.ask(centre, code, pin));
    }

    @Test
    void whatWasHalfWrittenIsSaid() throws Exception {
        Files.writeString(folder.resolve("centre.enrolled"), "centre=https://centre.example\n");
        assertTrue(assertThrows(IOException.class, () -> Enrolment.find(folder)).getMessage().contains("enrol the kiosk again"));
        assertEquals(Optional.empty(), Enrolment.find(folder.resolve("nowhere")));
    }

    private static Heartbeat beat(String kiosk) {
        return new Heartbeat(ExchangeJson.VERSION, kiosk, "Máy 03", "", "Số 1", "1", Instant.now(), 0, false, List.of());
    }
}
