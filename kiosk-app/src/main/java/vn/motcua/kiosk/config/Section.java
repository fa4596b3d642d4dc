package vn.motcua.kiosk.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.tomlj.TomlArray;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/**
 * One table of a file. Every key asked for is a known key; a value that is not as expected becomes a problem and the answer a
 * harmless stand-in, so that reading goes on and finds the other problems too.
 */
final class Section {

    private final TomlSource source;
    private final TomlTable table;
    private final String path;
    private final int line;
    private final Set<String> known = new LinkedHashSet<>();
    private final List<Section> parts = new ArrayList<>();

    Section(TomlSource source, TomlTable table, String path, int line) {
        this.source = source;
        this.table = table;
        this.path = path;
        this.line = line;
    }

    // --- parts

    /** A sub-table; an absent one reads as empty. */
    Section section(String key) {
        known.add(key);
        Object value = value(key);
        if (value == null || !(value instanceof TomlTable)) {
            if (value != null) {
                wrong(key, "a table [" + pathOf(key) + "]", value);
            }
            return part(org.tomlj.Toml.parse(""), pathOf(key), line);
        }
        return part((TomlTable) value, pathOf(key), lineOf(key));
    }

    /** The tables under {@code [[key]]}, in their order. */
    List<Section> sections(String key) {
        known.add(key);
        Object value = value(key);
        List<Section> found = new ArrayList<>();
        if (value instanceof TomlArray array && holdsOnly(array, TomlTable.class)) {
            for (int i = 0; i < array.size(); i++) {
                found.add(part(array.getTable(i), pathOf(key) + "[" + (i + 1) + "]", array.inputPositionOf(i).line()));
            }
        } else if (value != null) {
            wrong(key, "tables [[" + pathOf(key) + "]]", value);
        }
        return found;
    }

    private Section part(TomlTable values, String name, int at) {
        Section part = new Section(source, values, name, at);
        parts.add(part);
        return part;
    }

    /** Writes down that a key is known here; the first word on it stays. @param usual as it would stand in the file; empty: it must be given */
    void asks(String key, String expected, String usual) {
        source.asked(new KnownKey(path.replaceAll("\\[\\d+]", ""), key, expected, usual));
    }

    /** Every key that stands here, for tables whose keys are names. */
    List<String> keys() {
        return table.keySet().stream().sorted().toList();
    }

    boolean has(String key) {
        known.add(key);
        return value(key) != null;
    }

    // --- values

    String text(String key, String defaultValue) {
        asks(key, "a text", '"' + defaultValue + '"');
        return optionalText(key, "a text").orElse(defaultValue);
    }

    /** A text that must be there and not blank. */
    String requiredText(String key, String expected) {
        return requiredText(key, expected, text -> !text.isBlank());
    }

    String requiredText(String key, String expected, Predicate<String> good) {
        known.add(key);
        asks(key, expected, "");
        if (value(key) == null) {
            source.missing(line, pathOf(key), expected);
            return "";
        }
        Optional<String> text = optionalText(key, expected);
        if (text.isPresent() && !good.test(text.get())) {
            wrong(key, expected, text.get());
        }
        return text.orElse("");
    }

    private Optional<String> optionalText(String key, String expected) {
        known.add(key);
        Object value = value(key);
        if (value != null && !(value instanceof String)) {
            wrong(key, expected, value);
        }
        return value instanceof String text ? Optional.of(text) : Optional.empty();
    }

    int number(String key, int least, int most, int defaultValue) {
        known.add(key);
        asks(key, "a whole number " + least + " to " + most, Integer.toString(defaultValue));
        Object value = value(key);
        boolean good = value instanceof Long number && number >= least && number <= most;
        if (value != null && !good) {
            wrong(key, "a whole number " + least + " to " + most, value);
        }
        return good ? ((Long) value).intValue() : defaultValue;
    }

    int requiredNumber(String key, int least, int most) {
        asks(key, "a whole number " + least + " to " + most, "");
        if (!has(key)) {
            source.missing(line, pathOf(key), "a whole number " + least + " to " + most);
        }
        return number(key, least, most, least);
    }

    /** A time of day, as "15:00". */
    LocalTime time(String key, String usual) {
        String text = text(key, usual);
        try {
            return LocalTime.parse(text);
        } catch (DateTimeParseException e) {
            wrong(key, "a time of day as in 15:00", text);
            return LocalTime.parse(usual);
        }
    }

    boolean flag(String key, boolean defaultValue) {
        known.add(key);
        asks(key, "true or false", Boolean.toString(defaultValue));
        Object value = value(key);
        if (value != null && !(value instanceof Boolean)) {
            wrong(key, "true or false", value);
        }
        return value instanceof Boolean flag ? flag : defaultValue;
    }

    List<String> texts(String key) {
        known.add(key);
        asks(key, "a list of texts", "[]");
        Object value = value(key);
        if (value instanceof TomlArray array && holdsOnly(array, String.class)) {
            return array.toList().stream().map(String.class::cast).toList();
        }
        if (value != null) {
            wrong(key, "a list of texts", value);
        }
        return List.of();
    }

    private static boolean holdsOnly(TomlArray array, Class<?> type) {
        return array.toList().stream().allMatch(type::isInstance);
    }

    /** A path; relative to the kiosk's home. */
    Path path(String key, String defaultValue) {
        return ConfigFolder.home().resolve(text(key, defaultValue));
    }

    /** A folder that is there, relative to the folder of this file; when the key is absent, one of the folders that ship. */
    Path folderBeside(String key, String shipped) {
        asks(key, "an existing folder, from the folder of this file", '"' + shipped + '"');
        String given = text(key, "");
        Path folder = given.isEmpty() ? ConfigFolder.path().resolve(shipped) : beside(given);
        if (!Files.isDirectory(folder)) {
            wrong(key, "an existing folder", folder);
        }
        return folder;
    }

    /** A readable file, or empty when the key is absent or an empty text; relative to the folder of this file. */
    Optional<Path> fileBeside(String key) {
        asks(key, "a readable file, from the folder of this file", "\"\"");
        String name = text(key, "");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path file = beside(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            wrong(key, "a readable file", file);
        }
        return Optional.of(file);
    }

    /** The text of a file beside this one, without white space around it; empty when the key is absent or an empty text. */
    Optional<Secret> secretBeside(String key) {
        Optional<Path> file = fileBeside(key);
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(file.get()).strip();
            if (text.length() < Secret.SHORTEST) {
                wrong(key, "a file with at least " + Secret.SHORTEST + " characters", file.get());
            }
            return Optional.of(new Secret(text));
        } catch (IOException e) {
            wrong(key, "a readable file of UTF-8 text", file.get());
            return Optional.empty();
        }
    }

    /** As {@link #secretBeside}, but as short as it likes: what it opens is on this machine. */
    Optional<Secret> pinBeside(String key) {
        Optional<Path> file = fileBeside(key);
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Secret(Files.readString(file.get()).strip()));
        } catch (IOException e) {
            wrong(key, "a readable file of UTF-8 text", file.get());
            return Optional.empty();
        }
    }

    private Path beside(String name) {
        return folder().resolve(name);
    }

    /** The folder of this file. */
    Path folder() {
        Path folder = source.file().getParent();
        return folder == null ? Path.of("") : folder;
    }

    /** An address of the web, or empty when the key is absent or an empty text. */
    Optional<URI> webAddress(String key) {
        asks(key, "an address like https://centre.example:8443", "\"\"");
        String text = text(key, "");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?")) {
            wrong(key, "an address like https://centre.example:8443", text);
            return Optional.empty();
        }
        return Optional.of(URI.create(text));
    }

    /** Every key that has not been asked for, with its value as text: the options of a driver. */
    Map<String, String> otherValues() {
        Map<String, String> others = new TreeMap<>();
        for (String key : table.keySet()) {
            Object value = value(key);
            if (known.contains(key)) {
                continue;
            }
            if (value instanceof TomlTable || value instanceof TomlArray) {
                wrong(key, "a single value", value);
            } else {
                others.put(key, String.valueOf(value));
            }
            known.add(key);
        }
        return others;
    }

    // --- problems

    /** Says that a value is not as expected. */
    void wrong(String key, String expected, Object found) {
        source.problem(lineOf(key), pathOf(key), "expected " + expected + ", found " + shown(found));
    }

    /** Says that a key is not known here, and which one was probably meant. */
    void unknown(String key, Iterable<String> knownKeys) {
        List<String> names = new ArrayList<>();
        knownKeys.forEach(names::add);
        if (key.matches(".*(password|secret|token|pin|passphrase)") && !names.contains(key)) {
            String file = names.stream().filter(name -> name.endsWith("-file")).findFirst().map(name -> " and name it in " + name).orElse("");
            source.problem(lineOf(key), pathOf(key), "expected no secret in this text: put it in a file of its own" + file);
            return;
        }
        String expected = Nearest.to(key, names).map(nearest -> "expected a known key, nearest is " + nearest)
                .orElse(names.isEmpty() ? "expected no key here" : "expected one of " + String.join(", ", names));
        source.problem(lineOf(key), pathOf(key), expected);
    }

    void missing(String key, String expected) {
        source.missing(line, pathOf(key), expected);
    }

    /** To be called on the top section when all keys have been asked for. */
    void refuseUnknownKeys() {
        table.keySet().stream().filter(key -> !known.contains(key)).forEach(key -> unknown(key, known));
        parts.forEach(Section::refuseUnknownKeys);
    }

    private Object value(String key) {
        return table.get(List.of(key));
    }

    private String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private int lineOf(String key) {
        TomlPosition position = table.inputPositionOf(List.of(key));
        return position == null ? line : position.line();
    }

    private static String shown(Object found) {
        if (found instanceof TomlTable) {
            return "a table";
        }
        if (found instanceof TomlArray) {
            return "a list";
        }
        return found instanceof String || found instanceof Path ? '"' + found.toString() + '"' : String.valueOf(found);
    }
}
