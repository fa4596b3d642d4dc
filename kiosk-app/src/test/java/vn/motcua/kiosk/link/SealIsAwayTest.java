package vn.motcua.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.Until;
import vn.motcua.centre.intake.CentreKeys;
import vn.motcua.centre.intake.Finish;
import vn.motcua.envelope.Envelope;
import vn.motcua.kiosk.dossier.SampleArchive;
import vn.motcua.signature.PdfSeal;
import vn.motcua.signature.SampleAuthority;
import vn.motcua.signature.SigningKey;
import vn.motcua.signature.TimeStampAuthority;

/** A centre seals what arrives; when its time-stamp authority is away, the dossier is there all the same and is sealed later. */
class SealIsAwayTest {

    private static final String CODE = "H26-0300-0017";
    private static final String PASSWORD = "an invented password";

    @TempDir
    Path folder;

    @Test
    void theKioskDoesNotWaitForTheSealAndTheSealComesLater() throws Exception {
        byte[] pdf = Files.readAllBytes(SampleArchive.pdf(Files.createDirectory(folder.resolve("kiosk"))));
        try (SampleAuthority authority = new SampleAuthority()) {
            authority.away(true);
            PdfSeal seal = new PdfSeal(SigningKey.pkcs12(authority.keyFile(folder.resolve("seal.p12"), PASSWORD), PASSWORD.toCharArray()),
                    Optional.of(new TimeStampAuthority(authority.clock())), "Chi nhánh số 1", "", Clock.systemUTC(), CentreSettings.HANOI);
            CentreSettings settings = CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1")
                    .withFinish(new Finish(Optional.empty(), Optional.of(seal)));
            try (Centre centre = Centre.start(settings)) {
                assertTrue(deliver(centre, pdf));
                assertArrayEquals(pdf, Files.readAllBytes(received()));
            }
            assertFalse(PdfSeal.isSigned(received()));
            authority.away(false);
            byte[] none = "an invented file that is no PDF".getBytes(StandardCharsets.US_ASCII);
            try (Centre centre = Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1").withFinish(settings.finish()))) {
                assertTrue(deliver(centre, "A00-0000-0000", none), "it came as it was sent, and holds up nobody");
            }
            try (Centre centre = Centre.start(settings)) {
                Until.seen("the seal", 20, () -> PdfSeal.isSigned(received()), sealed -> sealed);
                assertTrue(deliver(centre, pdf), "a kiosk that did not hear of it may send it again");
            }
            byte[] sealed = Files.readAllBytes(received());
            assertArrayEquals(pdf, Arrays.copyOf(sealed, pdf.length), "the scanned PDF is in it byte for byte");
        }
    }

    private boolean deliver(Centre centre, byte[] pdf) throws Exception {
        return deliver(centre, CODE, pdf);
    }

    private boolean deliver(Centre centre, String code, byte[] pdf) throws Exception {
        Path sealed = folder.resolve("dossier.sealed");
        try (OutputStream out = Envelope.to(new CentreKeys(folder.resolve("centre/keys")).current(), Files.newOutputStream(sealed))) {
            out.write(pdf);
        }
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        CentreLine line = new CentreLine(new LinkSettings(centre.address(), "kiosk-1", "Máy 01", "Cửa chính", "Chi nhánh số 1", "0.1",
                Optional.empty(), Duration.ofSeconds(15), Duration.ofSeconds(20)));
        return new Upload(line, code, sha256, sealed, () -> { }).deliver();
    }

    private Path received() throws Exception {
        try (var files = Files.list(folder.resolve("centre/dossiers"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(CODE)).findFirst().orElseThrow();
        }
    }
}
