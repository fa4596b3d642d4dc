package vn.motcua.kiosk.link;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.motcua.exchange.KioskTask;

/** Takes what technicians at the centre ask of this kiosk. Called on the link's thread; returns at once. */
public interface TaskDesk {

    /** A task that the centre now counts as taken. */
    void take(KioskTask task);

    /** What came of tasks and was not told yet, oldest first. */
    List<Report> reports();

    /** The centre has it. */
    void told(Report report);

    /**
     * @param id       of the task
     * @param paper    a PDF that goes along; empty for none
     * @param settings the settings file, when it was asked for; else empty
     */
    record Report(String id, List<KioskTask.Line> lines, Optional<Path> paper, String settings) {
        public Report {
            lines = List.copyOf(lines);
        }
    }
}
