package vn.motcua.device.escl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;
import vn.motcua.device.peer.EsclPeer;
import vn.motcua.device.peer.SelfSigned;

class StrangerShowsACertificateTest {

    @TempDir
    static Path folder;
    private static SelfSigned certificate;
    private static EsclPeer peer;

    @BeforeAll
    static void switchOn() throws Exception {
        certificate = SelfSigned.in(folder);
        peer = EsclPeer.secure(certificate.context());
    }

    @AfterAll
    static void switchOff() {
        peer.close();
    }

    private static DocumentScanner open(String fingerprint) throws DeviceException {
        EsclDriver driver = new EsclDriver();
        return (DocumentScanner) driver.open(new DeviceId(peer.address()), Settings.of(driver.options(), Map.of("fingerprint", fingerprint)));
    }

    @Test
    void pagesComeFromTheScannerWhoseFingerprintIsKnown() throws Exception {
        peer.load(2);
        List<ScannedPage> pages = new ArrayList<>();
        try (DocumentScanner scanner = open(certificate.fingerprint())) {
            assertEquals(2, scanner.scan(new ScanRequest(ScanRequest.Source.FEEDER, false, ScanRequest.Colour.GREY, 75, folder, 9),
                    pages::add, new Cancellation()));
        }
    }

    @Test
    void anotherCertificateIsRefusedBeforeAnythingIsSaidToIt() {
        int before = peer.asked().size();
        DeviceException refused = assertThrows(DeviceException.class, () -> open(certificate.fingerprint().replaceFirst("^..", "00")));
        assertEquals(Fault.WRONG_SETTINGS, refused.fault());
        assertEquals(before, peer.asked().size());
    }

    @Test
    void technicianIsToldTheFingerprintToCompare() {
        DeviceException refused = assertThrows(DeviceException.class, () -> open(""));
        assertEquals(Fault.WRONG_SETTINGS, refused.fault());
        assertTrue(refused.getMessage().contains(certificate.fingerprint()), refused.getMessage());
    }

    @Test
    void answerThatNamesAFileOfOursIsNotRead() {
        String answer = "<!DOCTYPE x [<!ENTITY mine SYSTEM \"file:///etc/hostname\">]><x><State>&mine;</State></x>";
        assertThrows(IOException.class, () -> EsclStatus.parse(answer.getBytes(StandardCharsets.UTF_8)));
    }
}
