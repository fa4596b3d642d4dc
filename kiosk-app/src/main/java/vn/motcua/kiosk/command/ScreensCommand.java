package vn.motcua.kiosk.command;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.bench.SamplePages;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.swt.Easel;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Situation;

/** {@code ./kiosk screens}: a picture of every screen, and all of them on one sheet. */
@Command(name = "screens", description = "Draws every screen from sample situations: a PNG each, and all on one overview.png.")
public final class ScreensCommand implements Callable<Integer> {

    private static final int SHORTEST = 270;
    private static final int LONGEST = 2160;
    /** Pictures that wait for the disk hold up to 33 megabytes each. */
    private static final int MOST_WAITING = 6;
    private static final int PACKERS = 2;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the pictures go.")
    private Path out;

    @Option(names = "--few", description = "Six series that differ most; without it both orientations in every size, theme and language: 24 folders.")
    private boolean few;

    @Option(names = "--width", paramLabel = "PX", defaultValue = "540",
            description = "The short side of the screens, 270 to 2160. Usual: ${DEFAULT-VALUE}; 1080 is the 32-inch panel.")
    private int shortSide;

    /** A folder of pictures. */
    private record Series(boolean portrait, Comfort comfort) {

        String name() {
            return String.join("-", portrait ? "portrait" : "landscape", comfort.language().code(), comfort.size().name(),
                    comfort.highContrast() ? "contrast" : "colour").toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--only", paramLabel = "PART", defaultValue = "", description = "Only screens whose name has this in it, as scan.")
    private String only;

    @Option(names = "--language", paramLabel = "CODE", defaultValue = "",
            description = "Only this language, as its file of words is named: to look at one that was added.")
    private String language;

    @Option(names = "--moments", description = "Only the six pictures of the README: home, reading, scan, slip, dossier, appointment.")
    private boolean moments;

    @Option(names = "--handbook", description = "Only the pictures of the handbook, in a folder for each of its languages.")
    private boolean handbook;

    /** By the names of their screens; the first of each name, which shows it in use. */
    private static final List<String> IN_THE_HANDBOOK = List.of("home", "guide-branch", "guide-trust", "guide-devices", "guide-device",
            "guide-pin", "guide-done", "technician-pin", "technician-devices", "technician-ticket-printer", "technician-network",
            "technician-journal", "technician-closing", "out-of-service");

    @Override
    public Integer call() throws IOException {
        if (shortSide < SHORTEST || shortSide > LONGEST) {
            System.err.println("--width is " + SHORTEST + " to " + LONGEST);
            return 2;
        }
        Files.createDirectories(out);
        Path pages = SamplePages.in(Files.createTempDirectory("screens"));
        try (Easel easel = new Easel(name -> Files.newInputStream(pages.resolve(name)))) {
            EveryScreen screens = new EveryScreen(branch());
            if (!language.isEmpty() && !screens.languages().contains(new Comfort.Language(language))) {
                System.err.println("--language is one that has a file of words: " + screens.languages().stream().map(Comfort.Language::code).sorted()
                        .collect(Collectors.joining(", ")));
                return 2;
            }
            if (moments) {
                drawMoments(screens, easel);
            } else if (handbook) {
                drawHandbook(screens, easel);
            } else {
                drawSeries(screens, easel, (few ? usefulSeries() : everySeries()).stream().map(this::inLanguage).distinct().toList());
            }
        } finally {
            SamplePages.removeFrom(pages);
        }
        return 0;
    }

    private void drawMoments(EveryScreen screens, Easel easel) throws IOException {
        for (Map.Entry<String, Situation> moment : SampleVisits.moments().entrySet()) {
            Screen screen = screens.screen(moment.getValue(), Comfort.USUAL);
            PngFile.writeSmall(paint(easel, screen, true), out.resolve(moment.getKey() + ".png"));
        }
    }

    private void drawHandbook(EveryScreen screens, Easel easel) throws IOException {
        for (Comfort.Language language : List.of(Comfort.Language.VI, Comfort.Language.EN)) {
            Path folder = Files.createDirectories(out.resolve(language.code()).resolve("pictures"));
            Comfort comfort = new Comfort(language, Comfort.TextSize.NORMAL, false);
            Set<String> drawn = new HashSet<>();
            for (Screen screen : screens.in(comfort)) {
                if (IN_THE_HANDBOOK.contains(screen.id()) && drawn.add(screen.id())) {
                    PngFile.writeSmall(paint(easel, screen, true), folder.resolve(screen.id() + ".png"));
                }
            }
        }
    }

    /** Paints on this thread; others pack the pictures meanwhile, and one lays them on the sheet in their order. */
    private void drawSeries(EveryScreen screens, Easel easel, List<Series> wanted) throws IOException {
        long began = System.nanoTime();
        OverviewSheet sheet = new OverviewSheet();
        List<CompletableFuture<Void>> written = new ArrayList<>();
        Semaphore waiting = new Semaphore(MOST_WAITING);
        ExecutorService packing = Executors.newFixedThreadPool(PACKERS);
        ExecutorService laying = Executors.newSingleThreadExecutor();
        try {
            for (Series series : wanted) {
                Path folder = Files.createDirectories(out.resolve(series.name()));
                BufferedImage caption = easel.caption(series.name(), OverviewSheet.WIDTH, OverviewSheet.CAPTION);
                written.add(CompletableFuture.runAsync(() -> sheet.begin(caption), laying));
                int number = 0;
                for (Screen screen : screens.in(series.comfort())) {
                    Path file = folder.resolve(String.format("%02d-%s.png", ++number, screen.id()));
                    if (!screen.id().contains(only)) {
                        continue;
                    }
                    BufferedImage picture = paint(easel, screen, series.portrait());
                    waiting.acquireUninterruptibly();
                    CompletableFuture<Void> laid = CompletableFuture.runAsync(() -> sheet.add(picture), laying);
                    written.add(CompletableFuture.runAsync(() -> keep(picture, file), packing).thenCombine(laid, (kept, lies) -> kept)
                            .whenComplete((done, failure) -> waiting.release()));
                }
            }
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException disk) {
                throw disk.getCause();
            }
            throw e;
        } finally {
            packing.shutdown();
            laying.shutdown();
        }
        sheet.write(out.resolve("overview.png"));
        System.err.println(written.size() - wanted.size() + " screens are in " + out + ", all of them in overview.png; it took "
                + (System.nanoTime() - began) / 1_000_000_000 + " s");
    }

    private BufferedImage paint(Easel easel, Screen screen, boolean portrait) {
        int longSide = shortSide * 16 / 9;
        return portrait ? easel.paint(screen, shortSide, longSide) : easel.paint(screen, longSide, shortSide);
    }

    private static void keep(BufferedImage picture, Path file) {
        try {
            PngFile.write(picture, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The branch of the kiosk that runs without hardware, with the groups of the real catalogue. */
    private static Branch branch() {
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), DriverCatalogue.load()).get();
        Catalogue catalogue = Catalogue.load(config.kiosk().catalogue());
        return new Branch(new Branch.Sign(config.branch().organisation(), config.branch().name()),
                new Branch.Sign(config.branch().organisationEn(), config.branch().nameEn()), config.services(), List.copyOf(catalogue.groups()),
                config.devices().keySet(), config.simulating(), config.branch().province(), SampleVisits.MACHINE);
    }

    private static List<Series> everySeries() {
        List<Series> series = new ArrayList<>();
        for (boolean portrait : new boolean[] {true, false}) {
            for (Comfort.Language language : Comfort.Language.SHIPPED) {
                for (Comfort.TextSize size : Comfort.TextSize.values()) {
                    for (boolean contrast : new boolean[] {false, true}) {
                        series.add(new Series(portrait, new Comfort(language, size, contrast)));
                    }
                }
            }
        }
        return series;
    }

    private Series inLanguage(Series series) {
        return language.isEmpty() ? series : new Series(series.portrait(), series.comfort().with(new Comfort.Language(language)));
    }

    /** Each value of each choice at least once, the hardest of them together. */
    private static List<Series> usefulSeries() {
        return List.of(
                new Series(true, Comfort.USUAL),
                new Series(true, new Comfort(Comfort.Language.VI, Comfort.TextSize.LARGE, true)),
                new Series(true, new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, false)),
                new Series(true, new Comfort(Comfort.Language.EN, Comfort.TextSize.SMALL, false)),
                new Series(false, Comfort.USUAL),
                new Series(false, new Comfort(Comfort.Language.EN, Comfort.TextSize.LARGE, true)));
    }
}
