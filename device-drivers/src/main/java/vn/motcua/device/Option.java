package vn.motcua.device;

import java.util.Optional;
import java.util.function.Function;

/**
 * One setting of a driver.
 *
 * @param key          lower-case-with-dashes, as in {@code kiosk.toml}
 * @param expected     what a value looks like, in English, for messages: "a port 1 to 65535"
 * @param defaultValue used when the key is absent; empty when the key must be given
 * @param check        returns what is wrong with a value, or empty
 */
public record Option(String key, String expected, Optional<String> defaultValue, Function<String, Optional<String>> check) {

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
        return new Option(key, expected, Optional.of(Integer.toString(defaultValue)), value -> {
            try {
                int number = Integer.parseInt(value);
                return number < least || number > most ? Optional.of("out of range") : Optional.empty();
            } catch (NumberFormatException e) {
                return Optional.of("not a number");
            }
        });
    }

    /** One of a few words. */
    public static Option oneOf(String key, String defaultValue, String... words) {
        var allowed = java.util.List.of(words);
        return new Option(key, "one of " + String.join(", ", allowed), Optional.of(defaultValue),
                value -> allowed.contains(value) ? Optional.empty() : Optional.of("not one of them"));
    }
}
