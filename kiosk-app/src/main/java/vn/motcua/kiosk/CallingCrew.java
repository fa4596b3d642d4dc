package vn.motcua.kiosk;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Summons;
import vn.motcua.device.Summons.Signal;
import vn.motcua.exchange.DueAnswer;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.link.CentreQuestions;
import vn.motcua.kiosk.link.OwnerMarks;

/**
 * Asks the centre what becomes of the plastic cards that are out, and tells the calling unit what has changed. What the unit did not
 * take is told at the next look again.
 */
final class CallingCrew {

    private static final Duration TOLD = Duration.ofSeconds(6);

    private final Devices devices;
    private final CompletableFuture<CentreQuestions> centre;
    private final OwnerMarks marks;
    private final Set<String> cards;
    private final AtomicBoolean looking = new AtomicBoolean();
    /** Signal and call that each card was told last; one look at a time touches it. */
    private final Map<String, Told> told = new HashMap<>();

    private record Told(Summons summons, int call) {
    }

    /** @param cards UIDs of the branch's cards */
    CallingCrew(Devices devices, CompletableFuture<CentreQuestions> centre, OwnerMarks marks, Set<String> cards) {
        this.devices = devices;
        this.centre = centre;
        this.marks = marks;
        this.cards = cards;
    }

    /** Returns at once; a look on its way is enough. */
    void look() {
        boolean ready = devices.caller().configured() && !cards.isEmpty() && centre.isDone() && !centre.isCompletedExceptionally();
        if (ready && looking.compareAndSet(false, true)) {
            centre.join().due().thenCompose(answer -> answer.map(this::tell).orElse(CompletableFuture.completedFuture(null)))
                    .whenComplete((any, thrown) -> looking.set(false));
        }
    }

    private CompletableFuture<?> tell(DueAnswer due) {
        Map<String, Told> now = new HashMap<>();
        for (String uid : cards) {
            marks.ofCard(uid).flatMap(mark -> due.cards().stream().filter(card -> card.card().equals(mark)).findFirst())
                    .ifPresent(card -> now.put(uid, new Told(new Summons(uid, card.number(), card.counter(), signal(card.state())), card.call())));
        }
        // A card that is back in the box rings no more.
        told.forEach((uid, last) -> now.computeIfAbsent(uid, gone -> new Told(new Summons(uid, last.summons.number(), "", Signal.QUIET), last.call)));
        CompletableFuture<?> all = CompletableFuture.completedFuture(null);
        for (Told each : now.values()) {
            Told last = told.get(each.summons.card());
            boolean news = last == null ? each.summons.signal() != Signal.QUIET : !each.summons.equals(last.summons) || each.call != last.call;
            if (news) {
                all = all.thenCompose(before -> handOver(each));
            } else if (last != null && last.summons.signal() == Signal.QUIET && !Objects.equals(last, each)) {
                told.put(each.summons.card(), each);
            }
        }
        return all;
    }

    private CompletableFuture<?> handOver(Told each) {
        return devices.caller().<Boolean>run(TOLD, new Cancellation(), (unit, running) -> {
            unit.tell(each.summons);
            return true;
        }).thenAccept(outcome -> {
            if (outcome instanceof Outcome.Done) {
                told.put(each.summons.card(), each);
            }
        });
    }

    private static Signal signal(DueAnswer.State state) {
        return switch (state) {
            case CALLED -> Signal.COME;
            case SOON -> Signal.SOON;
            case WAITING, QUIET -> Signal.QUIET;
        };
    }
}
