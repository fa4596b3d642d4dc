package vn.motcua.kiosk.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;

/** A TOML file being read, and all that is wrong with it so far. */
final class TomlSource {

    private final Path file;
    private final List<Problem> problems = new ArrayList<>();
    /** What follows a syntax error in its line is not what was meant. */
    private final Set<Integer> brokenLines = new HashSet<>();

    private final Map<String, KnownKey> asked = new LinkedHashMap<>();

    private TomlSource(Path file) {
        this.file = file;
    }

    /** Every key that a reading asks for when it is given this text, in the order in which it asks. */
    static List<KnownKey> keys(Path file, String text, Consumer<Section> reading) {
        TomlSource source = new TomlSource(file);
        reading.accept(source.parse(text));
        return List.copyOf(source.asked.values());
    }

    void asked(KnownKey key) {
        asked.putIfAbsent(key.section() + "." + key.key(), key);
    }

    /** Reads the whole file; {@code reading} turns its top table into a value and may leave half-filled ones behind problems. */
    static <T> Checked<T> read(Path file, Function<Section, T> reading) {
        TomlSource source = new TomlSource(file);
        Optional<String> text = source.text();
        if (text.isEmpty()) {
            return new Checked<>(Optional.empty(), source.problems);
        }
        Section top = source.parse(text.get());
        T value = reading.apply(top);
        top.refuseUnknownKeys();
        // Comparator's own lambdas are never shared between starts: the machine would spin their classes at each one.
        source.problems.sort((one, other) -> Integer.compare(one.line(), other.line()));
        return new Checked<>(source.problems.isEmpty() ? Optional.of(value) : Optional.empty(), source.problems);
    }

    private Optional<String> text() {
        try {
            return decoded(Files.readAllBytes(file));
        } catch (IOException e) {
            problems.add(Problem.ofFile(file, 1, "expected a readable file"));
            return Optional.empty();
        }
    }

    private Optional<String> decoded(byte[] bytes) {
        CharBuffer text = CharBuffer.allocate(bytes.length);
        ByteBuffer input = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
        if (result.isError()) {
            problems.add(Problem.ofFile(file, lineAt(bytes, input.position()), "expected UTF-8 text"));
            return Optional.empty();
        }
        String decoded = text.flip().toString();
        // Windows editors put a byte order mark in front, which TOML does not know.
        return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    private static int lineAt(byte[] bytes, int position) {
        int line = 1;
        for (int i = 0; i < position; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    private Section parse(String text) {
        TomlParseResult result = Toml.parse(text);
        for (TomlParseError error : result.errors()) {
            problem(error.position().line(), "syntax", "column " + error.position().column() + ": " + error.getMessage());
        }
        result.errors().forEach(error -> brokenLines.add(error.position().line()));
        return new Section(this, result, "", 1);
    }

    Path file() {
        return file;
    }

    void problem(int line, String key, String expected) {
        if (!brokenLines.contains(line)) {
            problems.add(new Problem(file, line, key, expected));
        }
    }

    /** Not reported in a file with syntax errors: the key may stand in the part that could not be read. */
    void missing(int line, String key, String expected) {
        if (brokenLines.isEmpty()) {
            problem(line, key, "expected " + expected + ", found nothing");
        }
    }
}
