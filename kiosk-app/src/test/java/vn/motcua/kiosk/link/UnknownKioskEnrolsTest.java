package vn.motcua.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreSettings;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;

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

            assertThrows(SSLException.class, () -> Enrolment.ask(address, code, Optional.empty()), "nobody vouches for the certificate");
            assertThrows(SSLException.class, () -> Enrolment.ask(address, code, Optional.of("0".repeat(64))), "another centre");
            assertThrows(IOException.class, () -> Enrolment.ask(address, "AAAA-AAAA-AAAA", pin));
            Enrolment.ask(address, code.toLowerCase().replace("-", " "), pin).keep(folder);
            IOException used = assertThrows(IOException.class, () -> Enrolment.ask(address, code, pin));
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
    void whatWasHalfWrittenIsSaid() throws Exception {
        Files.writeString(folder.resolve("centre.enrolled"), "centre=https://centre.example\n");
        assertTrue(assertThrows(IOException.class, () -> Enrolment.find(folder)).getMessage().contains("enrol the kiosk again"));
        assertEquals(Optional.empty(), Enrolment.find(folder.resolve("nowhere")));
    }

    private static Heartbeat beat(String kiosk) {
        return new Heartbeat(ExchangeJson.VERSION, kiosk, "Máy 03", "", "Số 1", "1", Instant.now(), 0, false, List.of());
    }
}
