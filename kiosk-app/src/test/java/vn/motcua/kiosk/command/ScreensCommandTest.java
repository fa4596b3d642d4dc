package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    void thePicturesOfTheReadmeAreWhereItLooksForThem() throws Exception {
        assertEquals(0, new CommandLine(new ScreensCommand()).execute("--moments", "--out", folder.toString()));

        for (String name : new String[] {"home", "reading", "scan", "slip"}) {
            BufferedImage picture = ImageIO.read(folder.resolve(name + ".png").toFile());
            assertEquals(540, picture.getWidth());
            assertEquals(960, picture.getHeight());
            assertTrue(colours(picture) > 100, name + " is nearly empty");
            assertTrue(Files.size(folder.resolve(name + ".png")) < 100_000, name + " is too large for a README");
            assertTrue(Files.exists(Path.of("docs", "pictures", name + ".png"))
                    || Files.exists(Path.of("kiosk-app", "docs", "pictures", name + ".png")));
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
        return Stream.of(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .flatMapToInt(Arrays::stream).distinct().count();
    }
}
