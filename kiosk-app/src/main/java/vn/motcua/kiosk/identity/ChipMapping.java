package vn.motcua.kiosk.identity;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jcajce.provider.asymmetric.util.EC5Util;
import org.bouncycastle.math.ec.ECPoint;
import org.jmrtd.protocol.PACECAMResult;
import org.jmrtd.protocol.PACEGMMappingResult;

import vn.motcua.kiosk.identity.Evidence.Issuer;

/**
 * PACE with the chip authentication mapping (ICAO Doc 9303-11, 4.4.3.5): with its last answer the chip shows that it has the
 * secret half of the key in EF.CardSecurity, which a copy has not.
 */
final class ChipMapping {

    private static final int BLOCK = 16;
    private static final byte PADDING = (byte) 0x80;

    private final ECPublicKey mappingKey;
    private final Optional<BigInteger> answer;

    private ChipMapping(ECPublicKey mappingKey, Optional<BigInteger> answer) {
        this.mappingKey = mappingKey;
        this.answer = answer;
    }

    static ChipMapping of(PACECAMResult result) {
        PACEGMMappingResult mapping = (PACEGMMappingResult) result.getMappingResult();
        Optional<BigInteger> answer = Optional.ofNullable(result.getEncryptedChipAuthenticationData())
                .flatMap(secret -> opened(secret, result.getWrapper().getEncryptionKey()));
        return new ChipMapping((ECPublicKey) mapping.getPICCMappingPublicKey(), answer);
    }

    /** JMRTD 0.8.6 decrypts with the bare -1 where the book has -1 under the key, and gets the first block wrong. */
    private static Optional<BigInteger> opened(byte[] secret, SecretKey key) {
        try {
            byte[] minusOne = new byte[BLOCK];
            Arrays.fill(minusOne, (byte) 0xFF);
            Cipher first = Cipher.getInstance("AES/ECB/NoPadding");
            first.init(Cipher.ENCRYPT_MODE, key);
            Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(first.doFinal(minusOne)));
            byte[] padded = cipher.doFinal(secret);
            int end = padded.length - 1;
            while (end > 0 && padded[end] == 0) {
                end--;
            }
            return padded[end] == PADDING ? Optional.of(new BigInteger(1, Arrays.copyOf(padded, end))) : Optional.empty();
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    /**
     * @param cardSecurity the file, from any session with this chip: what it says is signed
     * @param signer       of the card's data
     * @return empty when nobody who counts vouches for the key: neither that signer nor one of the trust folder
     */
    Optional<Boolean> proves(byte[] cardSecurity, X509CertificateHolder signer, TrustedIssuers issuers) {
        try {
            CardSecurity signed = CardSecurity.parse(cardSecurity);
            boolean vouchedFor = signed.signer().filter(own -> own.equals(signer) || issuers.judge(own) == Issuer.TRUSTED).isPresent();
            return vouchedFor ? Optional.of(signed.keys().agreements().stream().anyMatch(this::belongsTo)) : Optional.empty();
        } catch (MalformedDataException e) {
            return Optional.empty();
        }
    }

    /** The answer is the mapping's secret over the chip's own: times the chip's public key it is the mapping's public key. */
    private boolean belongsTo(PublicChipKeys.Agreement agreement) {
        if (answer.isEmpty() || !(agreement.key() instanceof ECPublicKey chipKey)) {
            return false;
        }
        try {
            ECParameterSpec domain = mappingKey.getParams();
            ECPoint theirs = EC5Util.convertPoint(domain, chipKey.getW());
            ECPoint product = theirs.multiply(answer.get().mod(domain.getOrder())).normalize();
            return theirs.isValid() && product.equals(EC5Util.convertPoint(domain, mappingKey.getW()).normalize());
        } catch (IllegalArgumentException e) {
            // A key on another curve.
            return false;
        }
    }
}
