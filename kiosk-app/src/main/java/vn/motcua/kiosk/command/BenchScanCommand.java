package vn.motcua.kiosk.command;

import java.awt.image.BufferedImage;
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

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

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
import vn.motcua.kiosk.dossier.PageQueue;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.PictureFolder;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.VisitPages;

/** Size, processor time and legibility of scanned pages: this kiosk's profiles beside img2pdf and ocrmypdf on the same JPEGs. */
@Command(name = "scan", description = "Bytes, processor time and word recall of scanned pages, beside img2pdf and ocrmypdf.")
public final class BenchScanCommand implements Callable<Integer> {

    private static final float DEVICE_QUALITY = 0.75f;
    /** ocrmypdf -O3 leaves its work to pngquant. */
    private static final String COMPARED = "img2pdf ocrmypdf pngquant tesseract-ocr-vie poppler-utils";

    @Spec
    private CommandSpec spec;

    @Option(names = "--images", paramLabel = "DIR", description = "JPEG files to measure with, instead of the drawn sheets.")
    private Path images;

    @Option(names = "--no-reading", description = "Leaves out tesseract and ocrmypdf, which take most of the time.")
    private boolean notReading;

    private final List<PageOnTrial> pages = new ArrayList<>();
    private PrintWriter out;
    private double slowest;
    private double slowestCompact;
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
        if (images != null && !Files.isDirectory(images)) {
            throw new ParameterException(spec.commandLine(), "--images: there is no folder " + images);
        }
        out = spec.commandLine().getOut();
        work = Files.createTempDirectory("kiosk-bench-scan");
        try {
            layDownPages();
            if (pages.isEmpty()) {
                spec.commandLine().getErr().println("No pictures in " + images);
                return 1;
            }
            List<Result> results = new ArrayList<>();
            for (Profile profile : Profile.values()) {
                ours(profile);
                results.add(ours(profile));
                slowestCompact = profile == Profile.COMPACT ? slowest : slowestCompact;
            }
            double pagesASecond = pagesASecond();
            results.add(scanned());
            others(results);
            report(results);
            out.printf(Locale.ROOT, "compact: %.2f pages a second side by side; slowest page %.2f s from its last line%n", pagesASecond, slowestCompact);
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
            write(sheet.picture(), jpeg);
            pages.add(new PageOnTrial(sheet.name(), new ScannedPage(jpeg, number, TestSheets.DOTS_PER_INCH, false), sheet.content(), sheet.words()));
        }
    }

    private static void write(BufferedImage picture, Path jpeg) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(jpeg.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(DEVICE_QUALITY);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }

    /** Pages one after the other on this thread: for the processor time, and the longest that a page takes. */
    private Result ours(Profile profile) throws IOException {
        Path pdf = work.resolve(profile.name().toLowerCase(Locale.ROOT) + ".pdf");
        List<PageResult> found = new ArrayList<>();
        List<DossierContents.Leaf> leaves = new ArrayList<>();
        long longest = 0;
        PageStore store = PageStore.open(work.resolve("visit"));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (VisitPages visit = store.begin("bench", profile)) {
            for (PageOnTrial page : pages) {
                long began = System.nanoTime();
                Arrival arrival = visit.keep(page.scanned());
                longest = Math.max(longest, System.nanoTime() - began);
                DossierContents.Leaf leaf = leaf(arrival, page, visit);
                leaves.add(leaf);
                found.add(new PageResult(leaf.sheet().bytes(), leaf.sheet().profile() == profile ? "" : "as a picture"));
            }
            write(leaves, pdf);
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9;
        store.eraseAll();
        slowest = longest / 1e9;
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

    /** Pages side by side, as in a visit: wall clock. */
    private double pagesASecond() throws IOException {
        PageStore store = PageStore.open(work.resolve("side-by-side"));
        long began = System.nanoTime();
        int rounds = 3;
        try (VisitPages visit = store.begin("bench", Profile.COMPACT); PageQueue queue = PageQueue.fitting()) {
            for (int round = 0; round < rounds; round++) {
                pages.forEach(page -> queue.add(visit, page.scanned(), false, Runnable::run, arrival -> leaf(arrival, page, visit)));
            }
            queue.settled().join();
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        store.eraseAll();
        return rounds * pages.size() / seconds;
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
        boolean reading = !notReading && OtherProgram.isInstalled("tesseract") && OtherProgram.isInstalled("pdftoppm");
        List<List<String>> printed = new ArrayList<>();
        for (PageOnTrial page : pages) {
            printed.add(images != null && reading ? WordRecall.words(read(page.scanned().file())) : page.words());
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
                double recall = read ? WordRecall.of(printed.get(i), read(picture(result, i))) : 0;
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

    private Path picture(Result result, int page) throws IOException, InterruptedException {
        return result.pdf().isPresent() ? rendered(result.pdf().get(), page + 1) : pages.get(page).scanned().file();
    }

    private Path rendered(Path pdf, int page) throws IOException, InterruptedException {
        Path picture = work.resolve("rendered");
        OtherProgram.run(work, List.of("pdftoppm", "-r", "300", "-gray", "-singlefile", "-f", String.valueOf(page), "-l", String.valueOf(page),
                pdf.toString(), picture.toString()));
        return work.resolve("rendered.pgm");
    }

    private String read(Path picture) throws IOException, InterruptedException {
        return OtherProgram.run(work, List.of("tesseract", picture.toString(), "stdout", "-l", "vie", "--dpi", "300")).said();
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
