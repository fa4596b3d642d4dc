package vn.motcua.kiosk.bench;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.util.OptionalInt;

import javax.crypto.interfaces.DHPrivateKey;
import javax.crypto.spec.DHParameterSpec;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.lds.PACEInfo;

import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;

/**
 * The keys of one sample chip: a secret half in the chip, a public half in data groups 14 and 15 (ICAO Doc 9303-11, 9.2).
 *
 * @param agreement  over a curve or a prime field
 * @param signing    RSA or a curve
 * @param cipher     of the session that chip authentication opens
 * @param parameters number of the agreement's standardized group, as in {@link PaceSuite}
 * @param number     of the agreement's key, as chips with several have it; empty for the only one
 */
public record SampleChipKeys(KeyPair agreement, KeyPair signing, PaceSuite.Cipher cipher, int parameters, OptionalInt number) {

    static final int NIST_P_256 = 12;
    private static final int SHORT_ENOUGH_FOR_A_SHORT_RESPONSE = 1024;

    /** New keys. @param rsa active authentication by RSA instead of a curve */
    public static SampleChipKeys make(PaceSuite.Cipher cipher, boolean rsa) {
        return new SampleChipKeys(onCurve(), rsa ? ofRsa() : onCurve(), cipher, NIST_P_256, OptionalInt.empty());
    }

    /** Keys that are no secret: this card's, the same at every start of the program. @param name of the card */
    static SampleChipKeys lasting(String name) {
        return new SampleChipKeys(onCurve(noChance("agreement " + name)), onCurve(noChance("signing " + name)),
                PaceSuite.Cipher.AES_128, NIST_P_256, OptionalInt.empty());
    }

    /** Gives the same numbers each time. */
    static SecureRandom noChance(String name) {
        try {
            SecureRandom numbers = SecureRandom.getInstance("SHA1PRNG");
            // Before the first number is drawn: so this is all that they come from.
            numbers.setSeed(("sample " + name).getBytes(StandardCharsets.UTF_8));
            return numbers;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA1PRNG", e);
        }
    }

    /** New keys whose agreement is in another group. */
    public static SampleChipKeys make(PaceSuite.Cipher cipher, int parameters, OptionalInt number) {
        try {
            BouncyCastleProvider provider = new BouncyCastleProvider();
            AlgorithmParameterSpec group = PACEInfo.toParameterSpec(parameters);
            KeyPairGenerator generator = KeyPairGenerator.getInstance(group instanceof DHParameterSpec ? "DH" : "EC", provider);
            generator.initialize(group);
            return new SampleChipKeys(generator.generateKeyPair(), onCurve(), cipher, parameters, number);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("no key over the parameters " + parameters, e);
        }
    }

    /** The same card, but for these secrets. */
    public SampleChipKeys with(KeyPair otherAgreement, KeyPair otherSigning) {
        return new SampleChipKeys(otherAgreement, otherSigning, cipher, parameters, number);
    }

    /** True for a curve. */
    boolean onACurve() {
        return agreement.getPrivate() instanceof ECPrivateKey;
    }

    private static KeyPair onCurve() {
        return onCurve(new SecureRandom());
    }

    private static KeyPair onCurve(SecureRandom chance) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), chance);
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
        BigInteger secret = agreement.getPrivate() instanceof ECPrivateKey curve ? curve.getS() : ((DHPrivateKey) agreement.getPrivate()).getX();
        return chip.withAgreementKey(cipher, parameters, secret).withSigningKey(signing.getPrivate());
    }
}
