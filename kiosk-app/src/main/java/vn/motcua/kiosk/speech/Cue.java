package vn.motcua.kiosk.speech;

import java.util.Optional;

import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.Paper;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.SlipReady;
import vn.motcua.kiosk.visit.TicketReady;

/** A sign by sound. What it tells stands on the screen as well. */
public enum Cue {
    CARD_READ, PAPER_READY, TIME_RUNS_OUT, CARD_LEFT_BEHIND;

    /** How often, and for how long, a forgotten card calls its owner back. */
    private static final int CALLS_EVERY_SECONDS = 3;
    private static final int CALLS_FOR_SECONDS = 15;
    private static final int LAST_SECONDS = 5;

    /** The sign for what has just happened, if it has one. */
    public static Optional<Cue> between(Situation before, Situation now) {
        if (before.step() instanceof ReadingCard && now.step() instanceof ConfirmIdentity) {
            return Optional.of(CARD_READ);
        }
        if (printed(now) && !printed(before)) {
            return Optional.of(PAPER_READY);
        }
        if (seconds(now) > 0 && seconds(now) != seconds(before) && (seconds(now) <= LAST_SECONDS || seconds(before) == 0)) {
            return Optional.of(TIME_RUNS_OUT);
        }
        return leftBehind(now) && (!leftBehind(before) || now.idle() != before.idle()) && now.idle() % CALLS_EVERY_SECONDS == 0
                && now.idle() <= CALLS_FOR_SECONDS ? Optional.of(CARD_LEFT_BEHIND) : Optional.empty();
    }

    private static boolean printed(Situation at) {
        return at.step() instanceof TicketReady ticket && ticket.paper() == Paper.PRINTED
                || at.step() instanceof SlipReady slip && slip.paper() == Paper.PRINTED;
    }

    private static int seconds(Situation at) {
        return at.overlay().isPresent() && at.overlay().get() instanceof Overlay.StillThere asked ? asked.secondsLeft() : 0;
    }

    /** A visit is over and a card lies on the reader still. */
    private static boolean leftBehind(Situation at) {
        return at.step() instanceof CardLeft;
    }
}
