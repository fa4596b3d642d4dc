package vn.motcua.kiosk.config;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What came of reading a file.
 *
 * @param value    empty when there is any problem
 * @param problems all of them, in the order of the file
 */
public record Checked<T>(Optional<T> value, List<Problem> problems) {

    public Checked {
        problems = List.copyOf(problems);
    }

    /**
     * The value, for a caller that has shown the problems already.
     *
     * @throws IllegalStateException when there are problems
     */
    public T get() {
        return value.orElseThrow(() -> new IllegalStateException(
                problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator()))));
    }
}
