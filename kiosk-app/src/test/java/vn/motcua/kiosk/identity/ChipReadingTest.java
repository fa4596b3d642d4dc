package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleCitizen;
import vn.motcua.kiosk.bench.SampleCitizens;

class ChipReadingTest {

    private final SampleReading reading = new SampleReading();

    static List<SampleCitizen> citizens() {
        return SampleCitizens.all();
    }

    @ParameterizedTest
    @MethodSource("citizens")
    void everySampleCitizenIsReadWithTheQrAlone(SampleCitizen citizen) throws Exception {
        ReadResult result = reading.read(SampleReading.CITIZENS.chip(citizen), citizen.qr());
        ReadResult.Read read = assertInstanceOf(ReadResult.Read.class, result, result::toString);
        assertEquals(List.of(), read.remarks());
        Identity identity = read.identity();
        assertEquals(citizen.number(), identity.number());
        assertEquals(citizen.fullName(), identity.fullName());
        assertEquals(String.valueOf(citizen.birth().getYear()), identity.birthYear());
        assertEquals(citizen.sex(), identity.sex());
        assertEquals(citizen.expiry().isPresent() ? 10 : "Không thời hạn".length(), identity.expiry().length());
        assertEquals(Identity.Level.INTEGRITY_PROVEN, identity.level());
        assertNotNull(ImageIO.read(new ByteArrayInputStream(identity.portrait())), "no picture");
    }

    @Test
    void zoneAndTypedKeyOpenTheChipToo() throws Exception {
        SampleCitizen citizen = SampleCitizens.WOMAN;
        assertInstanceOf(ReadResult.Read.class, reading.read(SampleReading.CITIZENS.chip(citizen), citizen.mrz()));
        assertInstanceOf(ReadResult.Read.class,
                reading.read(SampleReading.CITIZENS.chip(citizen), "001195000022|02091995|02092035"));
    }

    /** Data of the sample card in blocks of 231 bytes, three commands to open it, and not one more. */
    @Test
    void noCommandIsWastedOnShortBlocks() throws Exception {
        SimulatedChip chip = SampleReading.CITIZENS.chip(SampleCitizens.MAN);
        assertInstanceOf(ReadResult.Read.class, reading.read(chip, SampleCitizens.MAN.qr()));
        assertTrue(chip.commands() <= 88, chip.commands() + " commands");
    }

    @Test
    void noCommandIsWastedOnLongBlocks() throws Exception {
        SimulatedChip chip = SampleReading.CITIZENS.chip(SampleCitizens.MAN).withExtendedLength();
        assertInstanceOf(ReadResult.Read.class, reading.read(chip, SampleCitizens.MAN.qr()));
        assertTrue(chip.commands() <= 12, chip.commands() + " commands");
    }

    @Test
    void progressNeverGoesBackAndEndsAtTheWhole() throws Exception {
        reading.read(SampleReading.CITIZENS.chip(SampleCitizens.MAN), SampleCitizens.MAN.qr());
        List<Progress> told = reading.progress;
        assertEquals(new Progress(0, Progress.Part.CARD_FOUND, Optional.empty()), told.get(0));
        assertEquals(new Progress(100, Progress.Part.CHECK, Optional.of(SampleCitizens.MAN.fullName())), told.get(told.size() - 1));
        for (int i = 1; i < told.size(); i++) {
            assertTrue(told.get(i).percent() >= told.get(i - 1).percent(), "back at " + told.get(i));
            assertTrue(told.get(i).part().compareTo(told.get(i - 1).part()) >= 0, "back at " + told.get(i));
        }
        assertTrue(told.stream().filter(progress -> progress.part() == Progress.Part.CHIP).count() > 40, "too coarse to see");
    }

    @ParameterizedTest(name = "PACE {0}: zone after {1} commands, Vietnamese after {2}")
    @CsvSource({"false, 9, 11", "true, 12, 14"})
    void nameIsThereLongBeforeThePortrait(boolean pace, int inZone, int inVietnamese) throws Exception {
        SimulatedChip chip = SampleReading.CITIZENS.chip(SampleCitizens.MAN);
        if (pace) {
            chip.withPace(new PaceSuite(PaceSuite.Cipher.AES_128, 12));
        }
        Map<String, Integer> commands = new HashMap<>();
        reading.watch(progress -> progress.name().ifPresent(name -> commands.putIfAbsent(name, chip.commands())));
        reading.read(chip, SampleCitizens.MAN.qr());
        assertEquals(Map.of("NGUYEN VAN MAU", inZone, "Nguyễn Văn Mẫu", inVietnamese), commands);
    }

    @Test
    void warmUpNeedsNoCard() {
        WarmUp.run();
    }
}
