package vn.motcua.kiosk.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.ticket.QueueNumber;

/**
 * What the kiosk knows of the visit so far. Dropped whole at its end, and everything of the person with it.
 *
 * @param key       unique, says nothing of the person
 * @param presses   how often a number was asked for: with the key it makes each press idempotent
 * @param documents in the order asked; empty until scanning begins
 * @param claimsPriority the citizen says that he is called earlier by law
 */
public record Visit(String key, int presses, Purpose purpose, Optional<Identity> identity, Optional<Procedure> procedure,
                    Optional<QueueNumber> number, List<DocumentPages> documents, Optional<Slip> slip, boolean claimsPriority) {

    public Visit {
        documents = List.copyOf(documents);
    }

    static Visit fresh(String key) {
        return new Visit(key, 0, Purpose.FIND_PROCEDURE, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty(), false);
    }

    Visit with(Purpose other) {
        return new Visit(key, presses, other, identity, procedure, number, documents, slip, claimsPriority);
    }

    Visit with(Identity person) {
        return new Visit(key, presses, purpose, Optional.of(person), procedure, number, documents, slip, claimsPriority);
    }

    Visit withoutIdentity() {
        return new Visit(key, presses, purpose, Optional.empty(), procedure, number, documents, slip, claimsPriority);
    }

    Visit with(Procedure chosen) {
        return new Visit(key, presses, purpose, identity, Optional.of(chosen), number, documents, slip, claimsPriority);
    }

    Visit with(QueueNumber issued) {
        return new Visit(key, presses, purpose, identity, procedure, Optional.of(issued), documents, slip, claimsPriority);
    }

    Visit with(List<DocumentPages> changed) {
        return new Visit(key, presses, purpose, identity, procedure, number, changed, slip, claimsPriority);
    }

    Visit with(Slip kept) {
        return new Visit(key, presses, purpose, identity, procedure, number, documents, Optional.of(kept), claimsPriority);
    }

    Visit claimingPriority(boolean claims) {
        return new Visit(key, presses, purpose, identity, procedure, number, documents, slip, claims);
    }

    Visit pressed() {
        return new Visit(key, presses + 1, purpose, identity, procedure, number, documents, slip, claimsPriority);
    }

    Visit withDocument(int index, DocumentPages changed) {
        List<DocumentPages> all = new ArrayList<>(documents);
        all.set(index, changed);
        return with(all);
    }

    /** With one page as it is now; without change when it has gone. */
    Visit withPage(String id, UnaryOperator<Page> change) {
        return with(documents.stream().map(document -> document.withEach(page -> page.id().equals(id) ? change.apply(page) : page)).toList());
    }

    /** The key of the press that asks for a number now. */
    String pressKey() {
        return key + "/" + presses;
    }

    /** Why staff should look at the card that was read. */
    Optional<Doubt> doubt() {
        return identity.flatMap(Identity::doubt);
    }

    public int pages() {
        return documents.stream().mapToInt(document -> document.pages().size()).sum();
    }

    /** Which visit, not whose and what for. */
    @Override
    public String toString() {
        return "Visit[" + key + "]";
    }
}
