package vn.motcua.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An authority on this machine is asked about its own certificates, as one out there would be. */
class IssuerTookItBackTest {

    @TempDir
    Path folder;
    private SampleAuthority authority;
    private Issuers issuers;

    @BeforeEach
    void found() throws Exception {
        authority = new SampleAuthority();
        issuers = Issuers.of(authority.certificate(folder.resolve("issuers.pem")));
    }

    @AfterEach
    void close() {
        authority.close();
    }

    private static List<X509Certificate> certificate(SampleAuthority by, Optional<URI> teller) throws Exception {
        return List.of(by.chainAsking(SampleAuthority.newKey(), "An invented citizen", teller, Optional.empty()));
    }

    private Issuers.Word word(List<X509Certificate> chain) {
        return issuers.askAbout(chain, Instant.now());
    }

    @Test
    void goodUntilItIsRevoked() throws Exception {
        List<X509Certificate> chain = certificate(authority, Optional.of(authority.teller()));
        assertEquals(Issuers.Word.GOOD, word(chain));
        authority.revoke(chain.get(0));
        assertEquals(Issuers.Word.REVOKED, word(chain));
    }

    @Test
    void whileTheIssuerIsAwayNobodyKnows() throws Exception {
        List<X509Certificate> chain = certificate(authority, Optional.of(authority.teller()));
        authority.away(true);
        assertEquals(Issuers.Word.NOT_ASKED, word(chain));
    }

    @Test
    void aCertificateThatDoesNotSayWhomToAskIsNotVouchedFor() throws Exception {
        assertEquals(Issuers.Word.NOT_ASKED, word(certificate(authority, Optional.empty())));
    }

    @Test
    void anotherAuthoritysWordIsNotTaken() throws Exception {
        try (SampleAuthority other = new SampleAuthority()) {
            assertEquals(Issuers.Word.NOT_ASKED, word(certificate(authority, Optional.of(other.teller()))));
        }
    }

    /** Whoever made his own certificate could make the kiosk call any address within its network. */
    @Test
    void aStrangersCertificateDoesNotMakeTheKioskCallAnybody() throws Exception {
        try (SampleAuthority stranger = new SampleAuthority()) {
            List<X509Certificate> chain = certificate(stranger, Optional.of(stranger.teller()));
            assertFalse(issuers.haveIssued(chain, Instant.now()));
            assertEquals(Issuers.Word.NOT_ASKED, word(chain));
            assertEquals(0, stranger.asked());
        }
    }
}
