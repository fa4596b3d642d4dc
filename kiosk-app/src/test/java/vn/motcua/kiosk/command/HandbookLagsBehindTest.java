package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import picocli.CommandLine;

import vn.motcua.kiosk.Main;
import vn.motcua.kiosk.config.ConfigFolder;

class HandbookLagsBehindTest {

    private static final Path HANDBOOK = Path.of("docs/handbook");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("motcua-kiosk (?!motcua)([a-z]+)");

    @Test
    void aFaultIsExplainedAsItWasEarlier() throws IOException {
        for (Map.Entry<String, String> page : new FaultChapter(ConfigFolder.path()).pages().entrySet()) {
            assertEquals(page.getValue(), Files.readString(HANDBOOK.resolve(page.getKey()).resolve("faults.md")),
                    "make it anew: ./kiosk handbook --out kiosk-app/docs/handbook");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aPictureOrPageIsMissing(String language) throws IOException {
        int count = 0;
        for (String text : texts(language)) {
            Matcher link = LINK.matcher(text);
            while (link.find()) {
                assertTrue(Files.exists(HANDBOOK.resolve(language).resolve(link.group(1))), language + ": " + link.group(1));
                count++;
            }
        }
        assertTrue(count > 6, "links: " + count);
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void aCommandThatDoesNotExistIsNamed(String language) throws IOException {
        List<String> known = new CommandLine(new Main()).getSubcommands().keySet().stream().toList();
        for (String text : texts(language)) {
            COMMAND.matcher(text).results().map(command -> command.group(1)).forEach(command -> assertTrue(known.contains(command), command));
        }
    }

    private static List<String> texts(String language) throws IOException {
        try (Stream<Path> files = Files.list(HANDBOOK.resolve(language))) {
            return files.filter(file -> file.toString().endsWith(".md")).map(HandbookLagsBehindTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
