package vn.motcua.device.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

/** ICAO Doc 9303-11, appendix D, from the chip's side: a simulated chip that agrees only with its reader proves nothing. */
class WorkedChipExampleTest {

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static ChipSession session() {
        byte[] seed = hex("0036D272F5C350ACAC50C3F572D23600");
        return new ChipSession(ChipCipher.TRIPLE_DES, ChipCryptography.deriveKey(seed, ChipCryptography.ENCRYPTION),
                ChipCryptography.deriveKey(seed, ChipCryptography.AUTHENTICATION), 0x887022120C06C226L);
    }

    @Test
    void keysComeFromTheZoneAsInTheBook() {
        byte[] seed = hex("239AB9CB282DAF66231DC5A4DF6BFBAE");
        assertEquals("AB94FDECF2674FDFB9B391F85D7F76F2", hex(ChipCryptography.deriveKey(seed, ChipCryptography.ENCRYPTION)));
        assertEquals("7962D9ECE03D1ACD4C76089DCE131543", hex(ChipCryptography.deriveKey(seed, ChipCryptography.AUTHENTICATION)));
    }

    @Test
    void authenticationOfTheBookHasARightMac() {
        byte[] macKey = hex("7962D9ECE03D1ACD4C76089DCE131543");
        byte[] cryptogram = hex("72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2");
        assertEquals("5F1448EEA8AD90A7", hex(ChipCryptography.mac(macKey, cryptogram)));
        assertEquals("781723860C06C2264608F919887022120B795240CB7049B01C19B33E32804F0B",
                hex(ChipCryptography.decrypt(hex("AB94FDECF2674FDFB9B391F85D7F76F2"), cryptogram)));
    }

    @Test
    void sealedExchangeOfTheBookIsUnderstoodAndAnswered() {
        ChipSession session = session();
        ChipCommand select = session.open(ChipCommand.parse(hex("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800")));
        assertArrayEquals(hex("011E"), select.data());
        assertEquals("990290008E08FA855A5D4C50A8ED9000", hex(session.seal(new byte[0], ChipReply.OK)));
        ChipCommand read = session.open(ChipCommand.parse(hex("0CB000000D9701048E08ED6705417E96BA5500")));
        assertEquals(4, read.expected());
        assertEquals("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000", hex(session.seal(hex("60145F01"), ChipReply.OK)));
    }

    @Test
    void repeatedCommandIsRefused() {
        ChipSession session = session();
        ChipCommand command = ChipCommand.parse(hex("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800"));
        session.open(command);
        assertThrows(IllegalArgumentException.class, () -> session.open(command));
    }
}
