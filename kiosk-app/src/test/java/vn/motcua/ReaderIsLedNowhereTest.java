package vn.motcua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Whoever reads the pages of this repository finds what they point to, each decision in the list, and at each room's door what it is for. */
class ReaderIsLedNowhereTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final Path DECISIONS = ROOT.resolve("kiosk-app/docs/decisions");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)[^)]*\\)");

    @Test
    void everyLinkOfAPageLeadsToAFile() throws IOException {
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
    void everyDecisionIsInTheList() throws IOException {
        String list = Files.readString(DECISIONS.resolve("README.md"));
        try (Stream<Path> all = Files.list(DECISIONS)) {
            assertEquals(List.of(), all.map(each -> each.getFileName().toString())
                    .filter(name -> name.matches("\\d{4}-.*") && !list.contains("(" + name + ")")).toList());
        }
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        List<String> silent = files(".java").stream().filter(file -> file.toString().contains("/src/main/java/vn/motcua/"))
                .map(Path::getParent).distinct().filter(room -> !Files.exists(room.resolve("package-info.java")))
                .map(room -> ROOT.relativize(room).toString()).toList();
        assertEquals(List.of(), silent);
    }

    @Test
    void noFileHoldsMoreThanAReaderHoldsInMind() throws IOException {
        assertEquals(List.of(), files(".java").stream().filter(file -> lines(file) >= 400)
                .map(file -> ROOT.relativize(file).toString()).toList());
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Stream.of("README.md", "config", "device-drivers", "kiosk-app").map(ROOT::resolve)
                .flatMap(ReaderIsLedNowhereTest::below)) {
            return all.filter(file -> file.toString().endsWith(ending) && !file.toString().contains("/target/")).sorted().toList();
        }
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
