package vn.motcua.kiosk.visit;

import java.util.Optional;

/**
 * The chip is being read.
 *
 * @param percent 0 to 100
 * @param name    of the citizen, once the chip has told it: long before the portrait is there
 */
public record ReadingCard(int percent, Part part, Optional<String> name) implements Step {

    public enum Part { CARD_FOUND, CHIP, CHECK }

    static Next start(String access, Visit visit) {
        return Next.to(new ReadingCard(0, Part.CARD_FOUND, Optional.empty()), visit, new Command.ReadCard(access));
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.CardProgress progress) {
            return Next.to(new ReadingCard(progress.percent(), progress.part(), progress.name()), visit);
        }
        if (event instanceof Event.CardRead read) {
            return Next.to(new ConfirmIdentity(true), visit.with(read.identity()));
        }
        if (event instanceof Event.CardTaken) {
            return Next.to(new CardUnread(Trouble.CARD_MOVED, false), visit);
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(new CardUnread(failed.trouble(), true), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.STOP_READING) {
            return Next.to(PresentCard.withCardThere(), visit);
        }
        return Next.to(this, visit);
    }

    /** The reader's own limit of 20 s ends it before. */
    @Override
    public int patience() {
        return 0;
    }

    /** The name is there before the citizen has been asked. */
    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.readingCard(this);
    }

    /** Without the name. */
    @Override
    public String toString() {
        return "ReadingCard[" + percent + ", " + part + "]";
    }
}
