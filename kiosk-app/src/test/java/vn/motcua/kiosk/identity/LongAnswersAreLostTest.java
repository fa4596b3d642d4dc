package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Settings;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedCardReaderDriver;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.device.simulator.SimulatedChip.TooLong;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Read;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** Readers and chips that carry less than they announce: the first card finds it out, the next ones profit. */
class LongAnswersAreLostTest {

    private static final SampleCitizen CITIZEN = SampleCitizens.MAN;

    private final SimulatedCardReaderDriver driver = new SimulatedCardReaderDriver();
    private final LearntLengths learnt = new LearntLengths();

    private static SimulatedChip chip() {
        return SampleReading.CITIZENS.chip(CITIZEN);
    }

    /** @return the commands that it took, once it is read */
    private int read(SimulatedChip chip, String readerName) throws DeviceException {
        ReadResult result = tryToRead(chip, readerName);
        assertInstanceOf(Read.class, result, result::toString);
        return chip.commands();
    }

    private ReadResult tryToRead(SimulatedChip chip, String readerName) throws DeviceException {
        driver.panel().insert(chip);
        try (CardReader reader = driver.open(SimulatedCardReaderDriver.READER, Settings.of(driver.options(), Map.of()));
             CardChannel channel = reader.connect()) {
            return CardReading.read(channel, CardAccess.parse(CITIZEN.qr()).orElseThrow(), TrustedIssuers.none(Clock.systemUTC()), learnt,
                    readerName, progress -> { }, new Cancellation());
        }
    }

    @ParameterizedTest(name = "{0} beyond {1} bytes: {2} commands, then {3}")
    @CsvSource({
            // No session is lost: the chip gives what it can, and only the number of blocks grows.
            "SHORTENED, 2048, 15, 15",
            // Refused for its length: what is short is sure. Four commands open the chip once more.
            "REFUSED, 2048, 81, 77",
            // Lost for its length: half of it gets through, or a quarter.
            "SWAMPING, 2048, 19, 15",
            "SWAMPING, 1500, 31, 23"
    })
    void chipThatSendsLessIsReadAndTheNextOneIsReadAtOnce(TooLong whenTooLong, int longest, int first, int next) throws DeviceException {
        assertEquals(first, read(chip().withExtendedLength(longest, whenTooLong), "one"));
        assertEquals(next, read(chip().withExtendedLength(longest, whenTooLong), "one"));
        assertEquals(first, read(chip().withExtendedLength(longest, whenTooLong), "another reader, of which nothing is known"));
    }

    @Test
    void readerThatLosesLongAnswersIsKnownAfterTheSecondCard() throws DeviceException {
        driver.panel().carriesAtMost(1100);
        int withSearch = read(chip().withExtendedLength(), "one");
        assertEquals(withSearch, read(chip().withExtendedLength(), "one"), "a card that was moved looks the same: once is no proof");
        int known = read(chip().withExtendedLength(), "one");
        assertTrue(known < withSearch, known + " of " + withSearch);
        assertEquals(known, read(chip().withExtendedLength(), "one"));
    }

    @Test
    void cardOfAnotherMakeIsNotHeldToWhatThisOneTakes() throws DeviceException {
        read(chip().withExtendedLength(2048, TooLong.REFUSED), "one");
        assertEquals(77, read(chip(), "one"), "short by its own word");
    }

    /** The files that are already there are not read a second time. */
    @Test
    void whatWasReadBeforeIsKept() throws DeviceException {
        driver.panel().carriesAtMost(1100);
        SimulatedChip chip = chip().withExtendedLength().withPace(new PaceSuite(PaceSuite.Cipher.AES_128, 12));
        assertTrue(read(chip, "one") <= 46, chip.commands() + " commands");
    }

    @Test
    void cardTakenAtALongAnswerIsCardMovedAndTeachesNothing() throws DeviceException {
        SimulatedChip taken = chip().withExtendedLength().failingAt(9, ChipFault.REMOVED);
        assertEquals(Reason.CARD_MOVED, assertInstanceOf(NotRead.class, tryToRead(taken, "one")).reason());
        assertEquals(11, read(chip().withExtendedLength(), "one"));
    }
}
