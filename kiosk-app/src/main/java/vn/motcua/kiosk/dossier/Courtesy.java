package vn.motcua.kiosk.dossier;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Platform;

/** Lets whoever touches the screen go first: work on a page that can wait takes the cores that others leave. */
final class Courtesy {

    private static final int THIS_THREAD = 0;
    /** A ninth of the share that the thread of the screen has, when both want the same core. */
    private static final int NICE = 10;

    /** Of libc. In Linux a priority belongs to a thread, elsewhere to the whole process. */
    private interface Libc extends Library {
        int setpriority(int which, int who, int priority);
    }

    private Courtesy() {
    }

    /** This thread stands back from now on, and so do the programs that it starts. Where that cannot be done, nothing changes. */
    static void standBack() {
        if (!Platform.isLinux()) {
            return;
        }
        try {
            Native.load("c", Libc.class).setpriority(0, THIS_THREAD, NICE);
        } catch (LinkageError e) {
            // A screen that is slower while pages are worked on is better than no pages.
            return;
        }
    }
}
