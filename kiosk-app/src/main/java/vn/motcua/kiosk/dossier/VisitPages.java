package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Fault;
import vn.motcua.device.ScannedPage;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;

/** The pages of one visit: each is checked, kept as a JPEG, and has a small preview. One thread at a time. */
public final class VisitPages implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VisitPages.class);

    private static final float KEPT_QUALITY = 0.85f;
    private static final float PREVIEW_QUALITY = 0.8f;
    private static final int PREVIEW_HEIGHT = 700;
    private static final int MOST_DOTS_PER_INCH = 300;

    private final Path folder;
    private final Path incoming;
    private final Map<String, Integer> dotsPerInch = new HashMap<>();
    private Optional<Likeness> last = Optional.empty();
    private int count;

    VisitPages(Path folder) throws IOException {
        this.folder = folder;
        incoming = WholeFile.folder(folder.resolve("incoming"));
    }

    /** Where the scanner writes: the folder of a {@code ScanRequest}. */
    public Path incoming() {
        return incoming;
    }

    /** Keeps a page and compares it with the one before. */
    public Arrival keep(ScannedPage scanned) {
        return keep(scanned, last);
    }

    /** Keeps a page that takes the place of another; being like that one is no concern. */
    public Arrival keepInstead(ScannedPage scanned) {
        return keep(scanned, Optional.empty());
    }

    private Arrival keep(ScannedPage scanned, Optional<Likeness> before) {
        BufferedImage image;
        try {
            image = PagePicture.read(scanned.file());
        } catch (IOException e) {
            return refused(Fault.PAGE_INCOMPLETE, e);
        }
        try {
            return store(scanned, image, before);
        } catch (IOException e) {
            return refused(WholeFile.faultOf(e), e);
        } finally {
            forget(scanned.file());
        }
    }

    private Arrival store(ScannedPage scanned, BufferedImage image, Optional<Likeness> before) throws IOException {
        GreyPage grey = GreyPage.of(image, scanned.dotsPerInch());
        Likeness likeness = Likeness.of(grey);
        PageReport report = PageChecks.look(grey, likeness, before);

        String id = String.format(Locale.ROOT, "p%03d", count + 1);
        int dpi = Math.min(scanned.dotsPerInch(), MOST_DOTS_PER_INCH);
        if (dpi == scanned.dotsPerInch() && JpegFile.isWhole(scanned.file())) {
            WholeFile.write(file(id), out -> Files.copy(scanned.file(), out));
        } else {
            double scale = (double) dpi / scanned.dotsPerInch();
            BufferedImage kept = Shrink.to(image, (int) (image.getWidth() * scale), (int) (image.getHeight() * scale));
            WholeFile.write(file(id), out -> JpegFile.write(kept, KEPT_QUALITY, dpi, out));
        }
        String preview = id + "-small.jpg";
        BufferedImage small = Shrink.toHeight(image, PREVIEW_HEIGHT);
        WholeFile.write(folder.resolve(preview), out -> JpegFile.write(small, PREVIEW_QUALITY, 72, out));
        count++;
        dotsPerInch.put(id, dpi);
        last = Optional.of(likeness);
        return new Arrival.Kept(new Page(id, preview, 0, report.first()), report);
    }

    private static Arrival refused(Fault fault, IOException e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        log.warn("a scanned page is not kept: {}: {}", fault, detail);
        return new Arrival.Refused(fault, detail);
    }

    /** The scanner's own file is of no more use; somebody else's is not ours to erase. */
    private void forget(Path scanned) {
        if (scanned.toAbsolutePath().normalize().startsWith(incoming.toAbsolutePath().normalize())) {
            try {
                Files.deleteIfExists(scanned);
            } catch (IOException e) {
                log.warn("a scanned file could not be erased before the visit's end: {}", e.getClass().getSimpleName());
            }
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".jpg");
    }

    /** The small JPEG picture, about 700 pixels high, not turned. */
    public Path preview(Page page) {
        return folder.resolve(page.preview());
    }

    /** The page as it goes into the dossier, turned as the citizen wants it. */
    public Leaf leaf(Page page) {
        return new Leaf(file(page.id()), dotsPerInch.get(page.id()), page.quarterTurns());
    }

    /** Erases everything of the visit. Safe to call twice. */
    @Override
    public void close() throws IOException {
        PageStore.erase(folder);
    }
}
