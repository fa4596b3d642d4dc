package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.Evidence.Issuer;
import vn.motcua.kiosk.identity.Identity.Level;

/** Who signed a card, and who in the trust folder vouches for him. */
class ForgedIssuerTest {

    private static final Clock NOW = Clock.systemUTC();
    private static SampleCountry vietnam;
    private static SampleCountry elsewhere;
    private static SampleCountry.DocumentSigner signer;

    @TempDir
    Path folder;

    @BeforeAll
    static void issueCertificates() throws Exception {
        vietnam = new SampleCountry("VN", "EC");
        elsewhere = new SampleCountry("XX", "EC");
        signer = vietnam.documentSigner(3000);
    }

    private static ReadResult.Read read(SampleCountry.DocumentSigner signer, TrustedIssuers issuers) throws Exception {
        return assertInstanceOf(ReadResult.Read.class,
                new SampleReading(issuers).read(signer.cards().chip(SampleCitizens.MAN), SampleCitizens.MAN.qr()));
    }

    private TrustedIssuers trusted() {
        return TrustedIssuers.load(folder, NOW);
    }

    private void lay(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private static String pem(Object... objects) throws IOException {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EC", "RSA"})
    void countrySignerInTheFolderMakesItsCardsTrusted(String algorithm) throws Exception {
        SampleCountry country = new SampleCountry("VN", algorithm);
        lay("country.cer", country.certificate().getEncoded());
        ReadResult.Read read = read(country.documentSigner(3000), trusted());
        assertEquals(Level.ISSUER_TRUSTED, read.identity().level());
        assertEquals(List.of(), read.remarks());
        assertEquals(List.of(), trusted().flaws());
    }

    @Test
    void severalCertificatesMayStandInOneText() throws Exception {
        Files.writeString(folder.resolve("all.pem"), pem(elsewhere.certificate(), vietnam.certificate(), vietnam.revoking()));
        assertEquals(Level.ISSUER_TRUSTED, read(signer, trusted()).identity().level());
    }

    @Test
    void emptyFolderProvesIntegrityOnly() throws Exception {
        ReadResult.Read read = read(signer, trusted());
        assertEquals(Level.INTEGRITY_PROVEN, read.identity().level());
        assertEquals(Issuer.UNKNOWN, read.evidence().issuer());
    }

    @Test
    void forgerWithTheRightNamesIsUnknown() throws Exception {
        lay("country.cer", new SampleCountry("VN", "EC").certificate().getEncoded());
        assertEquals(Level.INTEGRITY_PROVEN, read(signer, trusted()).identity().level());
    }

    @Test
    void singleDocumentSignerCanBeTrustedWithoutItsCountry() throws Exception {
        lay("signer.crt", signer.certificate().getEncoded());
        assertEquals(Level.ISSUER_TRUSTED, read(signer, trusted()).identity().level());
        assertEquals(Level.INTEGRITY_PROVEN, read(vietnam.documentSigner(3000), trusted()).identity().level());
    }

    @Test
    void masterListBringsTheCountry() throws Exception {
        lay("list.ml", elsewhere.masterList(elsewhere.certificate(), vietnam.certificate()));
        assertEquals(Level.ISSUER_TRUSTED, read(signer, trusted()).identity().level());
        assertEquals(1, trusted().count(), "the other countries' signers are left out");
    }

    @Test
    void otherCountryOfTheMasterListCannotIssueVietnameseCards() throws Exception {
        lay("list.ml", vietnam.masterList(elsewhere.certificate(), vietnam.certificate()));
        assertEquals(Level.INTEGRITY_PROVEN, read(elsewhere.documentSigner(3000), trusted()).identity().level());
    }

    @Test
    void masterListThatWasTouchedIsNotRead() throws Exception {
        byte[] list = elsewhere.masterList(vietnam.certificate());
        list[list.length - 5] ^= 1;
        lay("list.ml", list);
        assertEquals(1, trusted().flaws().size());
        assertEquals(0, trusted().count());
    }

    @Test
    void revokedSignerIsNotEvenCalledProven() throws Exception {
        lay("country.cer", vietnam.certificate().getEncoded());
        lay("a.crl", vietnam.revoking(signer.certificate()).getEncoded());
        ReadResult.Read read = read(signer, trusted());
        assertEquals(Level.CHIP_READ, read.identity().level());
        assertEquals(List.of("the card's signer has been revoked"), read.remarks());
    }

    @Test
    void strangerCannotRevoke() throws Exception {
        lay("country.cer", vietnam.certificate().getEncoded());
        lay("a.crl", new SampleCountry("VN", "EC").revoking(signer.certificate()).getEncoded());
        assertEquals(Level.ISSUER_TRUSTED, read(signer, trusted()).identity().level());
        assertEquals("no country signer here has signed this revocation list", trusted().flaws().get(0).words());
    }

    @Test
    void certificateOutOfDateIsSaid() throws Exception {
        lay("country.cer", vietnam.certificate().getEncoded());
        ReadResult.Read read = read(vietnam.documentSigner(-1), trusted());
        assertEquals(Level.INTEGRITY_PROVEN, read.identity().level());
        assertEquals(Issuer.EXPIRED, read.evidence().issuer());
        TrustedIssuers later = TrustedIssuers.load(folder, Clock.offset(NOW, Duration.ofDays(4000)));
        assertTrue(later.flaws().get(0).words().endsWith("is not valid today"), later.flaws()::toString);
    }

    @Test
    void anyOtherFileIsNamedAndTheRestCounts() throws Exception {
        lay("country.cer", vietnam.certificate().getEncoded());
        lay("notes.pem", "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n".getBytes());
        lay("empty.der", new byte[0]);
        lay("README.md", new byte[] {1});
        assertEquals(List.of("empty.der", "notes.pem"), trusted().flaws().stream().map(flaw -> flaw.file().getFileName().toString()).toList());
        assertEquals(Level.ISSUER_TRUSTED, read(signer, trusted()).identity().level());
    }
}
