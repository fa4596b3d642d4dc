package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.security.interfaces.ECPrivateKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.DeviceException;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleChipKeys;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.Evidence.Original;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Read;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** Every byte of a card can be copied, with its signature, but not the secret keys of its chip. */
class CopiedChipTest {

    private static final SampleCitizen CITIZEN = SampleCitizens.MAN;
    private static final SampleChipKeys KEYS = SampleChipKeys.make(PaceSuite.Cipher.AES_128, false);
    private static final SampleChipKeys OTHER_KEYS = SampleChipKeys.make(PaceSuite.Cipher.AES_128, false);

    private static Read read(SimulatedChip chip) throws DeviceException {
        ReadResult result = new SampleReading().read(chip, CITIZEN.qr());
        return assertInstanceOf(Read.class, result, result::toString);
    }

    private static SimulatedChip blank(Map<Integer, byte[]> files) {
        return new SimulatedChip(files, CITIZEN.documentNumber(), CITIZEN.birthInZone(), CITIZEN.expiryInZone());
    }

    private static Map<Integer, byte[]> files() {
        return new HashMap<>(SampleReading.CITIZENS.files(CITIZEN, KEYS));
    }

    @ParameterizedTest(name = "{0}, RSA {1}, PACE {2}")
    @CsvSource({"TRIPLE_DES, true, false", "AES_128, false, false", "AES_192, true, true", "AES_256, false, true"})
    void realChipProvesItself(PaceSuite.Cipher cipher, boolean rsa, boolean pace) throws DeviceException {
        SimulatedChip chip = SampleReading.CITIZENS.chip(CITIZEN, SampleChipKeys.make(cipher, rsa));
        Read read = read(pace ? chip.withPace(new PaceSuite(cipher, 12)) : chip);
        assertEquals(Original.PROVEN, read.evidence().original());
        assertEquals(Identity.Level.INTEGRITY_PROVEN, read.identity().level());
        assertEquals(List.of(), read.remarks());
    }

    /** Every agreement and cipher of Doc 9303-11, 9.2.5 and 9.2.6: prime fields and curves, with and without the key's number. */
    @ParameterizedTest(name = "{0} over the parameters {1}, key {2}")
    @CsvSource({"TRIPLE_DES, 0, 0", "AES_128, 0, 1", "TRIPLE_DES, 2, 1", "AES_256, 2, 0", "TRIPLE_DES, 12, 3", "AES_192, 13, 0", "AES_256, 15, 2",
            "AES_256, 18, 0"})
    void realChipProvesItselfInEveryGroup(PaceSuite.Cipher cipher, int parameters, int number) throws DeviceException {
        SampleChipKeys keys = SampleChipKeys.make(cipher, parameters, number == 0 ? OptionalInt.empty() : OptionalInt.of(number));
        Read read = read(SampleReading.CITIZENS.chip(CITIZEN, keys).withExtendedLength());
        assertEquals(List.of(), read.remarks());
        assertEquals(Original.PROVEN, read.evidence().original());
        SimulatedChip copy = blank(SampleReading.CITIZENS.files(CITIZEN, keys)).withExtendedLength()
                .withKeysOf(SampleReading.CITIZENS.chip(CITIZEN,
                        keys.with(SampleChipKeys.make(cipher, parameters, keys.number()).agreement(), keys.signing())));
        assertEquals(Original.COPIED, read(copy).evidence().original());
    }

    /** 2,048 bits do not fit into a short command: that is the reader's lack and no sign of a copy. */
    @ParameterizedTest
    @EnumSource(value = PaceSuite.Cipher.class, names = {"TRIPLE_DES", "AES_128"})
    void keyThatThisReaderCannotCarryAccusesNobody(PaceSuite.Cipher cipher) throws DeviceException {
        SampleChipKeys keys = SampleChipKeys.make(cipher, 2, OptionalInt.empty());
        Read read = read(SampleReading.CITIZENS.chip(CITIZEN, keys));
        assertEquals(Original.PROVEN, read.evidence().original(), "by active authentication");
        assertEquals(List.of(), read.remarks());
    }

    @Test
    void copyOfAllFilesIsToldApart() throws DeviceException {
        Read read = read(blank(files()));
        assertEquals(Original.COPIED, read.evidence().original());
        assertEquals(Identity.Level.CHIP_READ, read.identity().level());
        assertEquals(List.of("the chip does not have the secret key of the card that was signed: a copy"), read.remarks());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void copyWithKeysOfItsOwnIsToldApart(boolean ownAgreementKey) throws DeviceException {
        SampleChipKeys mixed = ownAgreementKey
                ? KEYS.with(OTHER_KEYS.agreement(), KEYS.signing())
                : KEYS.with(KEYS.agreement(), OTHER_KEYS.signing());
        SimulatedChip chip = SampleReading.CITIZENS.chip(CITIZEN, mixed);
        SimulatedChip copy = blank(files()).withKeysOf(chip);
        assertEquals(Original.COPIED, read(copy).evidence().original());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x010E, 0x010F})
    void copyThatKeepsQuietAboutAKeyIsToldApart(int missing) throws DeviceException {
        Map<Integer, byte[]> files = files();
        files.remove(missing);
        assertEquals(Original.COPIED, read(blank(files)).evidence().original());
    }

    @Test
    void keyThatNobodySignedProvesNothing() throws DeviceException {
        Map<Integer, byte[]> files = files();
        Map<Integer, byte[]> others = SampleReading.CITIZENS.files(CITIZEN, OTHER_KEYS);
        files.put(0x010E, others.get(0x010E));
        files.put(0x010F, others.get(0x010F));
        SimulatedChip chip = blank(files).withKeysOf(SampleReading.CITIZENS.chip(CITIZEN, OTHER_KEYS));
        Read read = read(chip);
        assertEquals(Original.NOT_OFFERED, read.evidence().original());
        assertEquals(Identity.Level.CHIP_READ, read.identity().level());
    }

    @ParameterizedTest
    @EnumSource(value = PaceSuite.Cipher.class, names = "TRIPLE_DES", mode = EnumSource.Mode.EXCLUDE)
    void realChipProvesItselfWhileItIsOpened(PaceSuite.Cipher cipher) throws DeviceException {
        Read read = read(SampleReading.CITIZENS.mappingChip(CITIZEN, SampleChipKeys.make(cipher, false)));
        assertEquals("PACE ECDH-CAM " + cipher.name().replace('_', '-') + " (MRZ)", read.evidence().access());
        assertEquals(Original.PROVEN, read.evidence().original());
        assertEquals(List.of(), read.remarks());
    }

    private static BigInteger secretOf(SampleChipKeys keys) {
        return ((ECPrivateKey) keys.agreement().getPrivate()).getS();
    }

    @Test
    void copyThatIsOpenedWithASecretOfItsOwnIsToldApart() throws DeviceException {
        SimulatedChip copy = SampleReading.CITIZENS.mappingChip(CITIZEN, KEYS)
                .withMappingKey(SampleReading.CITIZENS.cardSecurity(KEYS), secretOf(OTHER_KEYS));
        Read read = read(copy);
        assertEquals(Original.COPIED, read.evidence().original());
        assertEquals(Identity.Level.CHIP_READ, read.identity().level());
    }

    @Test
    void keyThatAnotherHasSignedProvesNothing() throws DeviceException {
        byte[] byAnother = new SampleCitizens().cardSecurity(OTHER_KEYS);
        SimulatedChip copy = SampleReading.CITIZENS.mappingChip(CITIZEN, KEYS).withMappingKey(byAnother, secretOf(OTHER_KEYS));
        assertEquals(Original.NOT_OFFERED, read(copy).evidence().original());
    }

    @Test
    void cardSecurityThatIsNoneProvesNothing() throws DeviceException {
        SimulatedChip chip = SampleReading.CITIZENS.mappingChip(CITIZEN, KEYS).withMappingKey(new byte[] {0x30, 0x02, 0x05, 0x00}, secretOf(KEYS));
        assertEquals(Original.NOT_OFFERED, read(chip).evidence().original());
    }

    /** It takes terminal authentication first, for which a kiosk has no certificate. */
    @Test
    void secondVersionOfChipAuthenticationIsNotAskedFor() throws MalformedDataException {
        byte[] first = SampleReading.CITIZENS.files(CITIZEN, KEYS).get(0x010E);
        assertEquals(1, PublicChipKeys.parse(first).agreements().size());
        byte[] second = first.clone();
        second[second.length - 1] = 2;
        assertEquals(0, PublicChipKeys.parse(second).agreements().size());
    }

    @Test
    void chipWithoutKeysIsNoCopy() throws DeviceException {
        assertEquals(Original.NOT_OFFERED, read(SampleReading.CITIZENS.chip(CITIZEN)).evidence().original());
    }

    @Test
    void cardTakenWhileItProvesItselfIsCardMoved() throws DeviceException {
        SimulatedChip healthy = SampleReading.CITIZENS.chip(CITIZEN, KEYS).withExtendedLength();
        read(healthy);
        for (int fromEnd = 0; fromEnd < 4; fromEnd++) {
            SimulatedChip chip = SampleReading.CITIZENS.chip(CITIZEN, KEYS).withExtendedLength()
                    .failingAt(healthy.commands() - fromEnd, ChipFault.REMOVED);
            ReadResult result = new SampleReading().read(chip, CITIZEN.qr());
            assertTrue(result instanceof NotRead notRead && notRead.reason() == Reason.CARD_MOVED, result::toString);
        }
    }
}
