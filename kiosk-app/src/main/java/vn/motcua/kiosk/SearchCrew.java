package vn.motcua.kiosk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureSearch;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;

/** Finds procedures on its own thread. A query that comes while the catalogue is still being read waits for it. */
final class SearchCrew implements AutoCloseable {

    /** As many as a citizen will look through. */
    static final int MOST_HITS = 30;

    private final MissedSearches missed;
    private volatile CompletableFuture<Catalogue> catalogue;
    private volatile CompletableFuture<ProcedureSearch> search;
    private final ExecutorService thread = Background.oneThread("search");

    /** @param missed told of every search, on this crew's thread */
    SearchCrew(CompletableFuture<Catalogue> catalogue, MissedSearches missed) {
        this.missed = missed;
        this.catalogue = catalogue;
        this.search = catalogue.thenApplyAsync(ProcedureSearch::over, thread);
        search.thenAcceptAsync(ProcedureSearch::warmUp, thread);
    }

    void find(Command.Find command, Command.Answer answer) {
        search.thenAcceptAsync(ready -> {
            List<SearchHit> hits = ready.find(command.query(), MOST_HITS);
            answer.done(new Event.Found(command.query(), hits));
            missed.looked(command.query(), !hits.isEmpty());
        }, thread);
    }

    /** Nobody looks for anything any more. */
    void visitOver() {
        thread.execute(missed::over);
    }

    void openGroup(Command.OpenGroup command, Command.Answer answer) {
        catalogue.thenAcceptAsync(ready -> answer.done(new Event.Found("", ready.groupRows(command.id()).stream()
                .map(procedure -> new SearchHit(procedure, List.of())).toList())), thread);
    }

    /** The procedure of a code, as the catalogue has it now; empty when it is not in force any more. */
    CompletableFuture<Optional<Procedure>> procedure(String code) {
        return catalogue.thenApply(ready -> ready.find(code));
    }

    /** Another catalogue is searched from the next key stroke on. Returns when its index stands, a second later. */
    void goLive(Catalogue other) {
        ProcedureSearch next = ProcedureSearch.over(other);
        catalogue = CompletableFuture.completedFuture(other);
        search = CompletableFuture.completedFuture(next);
    }

    /** Ready when the first query would be answered at once. */
    CompletableFuture<ProcedureSearch> ready() {
        return search;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
