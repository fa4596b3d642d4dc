package vn.motcua.kiosk.link;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Each pause is about twice the one before, up to a longest; not exactly, so that the kiosks of a branch do not all come back at once. */
final class Pauses {

    private final Duration first;
    private final Duration longest;
    private Duration current;

    Pauses(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.current = first;
    }

    static Pauses usual() {
        return new Pauses(Duration.ofSeconds(1), Duration.ofSeconds(30));
    }

    Duration next() {
        Duration pause = current.multipliedBy(80 + ThreadLocalRandom.current().nextInt(41)).dividedBy(100);
        Duration twice = current.multipliedBy(2);
        current = twice.compareTo(longest) < 0 ? twice : longest;
        return pause;
    }

    void reset() {
        current = first;
    }
}
