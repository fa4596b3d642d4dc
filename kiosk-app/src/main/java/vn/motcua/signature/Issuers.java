package vn.motcua.signature;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may have issued a citizen's certificate: the authorities of a list, and whoever they certified as one. Whether the certificate was
 * revoked since is not asked: a kiosk works without a line to them.
 */
final class Issuers {

    private final Set<TrustAnchor> anchors;

    private Issuers(Set<TrustAnchor> anchors) {
        this.anchors = anchors;
    }

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
        try {
            X509CertSelector own = new X509CertSelector();
            own.setCertificate(chain.get(0));
            PKIXBuilderParameters way = new PKIXBuilderParameters(anchors, own);
            way.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            way.setDate(Date.from(now));
            way.setRevocationEnabled(false);
            CertPathBuilder.getInstance("PKIX").build(way);
            return true;
        } catch (GeneralSecurityException e) {
            // There is no way from one of them to this certificate.
            return false;
        }
    }
}
