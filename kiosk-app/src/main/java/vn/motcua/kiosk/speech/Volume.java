package vn.motcua.kiosk.speech;

/** How loud the voice is, in steps that a key press makes. */
public final class Volume {

    public static final int LOUDEST = 5;
    static final int USUAL = 3;

    private Volume() {
    }

    static int louder(int volume) {
        return Math.min(LOUDEST, volume + 1);
    }

    static int quieter(int volume) {
        return Math.max(1, volume - 1);
    }

    /** Share of the loudest, 0 to 1. Each step is heard as about the same: a third more. */
    static double share(int volume) {
        return Math.pow(0.75, LOUDEST - volume);
    }
}
