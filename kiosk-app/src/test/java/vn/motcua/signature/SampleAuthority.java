package vn.motcua.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** An invented certification authority: it certifies keys for seals, and stamps time as RFC 3161 wants it, on a port of its own. */
public final class SampleAuthority implements AutoCloseable {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2036-01-01T00:00:00Z");

    private final KeyPair key = newKey();
    private final X509Certificate certificate;
    private final KeyPair clockKey = newKey();
    private final X509Certificate clockCertificate;
    private final HttpServer server;
    private final AtomicInteger serial = new AtomicInteger(1);
    private final AtomicBoolean away = new AtomicBoolean();

    public SampleAuthority() throws Exception {
        certificate = certify("CN=Invented Root", key, "CN=Invented Root", true, false);
        clockCertificate = certify("CN=Invented Clock", clockKey, "CN=Invented Root", false, true);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::stamp);
        server.start();
    }

    static KeyPair newKey() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private X509Certificate certify(String name, KeyPair subject, String issuer, boolean authority, boolean clock) throws Exception {
        return certify(name, subject, issuer, authority, clock, TO);
    }

    private X509Certificate certify(String name, KeyPair subject, String issuer, boolean authority, boolean clock, Instant until) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name(issuer), BigInteger.valueOf(System.nanoTime()),
                Date.from(FROM), Date.from(until), new X500Name(name), subject.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(authority ? KeyUsage.keyCertSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (clock) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate())));
    }

    /** Of a citizen first. @param until 2026-01-02 has passed */
    /** Its own certificate, as PEM. */
    public Path certificate(Path file) throws Exception {
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder().encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n");
    }

    X509Certificate[] chain(KeyPair subject, String name, Instant until) throws Exception {
        return new X509Certificate[] {certify("CN=" + name + ",C=VN", subject, "CN=Invented Root", false, false, until), certificate};
    }

    /** Of the signer first. */
    X509Certificate[] chain(KeyPair subject) throws Exception {
        return new X509Certificate[] {certify("CN=Invented Centre,C=VN", subject, "CN=Invented Root", false, false), certificate};
    }

    /** A key file for a seal. */
    public Path keyFile(Path file, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        KeyPair subject = newKey();
        store.setKeyEntry("seal", subject.getPrivate(), password.toCharArray(), chain(subject));
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }

    public URI clock() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/tsr");
    }

    /** The clock does not answer any more, or again. */
    public void away(boolean now) {
        away.set(now);
    }

    private void stamp(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (away.get()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            TimeStampRequest question = new TimeStampRequest(exchange.getRequestBody().readAllBytes());
            byte[] answer = answers().generate(question, BigInteger.valueOf(serial.getAndIncrement()), new Date()).getEncoded();
            exchange.getResponseHeaders().set("Content-Type", "application/timestamp-reply");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private TimeStampResponseGenerator answers() throws Exception {
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().setProvider(new BouncyCastleProvider()).build("SHA256withECDSA", clockKey.getPrivate(), clockCertificate),
                new JcaDigestCalculatorProviderBuilder().build().get(new AlgorithmIdentifier(TSPAlgorithms.SHA256)),
                new ASN1ObjectIdentifier("1.2.3.4.5"));
        tokens.addCertificates(new JcaCertStore(List.of(clockCertificate, certificate)));
        return new TimeStampResponseGenerator(tokens, Set.of(TSPAlgorithms.SHA256.getId()));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
