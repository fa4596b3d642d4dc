package vn.motcua.device.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

/** ICAO Doc 9303-11, appendix G.1, from the chip's side: PACE over a curve, with the numbers that the book draws by lot. */
class WorkedPaceExampleTest {

    private static final String IDENTIFIER = "04007F00070202040202";
    private static final byte[] ZONE_HASH = ChipAccess.zoneHash("T22000129", "640812", "101031");

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    private static final class NumbersOfTheBook extends ChipRandom {

        private final Deque<String> secrets = new ArrayDeque<>(List.of(
                "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560",
                "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A"));

        @Override
        byte[] nonce(int length) {
            return hex("3F00C4D39D153F2B2A214A078D899B22");
        }

        @Override
        BigInteger secret(BigInteger order) {
            return new BigInteger(secrets.remove(), 16);
        }
    }

    private static ChipPace chip() {
        return new ChipPace(List.of(new PaceSuite(PaceSuite.Cipher.AES_128, 13)), ZONE_HASH, Optional.empty(), new NumbersOfTheBook());
    }

    @Test
    void passwordIsTheOneOfTheBook() {
        assertEquals("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD", hex(ZONE_HASH));
        assertEquals("89DED1B26624EC1E634C1989302849DD", hex(ChipCipher.AES_128.deriveKey(ZONE_HASH, 3)));
    }

    @Test
    void chipOffersWhatTheBookOffers() {
        assertEquals("31143012060A" + IDENTIFIER + "02010202010D", hex(chip().cardAccess()));
    }

    @Test
    void everyAnswerIsTheOneOfTheBook() {
        ChipPace chip = chip();
        assertEquals(ChipReply.OK, chip.choose(hex("800A" + IDENTIFIER + "83010184010D")).status());
        assertEquals("7C12801095A3A016522EE98D01E76CB6B98B42C3", hex(chip.step(hex("7C00")).data()));
        assertEquals("7C43824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
                        + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54",
                hex(chip.step(hex("7C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                        + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D")).data()));
        assertEquals("7C438441049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
                        + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094",
                hex(chip.step(hex("7C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                        + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462")).data()));
        assertEquals("7C0A86083ABB9674BCE93C08", hex(chip.step(hex("7C0A8508C2B0BD78D94BA866")).data()));
        assertTrue(chip.takeSession().isPresent());
    }

    @Test
    void wrongTokenOpensNothing() {
        ChipPace chip = chip();
        chip.choose(hex("800A" + IDENTIFIER + "830101"));
        chip.step(hex("7C00"));
        chip.step(hex("7C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D"));
        chip.step(hex("7C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
                + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB36462"));
        assertEquals(ChipReply.AUTHENTICATION_FAILED, chip.step(hex("7C0A8508C2B0BD78D94BA867")).status());
        assertTrue(chip.takeSession().isEmpty());
        assertEquals(ChipReply.CONDITIONS_NOT_SATISFIED, chip.step(hex("7C0A8508C2B0BD78D94BA866")).status(), "a second try");
    }

    @Test
    void pointBesideTheCurveIsRefused() {
        ChipPace chip = chip();
        chip.choose(hex("800A" + IDENTIFIER + "830101"));
        chip.step(hex("7C00"));
        assertEquals(ChipReply.WRONG_DATA, chip.step(hex("7C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
                + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922E")).status());
    }

    /** NIST SP 800-38B, appendix D.1. */
    @Test
    void authenticationCodeIsTheOneOfItsStandard() {
        byte[] key = hex("2B7E151628AED2A6ABF7158809CF4F3C");
        assertArrayEquals(hex("BB1D6929E9593728"), ChipCipher.AES_128.tokenMac(key, new byte[0]));
        assertArrayEquals(hex("070A16B46B4D4144"), ChipCipher.AES_128.tokenMac(key, hex("6BC1BEE22E409F96E93D7E117393172A")));
        assertArrayEquals(hex("DFA66747DE9AE630"), ChipCipher.AES_128.tokenMac(key,
                hex("6BC1BEE22E409F96E93D7E117393172AAE2D8A571E03AC9C9EB76FAC45AF8E5130C81C46A35CE411")));
    }
}
