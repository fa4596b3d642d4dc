package vn.motcua.kiosk.journal;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.kiosk.visit.Trouble;

/**
 * One fact beside an event. Numbers, enums, types of the program and words of hardware: there is none that a name, a number or
 * a text of a person fits into.
 */
public sealed interface Detail {

    /** Its key in the line. */
    String key();

    /** A {@link String}, {@link Long} or {@link Boolean}. */
    Object value();

    /** @param place 1 for the first of its kind */
    record Device(DeviceKind kind, int place) implements Detail {

        public Device(DeviceKind kind) {
            this(kind, 1);
        }

        @Override
        public String key() {
            return "device";
        }

        @Override
        public Object value() {
            return kind.configurationName() + (place == 1 ? "" : "-" + place);
        }
    }

    /** The short name of a driver. */
    record Driver(String name) implements Detail {
        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,29}");

        @Override
        public String key() {
            return "driver";
        }

        @Override
        public Object value() {
            return NAME.matcher(name).matches() ? name : "unnamed";
        }
    }

    record State(DeviceHealth health) implements Detail {
        @Override
        public String key() {
            return "state";
        }

        @Override
        public Object value() {
            return health.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        }
    }

    record Because(Fault fault) implements Detail {
        @Override
        public String key() {
            return "fault";
        }

        @Override
        public Object value() {
            return word(fault);
        }
    }

    record Met(Trouble trouble) implements Detail {
        @Override
        public String key() {
            return "trouble";
        }

        @Override
        public Object value() {
            return word(trouble);
        }
    }

    /** One word of a list that another room has. */
    record Of(Enum<?> one) implements Detail {
        @Override
        public String key() {
            return "what";
        }

        @Override
        public Object value() {
            return word(one);
        }
    }

    record Took(Duration time) implements Detail {
        @Override
        public String key() {
            return "millis";
        }

        @Override
        public Object value() {
            return time.toMillis();
        }
    }

    record Count(long count) implements Detail {
        @Override
        public String key() {
            return "count";
        }

        @Override
        public Object value() {
            return count;
        }
    }

    record Bytes(long bytes) implements Detail {
        @Override
        public String key() {
            return "bytes";
        }

        @Override
        public Object value() {
            return bytes;
        }
    }

    /** A step, command or event of the flow, by the name of its type. */
    record Type(Class<?> type) implements Detail {
        @Override
        public String key() {
            return "type";
        }

        @Override
        public Object value() {
            return type.getSimpleName();
        }
    }

    /** An exception: its type and where it came from, never its message. */
    record Thrown(Class<? extends Throwable> type, String where) implements Detail {

        public static Thrown by(Throwable bug) {
            StackTraceElement[] stack = bug.getStackTrace();
            return new Thrown(bug.getClass(), stack.length == 0 ? "" : stack[0].toString());
        }

        @Override
        public String key() {
            return "thrown";
        }

        @Override
        public Object value() {
            return where.isEmpty() ? type.getName() : type.getName() + " at " + where;
        }
    }

    /**
     * What a driver or the system says of its hardware: "tcp://192.168.1.50:9100: connection refused". Drivers keep people out
     * of it; as a second lock, digits as many as in a date or a person's number are not written.
     */
    record Said(String words) implements Detail {
        private static final int LONGEST = 200;
        private static final Pattern PERSONAL = Pattern.compile("\\d(?:[ \\-/]?\\d){7,}|\\d\\d\\.\\d\\d\\.\\d{4}");

        @Override
        public String key() {
            return "said";
        }

        @Override
        public Object value() {
            String clean = cleaned(words);
            return clean.length() > LONGEST ? clean.substring(0, LONGEST) + "…" : clean;
        }

        /** Without control characters and without numbers that could be a person's. */
        public static String cleaned(String words) {
            return PERSONAL.matcher(words.replaceAll("\\p{Cntrl}+", " ")).replaceAll("…");
        }
    }

    /** As enums are written in the journal: paper-out. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
