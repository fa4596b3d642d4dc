package vn.motcua.kiosk.visit;

import java.util.Optional;

import vn.motcua.papercode.PaperCode;

/**
 * Which dossier or appointment? By the code on the slip, typed or shown to the code reader; or by the identity card.
 *
 * @param digits    what has been typed of the code's digits; the letters before them are the branch's
 * @param otherCode a code was shown that is none of these
 */
public record TypeCode(Lookup lookup, String digits, boolean otherCode) implements Step {

    /** Digits of a code: two groups of four. */
    public static final int DIGITS = 8;

    static TypeCode open(Lookup lookup) {
        return new TypeCode(lookup, "", false);
    }

    public boolean complete() {
        return digits.length() == DIGITS;
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Keyed keyed) {
            return Next.to(new TypeCode(lookup, typed(keyed.key()), false), visit);
        }
        if (event instanceof Event.CodeShown shown) {
            return shown(shown.text(), visit);
        }
        if (event instanceof Event.CardPlaced placed) {
            return Next.to(new PresentCard(true, placed.several(), Optional.empty(), false), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case NEXT -> complete() ? AskingCentre.byCode(lookup, digits, visit) : Next.to(this, visit);
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
                : Next.to(new TypeCode(lookup, digits, true), visit);
    }

    private String typed(String key) {
        return switch (key) {
            case Typing.BACKSPACE -> digits.isEmpty() ? digits : digits.substring(0, digits.length() - 1);
            case Typing.CLEAR -> "";
            default -> key.matches("\\d") && !complete() ? digits + key : digits;
        };
    }

    @Override
    public int patience() {
        return 60;
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

    /** Without the digits. */
    @Override
    public String toString() {
        return "TypeCode[" + lookup + ", " + digits.length() + " digits]";
    }
}
