package vn.motcua.kiosk.identity;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.icao.CscaMasterList;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;

/**
 * What one file of the trust folder holds; told by its content, in PEM or DER.
 *
 * @param certificates laid into the folder one by one: each was chosen by a person
 * @param listed       country signers out of master lists (ICAO Doc 9303-12, 8)
 * @param revocations  revocation lists, not yet checked
 */
record TrustFile(List<X509CertificateHolder> certificates, List<X509CertificateHolder> listed, List<X509CRLHolder> revocations) {

    private static final Set<String> ENDINGS = Set.of("pem", "crt", "cer", "der", "ml", "mls", "crl");
    private static final String MASTER_LIST = "2.23.136.1.1.2";
    /** The German list of 2026, one of the longest, has about 1.3 million bytes. */
    private static final long MOST_BYTES = 20_000_000;
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private TrustFile() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** By the name alone. */
    static boolean isOne(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    static TrustFile read(Path file) throws MalformedDataException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new MalformedDataException("longer than any master list");
            }
            byte[] bytes = Files.readAllBytes(file);
            TrustFile held = new TrustFile();
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            if (text.contains("-----BEGIN ")) {
                held.addPem(text);
            } else {
                held.addDer(bytes);
            }
            if (held.certificates.isEmpty() && held.listed.isEmpty() && held.revocations.isEmpty()) {
                throw new MalformedDataException("a certificate, a master list or a revocation list was expected");
            }
            return held;
        } catch (IOException e) {
            throw new MalformedDataException("it cannot be read: " + e.getMessage());
        }
    }

    private void addPem(String text) throws MalformedDataException {
        try (PEMParser parser = new PEMParser(new StringReader(text))) {
            for (Object object = parser.readObject(); object != null; object = parser.readObject()) {
                if (object instanceof X509CertificateHolder certificate) {
                    certificates.add(certificate);
                } else if (object instanceof X509CRLHolder revocation) {
                    revocations.add(revocation);
                } else if (object instanceof ContentInfo content) {
                    addMasterList(content);
                } else {
                    throw new MalformedDataException("only certificates and lists belong here, no " + object.getClass().getSimpleName());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new MalformedDataException("damaged PEM text");
        }
    }

    private void addDer(byte[] bytes) throws MalformedDataException {
        try {
            certificates.add(new X509CertificateHolder(bytes));
            return;
        } catch (IOException | RuntimeException e) {
            // Then it is one of the other two.
        }
        try {
            revocations.add(new X509CRLHolder(bytes));
            return;
        } catch (IOException | RuntimeException e) {
            // Then it is the third.
        }
        try {
            addMasterList(ContentInfo.getInstance(ASN1Primitive.fromByteArray(bytes)));
        } catch (IOException | RuntimeException e) {
            throw new MalformedDataException("neither a certificate, nor a master list, nor a revocation list");
        }
    }

    /** A list is damaged unless its signature fits; whether its signer deserves trust was decided by laying it here. */
    private void addMasterList(ContentInfo content) throws MalformedDataException {
        try {
            CMSSignedData signed = new CMSSignedData(content);
            if (signed.getSignedContent() == null || !MASTER_LIST.equals(signed.getSignedContentTypeOID())) {
                throw new MalformedDataException("signed data, but no master list");
            }
            for (SignerInformation signer : signed.getSignerInfos().getSigners()) {
                if (!holds(signed, signer)) {
                    throw new MalformedDataException("a master list whose signature does not fit");
                }
            }
            byte[] list = (byte[]) signed.getSignedContent().getContent();
            for (Certificate certificate : CscaMasterList.getInstance(ASN1Primitive.fromByteArray(list)).getCertStructs()) {
                listed.add(new X509CertificateHolder(certificate));
            }
        } catch (CMSException | IOException | RuntimeException e) {
            throw new MalformedDataException("a damaged master list");
        }
    }

    private static boolean holds(CMSSignedData signed, SignerInformation signer) {
        try {
            for (X509CertificateHolder certificate : signed.getCertificates().getMatches(null)) {
                if (signer.getSID().match(certificate)) {
                    var key = new JcaX509CertificateConverter().setProvider(PROVIDER).getCertificate(certificate).getPublicKey();
                    return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().setProvider(PROVIDER).build(key));
                }
            }
            return false;
        } catch (CMSException | GeneralSecurityException | OperatorCreationException e) {
            return false;
        }
    }
}
