package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.PnmHeader;
import vn.motcua.device.peer.Program;

/** Two decoders that other people wrote read back every pixel. */
class Jbig2LosesNothingTest {

    @TempDir
    Path folder;

    private interface Drawing {
        boolean black(int x, int y);
    }

    private static Bitmap drawn(int width, int height, Drawing drawing) {
        Bitmap bitmap = Bitmap.blank(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (drawing.black(x, y)) {
                    bitmap.blacken(x, y);
                }
            }
        }
        return bitmap;
    }

    private byte[] decodedByJbig2dec(Bitmap bitmap) throws Exception {
        Path file = Files.write(folder.resolve("page.jb2"), Jbig2.file(bitmap));
        Path decoded = folder.resolve("page.pbm");
        run(Program.required("jbig2dec", "jbig2dec"), "-q", "-t", "pbm", "-o", decoded.toString(), file.toString());
        return pixels(decoded, bitmap);
    }

    private static byte[] pixels(Path pbm, Bitmap expected) throws IOException {
        byte[] bytes = Files.readAllBytes(pbm);
        PnmHeader header = PnmHeader.read(new ByteArrayInputStream(bytes));
        assertEquals(List.of(expected.width(), expected.height()), List.of(header.width(), header.height()));
        return Arrays.copyOfRange(bytes, header.length(), bytes.length);
    }

    private static void run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), said);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void noiseOfAnySizeAndDensity(long seed) throws Exception {
        Random random = new Random(seed * 0x9E3779B97F4A7C15L);
        double density = random.nextDouble() * random.nextDouble();
        Bitmap noise = drawn(1 + random.nextInt(300), 1 + random.nextInt(200), (x, y) -> random.nextDouble() < density);
        assertArrayEquals(noise.bits(), decodedByJbig2dec(noise));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 31, 64, 65})
    void narrowPages(int width) throws Exception {
        Bitmap lines = drawn(width, 40, (x, y) -> (x * 7 + y / 3) % 5 == 0);
        assertArrayEquals(lines.bits(), decodedByJbig2dec(lines));
    }

    @Test
    void pagesThatSayLittle() throws Exception {
        for (Drawing drawing : List.<Drawing>of((x, y) -> false, (x, y) -> true, (x, y) -> y % 50 < 3, (x, y) -> x % 50 < 3,
                (x, y) -> (x + y) % 2 == 0, (x, y) -> y == 0 || y == 499, (x, y) -> x == 0 || x == 699)) {
            Bitmap page = drawn(700, 500, drawing);
            assertArrayEquals(page.bits(), decodedByJbig2dec(page));
        }
    }

    @Test
    void scannedFormIsSmallAndTheSame() throws Exception {
        Bitmap form = ink(PagePicture.read(SimulatedPapers.scan(folder, 300, SimulatedPapers.DECLARATION).get(0).file()));
        assertArrayEquals(form.bits(), decodedByJbig2dec(form));
        int bytes = Jbig2.forPdf(form).length;
        assertTrue(bytes < 40_000, bytes + " bytes");
    }

    private static Bitmap ink(BufferedImage image) {
        return drawn(image.getWidth(), image.getHeight(), (x, y) -> image.getRaster().getSample(x, y, 0) < 128);
    }

    @Test
    void popplerReadsItFromAPdf() throws Exception {
        Bitmap form = ink(PagePicture.read(SimulatedPapers.scan(folder, 150, SimulatedPapers.APPLICATION).get(0).file()));
        Path pdf = folder.resolve("page.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            PDImageXObject image = new PDImageXObject(document, new ByteArrayInputStream(Jbig2.forPdf(form)), COSName.JBIG2_DECODE,
                    form.width(), form.height(), 1, PDDeviceGray.INSTANCE);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            document.save(pdf.toFile());
        }
        run(Program.required("pdfimages", "poppler-utils"), pdf.toString(), folder.resolve("image").toString());
        assertArrayEquals(form.bits(), pixels(folder.resolve("image-000.pbm"), form));
    }
}
