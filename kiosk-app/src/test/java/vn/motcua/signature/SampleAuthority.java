package vn.motcua.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.Req;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.jcajce.JcaBasicOCSPRespBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.ContentSigner;
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
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<BigInteger> revoked = ConcurrentHashMap.newKeySet();

    public SampleAuthority() throws Exception {
        certificate = certify("CN=Invented Root", key, "CN=Invented Root", true, false);
        clockCertificate = certify("CN=Invented Clock", clockKey, "CN=Invented Root", false, true);
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", this::stamp);
        server.createContext("/ocsp", this::tellOfOne);
        server.createContext("/revoked.crl", this::tellOfAll);
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
        return signed(builder(name, subject, issuer, authority, clock, FROM, until));
    }

    private static JcaX509v3CertificateBuilder builder(String name, KeyPair subject, String issuer, boolean authority, boolean clock,
                                                       Instant from, Instant until) throws Exception {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name(issuer), BigInteger.valueOf(System.nanoTime()),
                Date.from(from), Date.from(until), new X500Name(name), subject.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true,
                new KeyUsage(authority ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (clock) {
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        return builder;
    }

    private X509Certificate signed(JcaX509v3CertificateBuilder builder) throws Exception {
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer()));
    }

    private ContentSigner signer() throws Exception {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(key.getPrivate());
    }

    /** Its own certificate, as PEM. */
    public Path certificate(Path file) throws Exception {
        return Files.writeString(file, "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder()
                .encodeToString(certificate.getEncoded()) + "\n-----END CERTIFICATE-----\n");
    }

    /** Where it tells of one certificate whether it was revoked (OCSP). */
    URI teller() {
        return at("/ocsp");
    }

    /** Where its list of all revoked certificates is. */
    URI list() {
        return at("/revoked.crl");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Of a citizen first, in whose certificate stands where to ask. */
    X509Certificate[] chainAsking(KeyPair subject, String name, Optional<URI> teller, Optional<URI> list) throws Exception {
        JcaX509v3CertificateBuilder builder = builder("CN=" + name + ",C=VN", subject, "CN=Invented Root", false, false, FROM, TO);
        if (teller.isPresent()) {
            builder.addExtension(Extension.authorityInfoAccess, false,
                    new AuthorityInformationAccess(AccessDescription.id_ad_ocsp, address(teller.get())));
        }
        if (list.isPresent()) {
            builder.addExtension(Extension.cRLDistributionPoints, false,
                    new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(
                            new DistributionPointName(new GeneralNames(address(list.get()))), null, null)}));
        }
        return new X509Certificate[] {signed(builder), certificate};
    }

    private static GeneralName address(URI address) {
        return new GeneralName(GeneralName.uniformResourceIdentifier, address.toString());
    }

    void revoke(X509Certificate each) {
        revoked.add(each.getSerialNumber());
    }

    /** How often anybody asked whether a certificate was revoked. */
    int asked() {
        return asked.get();
    }

    private void tellOfOne(HttpExchange exchange) throws IOException {
        tell(exchange, () -> {
            // Short questions come in the address (RFC 6960, appendix A.1).
            String said = exchange.getRequestURI().getRawPath();
            OCSPReq question = new OCSPReq(exchange.getRequestMethod().equals("GET")
                    ? Base64.getDecoder().decode(URLDecoder.decode(said.substring("/ocsp/".length()), StandardCharsets.UTF_8))
                    : exchange.getRequestBody().readAllBytes());
            BasicOCSPRespBuilder answer = new JcaBasicOCSPRespBuilder(key.getPublic(),
                    new JcaDigestCalculatorProviderBuilder().build().get(RespID.HASH_SHA1));
            for (Req each : question.getRequestList()) {
                answer.addResponse(each.getCertID(), revoked.contains(each.getCertID().getSerialNumber())
                        ? new RevokedStatus(Date.from(FROM), CRLReason.keyCompromise) : CertificateStatus.GOOD);
            }
            if (question.hasExtensions()) {
                answer.setResponseExtensions(new Extensions(question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)));
            }
            return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer.build(signer(), null, new Date())).getEncoded();
        });
    }

    private void tellOfAll(HttpExchange exchange) throws IOException {
        tell(exchange, () -> list(revoked));
    }

    /** A list of revoked certificates. */
    byte[] list(Set<BigInteger> serials) throws Exception {
        X509v2CRLBuilder list = new X509v2CRLBuilder(new X500Name("CN=Invented Root"), Date.from(FROM));
        list.setNextUpdate(Date.from(TO));
        serials.forEach(each -> list.addCRLEntry(each, Date.from(FROM), CRLReason.keyCompromise));
        return list.build(signer()).getEncoded();
    }

    private void tell(HttpExchange exchange, Callable<byte[]> answer) throws IOException {
        asked.incrementAndGet();
        try (exchange) {
            if (away.get()) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            byte[] told = answer.call();
            exchange.sendResponseHeaders(200, told.length);
            exchange.getResponseBody().write(told);
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** Of a citizen first. @param from in 2035: not valid yet */
    X509Certificate[] chain(KeyPair subject, String name, Instant from, Instant until) throws Exception {
        return new X509Certificate[] {signed(builder("CN=" + name + ",C=VN", subject, "CN=Invented Root", false, false, from, until)), certificate};
    }

    /** Of a citizen first. @param until 2026-01-02 has passed */
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

    /** Nobody there answers any more, or again. */
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
                new JcaSimpleSignerInfoGeneratorBuilder().setProvider(new BouncyCastleProvider())
                .build("SHA256withECDSA", clockKey.getPrivate(), clockCertificate),
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
