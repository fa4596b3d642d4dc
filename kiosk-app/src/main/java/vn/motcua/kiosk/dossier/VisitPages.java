package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Fault;
import vn.motcua.device.ScannedPage;
import vn.motcua.envelope.DataKey;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;
import vn.motcua.ocr.PageHead;

/**
 * The pages of one visit: each is checked, cleaned, compressed once, encrypted, and has a small preview. {@link #prepare} may be
 * called by several threads at once; everything else by one thread at a time.
 */
public final class VisitPages implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(VisitPages.class);

    private static final float PREVIEW_QUALITY = 0.8f;
    private static final int PREVIEW_HEIGHT = 700;
    private static final int MOST_DOTS_PER_INCH = 300;

    private final Path folder;
    private final Path incoming;
    private final DataKey key;
    private final Profile profile;
    private final Ending ending;
    private final VisitJournal journal;
    private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();
    private Optional<Likeness> last = Optional.empty();
    private Optional<KeptVisit> remembered = Optional.empty();
    private final AtomicInteger count = new AtomicInteger();
    /** Where no page lies at the moment. */
    private final Queue<Worktop> worktops = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** What the store does when the visit has ended. */
    interface Ending {
        void done() throws IOException;
    }

    VisitPages(Path folder, Path incoming, DataKey key, Profile profile, Ending ending) {
        this.folder = folder;
        this.incoming = incoming;
        this.key = key;
        this.profile = profile;
        this.ending = ending;
        journal = VisitJournal.begin(folder, key);
    }

    /** Where the scanner writes: the folder of a {@code ScanRequest}. Not encrypted; each file goes as soon as its page is kept. */
    public Path incoming() {
        return incoming;
    }

    /** Where the finished dossier is written, on the disk of the pages. */
    public Path finished() {
        return folder.resolve("dossier");
    }

    /** Keeps a page and compares it with the one before. */
    public Arrival keep(ScannedPage scanned) {
        return place(prepare(scanned, nextId()), false);
    }

    /** Keeps a page that takes the place of another; being like that one is no concern. */
    public Arrival keepInstead(ScannedPage scanned) {
        return place(prepare(scanned, nextId()), true);
    }

    /** Names the next page, in the order of their arrival. */
    String nextId() {
        return String.format(Locale.ROOT, "p%03d", count.incrementAndGet());
    }

    /** A page that is on the disk but not yet one of the visit's. @param sheet and likeness only of a page that is kept */
    record Prepared(Arrival arrival, Optional<Sheet> sheet, Optional<Likeness> likeness) {

        /** A page on which the program itself came to grief is refused like any other: nothing vanishes silently. */
        static Prepared failed(Throwable trouble) {
            log.error("a page could not be worked on", trouble);
            return new Prepared(new Arrival.Refused(Fault.UNKNOWN, trouble.toString()), Optional.empty(), Optional.empty());
        }
    }

    /** The long part of the work. Several pages at once may be under way. @param id from {@link #nextId} */
    Prepared prepare(ScannedPage scanned, String id) {
        Worktop top = Optional.ofNullable(worktops.poll()).orElseGet(Worktop::new);
        top.use();
        try {
            return preparedHere(scanned, id);
        } finally {
            top.clear();
            worktops.add(top);
            if (closed) {
                worktops.clear();
            }
        }
    }

    private Prepared preparedHere(ScannedPage scanned, String id) {
        BufferedImage image;
        try {
            image = PagePicture.read(scanned.file());
        } catch (IOException e) {
            forget(scanned.file());
            return refused(Fault.PAGE_INCOMPLETE, e);
        }
        try {
            return store(scanned, image, id);
        } catch (IOException e) {
            return refused(WholeFile.faultOf(e), e);
        } finally {
            forget(scanned.file());
        }
    }

    private Prepared store(ScannedPage scanned, BufferedImage image, String id) throws IOException {
        int dpi = Math.min(scanned.dotsPerInch(), MOST_DOTS_PER_INCH);
        BufferedImage picture = atMost(image, scanned.dotsPerInch(), dpi);
        BufferedImage small = atMost(picture, dpi, GreyPage.DOTS_PER_INCH);
        GreyPage grey = GreyPage.of(small);
        Likeness likeness = Likeness.of(grey);
        PageReport report = PageChecks.look(grey);

        CleanPage page = CleanPage.of(picture, small, grey, dpi, report.skewDegrees());
        Sheet sheet = sheet(scanned, page, report, new PageFolder(folder, key, id));
        BufferedImage shown = Shrink.toHeight(page.small(), PREVIEW_HEIGHT);
        KeptFile preview = KeptFile.write(folder.resolve(id + "-small.jpg"), key, out -> JpegFile.write(shown, PREVIEW_QUALITY, 72, out));
        if (PageHead.canBeTold()) {
            BufferedImage reading = atMost(picture, dpi, PageHead.DOTS_PER_INCH);
            KeptFile.write(folder.resolve(reading(id)), key, out -> JpegFile.write(reading, PREVIEW_QUALITY, PageHead.DOTS_PER_INCH, out));
        }
        return new Prepared(new Arrival.Kept(new Page(id, preview.name(), 0, report.first()), report), Optional.of(sheet), Optional.of(likeness));
    }

    /** Makes a prepared page one of the visit's, in the order of arrival. @param replacing being like the page before is no concern */
    Arrival place(Prepared prepared, boolean replacing) {
        if (!(prepared.arrival() instanceof Arrival.Kept kept)) {
            return prepared.arrival();
        }
        Likeness likeness = prepared.likeness().orElseThrow();
        PageReport report = replacing ? kept.report() : kept.report().comparedWith(last, likeness);
        Page page = kept.page().with(report.first());
        Sheet sheet = prepared.sheet().orElseThrow();
        try {
            journal.add(PageLine.of(page.id(), sheet));
        } catch (IOException e) {
            return refused(WholeFile.faultOf(e), e).arrival();
        }
        sheets.put(page.id(), sheet);
        last = Optional.of(likeness);
        return new Arrival.Kept(page, report);
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

    private static Prepared refused(Fault fault, IOException e) {
        String detail = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        log.warn("a scanned page is not kept: {}: {}", fault, detail);
        return new Prepared(new Arrival.Refused(fault, detail), Optional.empty(), Optional.empty());
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

    /** Writes down how far the visit has come, for when it breaks off. Writes nothing when that is known already. */
    public void remember(KeptVisit visit) throws IOException {
        if (!remembered.equals(Optional.of(visit))) {
            journal.add(PageLine.of(visit));
            remembered = Optional.of(visit);
        }
    }

    /**
     * How far the visit had come when it broke off; its pages are those that are still there whole.
     *
     * @return empty for one that never wrote it down
     */
    public Optional<KeptVisit> remembered() {
        return remembered;
    }

    /** Takes up what the journal tells of. A page is there when all of its layers are. */
    void readBack() throws IOException {
        for (String line : journal.read()) {
            PageLine.Told told = PageLine.read(line, folder, key);
            told.page().ifPresent(id -> {
                count.accumulateAndGet(Integer.parseInt(id.substring(1)), Math::max);
                told.sheet().filter(sheet -> sheet.files().stream().allMatch(file -> file.length() > 0)).ifPresent(sheet -> sheets.put(id, sheet));
            });
            remembered = told.visit().or(() -> remembered);
        }
        remembered = remembered.map(visit -> visit.withPages(sheets.keySet()));
        eraseUnknown();
    }

    /** What was being written when the power failed, and numbers of pages that never came to be. */
    private void eraseUnknown() throws IOException {
        Set<String> known = new HashSet<>(Set.of("journal", "card"));
        sheets.forEach((id, sheet) -> {
            known.add(id + "-small.jpg");
            sheet.files().forEach(file -> known.add(file.name()));
        });
        try (var files = Files.list(folder)) {
            for (Path each : files.filter(file -> !known.contains(file.getFileName().toString())).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /** The JPEG picture from which a program can tell how the page lies; only where there is one ({@link PageHead#canBeTold}). From any thread. */
    public InputStream reading(Page page) throws IOException {
        return preview(reading(page.id()));
    }

    private static String reading(String id) {
        return id + "-reading.jpg";
    }

    /**
     * The small JPEG picture of the corrected page, about 700 pixels high, not turned by the citizen. From any thread.
     *
     * @param name of {@link Page#preview}
     */
    public InputStream preview(String name) throws IOException {
        return new KeptFile(folder.resolve(name), key).open();
    }

    /** The page as it goes into the dossier, turned as the citizen wants it. */
    public Leaf leaf(Page page) {
        return new Leaf(sheets.get(page.id()), page.quarterTurns());
    }

    /** Erases everything of the visit, the key first. Safe to call twice. */
    @Override
    public void close() throws IOException {
        closed = true;
        worktops.clear();
        key.close();
        Files.deleteIfExists(folder.resolve("card"));
        PageStore.erase(incoming);
        PageStore.erase(folder);
        ending.done();
    }
}
