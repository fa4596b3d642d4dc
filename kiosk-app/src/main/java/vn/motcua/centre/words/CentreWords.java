package vn.motcua.centre.words;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words on the pages of staff and on the pages behind tickets and slips. Immutable. */
public final class CentreWords {

    private static final Pattern MARK = Pattern.compile("\\{((?:page|stage)\\.[A-Za-z0-9_.-]+)}");

    private final Properties words = new Properties();

    public CentreWords() {
        this("/vn/motcua/centre/words-vi.properties");
    }

    /** The English words of the pages that citizens see; staff read Vietnamese. */
    public static CentreWords english() {
        return new CentreWords("/vn/motcua/centre/words-en.properties");
    }

    private CentreWords(String file) {
        try (Reader reader = new InputStreamReader(Objects.requireNonNull(
                CentreWords.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words for a key, with {0}, {1}, … replaced; a missing key shows itself and is a bug. */
    public String get(String key, Object... values) {
        return find(key, values).orElse(key);
    }

    /** For keys that come from outside: a newer kiosk may know a fault that this centre has no words for. */
    public Optional<String> find(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            return Optional.empty();
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return Optional.of(text);
    }

    /** A page with words in place of its {page.…} marks. */
    public String fill(String page) {
        return MARK.matcher(page).replaceAll(mark -> Matcher.quoteReplacement(get(mark.group(1))));
    }
}
