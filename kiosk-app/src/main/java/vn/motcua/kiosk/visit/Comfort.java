package vn.motcua.kiosk.visit;

import java.util.List;

/**
 * How the citizen wants to see, hear and reach the screen. Kept through a visit, reset when nobody has touched the home screen
 * for a minute.
 *
 * @param lowReach  every control stands where it is reached from a wheelchair
 * @param sound     the loudspeaker gives its signs
 * @param listening headphones are plugged in: the screen is spoken
 * @param begins    the text size that this kiosk's panel begins with
 */
public record Comfort(Language language, TextSize size, boolean highContrast, boolean lowReach, boolean sound, boolean listening, TextSize begins) {

    public static final Comfort USUAL = beginning(TextSize.NORMAL);

    /** One of those that have words. @param code as the words' file is named: "vi" */
    public record Language(String code) {

        /** Official names are in Vietnamese whatever the language. */
        public static final Language VI = new Language("vi");
        public static final Language EN = new Language("en");
        /** Those that come with the kiosk. */
        public static final List<Language> SHIPPED = List.of(VI, EN);
    }

    public enum TextSize { SMALL, NORMAL, LARGE }

    /** Controls where they usually are, with sound, without headphones. */
    public Comfort(Language language, TextSize size, boolean highContrast) {
        this(language, size, highContrast, false, true, false, TextSize.NORMAL);
    }

    public Comfort with(Language other) {
        return new Comfort(other, size, highContrast, lowReach, sound, listening, begins);
    }

    public Comfort with(TextSize other) {
        return new Comfort(language, other, highContrast, lowReach, sound, listening, begins);
    }

    public Comfort contrastToggled() {
        return new Comfort(language, size, !highContrast, lowReach, sound, listening, begins);
    }

    public Comfort reachToggled() {
        return new Comfort(language, size, highContrast, !lowReach, sound, listening, begins);
    }

    public Comfort soundToggled() {
        return new Comfort(language, size, highContrast, lowReach, !sound, listening, begins);
    }

    public Comfort listening(boolean now) {
        return new Comfort(language, size, highContrast, lowReach, sound, now, begins);
    }

    /** What a kiosk shows to somebody who has chosen nothing yet. */
    public static Comfort beginning(TextSize begins) {
        return new Comfort(Language.VI, begins, false, false, true, false, begins);
    }

    /** What the next citizen meets; headphones stay plugged in. */
    Comfort forgotten() {
        return beginning(begins).listening(listening);
    }

    /** Somebody who needs more time than others: every limit is doubled. */
    boolean unhurried() {
        return size == TextSize.LARGE && begins != TextSize.LARGE || lowReach || listening;
    }
}
