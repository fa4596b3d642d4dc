package vn.motcua.kiosk.identity;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;

import net.sf.scuba.smartcards.CommandAPDU;

import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jmrtd.BACKey;
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

    private WarmUp() {
    }

    /** Takes about a second on a cold machine: call it on a background thread. */
    public static void run() {
        try {
            openOnNoCard();
            sealACommand();
            verifyASignature();
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("this Java cannot read cards", e);
        }
    }

    private static void openOnNoCard() {
        try {
            SecureChannel.open(new NoCard(), new AccessKey("000000000", "000101", "000101"));
        } catch (NotReadable expected) {
            // There is no card; the classes are loaded all the same.
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

    /** Answers the first two commands, so that the third one's cryptography runs too, and is gone then. */
    private static final class NoCard implements CardChannel {

        private int commands;

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
            commands++;
            return switch (commands) {
                case 1 -> new byte[] {(byte) 0x90, 0x00};
                case 2 -> new byte[] {0, 0, 0, 0, 0, 0, 0, 0, (byte) 0x90, 0x00};
                default -> throw new DeviceException(Fault.CARD_REMOVED, "no card");
            };
        }

        @Override
        public void close() {
            // Nothing was opened.
        }
    }
}
