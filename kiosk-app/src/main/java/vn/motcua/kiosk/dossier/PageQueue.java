package vn.motcua.kiosk.dossier;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import vn.motcua.device.ScannedPage;

/** Works on pages side by side, and makes them pages of the visit in the order in which they came. */
public final class PageQueue implements AutoCloseable {

    /** What a page needs while it is worked on, with room for the rest of the kiosk. */
    private static final long HEAP_FOR_TWO = 240L << 20;

    private final ExecutorService workers;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);

    private PageQueue(int workers) {
        this.workers = Executors.newFixedThreadPool(workers, task -> {
            Thread made = new Thread(() -> {
                Courtesy.standBack();
                task.run();
            }, "page");
            made.setDaemon(true);
            return made;
        });
    }

    /** As many pages at once as cores and heap allow: one or two. */
    public static PageQueue fitting() {
        boolean two = Runtime.getRuntime().availableProcessors() > 1 && Runtime.getRuntime().maxMemory() >= HEAP_FOR_TWO;
        return new PageQueue(two ? 2 : 1);
    }

    /**
     * Returns at once. To be called in the order of arrival.
     *
     * @param replacing the page takes another's place: being like the one before is no concern
     * @param keeper    one thread, on which each page becomes one of the visit's and is told
     * @param told      what became of the page
     */
    public synchronized void add(VisitPages visit, ScannedPage scanned, boolean replacing, Executor keeper, Consumer<Arrival> told) {
        String id = visit.nextId();
        CompletableFuture<VisitPages.Prepared> prepared = CompletableFuture.supplyAsync(() -> visit.prepare(scanned, id), workers)
                .exceptionally(VisitPages.Prepared::failed);
        last = settled().thenCombineAsync(prepared, (before, page) -> {
            told.accept(visit.place(page, replacing));
            return null;
        }, keeper);
    }

    /** Done when every page added so far is kept or refused, and told. */
    public synchronized CompletableFuture<Void> settled() {
        return last.handle((done, trouble) -> null);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
