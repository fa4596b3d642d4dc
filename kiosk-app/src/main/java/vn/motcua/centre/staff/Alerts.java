package vn.motcua.centre.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.centre.books.BookQuestions.Event;
import vn.motcua.centre.books.BookQuestions.Seen;
import vn.motcua.centre.staff.Overview.Alert;
import vn.motcua.centre.staff.Overview.Level;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DeviceReport;

/** What needs a person: citizens who wait for one first, then faults, then what will become one; untaken and oldest first. */
final class Alerts {

    private record Raised(Instant since, Alert alert) {
    }

    private final CentreWords words;
    private final KioskWords say;
    private final Map<String, Instant> taken;
    private final Instant now;
    private final List<Raised> raised = new ArrayList<>();

    Alerts(CentreWords words, KioskWords say, Map<String, Instant> taken, Instant now) {
        this.words = words;
        this.say = say;
        this.taken = taken;
        this.now = now;
    }

    /** A silent kiosk raises one alert; what it said of its devices before is old. */
    void of(Seen kiosk) {
        if (Connection.at(kiosk.at(), now) == Connection.SILENT) {
            raise("offline:" + kiosk.heartbeat().kiosk() + ":" + kiosk.at().toEpochMilli(), Level.FAULT, "wifi", kiosk.at(),
                    words.get("alert", kiosk.heartbeat().name(), words.get("reason.OFFLINE_KIOSK.what")), kiosk.heartbeat().place(),
                    words.get("owner.TECHNICIAN", words.get("reason.OFFLINE_KIOSK.do")), words.get("button.take"), kiosk.heartbeat().branch());
            return;
        }
        kiosk.heartbeat().devices().forEach(device -> of(kiosk, device));
    }

    private void of(Seen kiosk, DeviceReport device) {
        Optional<Level> level = switch (device.state()) {
            case FAULT -> Optional.of(Level.FAULT);
            case ATTENTION -> Optional.of(Level.ATTENTION);
            case GOOD, UNKNOWN -> Optional.empty();
        };
        level.ifPresent(matters -> raise(
                "device:" + kiosk.heartbeat().kiosk() + ":" + device.kind() + ":" + String.join("+", device.reasons()) + ":"
                + device.since().toEpochMilli(),
                matters, say.icon(device.kind()), device.since(), words.get("alert", kiosk.heartbeat().name(), say.what(device)),
                kiosk.heartbeat().place(), say.advice(device),
                words.get(matters == Level.FAULT ? "button.take" : "button.known"), kiosk.heartbeat().branch()));
    }

    /** A call for help is an alert until somebody has taken it. */
    void ofHelp(Event call, String kiosk, String place, String branch) {
        String id = helpId(call);
        if (!taken.containsKey(id)) {
            raise(id, Level.HELP, "bell", call.at(), words.get("alert", kiosk, words.get("help.what")), place,
                    words.get("owner.STAFF", words.get("help.do")), words.get("button.received"), branch);
        }
    }

    static String helpId(Event call) {
        return "help:" + call.kiosk() + ":" + call.series() + ":" + call.sequence();
    }

    private void raise(String id, Level level, String icon, Instant since, String title, String place, String advice, String button,
                       String branch) {
        Optional<String> takenSince = Optional.ofNullable(taken.get(id)).map(at -> words.get("alert.taken", say.minute(at)));
        String when = place.isEmpty() ? say.since(since, now) : say.since(since, now) + " · " + place;
        raised.add(new Raised(since, new Alert(id, level, icon, title, when, advice, takenSince.isPresent() ? "" : button,
                takenSince.orElse(""), branch)));
    }

    List<Alert> sorted() {
        return raised.stream()
                .sorted(Comparator.comparing((Raised each) -> !each.alert().taken().isEmpty())
                        .thenComparing(each -> each.alert().level())
                        .thenComparing(Raised::since))
                .map(Raised::alert)
                .toList();
    }
}
