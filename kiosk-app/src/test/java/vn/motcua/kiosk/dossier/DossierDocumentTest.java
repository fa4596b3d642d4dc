package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Fault;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.peer.Program;
import vn.motcua.envelope.DataKey;
import vn.motcua.envelope.DocumentBundle;
import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.RecipientKey;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;
import vn.motcua.kiosk.dossier.DossierContents.Part;

class DossierDocumentTest {

    private static final Instant MORNING = Instant.parse("2026-11-23T02:41:00Z");
    /** Two renderings of one page differ by 4 to 5, two pages by 15. */
    private static final double ALIKE = 8;

    @TempDir
    Path folder;
    private VisitPages visit;
    private Path dossiers;
    private Page declaration;
    private Page certificate;

    @BeforeEach
    void scanTwoPapers() throws Exception {
        visit = PageStore.open(folder.resolve("visits")).begin("v", Profile.ARCHIVE);
        dossiers = WholeFile.folder(folder.resolve("dossiers"));
        List<ScannedPage> scans = SimulatedPapers.scan(visit.incoming(), 200, SimulatedPapers.DECLARATION, SimulatedPapers.CERTIFICATE);
        declaration = ((Arrival.Kept) visit.keep(scans.get(0))).page();
        certificate = ((Arrival.Kept) visit.keep(scans.get(1))).page();
    }

    private DossierContents contents(Optional<Instant> made) {
        return new DossierContents("1.001193", "kiosk 1", List.of(
                new Part("Tờ khai đăng ký khai sinh", List.of(visit.leaf(declaration))),
                new Part("Giấy chứng nhận kết hôn", List.of()),
                new Part("Giấy chứng sinh", List.of(visit.leaf(certificate.turned())))), made);
    }

    private Filing write(DossierContents contents) {
        return new DossierDocument(contents).write(dossiers.resolve("dossier.pdf"));
    }

    private Filing.Filed filed(DossierContents contents) {
        return assertInstanceOf(Filing.Filed.class, write(contents));
    }

    @Test
    void anotherProgramFindsNothingWrongWithIt() throws Exception {
        Filing.Filed filed = filed(contents(Optional.of(MORNING)));
        assertEquals(2, filed.pages());
        assertEquals(Files.size(filed.file()), filed.bytes());
        assertQpdfIsContent(filed.file());
    }

    private static void assertQpdfIsContent(Path pdf) throws Exception {
        Process qpdf = new ProcessBuilder(Program.required("qpdf", "qpdf"), "--check", pdf.toString()).redirectErrorStream(true).start();
        String said = new String(qpdf.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(qpdf.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, qpdf.exitValue(), said);
        assertFalse(said.contains("WARNING"), said);
    }

    @Test
    void pagesLookAsTheyWereScannedAndTurned() throws Exception {
        Path pdf = filed(contents(Optional.of(MORNING))).file();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(PDRectangle.A4.getWidth(), document.getPage(0).getMediaBox().getWidth());
            assertEquals(List.of(0, 90), List.of(document.getPage(0).getRotation(), document.getPage(1).getRotation()));
            BufferedImage upright = new PDFRenderer(document).renderImageWithDPI(0, 50, ImageType.GRAY);
            BufferedImage turned = new PDFRenderer(document).renderImageWithDPI(1, 50, ImageType.GRAY);
            assertTrue(difference(upright, visit.leaf(declaration).sheet().files().get(0)) < ALIKE);
            assertTrue(difference(upright, visit.leaf(certificate).sheet().files().get(0)) > ALIKE);
            assertTrue(turned.getWidth() > turned.getHeight());
            assertTrue(difference(turnedBack(turned), visit.leaf(certificate).sheet().files().get(0)) < ALIKE);
        }
    }

    /** Mean difference in brightness, 0 to 255. */
    private static double difference(BufferedImage rendered, KeptFile jpeg) throws IOException {
        GreyPage page = GreyPage.of(ImageIO.read(jpeg.open()), 400);
        BufferedImage small = new BufferedImage(rendered.getWidth(), rendered.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage full = new BufferedImage(page.width, page.height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(page.pixels, 0, ((DataBufferByte) full.getRaster().getDataBuffer()).getData(), 0, page.pixels.length);
        small.createGraphics().drawImage(full, 0, 0, small.getWidth(), small.getHeight(), null);
        byte[] a = ((DataBufferByte) rendered.getRaster().getDataBuffer()).getData();
        byte[] b = ((DataBufferByte) small.getRaster().getDataBuffer()).getData();
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
        }
        return (double) sum / a.length;
    }

    private static BufferedImage turnedBack(BufferedImage image) {
        BufferedImage back = new BufferedImage(image.getHeight(), image.getWidth(), image.getType());
        for (int y = 0; y < back.getHeight(); y++) {
            for (int x = 0; x < back.getWidth(); x++) {
                back.getRaster().setSample(x, y, 0, image.getRaster().getSample(image.getWidth() - 1 - y, x, 0));
            }
        }
        return back;
    }

    @Test
    void pixelsAreNotCompressedTwice() throws Exception {
        byte[] pdf = Files.readAllBytes(filed(contents(Optional.of(MORNING))).file());
        for (Page page : List.of(declaration, certificate)) {
            byte[] jpeg = visit.leaf(page).sheet().files().get(0).bytes();
            assertTrue(Collections.indexOfSubList(boxed(pdf), boxed(jpeg)) >= 0);
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> list = new ArrayList<>(bytes.length);
        for (byte b : bytes) {
            list.add(b);
        }
        return list;
    }

    @Test
    void clerkFindsEachDocumentByItsBookmark() throws Exception {
        Path pdf = filed(contents(Optional.of(MORNING))).file();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<String> names = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                names.add(item.getTitle() + " " + document.getPages().indexOf(item.findDestinationPage(document)));
            }
            assertEquals(List.of("Tờ khai đăng ký khai sinh 0", "Giấy chứng sinh 1"), names);
            assertEquals("1.001193 – Tờ khai đăng ký khai sinh, Giấy chứng sinh", document.getDocumentInformation().getTitle());
            assertEquals(MORNING, document.getDocumentInformation().getCreationDate().toInstant());
        }
    }

    @Test
    void theCentreGetsAnArchivalPdfOfEachDocumentInOneEnvelope() throws Exception {
        RecipientKey centre = RecipientKey.generate();
        Filing.Filed filed = assertInstanceOf(Filing.Filed.class, new DossierDocument(contents(Optional.of(MORNING)))
                .writeApart(dossiers.resolve("dossier.sealed"), centre.recipient()));
        Path opened = unpacked(filed, centre);
        assertEquals(List.of(new DocumentBundle.Title("Tờ khai đăng ký khai sinh", 1), new DocumentBundle.Title("Giấy chứng sinh", 1)),
                DocumentBundle.titles(opened));
        List<String> titles = new ArrayList<>();
        for (Path pdf : DocumentBundle.files(opened)) {
            assertEquals(List.of(), ArchiveJudge.faults(pdf));
            try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
                assertEquals(1, document.getNumberOfPages());
                assertNull(document.getDocumentCatalog().getDocumentOutline(), "a document of its own needs no bookmarks");
                titles.add(document.getDocumentInformation().getTitle());
            }
        }
        assertEquals(List.of("1.001193 – Tờ khai đăng ký khai sinh", "1.001193 – Giấy chứng sinh"), titles);
        assertEquals(2, filed.pages());
    }

    private Path unpacked(Filing.Filed filed, RecipientKey centre) throws IOException {
        Path to = Files.createDirectory(folder.resolve("opened"));
        try (InputStream content = Envelope.open(Files.newInputStream(filed.file()), id -> Optional.of(centre))) {
            DocumentBundle.unpack(content, to);
        }
        return to;
    }

    @Test
    void samePagesGiveTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(filed(contents(Optional.empty())).file());
        byte[] second = Files.readAllBytes(filed(contents(Optional.empty())).file());
        assertArrayEquals(first, second);
    }

    @Test
    void nobodyElseCanReadIt() throws Exception {
        Path pdf = filed(contents(Optional.of(MORNING))).file();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(pdf)));
    }

    @Test
    void lostPageIsAFaultAndLeavesNoHalfDossier() throws Exception {
        Files.delete(visit.leaf(certificate).sheet().files().get(0).file());
        Filing.NotFiled not = assertInstanceOf(Filing.NotFiled.class, write(contents(Optional.of(MORNING))));
        assertEquals(Fault.PAGE_INCOMPLETE, not.fault());
        try (var files = Files.list(dossiers)) {
            assertEquals(List.of(), files.toList());
        }
    }

    @Test
    void olderFileSurvivesAFailedWrite() throws Exception {
        Path file = folder.resolve("older");
        Files.writeString(file, "older");
        try {
            WholeFile.write(file, out -> {
                out.write(new byte[100_000]);
                throw new IOException("No space left on device");
            });
        } catch (IOException expected) {
            assertEquals(Fault.DISK_FULL, WholeFile.faultOf(expected));
        }
        assertEquals("older", Files.readString(file));
        assertFalse(Files.exists(folder.resolve("older.part")));
    }

    @Test
    void hundredPagesFitIntoASmallHeap() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path pdf = folder.resolve("hundred.pdf");
        Path jpeg = Files.write(folder.resolve("page.jpg"), visit.leaf(declaration).sheet().files().get(0).bytes());
        Process child = new ProcessBuilder(java, "-Xmx32m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), HundredPages.class.getName(), jpeg.toString(), pdf.toString())
                .redirectErrorStream(true).redirectOutput(new File(folder.toFile(), "said")).start();
        assertTrue(child.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, child.exitValue(), () -> said(folder.resolve("said")));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            assertEquals(100, document.getNumberOfPages());
        }
    }

    private static String said(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Runs in a small process of its own. */
    static final class HundredPages {
        public static void main(String[] arguments) throws IOException {
            byte[] jpeg = Files.readAllBytes(Path.of(arguments[0]));
            KeptFile kept = KeptFile.write(Path.of(arguments[0] + ".kept"), DataKey.random(), out -> out.write(jpeg));
            Leaf leaf = new Leaf(new Sheet(Profile.ARCHIVE, 1654, 2339, 200, List.of(new Sheet.Picture(kept, 0, 0, 1654, 2339, 0)), ""), 0);
            Filing filing = new DossierDocument(new DossierContents("", "", List.of(new Part("", Collections.nCopies(100, leaf))), Optional.empty()))
                    .write(Path.of(arguments[1]));
            System.out.println(filing);
            System.exit(filing instanceof Filing.Filed ? 0 : 1);
        }
    }
}
