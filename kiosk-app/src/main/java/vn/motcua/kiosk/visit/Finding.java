package vn.motcua.kiosk.visit;

import java.util.List;

/**
 * One thing that was found out for the technician.
 *
 * @param words  key of its sentence in the words
 * @param values that fill it, such as what the hardware itself says
 */
public record Finding(Level level, String words, List<String> values) {

    /** How much it needs a person. */
    public enum Level { GOOD, NOTE, ATTENTION, FAULT }

    public Finding {
        values = List.copyOf(values);
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
        return new Finding(level, words, java.util.Arrays.stream(values).map(String::valueOf).toList());
    }
}
