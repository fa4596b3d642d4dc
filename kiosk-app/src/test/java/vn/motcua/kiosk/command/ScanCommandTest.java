package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import vn.motcua.device.peer.EsclPeer;
import vn.motcua.device.peer.Program;

class ScanCommandTest {

    @TempDir
    Path folder;
    private Path pdf;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void nameTheFile() {
        pdf = folder.resolve("out.pdf");
    }

    private int scan(Object... arguments) {
        String[] words = Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
        return CommandLineMessages.speaking(new CommandLine(new ScanCommand()))
                .setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(words);
    }

    private int pagesOf(Path file) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return document.getNumberOfPages();
        }
    }

    private Path pictures(int count) throws IOException {
        Path pictures = Files.createDirectory(folder.resolve("pictures"));
        for (int i = 1; i <= count; i++) {
            BufferedImage white = new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY);
            white.createGraphics().fillRect(0, 0, 620, 877);
            ImageIO.write(white, "png", pictures.resolve("page" + i + ".png").toFile());
        }
        return pictures;
    }

    private void sane() throws IOException {
        Program.required("scanimage", "sane-utils");
        Files.write(folder.resolve("dll.conf"), List.of("test"));
    }

    @Test
    void sameImagesGiveTheSamePdf() throws IOException {
        Path pictures = pictures(2);
        assertEquals(0, scan("--from-images", pictures, "--out", pdf));
        byte[] first = Files.readAllBytes(pdf);
        assertEquals(0, scan("--from-images", pictures, "--out", pdf));
        assertEquals(-1, Arrays.mismatch(first, Files.readAllBytes(pdf)));
        assertEquals(2, pagesOf(pdf));
    }

    @Test
    void warningsArePrintedForEachPage() throws IOException {
        assertEquals(0, scan("--from-images", pictures(1), "--out", pdf, "--report"));
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals(Files.size(pdf), report.get("bytes").asLong());
        assertEquals("page1.png", report.at("/pages/0/page").asText());
        assertEquals("BLANK", report.at("/pages/0/concerns/0").asText());
    }

    @Test
    void reportTellsHowEachPageWasCompressed() throws IOException {
        Path pictures = pictures(1);
        for (String profile : List.of("compact", "archive", "bitonal")) {
            out.getBuffer().setLength(0);
            assertEquals(0, scan("--from-images", pictures, "--profile", profile, "--out", pdf, "--report"));
            JsonNode page = new ObjectMapper().readTree(out.toString()).at("/pages/0");
            assertEquals(profile, page.get("profile").asText());
            assertTrue(page.get("bytes").asLong() > 0, page::toString);
        }
    }

    @Test
    void brokenImageIsNamedAndTheOthersAreKept() throws IOException {
        Path pictures = pictures(2);
        Files.writeString(pictures.resolve("page3.jpg"), "torn");
        assertEquals(1, scan("--from-images", pictures, "--out", pdf));
        assertTrue(err.toString().contains("page3.jpg: PAGE_INCOMPLETE"), err.toString());
        assertEquals(2, pagesOf(pdf));
    }

    @Test
    void ofPagesThatAreAllRefusedThereIsAReportAndNoPdf() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("pictures")).resolve("page1.jpg"), "torn");
        assertEquals(1, scan("--from-images", folder.resolve("pictures"), "--out", pdf, "--report"));
        JsonNode report = new ObjectMapper().readTree(out.toString());
        assertEquals("PAGE_INCOMPLETE", report.at("/pages/0/refused").asText());
        assertEquals(0, report.get("bytes").asLong());
        assertFalse(Files.exists(pdf));
    }

    @Test
    void feederOfARealScannerBecomesAPdf() throws IOException {
        sane();
        assertEquals(0, scan("--device", "test:*", "--set", "config-dir=" + folder, "--source", "feeder", "--dpi", 75, "--out", pdf), err::toString);
        assertEquals(10, pagesOf(pdf));
        assertTrue(err.toString().contains("page 10"), err.toString());
    }

    @Test
    void networkScannerBecomesAPdfWithAReportOfEachPage() throws IOException {
        try (EsclPeer scanner = EsclPeer.plain().load(2)) {
            assertEquals(0, scan("--driver", "escl", "--device", scanner.address(), "--source", "feeder", "--duplex", "--dpi", 75, "--out",
                    pdf, "--report"), err::toString);
        }
        assertEquals(4, pagesOf(pdf));
        JsonNode pages = new ObjectMapper().readTree(out.toString()).path("pages");
        assertEquals(List.of("page 1", "page 2 (back)", "page 3", "page 4 (back)"), pages.findValuesAsText("page"));
        assertTrue(pages.path(0).path("concerns").isArray() && pages.path(0).path("bytes").asInt() > 0, pages::toString);
    }

    @Test
    void networkScannerThatJamsKeepsThePagesBefore() throws IOException {
        try (EsclPeer scanner = EsclPeer.plain().load(3).failAt(2, EsclPeer.Mishap.JAM_WITHOUT_BYTES)) {
            assertEquals(1, scan("--driver", "escl", "--device", scanner.address(), "--dpi", 75, "--out", pdf));
        }
        assertTrue(err.toString().contains("Scanner: FEEDER_JAM") && err.toString().contains("1 page before it is in"), err.toString());
        assertEquals(1, pagesOf(pdf));
    }

    @Test
    void networkScannerThatIsNotThereIsToldInOneLine() {
        assertEquals(1, scan("--driver", "escl", "--device", "http://127.0.0.1:1/eSCL", "--out", pdf));
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().startsWith("Scanner: NOT_CONNECTED: "), err.toString());
    }

    @Test
    void simulatedScannerBecomesAPdf() throws IOException {
        assertEquals(0, scan("--driver", "simulator", "--device", "*", "--dpi", 75, "--out", pdf), err::toString);
        assertTrue(pagesOf(pdf) > 0);
    }

    @Test
    void jamIsToldInOneLine() throws IOException {
        sane();
        assertEquals(1, scan("--device", "test:0", "--set", "config-dir=" + folder, "--set",
                "extra=--read-return-value SANE_STATUS_JAMMED", "--dpi", 75, "--out", pdf));
        assertTrue(err.toString().startsWith("Scanner: FEEDER_JAM: "), err.toString());
        assertFalse(Files.exists(pdf));
    }

    @Test
    void missingScannerIsToldInOneLine() throws IOException {
        sane();
        assertEquals(1, scan("--device", "test:99", "--set", "config-dir=" + folder, "--out", pdf));
        assertEquals("Scanner: NOT_CONNECTED: scanimage: open of device test:99 failed: Invalid argument", err.toString().strip());
    }

    @Test
    void aPdfThatCannotBeWrittenIsToldInOneLine() throws IOException {
        Files.createDirectories(pdf.resolve("in the way"));
        assertEquals(1, scan("--from-images", pictures(1), "--out", pdf));
        assertTrue(err.toString().contains("The PDF was not written"), err.toString());
    }

    @Test
    void wrongUsageIsExitTwo() throws IOException {
        for (List<Object> wrong : Set.of(List.<Object>of("--out", pdf), List.<Object>of("--device", "a", "--from-images", folder, "--out", pdf),
                List.<Object>of("--from-images", folder),
                List.<Object>of("--from-images", folder, "--out", folder.resolve("nowhere/out.pdf")),
                List.<Object>of("--from-images", folder.resolve("nowhere"), "--out", pdf),
                List.<Object>of("--device", "a", "--driver", "nobody", "--out", pdf),
                List.<Object>of("--device", "a", "--set", "nothing=1", "--out", pdf),
                List.<Object>of("--device", "a", "--source", "tray", "--out", pdf), List.<Object>of("--device", "a", "--dpi", "9999", "--out", pdf),
                List.<Object>of("--from-images", folder, "--profile", "tiny", "--out", pdf))) {
            assertEquals(2, scan(wrong.toArray()), wrong::toString);
        }
    }
}
