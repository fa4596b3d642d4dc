package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import vn.motcua.device.ScannedPage;
import vn.motcua.kiosk.dossier.Arrival;
import vn.motcua.kiosk.dossier.PageQueue;
import vn.motcua.kiosk.dossier.PageStore;
import vn.motcua.kiosk.dossier.Profile;
import vn.motcua.kiosk.dossier.VisitPages;

/**
 * Pages worked on side by side, as in a visit: wall clock.
 *
 * @param pagesASecond when all lie there from the beginning
 * @param slowest      seconds from a page's last line until it is one of the visit's, when {@link #SCANNED_A_SECOND} arrive
 */
record PagePace(double pagesASecond, double slowest) {

    /** Faster than any scanner in a branch: 180 pages a minute. */
    private static final int SCANNED_A_SECOND = 3;
    private static final int ROUNDS = 3;

    static PagePace of(List<ScannedPage> pages, Path folder) throws IOException {
        long began = System.nanoTime();
        run(pages, folder.resolve("all-at-once"), 0);
        double seconds = (System.nanoTime() - began) / 1e9;
        return new PagePace(ROUNDS * pages.size() / seconds,
                run(pages, folder.resolve("one-by-one"), TimeUnit.SECONDS.toNanos(1) / SCANNED_A_SECOND) / 1e9);
    }

    /** @return nanoseconds that the slowest page took */
    private static long run(List<ScannedPage> pages, Path folder, long pause) throws IOException {
        PageStore store = PageStore.open(folder);
        long[] slowest = {0};
        long next = System.nanoTime();
        try (VisitPages visit = store.begin("bench", Profile.COMPACT); PageQueue queue = PageQueue.fitting()) {
            for (int i = 0; i < ROUNDS * pages.size(); i++) {
                while (System.nanoTime() < next) {
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                long arrived = System.nanoTime();
                queue.add(visit, pages.get(i % pages.size()), false, Runnable::run,
                        arrival -> slowest[0] = Math.max(slowest[0], ended(arrival) - arrived));
                next += pause;
            }
            queue.settled().join();
        }
        store.eraseAll();
        return slowest[0];
    }

    private static long ended(Arrival arrival) {
        if (arrival instanceof Arrival.Refused refused) {
            throw new IllegalStateException(refused.detail());
        }
        return System.nanoTime();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "compact, side by side: %.2f pages a second; at %d pages a second from the scanner, the slowest is ready %.2f s after its last line",
                pagesASecond, SCANNED_A_SECOND, slowest);
    }
}
