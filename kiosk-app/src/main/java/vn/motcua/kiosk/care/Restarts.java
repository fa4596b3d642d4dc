package vn.motcua.kiosk.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When the kiosk had to end itself to begin anew, in a small file that outlives it. */
final class Restarts {

    private static final Duration REMEMBERED = Duration.ofHours(1);
    /** Once helps, twice happens; the third time somebody has to come. */
    private static final int TOO_OFTEN = 3;

    private final Path file;
    private final Clock clock;

    Restarts(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** A disk that does not take it costs the count and nothing else. */
    void add() {
        try {
            List<String> recent = recent().map(Instant::toString).toList();
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Stream.concat(recent.stream(), Stream.of(clock.instant().toString())).toList(), StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException e) {
            return;
        }
    }

    boolean tooOften() {
        return recent().count() >= TOO_OFTEN;
    }

    private Stream<Instant> recent() {
        Instant since = clock.instant().minus(REMEMBERED);
        try {
            return (Files.exists(file) ? Files.readAllLines(file) : List.<String>of()).stream().flatMap(line -> moment(line).stream())
                    .filter(at -> at.isAfter(since));
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    private static Optional<Instant> moment(String line) {
        try {
            return Optional.of(Instant.parse(line));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
