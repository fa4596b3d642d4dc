package vn.motcua.kiosk.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Optional;

import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

import vn.motcua.kiosk.identity.ReadResult.Reason;

/** Active authentication (ICAO Doc 9303-11, 6.1): the chip signs a number that nobody could foresee. */
final class ActiveAuthentication {

    private static final int DATA_GROUP = 0x6F;
    private static final int INTERNAL_AUTHENTICATE = 0x88;
    private static final int CHALLENGE = 8;
    private static final String USUAL_DIGEST = "SHA-256";
    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final SecureRandom RANDOM = new SecureRandom();

    private ActiveAuthentication() {
    }

    /**
     * @param raw     data group 15, as read from the chip
     * @param digest  by which a chip with a curve hashes; RSA says so itself
     * @param longest response that gets through, in bytes
     * @return empty when the answer would not fit through this reader
     * @throws NotReadable when the card is gone
     */
    static Optional<Boolean> ask(SecureChannel channel, byte[] raw, Optional<String> digest, int longest)
            throws NotReadable, MalformedDataException {
        PublicKey key = key(raw);
        boolean fits = !(key instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() / 8 <= channel.mostData(LearntLengths.SHORT);
        if (!fits && longest <= LearntLengths.SHORT) {
            return Optional.empty();
        }
        byte[] challenge = new byte[CHALLENGE];
        RANDOM.nextBytes(challenge);
        try {
            ResponseAPDU response = channel.transmit(
                    new CommandAPDU(0, INTERNAL_AUTHENTICATE, 0, 0, challenge, fits ? LearntLengths.SHORT : longest));
            return Optional.of(response.getSW() == 0x9000 && holds(key, challenge, response.getData(), digest.orElse(USUAL_DIGEST)));
        } catch (NotReadable e) {
            if (e.reason() != Reason.CHIP_BROKEN) {
                throw e;
            }
            return Optional.of(false);
        }
    }

    static PublicKey key(byte[] raw) throws MalformedDataException {
        byte[] content = BerTlv.only(raw).expecting(DATA_GROUP).value();
        try {
            PublicKey key = BouncyCastleProvider.getPublicKey(SubjectPublicKeyInfo.getInstance(content));
            if (key instanceof RSAPublicKey || key instanceof ECPublicKey) {
                return key;
            }
        } catch (IOException | RuntimeException e) {
            // Said below, in the same words.
        }
        throw new MalformedDataException("data group 15 holds no key that signs");
    }

    private static boolean holds(PublicKey key, byte[] challenge, byte[] signed, String digest) {
        try {
            if (key instanceof RSAPublicKey rsa) {
                return holdsRecoverable(rsa, challenge, signed);
            }
            Signature signature = Signature.getInstance(digest.replace("-", "") + "withPLAIN-ECDSA", PROVIDER);
            signature.initVerify(key);
            signature.update(challenge);
            return signature.verify(signed);
        } catch (GeneralSecurityException | RuntimeException e) {
            return false;
        }
    }

    /** ISO 9796-2, scheme 1: header 6A, the chip's own nonce, the hash of it and the challenge, trailer. */
    private static boolean holdsRecoverable(RSAPublicKey key, byte[] challenge, byte[] signed) throws GeneralSecurityException {
        byte[] block = new BigInteger(1, signed).modPow(key.getPublicExponent(), key.getModulus()).toByteArray();
        int last = block.length - 1;
        boolean implicit = (block[last] & 0xFF) == 0xBC;
        if (block[0] != 0x6A || !implicit && (block[last] & 0xFF) != 0xCC) {
            return false;
        }
        MessageDigest digest = MessageDigest.getInstance(implicit ? "SHA-1" : nameOf(block[last - 1]), PROVIDER);
        int hashEnd = implicit ? last : last - 1;
        int hashStart = hashEnd - digest.getDigestLength();
        digest.update(block, 1, hashStart - 1);
        return MessageDigest.isEqual(digest.digest(challenge), Arrays.copyOfRange(block, hashStart, hashEnd));
    }

    /** ISO 10118-3: the number of the hash stands before the trailer CC. */
    private static String nameOf(byte number) throws GeneralSecurityException {
        return switch (number) {
            case 0x33 -> "SHA-1";
            case 0x34 -> "SHA-256";
            case 0x35 -> "SHA-512";
            case 0x36 -> "SHA-384";
            case 0x38 -> "SHA-224";
            default -> throw new GeneralSecurityException("hash " + number);
        };
    }
}
