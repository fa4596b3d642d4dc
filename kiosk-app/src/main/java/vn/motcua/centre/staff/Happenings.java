package vn.motcua.centre.staff;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import vn.motcua.centre.books.BookQuestions.Event;
import vn.motcua.centre.staff.Overview.Happening;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DeviceChanged;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.Message;

/** What happened last, a line each. */
final class Happenings {

    static final List<String> TYPES = List.of(HelpCalled.TYPE, DeviceChanged.TYPE, DossierSubmitted.TYPE);

    private final CentreWords words;
    private final KioskWords say;
    private final Map<String, Instant> taken;
    private final UnaryOperator<String> nameOf;
    private final UnaryOperator<String> branchOf;
    private boolean withDays;

    /** @param nameOf a kiosk's name from its id @param branchOf its branch, likewise */
    Happenings(CentreWords words, KioskWords say, Map<String, Instant> taken, UnaryOperator<String> nameOf, UnaryOperator<String> branchOf) {
        this.words = words;
        this.say = say;
        this.taken = taken;
        this.nameOf = nameOf;
        this.branchOf = branchOf;
    }

    /** With the day before each time, for more than one day's events. */
    Happenings withDays() {
        withDays = true;
        return this;
    }

    List<Happening> of(List<Event> events) {
        return events.stream().flatMap(each -> text(each)
                .map(text -> new Happening(withDays ? say.dayAndMinute(each.at()) : say.minute(each.at()),
                        words.get("alert", nameOf.apply(each.kiosk()), text), branchOf.apply(each.kiosk()))).stream()).toList();
    }

    private Optional<String> text(Event event) {
        return message(event).flatMap(message -> message instanceof HelpCalled ? Optional.of(help(event))
                : message instanceof DossierSubmitted dossier ? Optional.of(dossier(dossier))
                : message instanceof DeviceChanged changed ? Optional.of(device(changed.device()))
                : Optional.empty());
    }

    /** With the level of identity that was reached, and what to look at; what a newer kiosk calls otherwise goes unsaid. */
    private String dossier(DossierSubmitted dossier) {
        String level = words.find("identity." + dossier.level()).map(said -> ", " + said).orElse("");
        String doubt = words.find("identity.doubt." + dossier.doubt()).map(said -> ", " + said).orElse("");
        return words.get("happened.dossier", dossier.code()) + level + doubt;
    }

    private String help(Event call) {
        return Optional.ofNullable(taken.get(Alerts.helpId(call)))
                .map(at -> words.get("happened.help-taken", say.minute(at)))
                .orElseGet(() -> words.get("help.what"));
    }

    private String device(DeviceReport device) {
        return switch (device.state()) {
            case GOOD -> words.get("happened.device-good", say.device(device.kind()));
            case UNKNOWN -> words.get("happened.device-unknown", say.device(device.kind()));
            case FAULT, ATTENTION -> say.what(device);
        };
    }

    private static Optional<Message> message(Event event) {
        try {
            return ExchangeJson.message(event.type(), ExchangeJson.tree(event.body()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
