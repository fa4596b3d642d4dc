package vn.motcua.centre.staff;

import java.time.Duration;
import java.time.Instant;

import vn.motcua.centre.staff.Overview.Level;

/** How well a kiosk is heard. It beats every 15 seconds; three missed beats are silence. */
enum Connection {
    HEARD(Level.GOOD), LATE(Level.ATTENTION), SILENT(Level.FAULT);

    private static final Duration ONE_BEAT_MISSED = Duration.ofSeconds(25);
    private static final Duration THREE_BEATS_MISSED = Duration.ofSeconds(45);

    private final Level level;

    Connection(Level level) {
        this.level = level;
    }

    static Connection at(Instant last, Instant now) {
        Duration silence = Duration.between(last, now);
        return silence.compareTo(THREE_BEATS_MISSED) > 0 ? SILENT : silence.compareTo(ONE_BEAT_MISSED) > 0 ? LATE : HEARD;
    }

    Level level() {
        return level;
    }
}
