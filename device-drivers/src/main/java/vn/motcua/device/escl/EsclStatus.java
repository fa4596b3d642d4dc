package vn.motcua.device.escl;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;

/**
 * What the scanner says of itself at one moment (ScannerStatus).
 *
 * @param state   "Idle", "Processing", "Testing", "Stopped", "Down"
 * @param feeder  "ScannerAdfLoaded", "ScannerAdfEmpty", "ScannerAdfJam", …; empty when it says nothing
 * @param reasons why it stands still, in the printer working group's words
 */
record EsclStatus(String state, String feeder, List<String> reasons, List<Job> jobs) {

    /** @param images that it believes to have handed out; -1 when it does not count */
    record Job(String uri, String state, List<String> reasons, int images) {

        boolean running() {
            return state.equals("Processing") || state.equals("Pending");
        }

        boolean broken() {
            return state.equals("Aborted") || state.equals("Canceled");
        }
    }

    EsclStatus {
        reasons = List.copyOf(reasons);
        jobs = List.copyOf(jobs);
    }

    static EsclStatus parse(byte[] xml) throws IOException {
        EsclXml root = EsclXml.parse(xml);
        List<String> reasons = root.all("StateReason").stream().map(EsclXml::text).toList();
        List<Job> jobs = root.all("JobInfo").stream().map(EsclStatus::job).toList();
        return new EsclStatus(root.text("State"), root.text("AdfState"), reasons, jobs);
    }

    private static Job job(EsclXml info) {
        return new Job(info.text("JobUri"), info.text("JobState"), info.all("JobStateReason").stream().map(EsclXml::text).toList(),
                info.number("ImagesCompleted", -1));
    }

    /** The job behind a path; devices write its address whole, as a path, or as its last name alone. */
    Optional<Job> job(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return jobs.stream().filter(job -> job.uri().endsWith(name)).findFirst();
    }

    boolean feederLoaded() {
        return feeder.equals("ScannerAdfLoaded");
    }

    boolean feederEmpty() {
        return feeder.equals("ScannerAdfEmpty");
    }

    /** What a person has to mend first; an empty feeder is no fault of the device. */
    Optional<Fault> fault() {
        return switch (feeder) {
            case "ScannerAdfJam", "ScannerAdfMispick", "ScannerAdfInputTrayFailed", "ScannerAdfInputTrayOverloaded",
                    "ScannerAdfDuplexPageTooShort", "ScannerAdfDuplexPageTooLong" -> Optional.of(Fault.FEEDER_JAM);
            case "ScannerAdfMultipickDetected" -> Optional.of(Fault.DOUBLE_FEED);
            case "ScannerAdfHatchOpen" -> Optional.of(Fault.SCANNER_COVER_OPEN);
            default -> reasons.stream().flatMap(reason -> named(reason).stream()).findFirst();
        };
    }

    /** The fault that a state reason names, as "CoverOpen", "DoorOpen", "MediaJam". */
    static Optional<Fault> named(String reason) {
        String word = reason.toLowerCase(Locale.ROOT);
        if (word.contains("cover") || word.contains("door") || word.contains("hatch")) {
            return Optional.of(Fault.SCANNER_COVER_OPEN);
        }
        return word.contains("jam") ? Optional.of(Fault.FEEDER_JAM) : Optional.empty();
    }

    DeviceHealth health() {
        if (fault().isPresent()) {
            return DeviceHealth.blocked(fault().get());
        }
        return switch (state) {
            case "Processing", "Testing" -> new DeviceHealth.Busy();
            case "Stopped" -> new DeviceHealth.Broken("the scanner has stopped" + (reasons.isEmpty() ? "" : ": " + String.join(", ", reasons)));
            case "Down" -> new DeviceHealth.Unreachable("the scanner says that it is down");
            default -> DeviceHealth.ready();
        };
    }
}
