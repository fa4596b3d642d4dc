package vn.motcua.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may have issued a citizen's certificate: the authorities of a list, and whoever they certified as one. They are asked whether they
 * have revoked it (OCSP, RFC 6960; else their list, RFC 5280), where the certificate says; while they do not answer, nobody knows.
 */
final class Issuers {

    /** The JDK fetches lists of revoked certificates only where this is set, and waits long for what is away. In whole seconds. */
    static final List<String> JAVA_OPTIONS = List.of("-Dcom.sun.security.enableCRLDP=true", "-Dcom.sun.security.ocsp.timeout=4",
            "-Dcom.sun.security.crl.timeout=4", "-Dcom.sun.security.crl.readtimeout=4");

    private final Set<TrustAnchor> anchors;

    private Issuers(Set<TrustAnchor> anchors) {
        this.anchors = anchors;
    }

    /** What an issuer says of a certificate now. */
    enum Word { GOOD, REVOKED, NOT_ASKED }

    /** @param file their certificates, PEM one after the other @throws IOException when it has none */
    static Issuers of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Collection<? extends Certificate> listed = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (listed.isEmpty()) {
                throw new IOException("no certificate in " + file.getFileName());
            }
            return new Issuers(listed.stream().map(each -> new TrustAnchor((X509Certificate) each, null)).collect(Collectors.toSet()));
        } catch (CertificateException e) {
            throw new IOException("not certificates in " + file.getFileName() + ": " + e.getMessage(), e);
        }
    }

    /** @param chain the citizen's own certificate first, and what else the token knows of who issued it */
    boolean haveIssued(List<X509Certificate> chain, Instant now) {
        return way(chain, now).isPresent();
    }

    /** The way from one of them to this certificate. */
    private Optional<PKIXCertPathBuilderResult> way(List<X509Certificate> chain, Instant now) {
        try {
            X509CertSelector own = new X509CertSelector();
            own.setCertificate(chain.get(0));
            PKIXBuilderParameters way = new PKIXBuilderParameters(anchors, own);
            way.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            way.setDate(Date.from(now));
            way.setRevocationEnabled(false);
            return Optional.of((PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(way));
        } catch (GeneralSecurityException e) {
            // There is none.
            return Optional.empty();
        }
    }

    /**
     * Asks over the network, each authority on the way for a few seconds at most ({@link #JAVA_OPTIONS}). Only addresses in certificates
     * of these issuers are called: in a stranger's could stand any.
     *
     * @param chain as {@link #haveIssued}
     */
    Word askAbout(List<X509Certificate> chain, Instant now) {
        Optional<PKIXCertPathBuilderResult> way = way(chain, now);
        return way.isPresent() ? askAlong(way.get().getCertPath(), way.get().getTrustAnchor(), now) : Word.NOT_ASKED;
    }

    private static Word askAlong(CertPath way, TrustAnchor anchor, Instant now) {
        try {
            CertPathValidator validator = CertPathValidator.getInstance("PKIX");
            PKIXRevocationChecker authorities = (PKIXRevocationChecker) validator.getRevocationChecker();
            authorities.setOptions(Set.of(PKIXRevocationChecker.Option.SOFT_FAIL));
            PKIXParameters asked = new PKIXParameters(Set.of(anchor));
            asked.setDate(Date.from(now));
            asked.addCertPathChecker(authorities);
            validator.validate(way, asked);
            return authorities.getSoftFailExceptions().isEmpty() ? Word.GOOD : Word.NOT_ASKED;
        } catch (CertPathValidatorException e) {
            return e.getReason() == CertPathValidatorException.BasicReason.REVOKED ? Word.REVOKED : Word.NOT_ASKED;
        } catch (GeneralSecurityException e) {
            return Word.NOT_ASKED;
        }
    }
}
