package vn.motcua.exchange;

import java.util.List;
import java.util.Objects;

/**
 * Something that a technician at the centre asks of a kiosk.
 *
 * @param id       unique at the centre
 * @param topic    part of the kiosk, as TICKET_PRINTER; the kiosk refuses one that it does not know
 * @param act      what is to be done with it, as TEST
 * @param argument of the act; may be empty
 */
public record KioskTask(String id, String topic, String act, String argument) {

    /** A kiosk asks what there is for it. */
    public record Question(int version, String kiosk) {
        public Question {
            Objects.requireNonNull(kiosk, "kiosk");
        }
    }

    /** What was not taken yet, oldest first. */
    public record Answer(List<KioskTask> tasks) {
        public Answer {
            tasks = tasks == null ? List.of() : List.copyOf(tasks);
        }
    }

    /** A sentence about what was found. @param level GOOD, NOTE, ATTENTION or FAULT */
    public record Line(String level, String text) {
    }

    /**
     * How far the kiosk is with a task.
     *
     * @param done     false: it was taken and is not to be given again
     * @param lines    what came of it
     * @param paper    a PDF that goes along, three megabytes at most; empty for none, as from kiosks of before
     * @param settings the kiosk's settings file, when it was asked for; else empty
     */
    public record Report(int version, String kiosk, String id, boolean done, List<Line> lines, byte[] paper, String settings) {
        public Report {
            Objects.requireNonNull(kiosk, "kiosk");
            Objects.requireNonNull(id, "id");
            settings = settings == null ? "" : settings;
            paper = paper == null ? new byte[0] : paper.clone();
            lines = lines == null ? List.of() : List.copyOf(lines);
        }
    }
}
