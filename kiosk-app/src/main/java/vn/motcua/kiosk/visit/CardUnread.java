package vn.motcua.kiosk.visit;

import vn.motcua.kiosk.identity.CardQr;

/** The card could not be read: what happened, and the ways on. */
public record CardUnread(Trouble trouble, boolean cardThere) implements Step {

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.CardPlaced || event instanceof Event.CardTaken) {
            return Next.to(new CardUnread(trouble, event instanceof Event.CardPlaced), visit);
        }
        if (event instanceof Event.CodeShown shown && printedWillDo()) {
            return CardQr.parse(shown.text()).map(printed -> Next.to(new ConfirmIdentity(cardThere), visit.with(printed.identity())))
                    .orElseGet(() -> Next.to(this, visit));
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case READ_AGAIN -> Next.to(cardThere ? PresentCard.withCardThere() : PresentCard.fresh(), visit);
                case TYPE_CARD_KEY -> Next.to(TypeCardKey.empty(cardThere), visit);
                case NO_CARD -> PresentCard.withoutCard(visit);
                case TAKE_NUMBER -> PresentCard.withoutCard(visit.with(Purpose.TAKE_NUMBER));
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    /** A chip that cannot be read leaves the printed code: the lowest level of identity, and everybody is told that it is. */
    public boolean printedWillDo() {
        return trouble == Trouble.CARD_UNREADABLE || trouble == Trouble.READER_DOWN;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.cardUnread(this);
    }
}
