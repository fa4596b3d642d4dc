package vn.motcua.kiosk.bench;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.icao.DataGroupHash;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.icao.LDSSecurityObject;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.Store;
import org.bouncycastle.util.CollectionStore;

/** Signs sample chips. */
public final class SampleSigner {

    private static final int VALID_DAYS = 10_950;
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final Provider PROVIDER = new BouncyCastleProvider();

    private final KeyPair keys;
    private final X509CertificateHolder certificate;
    private final Supplier<SecureRandom> chance;
    private final Date signingTime;

    /** With a key made for the moment, which nobody keeps or vouches for. */
    SampleSigner() {
        this(SecureRandom::new, Instant.now());
    }

    private SampleSigner(Supplier<SecureRandom> chance, Instant now) {
        this.chance = chance;
        this.signingTime = Date.from(now);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec("secp256r1"), chance.get());
            keys = generator.generateKeyPair();
            X500Name nobody = new X500Name("C=VN, CN=Sample document signer");
            certificate = new JcaX509v3CertificateBuilder(nobody, BigInteger.ONE, Date.from(now.minus(1, ChronoUnit.DAYS)),
                    Date.from(now.plus(VALID_DAYS, ChronoUnit.DAYS)), nobody, keys.getPublic()).build(contentSigner());
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException("no sample signer", e);
        }
    }

    /** With a key that is no secret: whatever it signs is signed the same way at every start of the program. Nobody vouches for it either. */
    static SampleSigner lasting() {
        return new SampleSigner(() -> SampleChipKeys.noChance("signer"), Instant.parse("2020-01-01T00:00:00Z"));
    }

    /** With a key for which somebody may vouch. @param certificate of the key, goes onto the chips */
    public SampleSigner(KeyPair keys, X509CertificateHolder certificate) {
        this.keys = keys;
        this.certificate = certificate;
        this.chance = SecureRandom::new;
        this.signingTime = new Date();
    }

    /** @param dataGroups contents by number @return the signed list of their hashes (ICAO Doc 9303-10, 4.6.2) */
    byte[] sign(Map<Integer, byte[]> dataGroups) {
        try {
            DataGroupHash[] hashes = dataGroups.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(group -> new DataGroupHash(group.getKey(), new DEROctetString(sha256(group.getValue()))))
                    .toArray(DataGroupHash[]::new);
            LDSSecurityObject list = new LDSSecurityObject(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256), hashes);
            return signed(ICAOObjectIdentifiers.id_icao_ldsSecurityObject, list.getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException("a sample chip cannot be signed", e);
        }
    }

    /** @param infos what a chip can prove itself by @return EF.CardSecurity (ICAO Doc 9303-11, 9.2.10) */
    public byte[] signInfos(byte[] infos) {
        return signed(new ASN1ObjectIdentifier("0.4.0.127.0.7.3.2.1"), infos);
    }

    private byte[] signed(ASN1ObjectIdentifier type, byte[] content) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            AttributeTable attributes = new AttributeTable(new Attribute(CMSAttributes.signingTime, new DERSet(new Time(signingTime))));
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().setProvider(PROVIDER).build())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(attributes)).build(contentSigner(), certificate));
            Store<X509CertificateHolder> certificates = new CollectionStore<>(List.of(certificate));
            generator.addCertificates(certificates);
            return generator.generate(new CMSProcessableByteArray(type, content), true).toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw new IllegalStateException("a sample chip cannot be signed", e);
        }
    }

    private ContentSigner contentSigner() throws OperatorCreationException {
        return new JcaContentSignerBuilder(SIGNATURE).setProvider(PROVIDER).setSecureRandom(chance.get()).build(keys.getPrivate());
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
