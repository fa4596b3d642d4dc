package vn.motcua.kiosk.identity;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * EF.SOD: the hashes of all data groups, signed by whoever made the card (ICAO Doc 9303-10, 4.6.2). That the signature
 * fits the certificate in it proves that nothing was changed since; not yet that the signer is the Ministry.
 */
final class SecurityObject {

    private static final int FILE = 0x77;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final CMSSignedData signed;
    private final String digestAlgorithm;
    private final Map<Integer, byte[]> hashes;

    private SecurityObject(CMSSignedData signed, String digestAlgorithm, Map<Integer, byte[]> hashes) {
        this.signed = signed;
        this.digestAlgorithm = digestAlgorithm;
        this.hashes = hashes;
    }

    /** @param raw the whole file, as read from the chip */
    static SecurityObject parse(byte[] raw) throws MalformedDataException {
        byte[] content = BerTlv.only(raw).expecting(FILE).value();
        try {
            CMSSignedData signed = new CMSSignedData(content);
            if (signed.getSignedContent() == null) {
                throw new MalformedDataException("a signature over nothing");
            }
            byte[] list = (byte[]) signed.getSignedContent().getContent();
            LDSSecurityObject object = LDSSecurityObject.getInstance(ASN1Primitive.fromByteArray(list));
            Map<Integer, byte[]> hashes = new HashMap<>();
            for (DataGroupHash hash : object.getDatagroupHash()) {
                hashes.put(hash.getDataGroupNumber(), hash.getDataGroupHashValue().getOctets());
            }
            return new SecurityObject(signed, object.getDigestAlgorithmIdentifier().getAlgorithm().getId(), hashes);
        } catch (CMSException | IOException | RuntimeException e) {
            // The ASN.1 library meets malformed input with many kinds of RuntimeException.
            throw new MalformedDataException("EF.SOD is not a signed list of hashes");
        }
    }

    boolean lists(ChipFile file) {
        return lists(file.dataGroup());
    }

    boolean lists(int dataGroup) {
        return hashes.containsKey(dataGroup);
    }

    /** @param raw the bytes as read: encoding the parsed content again may change their order */
    boolean matches(ChipFile file, byte[] raw) {
        byte[] expected = hashes.get(file.dataGroup());
        try {
            return expected != null
                    && MessageDigest.isEqual(expected, MessageDigest.getInstance(digestAlgorithm, PROVIDER).digest(raw));
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The certificate of the signer, when there is one signature and it fits the certificate that came with it. */
    Optional<X509CertificateHolder> signer() {
        return signer(signed);
    }

    static Optional<X509CertificateHolder> signer(CMSSignedData signed) {
        Collection<SignerInformation> signers = signed.getSignerInfos().getSigners();
        if (signers.size() != 1) {
            return Optional.empty();
        }
        SignerInformation signer = signers.iterator().next();
        return signed.getCertificates().getMatches(null).stream()
                .filter(signer.getSID()::match)
                .findFirst()
                .filter(certificate -> holds(signer, certificate));
    }

    private static boolean holds(SignerInformation signer, X509CertificateHolder certificate) {
        try {
            // By the bare key: whether the certificate is valid today belongs to the question whom to trust.
            var key = new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate).getPublicKey();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(key));
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | RuntimeException e) {
            return false;
        }
    }
}
