package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.math.ec.ECPoint;
import org.jmrtd.Util;
import org.jmrtd.protocol.PACEProtocol;
import org.jmrtd.protocol.PACEResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import vn.motcua.device.CardChannel;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** ICAO Doc 9303-11, appendix G.1, from the reader's side: PACE over a curve, with the numbers that the book draws by lot. */
class WorkedPaceExampleTest {

    private static final String CARD_ACCESS = "31143012060A04007F0007020204020202010202010D";
    private static final AccessKey ZONE = new AccessKey("T22000129", "640812", "101031");
    private static final List<String> OUR_SECRETS = List.of(
            "7F4EF07B9EA82FD78AD689B38D0BC78CF21F249D953BC46F4C6E19259C010F99",
            "A73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595");
    private static final String CHIP_TOKEN = "3ABB9674BCE93C08";

    /** The parameters (84) are named too, though the chip has only one set. */
    private static final String CHOICE = "0022C1A412" + "800A04007F00070202040202" + "830101" + "84010D";
    private static final String ASKS_NONCE = "10860000027C0000";
    private static final String NONCE = "7C12801095A3A016522EE98D01E76CB6B98B42C3";
    private static final String OUR_MAPPING = "10860000457C438141047ACF3EFC982EC45565A4B155129EFBC74650DCBFA6362D896FC70262E0C2CC5E"
            + "544552DCB6725218799115B55C9BAA6D9F6BC3A9618E70C25AF71777A9C4922D00";
    private static final String CHIP_MAPPING = "7C43824104824FBA91C9CBE26BEF53A0EBE7342A3BF178CEA9F45DE0B70AA601651FBA3F57"
            + "30D8C879AAA9C9F73991E61B58F4D52EB87A0A0C709A49DC63719363CCD13C54";
    private static final String OUR_KEY = "10860000457C438341042DB7A64C0355044EC9DF190514C625CBA2CEA48754887122F3A5EF0D5EDD301C"
            + "3556F3B3B186DF10B857B58F6A7EB80F20BA5DC7BE1D43D9BF850149FBB3646200";
    private static final String CHIP_KEY = "7C438441049E880F842905B8B3181F7AF7CAA9F0EFB743847F44A306D2D28C1D9EC65DF6DB"
            + "7764B22277A2EDDC3C265A9F018F9CB852E111B768B326904B59A0193776F094";
    private static final String OUR_TOKEN = "008600000C7C0A8508C2B0BD78D94BA86600";

    /** Says what the book's chip says, whatever it is asked; what it was asked is checked afterwards. */
    private static final class ChipOfTheBook implements CardChannel {

        private final List<String> commands = new ArrayList<>();
        private final Deque<String> answers;

        ChipOfTheBook(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        /** @param last to the reader's token */
        static ChipOfTheBook endingWith(String last) {
            return new ChipOfTheBook("9000", NONCE + "9000", CHIP_MAPPING + "9000", CHIP_KEY + "9000", last);
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
            commands.add(hex(command));
            return hex(answers.isEmpty() ? "6D00" : answers.remove());
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

    /**
     * The first place from which keys are drawn: gives the book's secrets in its order to the key pairs of one thread. All else is
     * drawn by lot as ever, so the factors by which the library blinds its points too: no result depends on them.
     */
    private static final class NumbersOfTheBook extends Provider {

        private static final long serialVersionUID = 1;
        private static final String NAME = "numbers-of-the-book";
        private static final SecureRandom LOT = new SecureRandom();

        NumbersOfTheBook() {
            super(NAME, "1", "ICAO Doc 9303-11, appendix G.1");
            Thread reader = Thread.currentThread();
            Deque<String> secrets = new ArrayDeque<>(OUR_SECRETS);
            putService(new Service(this, "SecureRandom", NAME, SecureRandomSpi.class.getName(), null, null) {
                @Override
                public Object newInstance(Object parameter) {
                    return new Draw(reader, secrets);
                }
            });
        }

        private static final class Draw extends SecureRandomSpi {

            private static final long serialVersionUID = 1;
            private final transient Thread reader;
            private final transient Deque<String> secrets;

            Draw(Thread reader, Deque<String> secrets) {
                this.reader = reader;
                this.secrets = secrets;
            }

            @Override
            protected void engineNextBytes(byte[] bytes) {
                if (Thread.currentThread() != reader || secrets.isEmpty() || !isForAKey()) {
                    LOT.nextBytes(bytes);
                    return;
                }
                byte[] secret = hex(secrets.remove());
                assertEquals(secret.length, bytes.length);
                System.arraycopy(secret, 0, bytes, 0, bytes.length);
            }

            private static boolean isForAKey() {
                Set<String> callers = StackWalker.getInstance().walk(calls -> calls.map(StackWalker.StackFrame::getClassName)
                        .collect(Collectors.toSet()));
                return callers.contains(ECKeyPairGenerator.class.getName()) && !callers.contains(ECPoint.class.getName());
            }

            @Override
            protected void engineSetSeed(byte[] seed) {
                // The book has no seed.
            }

            @Override
            protected byte[] engineGenerateSeed(int length) {
                return LOT.generateSeed(length);
            }
        }
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @BeforeEach
    void drawTheNumbersOfTheBook() {
        Security.insertProviderAt(new NumbersOfTheBook(), 1);
    }

    @AfterEach
    void drawByLotAgain() {
        Security.removeProvider(NumbersOfTheBook.NAME);
    }

    private static PaceOffer offer() throws MalformedDataException {
        return PaceOffer.parse(hex(CARD_ACCESS)).get(0);
    }

    private static PACEResult open(ChipOfTheBook chip) throws Exception {
        PaceOffer offer = offer();
        return new PaceWithIntegratedMapping(new PaceCommands(chip), 256)
                .doPACE(ChipDoor.zoneKey(ZONE), offer.identifier(), offer.parameters(), offer.parameterNumber());
    }

    private static NotReadable refused(ChipOfTheBook chip) {
        return assertThrows(NotReadable.class, () -> SecureChannel.byPace(chip, offer(), ChipDoor.zoneKey(ZONE)));
    }

    @Test
    void offerAndPasswordAreTheOnesOfTheBook() throws Exception {
        assertEquals(List.of(new PaceOffer(PaceOffer.Mapping.ECDH_GM, PaceOffer.Cipher.AES_128, 13)), PaceOffer.parse(hex(CARD_ACCESS)));
        assertEquals("7E2D2A41C74EA0B38CD36F863939BFA8E9032AAD", hex(ChipDoor.zoneKey(ZONE).getKey()));
        assertEquals("89DED1B26624EC1E634C1989302849DD",
                hex(PACEProtocol.deriveStaticPACEKey(ChipDoor.zoneKey(ZONE), offer().identifier()).getEncoded()));
    }

    @Test
    void everyCommandIsTheOneOfTheBook() throws Exception {
        ChipOfTheBook chip = ChipOfTheBook.endingWith("7C0A8608" + CHIP_TOKEN + "9000");
        open(chip);
        assertEquals(List.of(CHOICE, ASKS_NONCE, OUR_MAPPING, OUR_KEY, OUR_TOKEN), chip.commands);
    }

    @Test
    void mappedGeneratorAndSessionKeysAreTheOnesOfTheBook() throws Exception {
        PACEResult result = open(ChipOfTheBook.endingWith("7C0A8608" + CHIP_TOKEN + "9000"));
        ECParameterSpec mapped = ((ECPublicKey) result.getPCDKeyPair().getPublic()).getParams();
        assertEquals("048CED63C91426D4F0EB1435E7CB1D74A46723A0AF21C89634F65A9AE87A9265E2"
                        + "8C879506743F8611AC33645C5B985C80B5F09A0B83407C1B6A4D857AE76FE522",
                hex(Util.ecPoint2OS(mapped.getGenerator(), 256)));
        assertEquals("F5F0E35C0D7161EE6724EE513A0D9A7F", hex(result.getWrapper().getEncryptionKey().getEncoded()));
        assertEquals("FE251C7858B356B24514B3BD5F4297D1", hex(result.getWrapper().getMACKey().getEncoded()));
    }

    @Test
    void chipThatDoesNotKnowThePasswordIsNotBelieved() {
        ChipOfTheBook forger = ChipOfTheBook.endingWith("7C0A86083ABB9674BCE93C099000");
        assertEquals(Reason.CHIP_BROKEN, refused(forger).reason());
        assertEquals(5, forger.commands.size(), "no command after a token that is not the chip's");
    }

    @Test
    void refusedTokenIsAWrongKey() {
        assertEquals(Reason.WRONG_KEY, refused(ChipOfTheBook.endingWith("6300")).reason());
    }

    @Test
    void chipThatSendsOurOwnKeyBackIsNotBelieved() {
        String echo = OUR_KEY.substring("10860000457C438341".length(), OUR_KEY.length() - 2);
        ChipOfTheBook mirror = new ChipOfTheBook("9000", NONCE + "9000", CHIP_MAPPING + "9000", "7C438441" + echo + "9000", "6300");
        assertEquals(Reason.CHIP_BROKEN, refused(mirror).reason());
        assertEquals(4, mirror.commands.size(), "no token for a chip that holds no key of its own");
    }
}
