package vn.motcua.kiosk.identity;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.bench.SampleSigner;

/** A country that issues cards: its signer, document signers, revocation and master lists. */
final class SampleCountry {

    private static final Provider PROVIDER = new BouncyCastleProvider();
    private static final Instant NOW = Instant.now();

    private final X500Name name;
    private final String algorithm;
    private final KeyPair keys;
    private final X509CertificateHolder certificate;
    private int serial = 1;

    /** @param code two letters @param algorithm "EC" or "RSA" */
    SampleCountry(String code, String algorithm) throws Exception {
        this.name = new X500Name("C=" + code + ", O=Sample, CN=Sample country signer");
        this.algorithm = algorithm;
        this.keys = newKeys();
        this.certificate = certificate(name, keys, NOW.plus(3650, ChronoUnit.DAYS), true);
    }

    private KeyPair newKeys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm, PROVIDER);
        generator.initialize(algorithm.equals("EC") ? 256 : 2048);
        return generator.generateKeyPair();
    }

    private ContentSigner signer() throws Exception {
        String signature = algorithm.equals("EC") ? "SHA256withECDSA" : "SHA256withRSAandMGF1";
        return new JcaContentSignerBuilder(signature).setProvider(PROVIDER).build(keys.getPrivate());
    }

    private X509CertificateHolder certificate(X500Name subject, KeyPair subjectKeys, Instant end, boolean country) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name, BigInteger.valueOf(serial++),
                Date.from(NOW.minus(3650, ChronoUnit.DAYS)), Date.from(end), subject, subjectKeys.getPublic());
        if (country) {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
        }
        return builder.build(signer());
    }

    X509CertificateHolder certificate() {
        return certificate;
    }

    /** One who signs cards, and the certificate of his key. */
    record DocumentSigner(SampleCitizens cards, X509CertificateHolder certificate) {
    }

    /** SampleSigner signs with ECDSA, whatever the country itself uses. */
    DocumentSigner documentSigner(int daysLeft) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
        generator.initialize(256);
        KeyPair signerKeys = generator.generateKeyPair();
        X509CertificateHolder signerCertificate = certificate(new X500Name("C=VN, O=Sample, CN=Sample document signer " + serial),
                signerKeys, NOW.plus(daysLeft, ChronoUnit.DAYS), false);
        return new DocumentSigner(new SampleCitizens(new SampleSigner(signerKeys, signerCertificate)), signerCertificate);
    }

    X509CRLHolder revoking(X509CertificateHolder... revoked) throws Exception {
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(NOW));
        builder.setNextUpdate(Date.from(NOW.plus(90, ChronoUnit.DAYS)));
        for (X509CertificateHolder one : revoked) {
            builder.addCRLEntry(one.getSerialNumber(), Date.from(NOW), 0);
        }
        return builder.build(signer());
    }

    byte[] masterList(X509CertificateHolder... listed) throws Exception {
        ASN1EncodableVector certificates = new ASN1EncodableVector();
        for (X509CertificateHolder one : listed) {
            certificates.add(one.toASN1Structure());
        }
        byte[] list = new DERSequence(new org.bouncycastle.asn1.ASN1Encodable[] {new ASN1Integer(0), new DERSet(certificates)}).getEncoded();
        CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
        generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build()).build(signer(), certificate));
        generator.addCertificates(new CollectionStore<>(List.of(certificate)));
        return generator.generate(new CMSProcessableByteArray(new ASN1ObjectIdentifier("2.23.136.1.1.2"), list), true).getEncoded();
    }
}
