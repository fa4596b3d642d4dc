package vn.motcua.kiosk.care;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import java.time.Duration;

/** Memory, temperature and clock, where the machine tells. What it does not tell is no trouble. */
final class Machine {

    /** Fanless boxes slow down from about 90 °C on, and their disks age. */
    private static final double HOT = 85;
    private static final double SHORT_OF_MEMORY = 0.05;
    /** Numbers have the minute on them, and citizens compare it with their telephones. */
    private static final Duration WRONG = Duration.ofMinutes(2);
    private static final Pattern KILOBYTES = Pattern.compile("(MemTotal|MemAvailable):\\s+(\\d+) kB");
    private static final double MILLIDEGREES = 1000;

    private final Path system;
    private final Supplier<Optional<Duration>> drift;

    /** @param system the root that has proc and sys @param drift by which the clock is ahead of the centre's, while it is known */
    Machine(Path system, Supplier<Optional<Duration>> drift) {
        this.system = system;
        this.drift = drift;
    }

    Set<MachineTrouble> look() {
        Set<MachineTrouble> troubles = EnumSet.noneOf(MachineTrouble.class);
        if (hottest().orElse(0) >= HOT) {
            troubles.add(MachineTrouble.TOO_HOT);
        }
        if (memoryLeft().orElse(1) < SHORT_OF_MEMORY) {
            troubles.add(MachineTrouble.MEMORY_SHORT);
        }
        if (drift.get().map(Duration::abs).filter(off -> off.compareTo(WRONG) > 0).isPresent()) {
            troubles.add(MachineTrouble.CLOCK_WRONG);
        }
        return troubles;
    }

    /** Degrees Celsius of the hottest zone that has a believable value. */
    OptionalDouble hottest() {
        Path zones = system.resolve("sys/class/thermal");
        if (!Files.isDirectory(zones)) {
            return OptionalDouble.empty();
        }
        try (Stream<Path> found = Files.list(zones)) {
            return found.filter(zone -> zone.getFileName().toString().startsWith("thermal_zone")).mapToDouble(Machine::degrees)
                    .filter(degrees -> degrees > 0 && degrees < 150).max();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }

    private static double degrees(Path zone) {
        try {
            return Double.parseDouble(Files.readString(zone.resolve("temp")).strip()) / MILLIDEGREES;
        } catch (IOException | NumberFormatException e) {
            // A zone whose sensor is off cannot be read.
            return 0;
        }
    }

    /** The share of memory that programs could still have, 0 to 1. */
    OptionalDouble memoryLeft() {
        try {
            double total = 0;
            double available = -1;
            Matcher line = KILOBYTES.matcher(Files.readString(system.resolve("proc/meminfo")));
            while (line.find()) {
                double value = Double.parseDouble(line.group(2));
                if (line.group(1).equals("MemTotal")) {
                    total = value;
                } else {
                    available = value;
                }
            }
            return total > 0 && available >= 0 ? OptionalDouble.of(available / total) : OptionalDouble.empty();
        } catch (IOException e) {
            return OptionalDouble.empty();
        }
    }
}
