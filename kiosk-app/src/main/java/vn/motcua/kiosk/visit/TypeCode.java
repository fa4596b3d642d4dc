package vn.motcua.kiosk.visit;

import java.util.Locale;
import java.util.Optional;

import vn.motcua.papercode.PaperCode;

/**
 * Which dossier or appointment? By the code on the slip, typed or shown to the code reader; or by the identity card.
 *
 * @param typed     what has been typed: of the code's digits, the letters before them are the branch's; or the whole code
 * @param letters   the whole code is typed, as the receipt's official one, which has letters in it
 * @param otherCode a code was shown that is none of these
 */
public record TypeCode(Lookup lookup, String typed, boolean letters, boolean otherCode) implements Step {

    /** Digits of a code: two groups of four. */
    public static final int DIGITS = 8;
    /** A slip's code with its province. */
    private static final int SHORTEST = 11;
    private static final int LONGEST = 40;

    static TypeCode open(Lookup lookup) {
        return new TypeCode(lookup, "", false, false);
    }

    public boolean complete() {
        return letters ? typed.length() >= SHORTEST : typed.length() == DIGITS;
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Keyed keyed) {
            return Next.to(new TypeCode(lookup, typed(keyed.key()), letters, false), visit);
        }
        if (event instanceof Event.CodeShown shown) {
            return shown(shown.text(), visit);
        }
        if (event instanceof Event.CardPlaced placed) {
            return Next.to(new PresentCard(true, placed.several(), Optional.empty(), false), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case NEXT -> complete() ? AskingCentre.byCode(lookup, typed, visit) : Next.to(this, visit);
                case OTHER_KEYS -> lookup == Lookup.DOSSIER ? Next.to(new TypeCode(lookup, "", !letters, false), visit) : Next.to(this, visit);
                case USE_CARD -> Next.to(PresentCard.fresh(), visit);
                case BACK -> Next.to(new Home(), visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private Next shown(String text, Visit visit) {
        if (PresentCard.isCardCode(text)) {
            return Next.to(new PresentCard(false, false, Optional.of(text), false), visit);
        }
        Optional<String> signed = PaperCode.digitsIn(text);
        if (signed.isPresent() && lookup == Lookup.DOSSIER) {
            return AskingCentre.byCode(lookup, signed.get(), visit);
        }
        // A slip's QR leads to a page of the centre; the code is the last part of its address.
        String code = text.strip().replaceFirst("[?#].*", "").replaceFirst(".*/", "");
        return code.matches("(?i)[a-z0-9][a-z0-9. -]{2,40}")
                ? AskingCentre.byCode(lookup, code, visit)
                : Next.to(new TypeCode(lookup, typed, letters, true), visit);
    }

    private String typed(String key) {
        return switch (key) {
            case Typing.BACKSPACE -> typed.isEmpty() ? typed : typed.substring(0, typed.length() - 1);
            case Typing.CLEAR -> "";
            default -> letters ? withLetter(key.startsWith(Typing.LITERAL) ? key.substring(1) : key) : key.matches("\\d") && !complete()
                    ? typed + key : typed;
        };
    }

    private String withLetter(String letter) {
        return letter.matches("[a-zA-Z0-9.-]") && typed.length() < LONGEST ? typed + letter.toUpperCase(Locale.ROOT) : typed;
    }

    /** Whoever knows the code sees the dossier. */
    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.typeCode(this);
    }

    /** Without what was typed. */
    @Override
    public String toString() {
        return "TypeCode[" + lookup + ", " + typed.length() + " typed]";
    }
}
