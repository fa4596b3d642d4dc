package vn.motcua.kiosk;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.devices.CardUid;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;

/** Lets a plastic card stand for a number. Offers it once for each number; who asks again wants paper. Used on the UI thread. */
final class NumberCardCrew {

    private static final Duration READ = Duration.ofSeconds(8);

    private final Devices devices;
    private final CentreCrew centre;
    private final Map<String, String> labels;
    private String offered = "";

    /** @param labels what is written on the branch's cards, by UID */
    NumberCardCrew(Devices devices, CentreCrew centre, Map<String, String> labels) {
        this.devices = devices;
        this.centre = centre;
        this.labels = labels;
    }

    /** Only a number of the centre's can be called by radio, and only where a card can be read. */
    boolean offers(QueueNumber number) {
        boolean first = !offered.equals(number.key());
        boolean readable = devices.board().of(DeviceKind.CARD_READER).filter(entry -> entry.health().usable()).isPresent();
        if (labels.isEmpty() || !first || !readable || !number.series().isEmpty()) {
            return false;
        }
        offered = number.key();
        return true;
    }

    /** @param bound told when the card carries the number */
    void bind(Command.BindCard command, Command.Answer answer, Consumer<QueueNumber> bound) {
        uid(devices, answer).thenAccept(outcome -> read(outcome, command, answer, bound));
    }

    /** Of the card on the reader; stopped with the answer's command. */
    static CompletableFuture<Outcome<Optional<String>>> uid(Devices devices, Command.Answer answer) {
        Cancellation cancellation = new Cancellation();
        answer.onStop(cancellation::cancel);
        return devices.cards().run(READ, cancellation, (reader, running) -> {
            try (CardChannel channel = reader.connect()) {
                return CardUid.of(channel);
            }
        });
    }

    private void read(Outcome<Optional<String>> outcome, Command.BindCard command, Command.Answer answer, Consumer<QueueNumber> bound) {
        if (!(outcome instanceof Outcome.Done<Optional<String>> done)) {
            answer.done(new Event.Failed(outcome instanceof Outcome.Failed<Optional<String>> failed ? Troubles.ofReader(failed.fault())
                    : Trouble.CARD_MOVED));
            return;
        }
        Optional<String> uid = done.value().filter(labels::containsKey);
        if (uid.isEmpty()) {
            answer.done(new Event.Failed(Trouble.NUMBER_CARD_UNKNOWN));
            return;
        }
        centre.bind(command.number(), uid.get(), answer).thenAccept(taken -> {
            if (taken.isPresent()) {
                bound.accept(command.number());
            }
            answer.done(taken.isPresent() ? new Event.CardBound(labels.get(uid.get())) : new Event.Failed(Trouble.LINE_DOWN));
        });
    }
}
