package vn.motcua.kiosk.bench;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Pages that a power cut left wait for the same card: of a simulated one, too, each start of the program has to make the same. */
class CardIsAnotherAfterPowerCutTest {

    /** EF.SOD, ICAO Doc 9303-10. */
    private static final int SECURITY_OBJECT = 0x011D;

    private static byte[] securityObject(SampleCitizen citizen) {
        return new SampleCitizens(SampleSigner.lasting()).files(citizen, SampleChipKeys.lasting(citizen.number())).get(SECURITY_OBJECT);
    }

    @Test
    void eachStartMakesTheSameCards() {
        assertArrayEquals(securityObject(SampleCitizens.WOMAN), securityObject(SampleCitizens.WOMAN));
        assertEquals(SampleChipKeys.lasting("a").signing().getPrivate(), SampleChipKeys.lasting("a").signing().getPrivate());
    }

    @Test
    void twoCitizensHaveDifferentCards() {
        assertFalse(Arrays.equals(securityObject(SampleCitizens.WOMAN), securityObject(SampleCitizens.MAN)));
        assertFalse(SampleChipKeys.lasting("a").signing().getPrivate().equals(SampleChipKeys.lasting("b").signing().getPrivate()));
    }
}
