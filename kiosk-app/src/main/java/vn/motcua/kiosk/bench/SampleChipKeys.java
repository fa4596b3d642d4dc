package vn.motcua.kiosk.bench;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.ECGenParameterSpec;

import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;

/**
 * The keys of one sample chip: a secret half in the chip, a public half in data groups 14 and 15 (ICAO Doc 9303-11, 9.2).
 *
 * @param agreement on NIST P-256
 * @param signing   RSA or a curve
 * @param cipher    of the session that chip authentication opens
 */
public record SampleChipKeys(KeyPair agreement, KeyPair signing, PaceSuite.Cipher cipher) {

    static final int NIST_P_256 = 12;
    private static final int SHORT_ENOUGH_FOR_A_SHORT_RESPONSE = 1024;

    /** New keys. @param rsa active authentication by RSA instead of a curve */
    public static SampleChipKeys make(PaceSuite.Cipher cipher, boolean rsa) {
        return new SampleChipKeys(onCurve(), rsa ? ofRsa() : onCurve(), cipher);
    }

    private static KeyPair onCurve() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has this curve", e);
        }
    }

    private static KeyPair ofRsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(SHORT_ENOUGH_FOR_A_SHORT_RESPONSE);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    /** Puts the secret halves into the chip. */
    SimulatedChip into(SimulatedChip chip) {
        BigInteger secret = ((ECPrivateKey) agreement.getPrivate()).getS();
        return chip.withAgreementKey(cipher, NIST_P_256, secret).withSigningKey(signing.getPrivate());
    }
}
