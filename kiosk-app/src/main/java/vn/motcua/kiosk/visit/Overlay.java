package vn.motcua.kiosk.visit;

/** A question or message above the screen, which keeps its place. */
public sealed interface Overlay {

    /** Nobody has touched the screen for a while. */
    record StillThere(int secondsLeft) implements Overlay {
    }

    /** Staff are on their way. */
    record HelpCalled() implements Overlay {
    }

    /** Leaving now would throw scanned pages away. */
    record DiscardPages() implements Overlay {
    }
}
