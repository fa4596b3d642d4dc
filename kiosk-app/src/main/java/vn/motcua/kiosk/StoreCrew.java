package vn.motcua.kiosk;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.Supplier;

import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.store.GivenNumber;
import vn.motcua.kiosk.store.KioskStore;
import vn.motcua.kiosk.store.NumberWish;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/** Writes down what citizens are promised, on the store's own thread. */
final class StoreCrew implements AutoCloseable {

    private static final int KEY_BYTES = 16;

    private final CompletableFuture<KioskStore> store;
    private final Supplier<Catalogue> catalogue;
    private final List<QueueService> services;
    private final Journal journal;
    private final ExecutorService thread = Background.oneThread("store");

    /** @param catalogue the live one @param begin when the store may be opened @param opening opens it; runs on the store's thread */
    StoreCrew(CompletableFuture<?> begin, StoreWork<KioskStore> opening, Supplier<Catalogue> catalogue, List<QueueService> services,
              Journal journal) {
        this.catalogue = catalogue;
        this.services = services;
        this.journal = journal;
        this.store = new CompletableFuture<>();
        begin.thenRunAsync(() -> {
            try {
                store.complete(opening.with(null));
            } catch (StoreException e) {
                journal.write(JournalEvent.STORE_FAILED, new Detail.Said(e.getMessage()));
                store.completeExceptionally(e);
            }
        }, thread);
    }

    /** Something to do with the store. */
    @FunctionalInterface
    interface StoreWork<T> {
        T with(KioskStore store) throws StoreException;
    }

    /** Who gives numbers for the whole branch; empty when he does not answer. */
    @FunctionalInterface
    interface NumberDesk {
        CompletableFuture<Optional<NumberAnswer>> ask(NumberWish wish);
    }

    /**
     * The centre's number; without the centre one of the kiosk's own series. Either is written down before the citizen sees it.
     *
     * @param priority why the citizen may be called earlier by law
     * @param page     where telephones follow a number that the centre knows; of any other it has no page yet
     */
    void issueNumber(Command.IssueNumber command, String visitKey, PriorityClaim priority, NumberDesk desk,
                     Function<QueueNumber, Optional<String>> page, Command.Answer answer) {
        NumberWish wish = new NumberWish(command.pressKey(), freshKey(), service(command), command.procedureCode(), visitKey,
                command.appointment(), priority);
        desk.ask(wish).thenAccept(told -> work(answer, open -> issue(open, wish, told, page)));
    }

    private Event issue(KioskStore open, NumberWish wish, Optional<NumberAnswer> told, Function<QueueNumber, Optional<String>> page)
            throws StoreException {
        NumberAnswer.Result result = told.map(NumberAnswer::result).orElse(NumberAnswer.Result.NO_QUEUE);
        if (result == NumberAnswer.Result.NO_MORE || result == NumberAnswer.Result.CLOSED) {
            return new Event.Failed(result == NumberAnswer.Result.CLOSED ? Trouble.OUTSIDE_HOURS : Trouble.NO_MORE_NUMBERS);
        }
        Optional<GivenNumber> given = told.filter(each -> result == NumberAnswer.Result.GIVEN)
                .map(each -> new GivenNumber(each.series(), each.number(), each.key(), each.at()));
        Optional<Outlook> outlook = told.map(NumberAnswer::outlook).map(each -> new Outlook(each.ahead(), each.least(), each.most()));
        Optional<QueueNumber> number = open.issueNumber(wish, given);
        number.ifPresent(issued -> journal.write(JournalEvent.NUMBER_ISSUED));
        return number.<Event>map(issued -> new Event.NumberIssued(issued, wish.service(), outlook, given.flatMap(known -> page.apply(issued))))
                .orElse(new Event.Failed(Trouble.NO_MORE_NUMBERS));
    }

    /** 128 bits by chance, as the address of a page. */
    private static String freshKey() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key);
    }

    private QueueService service(Command.IssueNumber command) {
        if (!command.serviceLetter().isEmpty()) {
            return services.stream().filter(service -> service.letter().equals(command.serviceLetter())).findFirst()
                    // An appointment may have been booked for a service that this branch has renamed.
                    .orElseGet(() -> QueueService.of("", services));
        }
        String field = catalogue.get().find(command.procedureCode()).map(Procedure::field).orElse("");
        return QueueService.of(field, services);
    }

    void keepRating(Command.KeepRating command, Command.Answer answer) {
        work(answer, open -> {
            open.keepRating(command.score(), command.reasons(), command.serviceLetter());
            return new Event.RatingKept();
        });
    }

    void callHelp(Command.CallHelp command, Command.Answer answer) {
        journal.write(JournalEvent.HELP_CALLED);
        work(answer, open -> {
            open.record(new HelpCalled(command.where(), open.now()));
            return new Event.HelpComing();
        });
    }

    /** Does the work on the store's thread, once it is open, and answers with its event or with the trouble. */
    void work(Command.Answer answer, StoreWork<Event> work) {
        store.whenCompleteAsync((open, unopened) ->
                answer.done(unopened == null ? attempt(open, work) : new Event.Failed(Trouble.STORE_DOWN)), thread);
    }

    private Event attempt(KioskStore open, StoreWork<Event> work) {
        try {
            return work.with(open);
        } catch (StoreException e) {
            journal.write(JournalEvent.STORE_FAILED, new Detail.Said(e.getMessage()));
            return new Event.Failed(e.fault() == StoreFault.DISK_FULL ? Trouble.STORE_FULL : Trouble.STORE_DOWN);
        }
    }

    /** Records something for the centre; what goes wrong is in the journal. */
    void note(StoreWork<?> work) {
        store.thenAcceptAsync(open -> {
            try {
                work.with(open);
            } catch (StoreException e) {
                journal.write(JournalEvent.STORE_FAILED, new Detail.Said(e.getMessage()));
            }
        }, thread);
    }

    CompletableFuture<KioskStore> store() {
        return store;
    }

    /** Waits for the work at hand, then closes the store. */
    @Override
    public void close() {
        thread.execute(() -> {
            if (store.isDone() && !store.isCompletedExceptionally()) {
                store.join().close();
            }
        });
        thread.shutdown();
    }
}
