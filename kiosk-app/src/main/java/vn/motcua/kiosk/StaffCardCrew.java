package vn.motcua.kiosk;

import java.util.Optional;
import java.util.Set;

import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;

/**
 * Tells whether a card is one of those that lead to the technician's gate. A UID can be copied: behind the gate the PIN is asked for all
 * the same. Where there are no such cards nobody's card is touched.
 */
record StaffCardCrew(Devices devices, Set<String> cards) {

    void ask(Command.Answer answer) {
        if (cards.isEmpty()) {
            answer.done(new Event.StaffCard(false));
            return;
        }
        NumberCardCrew.uid(devices, answer).thenAccept(outcome -> answer.done(new Event.StaffCard(
                outcome instanceof Outcome.Done<Optional<String>> done && done.value().filter(cards::contains).isPresent())));
    }
}
