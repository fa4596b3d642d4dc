package vn.motcua.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.peer.Program;
import vn.motcua.kiosk.dossier.ArchiveJudge;
import vn.motcua.kiosk.dossier.SampleArchive;

/** Poppler and veraPDF look at sealed dossiers. */
class SealedPdfIsForgedTest {

    private static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final String PASSWORD = "an invented password";
    private static final String PIN = "24681357";

    @TempDir
    static Path shared;
    private static SampleAuthority authority;
    private static Path dossier;

    @TempDir
    Path folder;

    @BeforeAll
    static void scanADossier() throws Exception {
        authority = new SampleAuthority();
        dossier = SampleArchive.pdf(shared);
    }

    @AfterAll
    static void close() {
        authority.close();
    }

    private static PdfSeal seal(SigningKey key, Optional<TimeStampAuthority> stamps) {
        return new PdfSeal(key, stamps, "Chi nhánh số 1", "", Clock.systemUTC(), HANOI);
    }

    private Path sealed(Optional<TimeStampAuthority> stamps) throws Exception {
        Path sealed = folder.resolve("sealed.pdf");
        seal(SigningKey.pkcs12(authority.keyFile(folder.resolve("seal.p12"), PASSWORD), PASSWORD.toCharArray()), stamps).seal(dossier, sealed);
        return sealed;
    }

    private static String pdfsig(Path pdf) throws Exception {
        Process poppler = new ProcessBuilder(Program.required("pdfsig", "poppler-utils"), "-nocert", pdf.toString())
                .redirectErrorStream(true).start();
        String said = new String(poppler.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(poppler.waitFor(30, TimeUnit.SECONDS));
        return said;
    }

    private static SignerInformation signer(Path pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            PDSignature signature = document.getLastSignatureDictionary();
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            return new CMSSignedData(new ByteArrayInputStream(signature.getContents())).getSignerInfos().getSigners().iterator().next();
        }
    }

    @Test
    void popplerCallsItValidAndTheArchiveTakesIt() throws Exception {
        Path sealed = sealed(Optional.empty());
        String said = pdfsig(sealed);
        assertTrue(said.contains("Signature is Valid"), said);
        assertTrue(said.contains("Total document signed"), said);
        assertEquals(List.of(), ArchiveJudge.faults(sealed));
        byte[] original = Files.readAllBytes(dossier);
        assertTrue(Arrays.equals(original, Arrays.copyOf(Files.readAllBytes(sealed), original.length)),
                "what was scanned is still there byte for byte");
        SignerInformation signer = signer(sealed);
        assertTrue(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2) != null);
        assertTrue(signer.getSignedAttributes().get(CMSAttributes.signingTime) == null, "EN 319 142-1, table 1");
    }

    @Test
    void oneChangedByteIsSeen() throws Exception {
        Path sealed = sealed(Optional.empty());
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[(int) Files.size(dossier) / 2] ^= 1;
        String said = pdfsig(Files.write(folder.resolve("forged.pdf"), bytes));
        assertFalse(said.contains("Signature is Valid"), said);
    }

    @Test
    void theTimeIsProvenToo() throws Exception {
        Path sealed = sealed(Optional.of(new TimeStampAuthority(authority.clock())));
        assertTrue(pdfsig(sealed).contains("Signature is Valid"));
        assertEquals(List.of(), ArchiveJudge.faults(sealed));
        assertTrue(signer(sealed).getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken) != null);
    }

    @Test
    void withoutItsClockNothingHalfSealedIsLeft() throws Exception {
        authority.away(true);
        try {
            IOException e = assertThrows(IOException.class, () -> sealed(Optional.of(new TimeStampAuthority(authority.clock()))));
            assertTrue(e.getMessage().contains("503"), e.getMessage());
            assertFalse(Files.exists(folder.resolve("sealed.pdf")));
        } finally {
            authority.away(false);
        }
    }

    @Test
    void aWrongPasswordIsSaidInOneLine() throws Exception {
        Path file = authority.keyFile(folder.resolve("seal.p12"), PASSWORD);
        assertThrows(IOException.class, () -> SigningKey.pkcs12(file, "another".toCharArray()));
        assertThrows(IOException.class, () -> SigningKey.pkcs12(folder.resolve("none.p12"), PASSWORD.toCharArray()));
        assertThrows(IOException.class, () -> SigningKey.pkcs11(folder.resolve("none.so"), 0, PIN.toCharArray()));
    }

    /** In a process of its own, because SoftHSM finds its tokens by the environment. */
    @Test
    void aTokenSealsWithoutLettingItsKeyOut() throws Exception {
        Path tokens = Files.createDirectory(folder.resolve("tokens"));
        Path conf = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        Map<String, String> environment = Map.of("SOFTHSM2_CONF", conf.toString());
        run(environment, Program.required("softhsm2-util", "softhsm2"), "--init-token", "--free", "--label", "centre", "--so-pin",
                "87654321", "--pin", PIN);
        Path sealed = folder.resolve("sealed-by-token.pdf");
        run(environment, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", System.getProperty("java.class.path"),
                Token.class.getName(), dossier.toString(), sealed.toString());
        assertTrue(pdfsig(sealed).contains("Signature is Valid"));
        assertEquals(List.of(), ArchiveJudge.faults(sealed));
    }

    private void run(Map<String, String> environment, String... command) throws Exception {
        File said = folder.resolve("said").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(said.toPath()));
    }

    /** Puts a key on the token as an office would, then seals with what the token offers. */
    static final class Token {

        private static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");

        public static void main(String[] arguments) throws Exception {
            Provider token = Security.getProvider("SunPKCS11").configure("--name=office\nlibrary=" + LIBRARY + "\nslotListIndex=0\n");
            KeyStore store = KeyStore.getInstance("PKCS11", token);
            store.load(null, PIN.toCharArray());
            KeyPair key = SampleAuthority.newKey();
            try (SampleAuthority authority = new SampleAuthority()) {
                store.setKeyEntry("seal", key.getPrivate(), null, authority.chain(key));
            }
            SigningKey offered = SigningKey.pkcs11(LIBRARY, 0, PIN.toCharArray());
            if (offered.key().getEncoded() != null) {
                throw new IllegalStateException("the token let its key out");
            }
            seal(offered, Optional.empty()).seal(Path.of(arguments[0]), Path.of(arguments[1]));
            try {
                SigningKey.pkcs11(LIBRARY, 5, PIN.toCharArray());
                throw new IllegalStateException("a slot that is not there was opened");
            } catch (IOException expected) {
                System.out.println(expected.getMessage());
            }
            System.exit(0);
        }
    }
}
