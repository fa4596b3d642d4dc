package vn.motcua.kiosk.devices;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/**
 * Tells listeners what happened, one thing after the other in the order it happened. A thread of its own does it, so that no
 * listener can hold up a device or a deadline; one that throws misses only what it threw at.
 */
final class News implements AutoCloseable {

    private final Journal journal;
    private final ExecutorService teller = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "device news");
        thread.setDaemon(true);
        return thread;
    });

    News(Journal journal) {
        this.journal = journal;
    }

    void tell(Runnable news) {
        try {
            teller.execute(() -> guarded(news));
        } catch (RejectedExecutionException closed) {
            guarded(news);
        }
    }

    private void guarded(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException e) {
            journal.write(JournalEvent.BUG_FOUND, Detail.Thrown.by(e));
        }
    }

    /** What was told before is still delivered. */
    @Override
    public void close() {
        teller.shutdown();
    }
}
