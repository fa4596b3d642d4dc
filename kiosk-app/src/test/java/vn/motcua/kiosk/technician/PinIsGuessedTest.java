package vn.motcua.kiosk.technician;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.store.HandClock;

/** Somebody tries PINs, pulls the plug, and looks at the files. */
class PinIsGuessedTest {

    private static final String PIN = "305817";

    @TempDir
    Path folder;
    private final HandClock clock = HandClock.at("2026-11-23T02:00:00Z");

    @BeforeEach
    void setThePin() throws IOException {
        gate().set(PIN.toCharArray());
    }

    /** As after a restart each time. */
    private PinGate gate() {
        return new PinGate(folder, clock);
    }

    @Test
    void theRightOneOpensAndFourWrongOnesAreForgottenThen() throws IOException {
        for (int left = 4; left > 0; left--) {
            PinGate.Answer answer = gate().check("000001");
            assertFalse(answer.open());
            assertEquals(left, answer.state().left());
        }
        assertTrue(gate().check(PIN).open());
        assertEquals(PinGate.TRIES, gate().state().left());
    }

    @Test
    void afterFiveWrongOnesItIsShutForLongerAndLonger() throws IOException {
        wrong(5);
        for (Duration lock : new Duration[] {Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(40), Duration.ofMinutes(80)}) {
            assertEquals(Optional.of(clock.instant().plus(lock)), gate().state().lockedUntil());
            clock.passes(lock.minusSeconds(1));
            assertFalse(gate().check(PIN).open(), "the right one does not open a shut gate");
            clock.passes(Duration.ofSeconds(1));
            assertEquals(1, gate().state().left(), "one try after each lock");
            wrong(1);
        }
        clock.passes(Duration.ofHours(24));
        assertTrue(gate().check(PIN).open());
        wrong(1);
        assertEquals(4, gate().state().left(), "after the right one all begins anew");
    }

    @Test
    void neverShutForMoreThanADay() throws IOException {
        for (int i = 0; i < 14; i++) {
            wrong(1);
            Optional<Instant> until = gate().state().lockedUntil();
            until.ifPresent(instant -> assertFalse(instant.isAfter(clock.instant().plus(Duration.ofHours(24)))));
            until.ifPresent(instant -> clock.passes(Duration.between(clock.instant(), instant)));
        }
        assertTrue(gate().check(PIN).open());
    }

    @Test
    void theClockIsSetBackAndTheGateIsShutForYears() throws IOException {
        wrong(1);
        clock.passes(Duration.ofDays(-3 * 365));
        assertEquals(4, gate().state().left(), "one wrong PIN shuts nothing");
        wrong(4);
        clock.passes(Duration.ofDays(-365));
        assertEquals(Optional.of(clock.instant().plus(PinGate.FIRST_LOCK)), gate().state().lockedUntil(), "nor is the lock over");
        clock.passes(PinGate.FIRST_LOCK.dividedBy(2));
        assertFalse(gate().check(PIN).open());
        clock.passes(PinGate.FIRST_LOCK.dividedBy(2));
        assertTrue(gate().check(PIN).open());
    }

    @Test
    void aSpoiledFileOfTriesShutsTheGate() throws IOException {
        Files.writeString(folder.resolve("technician.tries"), "");
        assertFalse(gate().check(PIN).open());
        clock.passes(PinGate.FIRST_LOCK);
        assertTrue(gate().check(PIN).open(), "and is not shut for ever");
        Files.writeString(folder.resolve("technician.pin"), "305817");
        assertFalse(gate().state().set(), "a PIN in plain text is none");
    }

    @Test
    void withoutAPinNobodyIsLetIn() throws IOException {
        PinGate other = new PinGate(folder.resolve("new"), clock);
        assertFalse(other.check("").open());
        assertFalse(other.state().set());
    }

    @Test
    void theFileIsForItsOwnerAloneAndDoesNotHoldThePin() throws IOException {
        Path file = folder.resolve("technician.pin");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.readString(file).contains(PIN));
        String first = Files.readString(file);
        gate().set(PIN.toCharArray());
        assertFalse(first.equals(Files.readString(file)), "another salt each time");
    }

    @Test
    void theReferenceProgramAgrees() throws IOException, InterruptedException {
        Process argon2 = new ProcessBuilder(Program.required("argon2", "argon2"), "saltforthistest", "-id", "-t", "3", "-k", "32768", "-p",
                "1", "-l", "32", "-e").start();
        argon2.getOutputStream().write(PIN.getBytes(StandardCharsets.US_ASCII));
        argon2.getOutputStream().close();
        String encoded = new String(argon2.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        argon2.waitFor();
        PinHash theirs = PinHash.parse(encoded).orElseThrow(() -> new AssertionError(encoded));
        assertTrue(theirs.isOf(PIN));
        assertFalse(theirs.isOf("305818"));
        assertEquals(encoded, theirs.toString());
    }

    @Test
    void thePinsThatStrangersTryFirstAreRefused() {
        for (String weak : new String[] {"", "12345", "1234567", "abcdef", "000000", "111222", "123456", "654321", "121212", "890123", "210987", "12345６"}) {
            assertTrue(PinGate.weakness(weak).isPresent(), weak);
        }
        assertTrue(PinGate.weakness(PIN).isEmpty());
    }

    private void wrong(int times) throws IOException {
        for (int i = 0; i < times; i++) {
            assertFalse(gate().check("000001").open());
        }
    }
}
