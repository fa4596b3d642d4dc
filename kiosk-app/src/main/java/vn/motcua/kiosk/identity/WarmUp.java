package vn.motcua.kiosk.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;

import net.sf.scuba.smartcards.CommandAPDU;

import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jmrtd.BACKey;
import org.jmrtd.PACEKeySpec;
import org.jmrtd.Util;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.DESedeSecureMessagingWrapper;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/**
 * Loads the classes and runs the ciphers of a reading once, so that the first citizen of the day does not wait for them.
 * Touches no device.
 */
public final class WarmUp {

    private static final AccessKey NOBODY = new AccessKey("000000000", "000101", "000101");
    /** NIST P-256, and its generator (FIPS 186-4, D.1.2.3). */
    private static final int CURVE = 12;
    private static final String POINT = "046B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296"
            + "4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5";

    private WarmUp() {
    }

    /** Takes about a second on a cold machine: call it on a background thread. */
    public static void run() {
        try {
            openOnNoCard();
            openByPaceOnNoCard();
            sealACommand();
            verifyASignature();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("this Java cannot read cards", e);
        }
    }

    private static void openOnNoCard() {
        try {
            SecureChannel.byBasicAccess(new NoCard("9000", "00000000000000009000"), NOBODY);
        } catch (NotReadable expected) {
            // There is no card; the classes are loaded all the same.
        }
    }

    private static void openByPaceOnNoCard() throws GeneralSecurityException {
        PaceOffer offer = new PaceOffer(PaceOffer.Mapping.ECDH_GM, PaceOffer.Cipher.AES_128, CURVE);
        // A nonce, and twice the curve's own generator as the chip's public key.
        NoCard card = new NoCard("9000", "7C128010" + "00".repeat(15) + "019000",
                "7C438241" + POINT + "9000", "7C438441" + POINT + "9000");
        try {
            SecureChannel.byPace(card, offer, PACEKeySpec.createCANKey("000000")).intoApplication();
        } catch (NotReadable expected) {
            // It is gone before the last step; the long arithmetic is done by then.
        }
    }

    private static void sealACommand() throws GeneralSecurityException {
        byte[] seed = BACProtocol.computeKeySeedForBAC(new BACKey("000000000", "000101", "000101"));
        var messaging = new DESedeSecureMessagingWrapper(
                Util.deriveKey(seed, Util.ENC_MODE), Util.deriveKey(seed, Util.MAC_MODE), 0L);
        messaging.wrap(new CommandAPDU(0, 0xA4, 0x02, 0x0C, new byte[] {0x01, 0x1D}));
    }

    private static void verifyASignature() throws GeneralSecurityException, OperatorCreationException {
        Provider provider = new BouncyCastleProvider();
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", provider);
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair keys = generator.generateKeyPair();
        byte[] digest = MessageDigest.getInstance("SHA-256", provider).digest(new byte[0]);
        Signature signature = Signature.getInstance("SHA256withECDSA", provider);
        signature.initSign(keys.getPrivate());
        signature.update(digest);
        byte[] signed = signature.sign();
        signature.initVerify(keys.getPublic());
        signature.update(digest);
        signature.verify(signed);
        new JcaSimpleSignerInfoVerifierBuilder().setProvider(provider).build(keys.getPublic());
    }

    /** Gives the answers of a script, so that the cryptography behind them runs, and is gone then. */
    private static final class NoCard implements CardChannel {

        private final Deque<String> answers;

        NoCard(String... answers) {
            this.answers = new ArrayDeque<>(List.of(answers));
        }

        @Override
        public byte[] atr() {
            return new byte[] {0x3B, 0x00};
        }

        @Override
        public int longestResponse() {
            return 256;
        }

        @Override
        public byte[] transmit(byte[] command) throws DeviceException {
            if (answers.isEmpty()) {
                throw new DeviceException(Fault.CARD_REMOVED, "no card");
            }
            return HexFormat.of().parseHex(answers.remove());
        }

        @Override
        public void reset() {
            // Nothing was opened.
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
