package vn.motcua.kiosk.identity;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jmrtd.Util;

/**
 * Data group 14: what the chip can prove itself by, and with which public keys (ICAO Doc 9303-11, 9.2).
 *
 * @param agreements      keys of chip authentication, in the order of the file
 * @param signatureDigest by which active authentication over a curve hashes, as "SHA-256"; empty when the file does not say
 */
record PublicChipKeys(List<Agreement> agreements, Optional<String> signatureDigest) {

    private static final int DATA_GROUP = 0x6E;
    private static final String KEY = "0.4.0.127.0.7.2.2.1";
    /**
     * The one of ICAO Doc 9303-11, 9.2.5, with 3DES or AES, over prime fields or curves. Version 2 (BSI TR-03110-2, 3.4) is the
     * second half of terminal authentication: the chip takes no other public key than the one whose compressed form was signed
     * there, with a certificate that states give to their inspectors and not to kiosks; JMRTD's EACCAProtocol does version 1
     * alone. A chip that offers nothing else is not asked, and not taken for a copy.
     */
    private static final int VERSION = 1;
    private static final String CHIP_AUTHENTICATION = "0.4.0.127.0.7.2.2.3";
    private static final String ACTIVE_AUTHENTICATION = "2.23.136.1.1.5";
    /** BSI TR-03111, 5.2.1: plain signatures over curves. */
    private static final String PLAIN_SIGNATURE = "0.4.0.127.0.7.1.1.4.1";
    private static final List<String> DIGESTS = List.of("SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512");

    /**
     * @param number     of the key, where the chip has several
     * @param protocol   dotted identifier of agreement and cipher; empty: 3DES, as the first cards did
     */
    record Agreement(PublicKey key, String keyType, Optional<BigInteger> number, Optional<String> protocol) {
    }

    static PublicChipKeys parse(byte[] raw) throws MalformedDataException {
        return ofInfos(BerTlv.only(raw).expecting(DATA_GROUP).value());
    }

    /** @param content SecurityInfos, a set */
    static PublicChipKeys ofInfos(byte[] content) throws MalformedDataException {
        try {
            List<ASN1Sequence> keys = new ArrayList<>();
            Map<Optional<BigInteger>, String> protocols = new HashMap<>();
            Set<Optional<BigInteger>> ofAnotherVersion = new HashSet<>();
            Optional<String> digest = Optional.empty();
            for (ASN1Encodable element : ASN1Set.getInstance(ASN1Primitive.fromByteArray(content))) {
                ASN1Sequence info = ASN1Sequence.getInstance(element);
                String type = ASN1ObjectIdentifier.getInstance(info.getObjectAt(0)).getId();
                if (type.startsWith(KEY + ".")) {
                    keys.add(info);
                } else if (type.startsWith(CHIP_AUTHENTICATION + ".")) {
                    if (version(info) == VERSION) {
                        protocols.putIfAbsent(number(info), type);
                    } else {
                        ofAnotherVersion.add(number(info));
                    }
                } else if (type.equals(ACTIVE_AUTHENTICATION) && info.size() > 2) {
                    digest = digest(ASN1ObjectIdentifier.getInstance(info.getObjectAt(2)).getId());
                }
            }
            List<Agreement> agreements = new ArrayList<>();
            ofAnotherVersion.removeAll(protocols.keySet());
            keys.removeIf(key -> ofAnotherVersion.contains(number(key)));
            for (ASN1Sequence key : keys) {
                agreements.add(new Agreement(Util.toPublicKey(SubjectPublicKeyInfo.getInstance(key.getObjectAt(1))),
                        ASN1ObjectIdentifier.getInstance(key.getObjectAt(0)).getId(), number(key),
                        Optional.ofNullable(protocols.get(number(key)))));
            }
            return new PublicChipKeys(agreements, digest);
        } catch (IOException | RuntimeException e) {
            // The ASN.1 library meets malformed input with many kinds of RuntimeException.
            throw new MalformedDataException("no list of what the chip can prove itself by");
        }
    }

    private static int version(ASN1Sequence info) {
        return ASN1Integer.getInstance(info.getObjectAt(1)).intValueExact();
    }

    private static Optional<BigInteger> number(ASN1Sequence info) {
        return info.size() > 2 ? Optional.of(ASN1Integer.getInstance(info.getObjectAt(2)).getValue()) : Optional.empty();
    }

    private static Optional<String> digest(String signature) {
        String last = signature.substring(signature.lastIndexOf('.') + 1);
        boolean known = signature.startsWith(PLAIN_SIGNATURE + ".") && last.matches("[1-5]");
        return known ? Optional.of(DIGESTS.get(Integer.parseInt(last) - 1)) : Optional.empty();
    }
}
