package vn.motcua.kiosk.visit;

import java.util.Optional;

/**
 * The card on the reader, and its QR before the code reader, in any order. The chip opens only to somebody who has seen
 * the card, and the QR is the proof of that (ICAO 9303-11, 4.3).
 *
 * @param cardThere the card lies on the reader
 * @param several   more than one card lies there
 * @param code      the QR's text, once shown
 * @param unknownCode a code was shown that is not an identity card's
 */
public record PresentCard(boolean cardThere, boolean several, Optional<String> code, boolean unknownCode) implements Step {

    static PresentCard fresh() {
        return new PresentCard(false, false, Optional.empty(), false);
    }

    static PresentCard withCardThere() {
        return new PresentCard(true, false, Optional.empty(), false);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.CardPlaced placed) {
            return placed.several()
                    ? Next.to(new PresentCard(true, true, code, false), visit)
                    : complete(new PresentCard(true, false, code, false), visit);
        }
        if (event instanceof Event.CardTaken) {
            return Next.to(new PresentCard(false, false, code, false), visit);
        }
        if (event instanceof Event.CodeShown shown) {
            return isCardCode(shown.text())
                    ? complete(new PresentCard(cardThere, several, Optional.of(shown.text()), false), visit)
                    : Next.to(new PresentCard(cardThere, several, code, true), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case BACK -> back(visit);
                case NO_CARD -> withoutCard(visit);
                case TYPE_CARD_KEY -> Next.to(TypeCardKey.empty(cardThere), visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    /** The QR of an identity card begins with its 12 digits (Circular 06/2021/TT-BCA); anything else is another code. */
    static boolean isCardCode(String text) {
        return text.matches("(?s)\\d{12}\\|.*");
    }

    private static Next complete(PresentCard step, Visit visit) {
        return step.cardThere && !step.several && step.code.isPresent()
                ? ReadingCard.start(step.code.get(), visit)
                : Next.to(step, visit);
    }

    private static Next back(Visit visit) {
        if (Lookup.meant(visit.purpose())) {
            return Next.to(TypeCode.open(Lookup.of(visit.purpose())), visit);
        }
        return visit.procedure().isPresent()
                ? Next.to(ProcedureDetail.open(), visit)
                : Next.to(new Home(), visit);
    }

    /** A number never needs a card; a dossier does, so its owner is offered a number at the counter instead. What is looked up has a code. */
    static Next withoutCard(Visit visit) {
        if (Lookup.meant(visit.purpose())) {
            return Next.to(TypeCode.open(Lookup.of(visit.purpose())), visit);
        }
        return ChooseService.orNumberFor(visit.with(Purpose.TAKE_NUMBER));
    }

    @Override
    public int patience() {
        return 60;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.presentCard(this);
    }
}
