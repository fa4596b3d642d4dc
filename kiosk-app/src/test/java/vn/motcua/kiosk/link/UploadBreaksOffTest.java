package vn.motcua.kiosk.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.intake.CentreKeys;
import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.UploadHeader;

/** A dossier of three pieces on a line that breaks: what has arrived is not sent again, and what arrives is the dossier or nothing. */
class UploadBreaksOffTest {

    private static final String CODE = "H26-0300-0017";
    private static final int SIZE = 2 * Upload.PIECE + 12_345;

    @TempDir
    Path folder;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Long> sent = new ArrayList<>();
    private byte[] pdf;
    private String sha256;
    private Path sealed;

    @BeforeEach
    void sealADossier() throws Exception {
        pdf = new byte[SIZE];
        new Random(1).nextBytes(pdf);
        sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
        sealed = sealed("dossier.sealed", new CentreKeys(folder.resolve("centre/keys")).current(), pdf);
    }

    private Path sealed(String name, Recipient recipient, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Envelope.to(recipient, Files.newOutputStream(file))) {
            out.write(content);
        }
        return file;
    }

    private Centre centre() throws Exception {
        return Centre.start(CentreSettings.embedded(folder.resolve("centre"), 0, "Chi nhánh số 1"));
    }

    private static CentreLine line(Centre centre) {
        return new CentreLine(new LinkSettings(centre.address(), "kiosk-1", "Máy 01", "Cửa chính", "Chi nhánh số 1", "0.1",
                Optional.empty(), Duration.ofSeconds(15), Duration.ofSeconds(20)));
    }

    /** @param pieces after which the line breaks */
    private boolean deliver(Centre centre, Path file, int pieces) throws Exception {
        sent.clear();
        return new Upload(line(centre), CODE, sha256, file, () -> {
            sent.add(1L);
            if (sent.size() == pieces) {
                throw new IOException("the line broke");
            }
        }).deliver();
    }

    private List<Path> received() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("centre/dossiers"))) {
            return all.toList();
        }
    }

    @Test
    void itGoesOnWhereItBrokeOffAlsoWhenTheCentreWasRestarted() throws Exception {
        try (Centre centre = centre()) {
            assertThrows(IOException.class, () -> deliver(centre, sealed, 1));
            assertEquals(List.of(), received(), "half a dossier is none");
        }
        try (Centre centre = centre()) {
            assertEquals(OptionalLong.of(Upload.PIECE), line(centre).received("/v1/dossiers/" + CODE + "/" + sha256));
            assertTrue(deliver(centre, sealed, 99));
            assertEquals(2, sent.size(), "the first piece was not sent again");
            assertTrue(Arrays.equals(pdf, Files.readAllBytes(received().get(0))), "the centre has opened it");
            assertTrue(deliver(centre, sealed, 99));
            assertEquals(0, sent.size(), "what is there is not sent at all");
            assertEquals(1, received().size());
        }
    }

    @Test
    void theLastAnswerIsLost() throws Exception {
        try (Centre centre = centre()) {
            assertThrows(IOException.class, () -> deliver(centre, sealed, 3));
            assertTrue(deliver(centre, sealed, 99));
            assertEquals(1, received().size());
        }
    }

    @Test
    void aDossierThatIsDamagedOnTheKioskIsRefusedAndNothingOfItStays() throws Exception {
        byte[] bytes = Files.readAllBytes(sealed);
        bytes[Upload.PIECE + 7] ^= 1;
        Files.write(sealed, bytes);
        try (Centre centre = centre()) {
            assertFalse(deliver(centre, sealed, 99));
            assertEquals(6, sent.size() + 2, "it was sent twice: the damage might have come on the way");
            assertEquals(List.of(), received());
            assertEquals(List.of(), arriving());
        }
    }

    @Test
    void anotherDossierUnderThisNameIsRefused() throws Exception {
        byte[] other = pdf.clone();
        other[0] ^= 1;
        Path wrong = sealed("other.sealed", new CentreKeys(folder.resolve("centre/keys")).current(), other);
        try (Centre centre = centre()) {
            assertFalse(deliver(centre, wrong, 99));
            assertEquals(List.of(), received());
        }
    }

    @Test
    void aCentreThatLostItsKeyKeepsTheDossierUntilTheKeyIsBack() throws Exception {
        Path keys = folder.resolve("centre/keys");
        Path aside = folder.resolve("keys-aside");
        Files.move(keys, aside);
        try (Centre centre = centre()) {
            assertFalse(deliver(centre, sealed, 99));
            assertEquals(List.of(), received());
        }
        Files.move(aside.resolve("dossiers-1.key"), keys.resolve("dossiers-0.key"));
        try (Centre centre = centre()) {
            assertTrue(Arrays.equals(pdf, Files.readAllBytes(received().get(0))));
            assertEquals(List.of(), arriving());
        }
    }

    @Test
    void nonsenseIsRefusedInOneLine() throws Exception {
        try (Centre centre = centre()) {
            URI dossier = centre.address().resolve("/v1/dossiers/" + CODE + "/" + sha256);
            assertEquals(400, patch(dossier, "5", "5"));
            assertEquals(400, patch(dossier, "-1", "10"));
            assertEquals(400, patch(dossier, "x", "10"));
            assertEquals(409, patch(dossier, "4", "10"), "nothing before it is here");
            assertEquals(400, patch(centre.address().resolve("/v1/dossiers/..%2F..%2Fetc/" + sha256), "0", "10"));
        }
    }

    private int patch(URI dossier, String offset, String length) throws Exception {
        return client.send(HttpRequest.newBuilder(dossier).header(UploadHeader.OFFSET, offset).header(UploadHeader.LENGTH, length)
                .method("PATCH", HttpRequest.BodyPublishers.ofString("abc")).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private List<Path> arriving() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("centre/arriving"))) {
            return all.toList();
        }
    }
}
