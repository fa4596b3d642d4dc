package vn.motcua.device.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.Fault;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;

class PageIsStillBeingSavedTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path machine;
    private Path share;
    private Path pages;
    private final List<ScannedPage> arrived = new CopyOnWriteArrayList<>();
    private final Map<String, String> given = new HashMap<>(Map.of("settle-millis", "100", "quiet", "1", "patience", "20", "head-start", "60"));
    private final Cancellation cancellation = new Cancellation();

    @BeforeEach
    void mount() throws IOException {
        share = Files.createDirectory(machine.resolve("share"));
        pages = Files.createDirectory(machine.resolve("pages"));
    }

    private CompletableFuture<Integer> scan(int most) {
        FolderDriver driver = new FolderDriver();
        return CompletableFuture.supplyAsync(() -> {
            try (DocumentScanner scanner = (DocumentScanner) driver.open(new DeviceId(share.toString()), Settings.of(driver.options(), given))) {
                return scanner.scan(new ScanRequest(ScanRequest.Source.AUTOMATIC, false, ScanRequest.Colour.COLOUR, 300, pages, most),
                        arrived::add, cancellation);
            } catch (DeviceException e) {
                throw new IllegalStateException(e.fault() + ": " + e.getMessage(), e);
            }
        });
    }

    private static int pagesOf(CompletableFuture<Integer> job) throws Exception {
        return job.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private static Fault faultOf(CompletableFuture<Integer> job) {
        ExecutionException ended = assertThrows(ExecutionException.class, () -> job.get(SOON.toSeconds(), TimeUnit.SECONDS));
        return ((DeviceException) ended.getCause().getCause()).fault();
    }

    private static byte[] picture(String format) throws IOException {
        BufferedImage image = new BufferedImage(620, 877, BufferedImage.TYPE_3BYTE_BGR);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(image, format, out));
        return out.toByteArray();
    }

    private void save(String name, byte[] bytes) throws IOException {
        Files.write(share.resolve(name), bytes);
    }

    @Test
    void halfAFileIsWaitedForAndNeverTaken() throws Exception {
        byte[] whole = picture("jpeg");
        given.put("quiet", "2");
        CompletableFuture<Integer> job = scan(10);
        save("scan1.jpg", Arrays.copyOf(whole, whole.length / 2));
        Await.never("half a page was taken", Duration.ofMillis(600), () -> !arrived.isEmpty());
        Files.write(share.resolve("scan1.jpg"), Arrays.copyOfRange(whole, whole.length / 2, whole.length), StandardOpenOption.APPEND);
        assertEquals(1, pagesOf(job));
        assertEquals(whole.length, Files.size(arrived.get(0).file()));
        assertEquals(75, arrived.get(0).dotsPerInch());
        assertFalse(Files.exists(share.resolve("scan1.jpg")), "the next citizen finds the page");
    }

    @Test
    void fileThatNeverBecomesWholeIsLeftAndSaid() throws Exception {
        byte[] whole = picture("jpeg");
        CompletableFuture<Integer> job = scan(10);
        save("scan1.jpg", Arrays.copyOf(whole, whole.length / 2));
        assertEquals(Fault.PAGE_INCOMPLETE, faultOf(job));
        assertTrue(Files.exists(share.resolve("scan1.jpg")));
    }

    @Test
    void pagesOfSomebodyElseAreNotTouched() throws Exception {
        save("yesterday.jpg", picture("jpeg"));
        save("list.txt", new byte[] {1});
        Files.setLastModifiedTime(share.resolve("yesterday.jpg"), FileTime.from(Instant.now().minus(Duration.ofDays(1))));
        CompletableFuture<Integer> job = scan(10);
        save("b.png", picture("png"));
        save("a.jpeg", picture("jpeg"));
        assertEquals(2, pagesOf(job));
        assertTrue(Files.exists(share.resolve("yesterday.jpg")));
        assertTrue(Files.exists(share.resolve("list.txt")));
    }

    @Test
    void pageSavedJustBeforeTheJobBelongsToIt() throws Exception {
        save("quick.png", picture("png"));
        assertEquals(1, pagesOf(scan(1)));
    }

    @Test
    void everyPageOfATiffComesOut() throws Exception {
        CompletableFuture<Integer> job = scan(10);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < 3; i++) {
                writer.writeToSequence(new IIOImage(new BufferedImage(620, 877, BufferedImage.TYPE_BYTE_GRAY), null, null), null);
            }
            writer.endWriteSequence();
        }
        save("stack.tif", out.toByteArray());
        assertEquals(3, pagesOf(job));
        assertEquals(List.of(1, 2, 3), arrived.stream().map(ScannedPage::number).toList());
    }

    @Test
    void pdfIsRefusedByNameAndLeft() throws Exception {
        CompletableFuture<Integer> job = scan(10);
        save("scan.pdf", "%PDF-1.7".getBytes());
        assertEquals(Fault.WRONG_SETTINGS, faultOf(job));
        assertTrue(Files.exists(share.resolve("scan.pdf")));
    }

    @Test
    void nobodyScansAndTheJobEnds() {
        given.put("patience", "5");
        CompletableFuture<Integer> job = scan(10);
        assertFalse(job.isDone());
        cancellation.cancel();
        assertEquals(0, job.orTimeout(SOON.toSeconds(), TimeUnit.SECONDS).join());
    }

    @Test
    void shareThatGoesAwayIsNotAnEmptyFeeder() throws Exception {
        CompletableFuture<Integer> job = scan(10);
        save("first.jpg", picture("jpeg"));
        Await.until("the first page", SOON, () -> !arrived.isEmpty());
        Files.move(share, machine.resolve("away"));
        assertEquals(Fault.NOT_CONNECTED, faultOf(job));
        assertEquals(1, arrived.size());
    }
}
