package vn.motcua.kiosk.bench;

import java.util.Locale;
import java.util.Optional;

import vn.motcua.kiosk.swt.KioskScreen;

/** The kiosk's window for the bench page: looked at a few times a second while a page is open, packed only when it has changed. */
public final class LiveScreen implements BenchScreen {

    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final KioskScreen screen;
    private KioskScreen.Picture last;
    private Picture packed = new Picture(0, new byte[0]);

    public LiveScreen(KioskScreen screen) {
        this.screen = screen;
    }

    @Override
    public Picture after(long version, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (true) {
            Picture now = look();
            if (now.version() != version || System.nanoTime() > end) {
                return now;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return now;
            }
        }
    }

    private synchronized Picture look() {
        Optional<KioskScreen.Picture> seen = screen.picture();
        if (seen.isPresent() && (last == null || !seen.get().same(last))) {
            last = seen.get();
            packed = new Picture(packed.version() + 1, last.png());
        }
        return packed;
    }

    @Override
    public void touch(boolean down, double x, double y) {
        if (down) {
            screen.press(x, y);
        } else {
            screen.lift(x, y);
        }
    }

    @Override
    public void key(String name) {
        screen.key(KioskScreen.Key.valueOf(name.toUpperCase(Locale.ROOT)));
    }
}
