package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Read;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** Chips that offer PACE, and some that only say so. */
class PaceTest {

    private static final SampleCitizen CITIZEN = SampleCitizens.MAN;
    private static final PaceSuite USUAL = new PaceSuite(PaceSuite.Cipher.AES_128, 12);

    private final SampleReading reading = new SampleReading();

    private static SimulatedChip chip() {
        return SampleReading.CITIZENS.chip(CITIZEN);
    }

    private Read read(SimulatedChip chip) throws DeviceException {
        ReadResult result = reading.read(chip, CITIZEN.qr());
        return assertInstanceOf(Read.class, result, result::toString);
    }

    @ParameterizedTest(name = "{0} over the parameters {1}: {2}")
    @CsvSource({
            "TRIPLE_DES, 12, PACE ECDH-GM TRIPLE-DES (MRZ)",
            "AES_128,    12, PACE ECDH-GM AES-128 (MRZ)",
            "AES_128,    13, PACE ECDH-GM AES-128 (MRZ)",
            "AES_192,    15, PACE ECDH-GM AES-192 (MRZ)",
            "AES_256,    18, PACE ECDH-GM AES-256 (MRZ)",
            "TRIPLE_DES,  0, PACE DH-GM TRIPLE-DES (MRZ)",
            "AES_256,     0, PACE DH-GM AES-256 (MRZ)",
            "AES_128,     2, PACE DH-GM AES-128 (MRZ)",
    })
    void everySuiteOpensTheChip(PaceSuite.Cipher cipher, int parameters, String way) throws DeviceException {
        Read read = read(chip().withExtendedLength().withPace(new PaceSuite(cipher, parameters)));
        assertEquals(way, read.evidence().access());
        assertEquals(List.of(), read.remarks());
        assertEquals(Identity.Level.INTEGRITY_PROVEN, read.identity().level());
    }

    @ParameterizedTest(name = "integrated mapping, {0} over the parameters {1}")
    @CsvSource({"AES_128, 12, PACE ECDH-IM", "AES_128, 13, PACE ECDH-IM", "AES_128, 0, PACE DH-IM", "TRIPLE_DES, 12, BAC"})
    void integratedMappingOpensTheChipToo(PaceSuite.Cipher cipher, int parameters, String way) throws DeviceException {
        Read read = read(chip().withPace(new PaceSuite(PaceSuite.Mapping.INTEGRATED, cipher, parameters)));
        assertTrue(read.evidence().access().startsWith(way), read.evidence().access());
    }

    @Test
    void bestOfSeveralSuitesIsTaken() throws DeviceException {
        SimulatedChip chip = chip().withPace(new PaceSuite(PaceSuite.Cipher.AES_128, 0), new PaceSuite(PaceSuite.Cipher.TRIPLE_DES, 12), USUAL);
        assertEquals("PACE ECDH-GM AES-128 (MRZ)", read(chip).evidence().access());
    }

    @Test
    void noCommandIsWasted() throws DeviceException {
        SimulatedChip withShortBlocks = chip().withPace(USUAL);
        read(withShortBlocks);
        assertTrue(withShortBlocks.commands() <= 95, withShortBlocks.commands() + " commands");
        SimulatedChip withLongBlocks = chip().withPace(USUAL).withExtendedLength();
        read(withLongBlocks);
        assertTrue(withLongBlocks.commands() <= 16, withLongBlocks.commands() + " commands");
    }

    @Test
    void accessNumberAloneOpensTheChip() throws DeviceException {
        SimulatedChip chip = chip().withPace("000011", USUAL);
        Read read = assertInstanceOf(Read.class, reading.read(chip, CardAccess.byAccessNumber("000011"), new Cancellation()));
        assertEquals("PACE ECDH-GM AES-128 (CAN)", read.evidence().access());
    }

    @Test
    void wrongAccessNumberIsTriedOnceAndTheZoneOpensTheChip() throws DeviceException {
        CardAccess access = CardAccess.parse(CITIZEN.qr()).orElseThrow().withNumberAsAccessNumber();
        assertEquals("000011", access.accessNumber().orElseThrow());
        SimulatedChip otherNumber = chip().withPace("123456", USUAL);
        Read read = assertInstanceOf(Read.class, reading.read(otherNumber, access, new Cancellation()));
        assertEquals("PACE ECDH-GM AES-128 (MRZ)", read.evidence().access());
        Read old = assertInstanceOf(Read.class, reading.read(chip(), access, new Cancellation()));
        assertEquals("BAC", old.evidence().access());
    }

    @Test
    void accessNumberIsOfNoUseToAChipWithoutPace() throws DeviceException {
        ReadResult result = reading.read(chip(), CardAccess.byAccessNumber("000011"), new Cancellation());
        assertEquals(Reason.WRONG_KEY, assertInstanceOf(NotRead.class, result).reason());
    }

    @Test
    void qrOfAnotherCardIsAWrongKeyAndIsTriedOnce() throws DeviceException {
        SimulatedChip chip = chip().withPace(USUAL);
        NotRead result = assertInstanceOf(NotRead.class, reading.read(chip, SampleCitizens.WOMAN.qr()));
        assertEquals(Reason.WRONG_KEY, result.reason());
        assertEquals(6, chip.commands(), "not once more by BAC");
    }

    @Test
    void secondKeyOpensWhereTheLawLeavesTwo() throws DeviceException {
        SimulatedChip chip = new SimulatedChip(SampleReading.CITIZENS.files(CITIZEN), CITIZEN.documentNumber(), CITIZEN.birthInZone(), "<<<<<<")
                .withPace(USUAL);
        assertInstanceOf(Read.class, reading.read(chip, "001090000011||Nguyễn Văn Mẫu|15031990|Nam|Hà Nội|"));
    }

    /** 6982: seen in the field; 6A80: parameters that the chip does not know after all; 6D00: no such command. */
    @ParameterizedTest
    @ValueSource(ints = {0x6982, 0x6A80, 0x6D00})
    void chipThatOffersPaceAndRefusesItIsOpenedByBasicAccess(int status) throws DeviceException {
        assertEquals("BAC", read(chip().withPace(USUAL).refusingPace(status)).evidence().access());
    }

    @Test
    void longPrimeFieldWithoutExtendedLengthIsOpenedByBasicAccess() throws DeviceException {
        assertEquals("BAC", read(chip().withPace(new PaceSuite(PaceSuite.Cipher.AES_128, 2))).evidence().access());
    }

    /** Whatever goes wrong at whatever command: the right reason or a read by another way, and the next read works. */
    @ParameterizedTest
    @EnumSource(ChipFault.class)
    void everyFaultAtEveryCommandHasItsReason(ChipFault fault) throws DeviceException {
        int commandsToOpen = 7;
        for (int command = 1; command <= commandsToOpen + 2; command++) {
            SimulatedChip chip = chip().withPace(USUAL).withExtendedLength().failingAt(command, fault);
            ReadResult first = reading.read(chip, CITIZEN.qr());
            String where = fault + " at command " + command + ": " + first;
            boolean gone = fault == ChipFault.REMOVED || fault == ChipFault.MUTE;
            if (first instanceof NotRead notRead) {
                // A garbled nonce makes the right key look wrong to the chip.
                boolean fitting = gone ? notRead.reason() == Reason.CARD_MOVED
                        : notRead.reason() == Reason.CHIP_BROKEN || command == 3 && notRead.reason() == Reason.WRONG_KEY;
                assertTrue(fitting, where);
            } else {
                assertFalse(gone, where);
            }
            if (command % 4 == 0) {
                assertInstanceOf(Read.class, reading.read(chip, CITIZEN.qr()), "the read after " + where);
            }
        }
    }

    @Test
    void unknownProtocolsAndParametersArePassedOver() throws MalformedDataException {
        // Terminal authentication, PACE of version 1 without parameters, a group of the issuer's own, and one that is known.
        String infos = "300D060804007F0007020202020102"
                + "300F060A04007F00070202040202020102"
                + "3012060A04007F00070202040202020102020120"
                + "3012060A04007F0007020204020202010202010D";
        byte[] raw = HexFormat.of().parseHex("31" + String.format("%02X", infos.length() / 2) + infos);
        assertEquals("[ECDH-GM AES-128]", PaceOffer.parse(raw).toString());
    }
}
