package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

import javax.crypto.SecretKey;

import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import org.jmrtd.BACKey;
import org.jmrtd.Util;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;
import org.junit.jupiter.api.Test;

import vn.motcua.device.CardChannel;

/** ICAO Doc 9303-11, appendix D: the worked example of Basic Access Control and secure messaging, byte by byte. */
class WorkedBacExampleTest {

    private static final String OUR_CHALLENGE = "781723860C06C226";
    private static final String CHIP_CHALLENGE = "4608F91988702212";
    private static final String OUR_KEY_PART = "0B795240CB7049B01C19B33E32804F0B";
    private static final String AUTHENTICATE = "0082000028"
            + "72C29C2371CC9BDB65B779B8E8D37B29ECC154AA56A8799FAE2F498F76ED92F2" + "5F1448EEA8AD90A7" + "28";
    private static final String CHIP_PROOF =
            "46B9342A41396CD7386BF5803104D7CEDC122B9132139BAF2EEDC94EE178534F" + "2F2D235D074D7449";

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    /** Expects the commands of the example in their order and gives its answers. */
    private static final class ExampleCard implements CardChannel {

        private final Deque<String> script;

        ExampleCard(String... commandsAndAnswers) {
            script = new ArrayDeque<>(List.of(commandsAndAnswers));
        }

        @Override
        public byte[] atr() {
            return hex("3B00");
        }

        @Override
        public int longestResponse() {
            return 256;
        }

        @Override
        public byte[] transmit(byte[] command) {
            assertEquals(script.poll(), hex(command));
            return hex(script.poll());
        }

        @Override
        public void reset() {
            // No session to end.
        }

        @Override
        public void close() {
            // A script has no power.
        }
    }

    private static SecretKey key(int purpose) throws Exception {
        byte[] seed = BACProtocol.computeKeySeedForBAC(new BACKey("L898902C<", "690806", "940623"));
        assertEquals("239AB9CB282DAF66231DC5A4DF6BFBAE", hex(seed));
        return Util.deriveKey(seed, purpose);
    }

    private static byte[] authenticate(String chipsAnswer) throws Exception {
        BacCommands commands = new BacCommands(new ExampleCard(
                "0084000008", CHIP_CHALLENGE + "9000", AUTHENTICATE, chipsAnswer));
        return commands.sendMutualAuth(hex(OUR_CHALLENGE), commands.sendGetChallenge(), hex(OUR_KEY_PART),
                key(Util.ENC_MODE), key(Util.MAC_MODE));
    }

    @Test
    void authenticationIsTheOneOfTheBook() throws Exception {
        assertEquals(CHIP_CHALLENGE + OUR_CHALLENGE + "0B4F80323EB3191CB04970CB4052790B", hex(authenticate(CHIP_PROOF + "9000")));
    }

    @Test
    void chipThatDoesNotKnowTheKeyIsNotBelieved() {
        String forged = CHIP_PROOF.replace("2F2D235D", "2F2D235E");
        assertThrows(CardServiceException.class, () -> authenticate(forged + "9000"));
        assertThrows(CardServiceException.class, () -> authenticate("9000"));
        assertThrows(CardServiceException.class, () -> authenticate("6300"));
    }

    @Test
    void sealedCommandsAreTheOnesOfTheBook() throws Exception {
        byte[] seed = hex("0036D272F5C350ACAC50C3F572D23600");
        var messaging = new DESedeSecureMessagingWrapper(
                Util.deriveKey(seed, Util.ENC_MODE), Util.deriveKey(seed, Util.MAC_MODE), 0x887022120C06C226L);
        assertEquals("0CA4020C158709016375432908C044F68E08BF8B92D635FF24F800",
                hex(messaging.wrap(new CommandAPDU(0, 0xA4, 0x02, 0x0C, hex("011E"))).getBytes()));
        assertEquals("9000", hex(messaging.unwrap(new ResponseAPDU(hex("990290008E08FA855A5D4C50A8ED9000"))).getBytes()));
        assertEquals("0CB000000D9701048E08ED6705417E96BA5500",
                hex(messaging.wrap(new CommandAPDU(0, 0xB0, 0, 0, 4)).getBytes()));
        assertEquals("60145F019000", hex(messaging.unwrap(
                new ResponseAPDU(hex("8709019FF0EC34F9922651990290008E08AD55CC17140B2DED9000"))).getBytes()));
    }
}
