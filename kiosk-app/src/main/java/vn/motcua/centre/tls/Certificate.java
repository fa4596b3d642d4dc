package vn.motcua.centre.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigInteger;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import vn.motcua.centre.database.KeyFile;

/** Key and certificate in a store that Jetty reads, and the fingerprint that kiosks pin. */
public final class Certificate {

    /** The store's password protects nothing more than the rights of the file do. */
    public static final String STORE_PASSWORD = "centre";

    private static final String ALIAS = "centre";
    private static final String MADE_HERE = "tls.p12";
    private static final int YEARS = 10;
    private static final int DAYS_A_YEAR = 365;
    private static final int SERIAL_BITS = 120;

    private final KeyStore store;
    private final X509Certificate certificate;

    private Certificate(KeyStore store) throws GeneralSecurityException {
        this.store = store;
        this.certificate = (X509Certificate) store.getCertificate(store.aliases().nextElement());
    }

    /** @throws IOException when a file cannot be read or is not what it should be */
    public static Certificate of(OwnCertificate own) throws IOException {
        try {
            return new Certificate(own.isPkcs12() ? pkcs12(own.certificate(), own.password()) : pem(own));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IOException("the certificate " + own + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** One that was made here at an earlier start, or a new one for ten years. */
    public static Certificate madeHere(Path folder, Clock clock) throws IOException {
        Path file = folder.resolve(MADE_HERE);
        try {
            if (!Files.exists(file)) {
                KeyFile.write(file, made(clock.instant()));
            }
            return new Certificate(pkcs12(file, STORE_PASSWORD));
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IOException("a certificate can be neither read nor made in " + folder + ": " + e.getMessage(), e);
        }
    }

    private static KeyStore pkcs12(Path file, String password) throws IOException, GeneralSecurityException {
        KeyStore given = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            given.load(in, password.toCharArray());
        }
        for (String alias : java.util.Collections.list(given.aliases())) {
            if (given.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
                return store(key, given.getCertificateChain(alias));
            }
        }
        throw new GeneralSecurityException("there is no key in it");
    }

    private static KeyStore pem(OwnCertificate own) throws IOException, GeneralSecurityException {
        List<X509Certificate> chain = new ArrayList<>();
        PrivateKey key = null;
        for (Path file : own.key().isPresent() ? List.of(own.certificate(), own.key().get()) : List.of(own.certificate())) {
            try (Reader reader = Files.newBufferedReader(file); PEMParser parser = new PEMParser(reader)) {
                for (Object each = parser.readObject(); each != null; each = parser.readObject()) {
                    if (each instanceof X509CertificateHolder holder) {
                        chain.add(new JcaX509CertificateConverter().getCertificate(holder));
                    } else if (each instanceof PEMKeyPair pair) {
                        key = new JcaPEMKeyConverter().getPrivateKey(pair.getPrivateKeyInfo());
                    } else if (each instanceof PrivateKeyInfo info) {
                        key = new JcaPEMKeyConverter().getPrivateKey(info);
                    }
                }
            }
        }
        if (key == null || chain.isEmpty()) {
            throw new GeneralSecurityException("expected a certificate and its key, not encrypted");
        }
        return store(key, chain.toArray(java.security.cert.Certificate[]::new));
    }

    private static KeyStore store(PrivateKey key, java.security.cert.Certificate[] chain) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, key, STORE_PASSWORD.toCharArray(), chain);
        return store;
    }

    private static byte[] made(Instant now) throws GeneralSecurityException, OperatorCreationException, IOException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        KeyPair pair = generator.generateKeyPair();
        X500Name name = new X500Name("CN=Mot Cua centre");
        var builder = new JcaX509v3CertificateBuilder(name, new BigInteger(SERIAL_BITS, new SecureRandom()), Date.from(now.minus(1, ChronoUnit.DAYS)),
                Date.from(now.plus((long) YEARS * DAYS_A_YEAR, ChronoUnit.DAYS)), name, pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, names());
        X509Certificate certificate = new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store(pair.getPrivate(), new java.security.cert.Certificate[] {certificate}).store(out, STORE_PASSWORD.toCharArray());
        return out.toByteArray();
    }

    /** As this machine is called, for browsers; kiosks compare the fingerprint. */
    private static GeneralNames names() throws IOException {
        List<GeneralName> names = new ArrayList<>(List.of(new GeneralName(GeneralName.dNSName, "localhost"),
                new GeneralName(GeneralName.iPAddress, "127.0.0.1")));
        String host = InetAddress.getLocalHost().getHostName();
        if (host.matches("[A-Za-z0-9.-]+") && !host.equals("localhost")) {
            names.add(new GeneralName(GeneralName.dNSName, host));
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    public KeyStore store() {
        return store;
    }

    /** SHA-256 of the certificate, 64 small hexadecimal digits, as {@code openssl x509 -fingerprint -sha256} says it without colons. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
