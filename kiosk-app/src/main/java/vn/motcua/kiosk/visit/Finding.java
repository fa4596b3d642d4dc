package vn.motcua.kiosk.visit;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One thing that was found out for the technician.
 *
 * @param words  key of its sentence in the words: what was found, and behind a line break what is known of it or to be done
 * @param values that fill it, such as what the hardware itself says, or a {@link #word}
 */
public record Finding(Level level, String words, List<String> values) {

    /** How much it needs a person. */
    public enum Level { GOOD, NOTE, ATTENTION, FAULT }

    private static final Pattern WORD = Pattern.compile("⟦([a-z0-9.-]+)⟧");

    public Finding {
        values = List.copyOf(values);
    }

    /** A value, or a part of one, that is itself in the words: a finding is made before it is known who reads it, and in which language. */
    public static String word(String key) {
        return "⟦" + key + "⟧";
    }

    /** The key of the words for a fault or a warning: {@code fault.paper-out}; what to do stands under the same key with {@code .do}. */
    public static String key(Enum<?> fault) {
        return "fault." + plain(fault);
    }

    /** As constants are written in keys: paper-out. */
    public static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What is the matter with a device, and what to do. @param what a fault or a warning @param detail in the driver's own words; may be empty */
    public static Finding of(Level level, Enum<?> what, String detail) {
        return of(level, "finding.fault", word(key(what)), word(key(what) + ".do"), detail);
    }

    /** In a language. @param in the words: a key and its values become a text */
    public String said(BiFunction<String, Object[], String> in) {
        Object[] filled = values.stream()
                .map(value -> WORD.matcher(value).replaceAll(found -> Matcher.quoteReplacement(in.apply(found.group(1), new Object[0])))).toArray();
        return in.apply(words, filled).strip();
    }

    public static Finding good(String words, Object... values) {
        return of(Level.GOOD, words, values);
    }

    public static Finding note(String words, Object... values) {
        return of(Level.NOTE, words, values);
    }

    public static Finding attention(String words, Object... values) {
        return of(Level.ATTENTION, words, values);
    }

    public static Finding fault(String words, Object... values) {
        return of(Level.FAULT, words, values);
    }

    private static Finding of(Level level, String words, Object... values) {
        return new Finding(level, words, Arrays.stream(values).map(String::valueOf).toList());
    }
}
