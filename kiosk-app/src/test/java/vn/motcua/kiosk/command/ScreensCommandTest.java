package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import vn.motcua.kiosk.swt.VirtualDisplay;

/** The command as a technician would use it. */
class ScreensCommandTest {

    @TempDir
    Path folder;

    @BeforeEach
    void needsADisplay() {
        VirtualDisplay.get();
    }

    @Test
    void theReadmeShowsScreensOfYesterday() throws Exception {
        assertEquals(0, new CommandLine(new ScreensCommand()).execute("--moments", "--out", folder.toString()));

        for (String name : new String[] {"home", "reading", "scan", "slip", "dossier", "appointment"}) {
            BufferedImage picture = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertEquals(540, picture.getWidth());
            assertEquals(960, picture.getHeight());
            assertTrue(colours(picture) > 100, name + " is nearly empty");
            assertTrue(Files.size(folder.resolve(name + ".png")) < 100_000, name + " is too large for a README");
        }
        assertEquals(List.of(), stale(folder, Path.of("docs", "pictures")), "made anew by ./kiosk screens --moments --out kiosk-app/docs/pictures");
    }

    @Test
    void theHandbookShowsScreensOfYesterday() throws Exception {
        assertEquals(0, new CommandLine(new ScreensCommand()).execute("--handbook", "--out", folder.toString()));

        assertEquals(List.of(), stale(folder, Path.of("docs", "handbook")), "made anew by ./kiosk screens --handbook --out kiosk-app/docs/handbook");
    }

    /** Names of pictures that are kept and no longer what is drawn, or that are drawn and not kept. */
    private static List<String> stale(Path drawn, Path kept) throws IOException {
        try (Stream<Path> files = Stream.concat(pictures(drawn), pictures(kept)).distinct().sorted()) {
            return files.filter(name -> !alike(drawn.resolve(name), kept.resolve(name))).map(Path::toString).toList();
        }
    }

    private static Stream<Path> pictures(Path folder) throws IOException {
        return Files.walk(folder).filter(file -> file.toString().endsWith(".png")).map(folder::relativize);
    }

    /** But for the edges of letters, which another machine's fonts library may draw a little otherwise. */
    private static boolean alike(Path one, Path other) {
        if (!Files.exists(one) || !Files.exists(other)) {
            return false;
        }
        int[] first = pixels(one);
        int[] second = pixels(other);
        return first.length == second.length && IntStream.range(0, first.length).filter(i -> differ(first[i], second[i])).count() < first.length / 1000;
    }

    private static boolean differ(int one, int other) {
        return IntStream.of(16, 8, 0).anyMatch(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)) > 50);
    }

    private static int[] pixels(Path file) {
        try {
            BufferedImage picture = ImageIO.read(file.toFile());
            return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everySeriesHasEveryScreenAndTheSheetHasThemAll() throws Exception {
        assertEquals(0, new CommandLine(new ScreensCommand()).execute("--few", "--width", "270", "--out", folder.toString()));

        Set<Long> counts = new HashSet<>();
        Set<Boolean> guides = new HashSet<>();
        try (Stream<Path> series = Files.list(folder).filter(Files::isDirectory)) {
            for (Path one : series.toList()) {
                try (Stream<Path> pictures = Files.list(one)) {
                    List<String> names = pictures.map(file -> file.getFileName().toString()).toList();
                    long ofGuide = names.stream().filter(name -> name.contains("-guide-")).count();
                    counts.add(names.size() - ofGuide);
                    guides.add(ofGuide > 0);
                }
            }
        }
        assertEquals(1, counts.size(), "series differ: " + counts);
        assertEquals(Set.of(true, false), guides, "the guide of the first start knows one size and theme");
        assertTrue(counts.iterator().next() > 60);
        assertTrue(ImageIO.read(folder.resolve("overview.png").toFile()).getHeight() > 2000);
    }

    @Test
    void aWidthThatNoScreenHasIsWrongUsage() {
        assertEquals(2, new CommandLine(new ScreensCommand()).execute("--width", "20", "--out", folder.toString()));
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())).distinct().count();
    }
}
