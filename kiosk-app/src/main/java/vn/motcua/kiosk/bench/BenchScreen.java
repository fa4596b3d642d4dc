package vn.motcua.kiosk.bench;

/** The kiosk's screen as the bench page needs it. Called on the page's threads. */
public interface BenchScreen {

    /** @param version grows with every change */
    record Picture(long version, byte[] png) {
    }

    /** The screen, as soon as its version differs from {@code version} or the seconds are over. */
    Picture after(long version, int seconds);

    /** A finger goes down or up. @param x 0 to 1 from the left @param y 0 to 1 from the top */
    void touch(boolean down, double x, double y);

    /** A key of the keypad: TAB, ENTER, ESCAPE, UP, DOWN, LEFT, RIGHT. */
    void key(String name);
}
