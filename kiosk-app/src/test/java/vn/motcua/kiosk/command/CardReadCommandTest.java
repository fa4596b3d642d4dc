package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.kiosk.bench.SampleChipKeys;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;

class CardReadCommandTest {

    private static final SampleCitizen CITIZEN = SampleCitizens.MAN;
    private Pcscd pcscd;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A fresh one for each test: the daemon notices that a card is gone within half a second only. */
    @BeforeEach
    void startDaemon(@TempDir Path folder) {
        pcscd = Pcscd.start(folder);
    }

    @AfterEach
    void stopDaemon() throws IOException {
        pcscd.close();
    }

    private int card(String... arguments) {
        return CommandLineMessages.speaking(new CommandLine(new CardCommand()))
                .setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    }

    private static VpcdCard cardOnReader() {
        return VpcdCard.insert(new SampleCitizens().chip(CITIZEN));
    }

    @Test
    void nothingOfThePersonIsPrintedUnlessAskedFor() throws IOException {
        try (VpcdCard card = cardOnReader()) {
            assertEquals(0, card("read", "--qr", CITIZEN.qr(), "--trace"), err::toString);
        }
        String printed = out.toString();
        assertTrue(printed.contains("0010 •••• ••11"), printed);
        assertTrue(printed.contains("integrity proven"), printed);
        assertTrue(printed.matches("(?s).*\\d+ commands, \\d+ bytes sent.*"), printed);
        assertFalse(printed.contains(CITIZEN.number()) || printed.contains("Mẫu") || printed.contains("1990"), printed);
    }

    @Test
    void programGetsWhatIsOnTheCard() throws IOException {
        try (VpcdCard card = cardOnReader()) {
            assertEquals(0, card("read", "--mrz", CITIZEN.mrz(), "--reader", "Virtual*", "--json", "--trace"), err::toString);
        }
        JsonNode printed = new ObjectMapper().readTree(out.toString());
        assertEquals(CITIZEN.number(), printed.get("number").asText());
        assertEquals(CITIZEN.fullName(), printed.get("fullName").asText());
        assertEquals("INTEGRITY_PROVEN", printed.get("level").asText());
        assertTrue(printed.get("trace").get("commands").asInt() > 10);
    }

    @Test
    void accessNumberOpensTheCardAndTheTrustResultIsPrinted() throws IOException {
        PaceSuite suite = new PaceSuite(PaceSuite.Cipher.AES_128, 13);
        try (VpcdCard card = VpcdCard.insert(new SampleCitizens().chip(CITIZEN).withPace("123456", suite))) {
            assertEquals(0, card("read", "--can", "123456", "--json"), err::toString);
        }
        JsonNode trust = new ObjectMapper().readTree(out.toString()).get("trust");
        assertEquals("PACE ECDH-GM AES-128 (CAN)", trust.get("access").asText());
        assertEquals("PROVEN", trust.get("integrity").asText());
        assertEquals("UNKNOWN", trust.get("issuer").asText());
    }

    @Test
    void diagnosisTellsEveryWayInAndNothingOfThePerson() throws IOException {
        PaceSuite good = new PaceSuite(PaceSuite.Cipher.AES_128, 12);
        PaceSuite tooLong = new PaceSuite(PaceSuite.Cipher.AES_128, 2);
        SampleChipKeys keys = SampleChipKeys.make(PaceSuite.Cipher.AES_128, false);
        try (VpcdCard card = VpcdCard.insert(new SampleCitizens().chip(CITIZEN, keys).withPace(good, tooLong))) {
            assertEquals(0, card("diagnose", "--qr", CITIZEN.qr()), err::toString);
        }
        String printed = out.toString();
        assertTrue(printed.matches("(?s).*PACE ECDH-GM AES-128 \\(MRZ\\) +works.*"), printed);
        assertTrue(printed.matches("(?s).*PACE DH-GM AES-128 \\(MRZ\\) +chip broken: .*extended length.*"), printed);
        assertTrue(printed.matches("(?s).*BAC +works.*"), printed);
        assertTrue(printed.contains("1 2 13 14 15"), printed);
        assertTrue(printed.matches(
                "(?s).*active authentication +works.*chip authentication +works, 0\\.4\\.0\\.127\\.0\\.7\\.2\\.2\\.3\\.2\\.2.*"), printed);
        assertTrue(printed.matches("(?s).*original chip +PROVEN.*"), printed);
        assertFalse(printed.contains(CITIZEN.number()) || printed.contains("Mẫu") || printed.contains("1990"), printed);
    }

    @Test
    void levelThatIsNotReachedIsAFailure() throws IOException {
        try (VpcdCard card = cardOnReader()) {
            assertEquals(1, card("read", "--qr", CITIZEN.qr(), "--level", "ISSUER_TRUSTED"));
        }
        assertEquals("the identity is only integrity proven, not issuer trusted", err.toString().strip());
    }

    @Test
    void qrOfAnotherCardIsOneClearLine() throws IOException {
        try (VpcdCard card = cardOnReader()) {
            assertEquals(1, card("read", "--qr", SampleCitizens.WOMAN.qr()));
        }
        assertEquals(1, err.toString().lines().count(), err::toString);
        assertTrue(err.toString().startsWith("wrong key"), err::toString);
    }

    @Test
    void readerThatIsNotThereIsNamedWithThoseThatAre() {
        assertEquals(1, card("read", "--qr", CITIZEN.qr(), "--reader", "ACS*"));
        assertTrue(err.toString().contains("Virtual PCD"), err::toString);
    }

    @Test
    void missingCardIsNotWaitedForForEver() {
        assertEquals(1, card("read", "--qr", CITIZEN.qr(), "--wait", "1"));
        assertTrue(err.toString().contains("no card"), err::toString);
    }

    @Test
    void keyThatIsNoneIsWrongUsage() {
        assertEquals(2, card("read", "--qr", "hello"));
        assertEquals(2, card("read", "--can", "12345"));
        assertEquals(2, card("read"));
        assertEquals(2, card("read", "--qr", CITIZEN.qr(), "--mrz", CITIZEN.mrz()));
        assertFalse(err.toString().contains(CITIZEN.number()), "the key is repeated in the message");
    }
}
