package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.List;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    @Test
    void readCostsNoMoreThanItsBlocks() throws Exception {
        SampleCitizen citizen = SampleCitizens.MAN;
        SimulatedChip chip = SampleReading.CITIZENS.chip(citizen);
        assertInstanceOf(ReadResult.Read.class, reading.read(chip, citizen.qr()));
        System.out.println("short: " + chip.commands() + " commands, " + chip.bytes() + " bytes");
        SimulatedChip extended = SampleReading.CITIZENS.chip(citizen).withExtendedLength();
        assertInstanceOf(ReadResult.Read.class, reading.read(extended, citizen.qr()));
        System.out.println("extended: " + extended.commands() + " commands, " + extended.bytes() + " bytes");
        assertTrue(extended.commands() <= 12, extended.commands() + " commands");
    }
}
