package vn.motcua.device.simulator;

import static vn.motcua.device.simulator.ChipCryptography.join;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** The secret keys that a chip never gives out, with which it proves to be itself (ICAO Doc 9303-11, 6.1 and 6.2). */
final class ChipKeys {

    private static final int EPHEMERAL_KEY_OF_KAT = 0x91;
    private static final int AUTHENTICATION_DATA = 0x7C;
    private static final int EPHEMERAL_KEY = 0x80;
    private static final int CHALLENGE = 8;
    private static final int SHA_1 = 20;

    /** For chip authentication. */
    private record Agreement(ChipCipher cipher, ChipGroup group, BigInteger secret) {
    }

    private Optional<Agreement> agreement = Optional.empty();
    private Optional<PrivateKey> signing = Optional.empty();

    void agreeWith(ChipCipher cipher, ChipGroup group, BigInteger secret) {
        agreement = Optional.of(new Agreement(cipher, group, secret));
    }

    void signWith(PrivateKey key) {
        signing = Optional.of(key);
    }

    /** MANAGE SECURITY ENVIRONMENT for 3DES: the reader's public key comes with it. */
    Optional<ChipSession> agreeByKeyTemplate(byte[] data) {
        return agreed(ChipTlv.row(data).get(EPHEMERAL_KEY_OF_KAT), true);
    }

    /** GENERAL AUTHENTICATE for AES: the suite was named by the command before. */
    Optional<ChipSession> agreeByAuthenticationData(byte[] data) {
        byte[] inside = ChipTlv.row(data).get(AUTHENTICATION_DATA);
        return inside == null ? Optional.empty() : agreed(ChipTlv.row(inside).get(EPHEMERAL_KEY), false);
    }

    private Optional<ChipSession> agreed(byte[] theirs, boolean tripleDes) {
        if (theirs == null || agreement.isEmpty() || tripleDes != (agreement.get().cipher == ChipCipher.TRIPLE_DES)) {
            return Optional.empty();
        }
        ChipCipher cipher = agreement.get().cipher;
        byte[] shared = agreement.get().group.agree(agreement.get().secret, theirs);
        return Optional.of(new ChipSession(cipher, cipher.deriveKey(shared, ChipCryptography.ENCRYPTION),
                cipher.deriveKey(shared, ChipCryptography.AUTHENTICATION), 0));
    }

    boolean agrees() {
        return agreement.isPresent();
    }

    /** INTERNAL AUTHENTICATE. @return empty when the chip has no such key or the challenge is none */
    Optional<byte[]> sign(byte[] challenge) {
        if (signing.isEmpty() || challenge.length != CHALLENGE) {
            return Optional.empty();
        }
        try {
            if (signing.get() instanceof RSAPrivateKey rsa) {
                return Optional.of(recoverable(rsa, challenge));
            }
            Signature plain = Signature.getInstance("SHA256withECDSAinP1363Format");
            plain.initSign(signing.get());
            plain.update(challenge);
            return Optional.of(plain.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a signing key that does not sign", e);
        }
    }

    /** ISO 9796-2, scheme 1 with SHA-1: header, a nonce of our own, the hash of both, trailer. */
    private static byte[] recoverable(RSAPrivateKey key, byte[] challenge) {
        int length = (key.getModulus().bitLength() + 7) / 8;
        byte[] nonce = new ChipRandom().nonce(length - 1 - SHA_1 - 1);
        byte[] block = join(new byte[] {0x6A}, nonce, ChipCryptography.sha1(nonce, challenge), new byte[] {(byte) 0xBC});
        return PrimeField.fixed(new BigInteger(1, block).modPow(key.getPrivateExponent(), key.getModulus()), length);
    }

    /** Which suite MANAGE SECURITY ENVIRONMENT names is checked no further: there is but one key. */
    static boolean namesSuite(Map<Integer, byte[]> template) {
        return template.containsKey(EPHEMERAL_KEY) && Arrays.mismatch(template.get(EPHEMERAL_KEY), new byte[] {0x04, 0x00, 0x7F}) == 3;
    }
}
