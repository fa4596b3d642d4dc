package vn.motcua.kiosk.visit;

import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.identity.CardQr;

/**
 * The card on the reader, and its QR before the code reader, in any order. The chip opens only to somebody who has seen
 * the card, and the QR is the proof of that (ICAO 9303-11, 4.3).
 *
 * @param cardThere the card lies on the reader
 * @param several   more than one card lies there
 * @param code      the QR's text, once shown
 * @param unknownCode a code was shown that is not an identity card's
 * @param zone      the first lines of the machine readable zone: swipe readers and cameras send it line by line
 * @param codeAlone no reader works, so the printed code has to do: the lowest level of identity
 */
public record PresentCard(boolean cardThere, boolean several, Optional<String> code, boolean unknownCode, String zone, boolean codeAlone)
        implements Step {

    private static final int LINE = 30;

    public PresentCard(boolean cardThere, boolean several, Optional<String> code, boolean unknownCode) {
        this(cardThere, several, code, unknownCode, "", false);
    }

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
                    ? Next.to(lying(true, true), visit)
                    : complete(lying(true, false), visit);
        }
        if (event instanceof Event.CardTaken) {
            return Next.to(lying(false, false), visit);
        }
        if (event instanceof Event.CodeShown shown) {
            return shown(shown.text(), visit);
        }
        if (event instanceof Event.DeviceChanged changed && changed.kind() == DeviceKind.CARD_READER) {
            return complete(new PresentCard(cardThere, several, code, unknownCode, zone, !changed.health().usable()), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case BACK -> back(visit);
                case NO_CARD -> withoutCard(visit);
                case PRIORITY -> visit.purpose() == Purpose.TAKE_NUMBER ? Next.to(new ClaimPriority(this), visit) : Next.to(this, visit);
                case TYPE_CARD_KEY -> Next.to(TypeCardKey.empty(cardThere), visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private PresentCard lying(boolean there, boolean more) {
        return new PresentCard(there, more, code, false, "", codeAlone);
    }

    private Next shown(String text, Visit visit) {
        if (isCardCode(text)) {
            return complete(seen(text), visit);
        }
        String begun = lines(text.strip());
        if (isCardCode(begun)) {
            return complete(seen(begun), visit);
        }
        return Next.to(new PresentCard(cardThere, several, code, begun.isEmpty(), begun, codeAlone), visit);
    }

    private PresentCard seen(String text) {
        return new PresentCard(cardThere, several, Optional.of(text), false, "", codeAlone);
    }

    /** The zone as far as it has come: the first of its lines begins with a letter, the second with a digit. Empty: no line of one. */
    private String lines(String line) {
        if (!line.matches("[A-Z0-9<]{" + LINE + "}")) {
            return "";
        }
        boolean goesOn = zone.length() == LINE && line.matches("[0-9<].*") || zone.length() == 2 * LINE;
        if (goesOn) {
            return zone + line;
        }
        return line.matches("[AIC].*") ? line : "";
    }

    /**
     * The QR of an identity card begins with its 12 digits (Circular 06/2021/TT-BCA); its zone has three lines of 30. Anything else
     * is another code.
     */
    static boolean isCardCode(String text) {
        return text.matches("(?s)\\d{12}\\|.*") || text.replaceAll("\\s", "").matches("[AIC][A-Z0-9<]{89}");
    }

    private static Next complete(PresentCard step, Visit visit) {
        if (step.codeAlone) {
            return step.code.flatMap(CardQr::parse).map(printed -> Next.to(new ConfirmIdentity(step.cardThere), visit.with(printed.identity())))
                    .orElseGet(() -> Next.to(step, visit));
        }
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
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.presentCard(this);
    }

    /** Without what the code says. */
    @Override
    public String toString() {
        return "PresentCard[" + (cardThere ? "card there, " : "") + (code.isPresent() ? "code shown" : "no code") + "]";
    }
}
