package vn.motcua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whoever reads the pages of this repository finds what they point to, and at each room's door what it is for. */
class ReaderIsLedNowhereTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<Path> FILES = all();
    /** Lines of a class. Most have a quarter of it; one that comes near has a second thing in it. */
    private static final int LONGEST = 400;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void everyLinkOfAPageLeadsToAFile() {
        List<String> broken = files(".md").stream().flatMap(ReaderIsLedNowhereTest::brokenLinks).toList();
        assertEquals(List.of(), broken);
    }

    private static Stream<String> brokenLinks(Path page) {
        try {
            return LINK.matcher(Files.readString(page)).results().map(link -> link.group(1))
                    .filter(link -> !link.matches("[a-z]+:.*"))
                    .filter(link -> !Files.exists(page.resolveSibling(link)))
                    .map(link -> ROOT.relativize(page) + ": " + link);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyRoomSaysWhatItIsFor() {
        assertEquals(List.of(), rooms().filter(room -> !Files.exists(room.resolve("package-info.java")))
                .map(room -> ROOT.relativize(room).toString()).toList());
    }

    @Test
    void everyRoomIsOnTheMap() throws IOException {
        String map = Files.readString(ROOT.resolve("README.md")).replaceFirst("(?s).*## Map of the code(.*?)\\n## .*", "$1");
        assertEquals(List.of(), rooms().map(room -> "." + room.getFileName()).filter(room -> !map.matches("(?s).*\\" + room + "\\b.*"))
                .distinct().toList());
    }

    @Test
    void everyDecisionIsInTheListOnce() throws IOException {
        Path folder = ROOT.resolve("kiosk-app/docs/decisions");
        List<String> listed = LINK.matcher(Files.readString(folder.resolve("README.md"))).results().map(link -> link.group(1)).sorted().toList();
        assertEquals(files(".md").stream().filter(file -> file.startsWith(folder)).map(file -> file.getFileName().toString())
                .filter(name -> !name.equals("README.md")).toList(), listed);
    }

    @Test
    void noTwoDecisionsHaveOneNumber() {
        Path folder = ROOT.resolve("kiosk-app/docs/decisions");
        List<String> numbers = files(".md").stream().filter(file -> file.startsWith(folder)).map(file -> file.getFileName().toString())
                .map(name -> name.replaceFirst("-.*", "")).toList();
        assertEquals(numbers.stream().distinct().toList(), numbers);
    }

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        assertEquals(List.of(), files(".java").stream().filter(file -> lines(file) > LONGEST).map(file -> ROOT.relativize(file).toString()).toList());
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> rooms() {
        return files(".java").stream().filter(file -> file.toString().contains("/src/main/java/vn/motcua/")).map(Path::getParent).distinct();
    }

    private static List<Path> files(String ending) {
        return FILES.stream().filter(file -> file.toString().endsWith(ending)).toList();
    }

    /** What is built is no page to be read. */
    private static List<Path> all() {
        List<Path> found = new ArrayList<>();
        try {
            for (String begin : List.of("README.md", "config", "device-drivers", "kiosk-app")) {
                Files.walkFileTree(ROOT.resolve(begin), new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                        return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        found.add(file);
                        return FileVisitResult.CONTINUE;
                    }
                });
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found.stream().sorted().toList();
    }
}
