package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.device.ScannedPage;
import vn.motcua.kiosk.bench.TestSheet;
import vn.motcua.kiosk.bench.TestSheets;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.DossierContents;
import vn.motcua.kiosk.dossier.DossierDocument;
import vn.motcua.kiosk.dossier.Filing;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.PictureFolder;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.VisitPages;

/** Size, processor time and legibility of scanned pages: this kiosk's profiles beside img2pdf and ocrmypdf on the same JPEGs. */
@Command(name = "scan", description = "Bytes, processor time and word recall of scanned pages, beside img2pdf and ocrmypdf.")
public final class BenchScanCommand implements Callable<Integer> {

    private static final int MOST_JUDGED = 1000;
    /** ocrmypdf -O3 leaves its work to pngquant. */
    private static final String COMPARED = "img2pdf ocrmypdf pngquant tesseract-ocr-vie poppler-utils";

    @Spec
    private CommandSpec spec;

    @Option(names = "--images", paramLabel = "DIR", description = "JPEG files to measure with, instead of the drawn sheets.")
    private Path images;

    @Option(names = "--no-reading", description = "Leaves out tesseract and ocrmypdf, which take most of the time.")
    private boolean notReading;

    @Option(names = "--judge", paramLabel = "N",
            description = "Nothing but the words found again on so many other drawn sheets, by which nothing was tuned.")
    private int judge;

    private final List<PageOnTrial> pages = new ArrayList<>();
    private PrintWriter out;
    private Path work;

    /** A page, what is printed on it, and whether it is text or a form. */
    private record PageOnTrial(String name, ScannedPage scanned, boolean content, List<String> words) {
    }

    /** What a method made of one page. @param bytes of its pictures */
    private record PageResult(long bytes, String note) {
    }

    /** What a method made of all pages. @param pdf empty for files that nobody touched */
    private record Result(String method, Optional<Path> pdf, double seconds, List<PageResult> pages) {

        long bytes() throws IOException {
            return pdf.isPresent() ? Files.size(pdf.get()) : pages.stream().mapToLong(PageResult::bytes).sum();
        }
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (judge < 0 || judge > MOST_JUDGED) {
            throw new ParameterException(spec.commandLine(), "--judge takes 1 to " + MOST_JUDGED);
        }
        if (images != null && !Files.isDirectory(images)) {
            throw new ParameterException(spec.commandLine(), "--images: there is no folder " + images);
        }
        out = spec.commandLine().getOut();
        if (judge != 0 && !PageReading.isPossible()) {
            spec.commandLine().getErr().println("--judge needs tesseract and pdftoppm: sudo apt-get install " + COMPARED);
            return 1;
        }
        work = Files.createTempDirectory("kiosk-bench-scan");
        try {
            if (judge != 0) {
                new RecallTrial(work, out).run(judge);
                return 0;
            }
            layDownPages();
            if (pages.isEmpty()) {
                spec.commandLine().getErr().println("No pictures in " + images);
                return 1;
            }
            List<Result> results = new ArrayList<>();
            for (Profile profile : Profile.values()) {
                ours(profile);
                results.add(ours(profile));
            }
            PagePace pace = PagePace.of(pages.stream().map(PageOnTrial::scanned).toList(), work);
            results.add(scanned());
            others(results);
            report(results);
            out.println(pace);
            out.flush();
        } finally {
            erase(work);
        }
        return 0;
    }

    private void layDownPages() throws IOException {
        if (images != null) {
            for (ScannedPage page : PictureFolder.pages(images)) {
                pages.add(new PageOnTrial(page.file().getFileName().toString(), page, true, List.of()));
            }
            return;
        }
        int number = 0;
        for (Supplier<TestSheet> drawing : TestSheets.all()) {
            TestSheet sheet = drawing.get();
            Path jpeg = work.resolve(String.format(Locale.ROOT, "sheet%02d.jpg", ++number));
            ScannerJpeg.write(sheet.picture(), jpeg);
            pages.add(new PageOnTrial(sheet.name(), new ScannedPage(jpeg, number, TestSheets.DOTS_PER_INCH, false), sheet.content(), sheet.words()));
        }
    }

    /** Pages one after the other on this thread: for the processor time. */
    private Result ours(Profile profile) throws IOException {
        Path pdf = work.resolve(profile.name().toLowerCase(Locale.ROOT) + ".pdf");
        List<PageResult> found = new ArrayList<>();
        List<DossierContents.Leaf> leaves = new ArrayList<>();
        PageStore store = PageStore.open(work.resolve("visit"));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (VisitPages visit = store.begin("bench", profile)) {
            for (PageOnTrial page : pages) {
                DossierContents.Leaf leaf = leaf(visit.keep(page.scanned()), page, visit);
                leaves.add(leaf);
                found.add(new PageResult(leaf.sheet().bytes(), leaf.sheet().profile() == profile ? "" : "as a picture"));
            }
            write(leaves, pdf);
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        store.eraseAll();
        return new Result("kiosk " + profile.name().toLowerCase(Locale.ROOT), Optional.of(pdf), seconds, found);
    }

    private static DossierContents.Leaf leaf(Arrival arrival, PageOnTrial page, VisitPages visit) {
        if (arrival instanceof Arrival.Kept kept) {
            return visit.leaf(kept.page());
        }
        throw new IllegalStateException(page.name() + ": " + arrival);
    }

    private static void write(List<DossierContents.Leaf> leaves, Path pdf) throws IOException {
        DossierContents contents = new DossierContents("", "", List.of(new DossierContents.Part("", leaves)), Optional.empty());
        if (new DossierDocument(contents).write(pdf) instanceof Filing.NotFiled not) {
            throw new IOException(not.detail());
        }
    }

    /** The scanner's own JPEGs, as they are: what the reader makes of them is the measure for all that follows. */
    private Result scanned() throws IOException {
        List<PageResult> found = new ArrayList<>();
        for (PageOnTrial page : pages) {
            found.add(new PageResult(Files.size(page.scanned().file()), ""));
        }
        return new Result("JPEG q75 itself", Optional.empty(), 0, found);
    }

    private void others(List<Result> results) throws IOException, InterruptedException {
        Path plain = work.resolve("img2pdf.pdf");
        List<String> command = new ArrayList<>(List.of("img2pdf", "--pagesize", "A4", "-o", plain.toString()));
        pages.forEach(page -> command.add(page.scanned().file().toString()));
        if (!other("img2pdf", command, plain, results) || notReading) {
            return;
        }
        Path read = work.resolve("ocrmypdf.pdf");
        other("ocrmypdf", List.of("ocrmypdf", "-q", "-O3", "-j1", "-l", "vie", plain.toString(), read.toString()), read, results);
    }

    private boolean other(String name, List<String> command, Path pdf, List<Result> results) throws IOException, InterruptedException {
        if (!OtherProgram.isInstalled(name)) {
            out.println(name + " is not installed; the packages that are compared: sudo apt-get install " + COMPARED);
            return false;
        }
        OtherProgram.Run run = OtherProgram.run(work, command);
        if (!run.succeeded() || !Files.exists(pdf)) {
            out.println(name + " failed on these pages: " + run.complaint());
            return false;
        }
        results.add(new Result(name.equals("ocrmypdf") ? "ocrmypdf -O3" : name, Optional.of(pdf), run.seconds(), picturesOf(pdf)));
        return true;
    }

    /** What the pictures of each page take, without its text. */
    private static List<PageResult> picturesOf(Path pdf) throws IOException {
        List<PageResult> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDPage page : document.getPages()) {
                long bytes = 0;
                for (COSName name : page.getResources().getXObjectNames()) {
                    if (page.getResources().isImageXObject(name)) {
                        bytes += page.getResources().getXObject(name).getStream().getLength();
                    }
                }
                found.add(new PageResult(bytes, ""));
            }
        }
        return found;
    }

    private void report(List<Result> results) throws IOException, InterruptedException {
        boolean reading = !notReading && PageReading.isPossible();
        List<List<String>> printed = new ArrayList<>();
        for (PageOnTrial page : pages) {
            printed.add(images != null && reading ? WordRecall.words(new PageReading(work).ofPicture(page.scanned().file())) : page.words());
        }
        out.printf("%-16s %-18s %9s %8s  %s%n", "method", "page", "kB", "recall", "");
        List<String> totals = new ArrayList<>();
        for (Result result : results) {
            double found = 0;
            int readable = 0;
            long contentBytes = 0;
            long worst = 0;
            int content = 0;
            for (int i = 0; i < pages.size(); i++) {
                PageResult page = result.pages().get(i);
                boolean read = reading && !printed.get(i).isEmpty();
                double recall = read ? WordRecall.of(printed.get(i), read(result, i)) : 0;
                found += recall;
                readable += read ? 1 : 0;
                if (pages.get(i).content()) {
                    content++;
                    contentBytes += page.bytes();
                    worst = Math.max(worst, page.bytes());
                }
                out.printf(Locale.ROOT, "%-16s %-18s %9s %8s  %s%n", result.method(), pages.get(i).name(), kilobytes(page.bytes()),
                        read ? String.format(Locale.ROOT, "%.1f %%", 100 * recall) : "", page.note());
                out.flush();
            }
            totals.add(String.format(Locale.ROOT, "%-16s %10.1f %16s %16s %12.3f %10s", result.method(), result.bytes() / 1000.0,
                    kilobytes(contentBytes / Math.max(1, content)), kilobytes(worst), result.seconds() / pages.size(),
                    readable > 0 ? String.format(Locale.ROOT, "%.1f %%", 100 * found / readable) : ""));
        }
        out.printf("%n%-16s %10s %16s %16s %12s %10s%n", "method", "file kB", "text page kB", "worst text kB", "CPU s/page", "recall");
        totals.forEach(out::println);
        out.println("1 kB is 1,000 bytes. Processor time of this kiosk is of a second run, as in a kiosk that is long awake.");
        out.flush();
    }

    private static String kilobytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f", bytes / 1000.0);
    }

    private String read(Result result, int page) throws IOException, InterruptedException {
        PageReading reading = new PageReading(work);
        return result.pdf().isPresent() ? reading.ofPdf(result.pdf().get(), page + 1) : reading.ofPicture(pages.get(page).scanned().file());
    }

    private static void erase(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (Files.isDirectory(file)) {
                    erase(file);
                } else {
                    Files.deleteIfExists(file);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
