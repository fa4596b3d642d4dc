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

/** The pages of one visit: each is checked, cleaned, compressed once, and has a small preview. One thread at a time. */
public final class VisitPages implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VisitPages.class);

    private static final float PREVIEW_QUALITY = 0.8f;
    private static final int PREVIEW_HEIGHT = 700;
    private static final int MOST_DOTS_PER_INCH = 300;

    private final Path folder;
    private final Path incoming;
    private final Profile profile;
    private final Map<String, Sheet> sheets = new HashMap<>();
    private Optional<Likeness> last = Optional.empty();
    private int count;

    VisitPages(Path folder, Profile profile) throws IOException {
        this.folder = folder;
        this.profile = profile;
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
        int dpi = Math.min(scanned.dotsPerInch(), MOST_DOTS_PER_INCH);
        BufferedImage picture = atMost(image, scanned.dotsPerInch(), dpi);
        BufferedImage small = atMost(picture, dpi, GreyPage.DOTS_PER_INCH);
        GreyPage grey = GreyPage.of(small);
        Likeness likeness = Likeness.of(grey);
        PageReport report = PageChecks.look(grey, likeness, before);

        String id = String.format(Locale.ROOT, "p%03d", count + 1);
        CleanPage page = CleanPage.of(picture, small, grey, dpi, report.skewDegrees());
        Sheet sheet = sheet(scanned, page, report, new PageFolder(folder, id));
        String preview = id + "-small.jpg";
        BufferedImage shown = Shrink.toHeight(page.small(), PREVIEW_HEIGHT);
        WholeFile.write(folder.resolve(preview), out -> JpegFile.write(shown, PREVIEW_QUALITY, 72, out));
        count++;
        sheets.put(id, sheet);
        last = Optional.of(likeness);
        return new Arrival.Kept(new Page(id, preview, 0, report.first()), report);
    }

    private static BufferedImage atMost(BufferedImage image, int dotsPerInch, int most) {
        double scale = Math.min(1, (double) most / dotsPerInch);
        return Shrink.to(image, (int) Math.max(1, image.getWidth() * scale), (int) Math.max(1, image.getHeight() * scale));
    }

    private Sheet sheet(ScannedPage scanned, CleanPage page, PageReport report, PageFolder layers) throws IOException {
        Compression compression = new Compression(page, layers);
        boolean pale = report.concerns().contains(Page.Concern.FAINT) || report.concerns().contains(Page.Concern.DARK);
        Optional<Sheet> small = switch (profile) {
            case COMPACT -> pale ? Optional.empty() : compression.compact();
            case BITONAL -> Optional.of(compression.bitonal());
            case ARCHIVE -> Optional.empty();
        };
        return small.isPresent() ? small.get() : compression.archive(deviceJpeg(scanned, page));
    }

    /** The scanner's own JPEG, when nothing had to be done to it that the page cannot do by itself. */
    private static Optional<Path> deviceJpeg(ScannedPage scanned, CleanPage page) throws IOException {
        boolean untouched = page.dotsPerInch() == scanned.dotsPerInch() && JpegFile.isWhole(scanned.file());
        return untouched ? Optional.of(scanned.file()) : Optional.empty();
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

    /** The small JPEG picture of the corrected page, about 700 pixels high, not turned by the citizen. */
    public Path preview(Page page) {
        return folder.resolve(page.preview());
    }

    /** The page as it goes into the dossier, turned as the citizen wants it. */
    public Leaf leaf(Page page) {
        return new Leaf(sheets.get(page.id()), page.quarterTurns());
    }

    /** Erases everything of the visit. Safe to call twice. */
    @Override
    public void close() throws IOException {
        PageStore.erase(folder);
    }
}
