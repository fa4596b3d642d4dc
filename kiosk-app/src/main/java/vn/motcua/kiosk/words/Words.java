package vn.motcua.kiosk.words;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of one language, from {@code config/words/xx.properties}. Immutable. */
public final class Words {

    /** How files of words end. */
    private static final String ENDING = ".properties";
    /** How keys end whose words are for one of a thing. A language that has no plural needs none of them. */
    private static final String ONE = ".one";

    private final Map<String, String> words;

    private Words(Map<String, String> words) {
        this.words = words;
    }

    /** @param file UTF-8 properties; every text is taken as NFC */
    public static Words load(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        properties.forEach((key, value) -> words.put((String) key, Normalizer.normalize((String) value, Normalizer.Form.NFC)));
        return new Words(words);
    }

    /**
     * The words of every language that has a file in a folder, by the name of the file: "vi", "en".
     *
     * @param fallback the language in which is said what another one lacks
     */
    public static Map<String, Words> inFolder(Path folder, String fallback) {
        Words complete = load(folder.resolve(fallback + ENDING));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING)).collect(Collectors.toMap(
                    file -> file.getFileName().toString().replace(ENDING, ""), file -> load(file).orElse(complete)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** These words, and those of another language where they lack one. */
    public Words orElse(Words other) {
        Map<String, String> both = new TreeMap<>(other.words);
        both.putAll(words);
        return new Words(both);
    }

    /**
     * The words for a key, with {0}, {1}, … replaced. Where {0} is 1 and the language has words of their own for one, key and
     * ".one", those. A missing key is a bug that a test finds; the citizen sees the key.
     */
    public String get(String key, Object... values) {
        boolean one = values.length > 0 && String.valueOf(values[0]).equals("1");
        String text = one && words.containsKey(key + ONE) ? words.get(key + ONE) : words.getOrDefault(key, key);
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }
}
