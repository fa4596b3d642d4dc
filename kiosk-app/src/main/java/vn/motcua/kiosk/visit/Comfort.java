package vn.motcua.kiosk.visit;

/** How the citizen wants the screen. Kept through a visit, reset when nobody has touched the home screen for a minute. */
public record Comfort(Language language, TextSize size, boolean highContrast) {

    public static final Comfort USUAL = new Comfort(Language.VI, TextSize.NORMAL, false);

    public enum Language { VI, EN }

    public enum TextSize { SMALL, NORMAL, LARGE }

    public Comfort with(Language other) {
        return new Comfort(other, size, highContrast);
    }

    public Comfort with(TextSize other) {
        return new Comfort(language, other, highContrast);
    }

    public Comfort contrastToggled() {
        return new Comfort(language, size, !highContrast);
    }
}
