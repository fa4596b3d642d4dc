package vn.motcua.kiosk.swt;

import org.eclipse.swt.graphics.RGB;

import vn.motcua.kiosk.visit.Comfort;

/**
 * How everything looks for a citizen: theme, text size, orientation and the thicknesses that follow from the theme. Views ask it for
 * types and never name a size or colour themselves.
 */
record Look(Comfort comfort, boolean wide, Ruler ruler) {

    boolean contrast() {
        return comfort.highContrast();
    }

    boolean large() {
        return comfort.size() == Comfort.TextSize.LARGE;
    }

    RGB rgb(Token token) {
        return token.rgb(contrast());
    }

    Type type(Role role) {
        Type type = role.at(comfort.size());
        return wide ? new Type(type.weight(), type.px() * inLandscape(role) / 10, type.height()) : type;
    }

    /** Height is scarce there: titles are a size smaller. Tenths. */
    private static int inLandscape(Role role) {
        return switch (role) {
            case H1, PLACE, CODE, STATE, TIME -> 8;
            case H2, LEAD, POINT -> 9;
            default -> 10;
        };
    }

    Type type(Role role, Weight weight) {
        return type(role).in(weight);
    }

    /** Outline of a control. */
    int controlLine() {
        return contrast() ? 5 : 2;
    }

    /** Outline of a card. */
    int cardLine() {
        return contrast() ? 4 : 2;
    }

    /** How far a button stands above its ledge. */
    int ledge() {
        return contrast() ? 0 : 8;
    }

    Paragraph text(String words, Role role, int width) {
        return Paragraph.of(words, type(role), width, ruler);
    }

    Paragraph text(String words, Role role, Weight weight, int width) {
        return Paragraph.of(words, type(role, weight), width, ruler);
    }

    int width(String words, Role role) {
        return ruler.width(words, type(role));
    }
}
