package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Read;
import vn.motcua.kiosk.identity.ReadResult.Reason;

class FaultyChipTest {

    private static final SampleCitizen CITIZEN = SampleCitizens.MAN;

    private final SampleReading reading = new SampleReading();

    private static SimulatedChip chip() {
        return SampleReading.CITIZENS.chip(CITIZEN);
    }

    private Reason reasonOf(SimulatedChip chip, String access) throws DeviceException {
        ReadResult result = reading.read(chip, access);
        return assertInstanceOf(NotRead.class, result).reason();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x6300, 0x6982, 0x6988})
    void qrOfAnotherCardIsAWrongKey(int status) throws DeviceException {
        SimulatedChip chip = chip().answeringToAWrongKey(status);
        assertEquals(Reason.WRONG_KEY, reasonOf(chip, SampleCitizens.WOMAN.qr()));
        assertEquals(4, chip.commands(), "a refused key is not tried twice");
    }

    @Test
    void secondKeyOpensWhereTheLawLeavesTwo() throws DeviceException {
        // No day of issue in the QR: only "no expiry" can be tried, and the second spelling of it fits.
        SimulatedChip chip = new SimulatedChip(Map.of(), CITIZEN.documentNumber(), CITIZEN.birthInZone(), "<<<<<<");
        assertEquals(Reason.CHIP_BROKEN, reasonOf(chip, "001090000011||Nguyễn Văn Mẫu|15031990|Nam|Hà Nội|"),
                "opened, and empty");
    }

    @Test
    void cardOfABankIsNoIdentityCard() {
        CardChannel bankCard = new CardChannel() {
            @Override
            public byte[] atr() {
                return new byte[] {0x3B, 0x00};
            }

            @Override
            public int longestResponse() {
                return 256;
            }

            @Override
            public byte[] transmit(byte[] command) {
                return new byte[] {0x6A, (byte) 0x82};
            }

            @Override
            public void reset() {
                // No session to end.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        ReadResult result = CardReading.read(bankCard, CardAccess.parse(CITIZEN.qr()).orElseThrow(), TrustedIssuers.none(Clock.systemUTC()),
                    progress -> { }, new Cancellation());
        assertEquals(Reason.NO_SUCH_APPLICATION, assertInstanceOf(NotRead.class, result).reason());
    }

    @Test
    void chipWithoutShortIdentifiersIsReadBySelecting() throws DeviceException {
        SimulatedChip chip = chip().withoutShortFileIdentifiers();
        assertInstanceOf(Read.class, reading.read(chip, CITIZEN.qr()));
        assertTrue(chip.commands() < 96, "asked for short identifiers once only: " + chip.commands());
    }

    @Test
    void chipThatEndsTheSessionAtTheFirstQuickCommandIsReadPlainly() throws DeviceException {
        assertInstanceOf(Read.class, reading.read(chip().failingAt(5, ChipFault.BROKEN), CITIZEN.qr()));
    }

    /** Whatever goes wrong at whatever command: the right reason, no exception, and the next read works. */
    @ParameterizedTest
    @EnumSource(ChipFault.class)
    void everyFaultAtEveryCommandHasItsReason(ChipFault fault) throws DeviceException {
        Set<Reason> fitting = switch (fault) {
            case REMOVED, MUTE -> EnumSet.of(Reason.CARD_MOVED);
            case BROKEN, TRUNCATED -> EnumSet.of(Reason.CHIP_BROKEN);
            // A garbled challenge makes the right key look wrong to the chip.
            case GARBLED -> EnumSet.of(Reason.CHIP_BROKEN, Reason.WRONG_KEY);
        };
        boolean gone = fault == ChipFault.REMOVED || fault == ChipFault.MUTE;
        Supplier<SimulatedChip> extended = () -> chip().withExtendedLength();
        SimulatedChip healthy = extended.get();
        reading.read(healthy, CITIZEN.qr());
        for (int command = 1; command <= healthy.commands(); command++) {
            SimulatedChip chip = extended.get().failingAt(command, fault);
            ReadResult first = reading.read(chip, CITIZEN.qr());
            String where = fault + " at command " + command + ": " + first;
            if (first instanceof NotRead notRead) {
                assertTrue(fitting.contains(notRead.reason()), where);
            } else {
                // Without EF.CardAccess it is BAC, a status cannot be garbled, and what does not come through is asked for in smaller pieces.
                assertTrue(!gone && (command <= 2 || command >= 5), where);
            }
            assertInstanceOf(Read.class, reading.read(chip, CITIZEN.qr()), "the read after " + where);
        }
    }

    /** With short blocks a read has 88 commands; each seventh stands for its neighbours. */
    @ParameterizedTest
    @EnumSource(ChipFault.class)
    void faultAmongShortBlocksHasItsReasonToo(ChipFault fault) throws DeviceException {
        boolean gone = fault == ChipFault.REMOVED || fault == ChipFault.MUTE;
        for (int command = 6; command <= 80; command += 7) {
            SimulatedChip chip = chip().failingAt(command, fault);
            String where = fault + " at command " + command;
            assertEquals(gone ? Reason.CARD_MOVED : Reason.CHIP_BROKEN, reasonOf(chip, CITIZEN.qr()), where);
            assertInstanceOf(Read.class, reading.read(chip, CITIZEN.qr()), "the read after " + where);
        }
    }

    @Test
    void stoppedReadingSaysSo() throws DeviceException {
        Cancellation cancellation = new Cancellation();
        cancellation.cancel();
        ReadResult result = reading.read(chip(), CardAccess.parse(CITIZEN.qr()).orElseThrow(), cancellation);
        assertEquals(Reason.STOPPED, assertInstanceOf(NotRead.class, result).reason());
    }

    @Test
    void changedNameIsReadAndNotCalledProven() throws DeviceException {
        Map<Integer, byte[]> files = new HashMap<>(SampleReading.CITIZENS.files(CITIZEN));
        byte[] data = files.get(0x010D).clone();
        int letter = new String(data, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("Nguy");
        data[letter] = 'M';
        files.put(0x010D, data);
        Read read = assertInstanceOf(Read.class, reading.read(chipOf(files), CITIZEN.qr()));
        assertEquals(Identity.Level.CHIP_READ, read.identity().level());
        assertTrue(read.remarks().contains("data group 13 is not what was signed"), read.remarks().toString());
    }

    @Test
    void signatureOfAnotherListIsNotBelieved() throws DeviceException {
        Map<Integer, byte[]> files = new HashMap<>(SampleReading.CITIZENS.files(CITIZEN));
        byte[] signed = files.get(0x011D).clone();
        signed[signed.length - 3] ^= 0x01;
        files.put(0x011D, signed);
        Read read = assertInstanceOf(Read.class, reading.read(chipOf(files), CITIZEN.qr()));
        assertEquals(Identity.Level.CHIP_READ, read.identity().level());
    }

    @Test
    void chipWithoutPortraitAndSignatureStillTellsWhoItIs() throws DeviceException {
        Map<Integer, byte[]> files = new HashMap<>(SampleReading.CITIZENS.files(CITIZEN));
        files.remove(0x0102);
        files.remove(0x011D);
        Read read = assertInstanceOf(Read.class, reading.read(chipOf(files), CITIZEN.qr()));
        assertEquals(CITIZEN.fullName(), read.identity().fullName());
        assertEquals(Identity.Level.CHIP_READ, read.identity().level());
        assertEquals(0, read.identity().portrait().length);
    }

    @Test
    void chipWithoutVietnameseDataIsReadFromItsZone() throws DeviceException {
        Map<Integer, byte[]> files = new HashMap<>(SampleReading.CITIZENS.files(CITIZEN));
        files.remove(0x010D);
        Identity identity = assertInstanceOf(Read.class, reading.read(chipOf(files), CITIZEN.qr())).identity();
        assertEquals("NGUYEN VAN MAU", identity.fullName());
        assertEquals(CITIZEN.number(), identity.number());
        assertEquals("15/03/1990", identity.birthDate());
        assertEquals(Identity.Sex.MALE, identity.sex());
    }

    @Test
    void fileThatClaimsToBeHugeIsRefused() throws DeviceException {
        Map<Integer, byte[]> files = new HashMap<>(SampleReading.CITIZENS.files(CITIZEN));
        files.put(0x011D, new byte[] {0x77, (byte) 0x83, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x00});
        assertEquals(Reason.CHIP_BROKEN, reasonOf(chipOf(files), CITIZEN.qr()));
    }

    private static SimulatedChip chipOf(Map<Integer, byte[]> files) {
        return new SimulatedChip(files, CITIZEN.documentNumber(), CITIZEN.birthInZone(), CITIZEN.expiryInZone());
    }
}
