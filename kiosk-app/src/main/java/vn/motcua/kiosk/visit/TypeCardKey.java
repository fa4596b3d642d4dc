package vn.motcua.kiosk.visit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;

/**
 * The last resort where the QR cannot be read: number, birth date and expiry typed from the card.
 *
 * @param digits   what has been typed: 12 digits of the number, 8 of the birth date, 8 of the expiry
 * @param cardThere the card lies on the reader
 */
public record TypeCardKey(String digits, boolean cardThere) implements Step {

    public static final int NUMBER = 12;
    public static final int DATE = 8;
    public static final int ALL = NUMBER + DATE + DATE;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);

    static TypeCardKey empty(boolean cardThere) {
        return new TypeCardKey("", cardThere);
    }

    public boolean complete() {
        return digits.length() == ALL && !noSuchDay();
    }

    /** All but the expiry, which a card of somebody over 60 has not. */
    public boolean completeWithoutExpiry() {
        return digits.length() == NUMBER + DATE && !noSuchDay();
    }

    /** A day was typed that the calendar does not have. */
    public boolean noSuchDay() {
        return isNoDay(NUMBER) || isNoDay(NUMBER + DATE);
    }

    private boolean isNoDay(int from) {
        if (digits.length() < from + DATE) {
            return false;
        }
        try {
            LocalDate.parse(digits.substring(from, from + DATE), DAY);
            return false;
        } catch (DateTimeParseException e) {
            return true;
        }
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.CardPlaced || event instanceof Event.CardTaken) {
            return Next.to(new TypeCardKey(digits, event instanceof Event.CardPlaced), visit);
        }
        if (event instanceof Event.Keyed keyed) {
            return Next.to(new TypeCardKey(typed(keyed.key()), cardThere), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case BACK -> Next.to(new PresentCard(cardThere, false, java.util.Optional.empty(), false), visit);
                case NO_CARD -> PresentCard.withoutCard(visit);
                case NO_EXPIRY -> completeWithoutExpiry() && cardThere ? ReadingCard.start(accessKey(), visit) : Next.to(this, visit);
                case NEXT -> complete() && cardThere ? ReadingCard.start(accessKey(), visit) : Next.to(this, visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private String typed(String key) {
        if (key.equals(Typing.BACKSPACE)) {
            return digits.isEmpty() ? digits : digits.substring(0, digits.length() - 1);
        }
        if (key.equals(Typing.CLEAR)) {
            return "";
        }
        return key.matches("\\d") && digits.length() < ALL ? digits + key : digits;
    }

    /** number|birth date|expiry, dates as ddMMyyyy; the expiry is empty where the card has none. */
    private String accessKey() {
        return digits.substring(0, NUMBER) + "|" + digits.substring(NUMBER, NUMBER + DATE) + "|" + digits.substring(NUMBER + DATE);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.typeCardKey(this);
    }

    /** Without the digits. */
    @Override
    public String toString() {
        return "TypeCardKey[" + digits.length() + " digits]";
    }
}
