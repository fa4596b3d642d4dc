package vn.motcua.device;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One setting of a driver, described once: the configuration checks by it, and the guide, the technician's screen, the command line
 * and {@code config/README.md} show it.
 *
 * @param key          lower-case-with-dashes, as in {@code kiosk.toml}
 * @param form         what sort of value it takes
 * @param expected     what a value looks like, in English, for messages: "a port 1 to 65535"
 * @param defaultValue used when the key is absent; empty when the key must be given
 * @param check        returns what is wrong with a value, or empty
 * @param vi           what it is for, for technicians, in Vietnamese
 * @param en           what it is for, in English
 */
public record Option(String key, Form form, String expected, Optional<String> defaultValue, Function<String, Optional<String>> check, String vi,
                     String en) {

    /** What sort of value an option takes. */
    public sealed interface Form {

        /** Any text that passes the check. */
        record Text() implements Form {
        }

        /** A whole number, both ends included. */
        record Number(int least, int most) implements Form {
        }

        /** One of these words. */
        record Choice(List<String> words) implements Form {
            public Choice {
                words = List.copyOf(words);
            }
        }
    }

    /** A text with a check, not described yet. */
    public Option(String key, String expected, Optional<String> defaultValue, Function<String, Optional<String>> check) {
        this(key, new Form.Text(), expected, defaultValue, check, "", "");
    }

    /** An option with a default and no further check. */
    public static Option text(String key, String expected, String defaultValue) {
        return new Option(key, expected, Optional.of(defaultValue), value -> Optional.empty());
    }

    /** An option that must be given. */
    public static Option required(String key, String expected, Function<String, Optional<String>> check) {
        return new Option(key, expected, Optional.empty(), check);
    }

    /** A whole number within a range. */
    public static Option number(String key, int least, int most, int defaultValue) {
        String expected = "a whole number " + least + " to " + most;
        return new Option(key, new Form.Number(least, most), expected, Optional.of(Integer.toString(defaultValue)), value -> {
            try {
                int number = Integer.parseInt(value);
                return number < least || number > most ? Optional.of("out of range") : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.of("not a number");
            }
        }, "", "");
    }

    /** One of a few words. */
    public static Option oneOf(String key, String defaultValue, String... words) {
        List<String> allowed = List.of(words);
        return new Option(key, new Form.Choice(allowed), "one of " + String.join(", ", allowed), Optional.of(defaultValue),
                value -> allowed.contains(value) ? Optional.empty() : Optional.of("not one of them"), "", "");
    }

    /** The same, with one sentence each of what it is for. */
    public Option described(String vietnamese, String english) {
        return new Option(key, form, expected, defaultValue, check, vietnamese, english);
    }
}
