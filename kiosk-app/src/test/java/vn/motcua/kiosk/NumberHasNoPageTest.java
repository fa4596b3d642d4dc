package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.store.KioskStore;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;

/** A code on the screen that leads a telephone to nothing is worse than none: only numbers that the centre knows have a page. */
class NumberHasNoPageTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 9, 41);

    @TempDir
    private Path folder;

    @Test
    void ofTheCentreItHasOneOfTheKiosksOwnSeriesItHasNot() throws Exception {
        Event.NumberIssued known = issued("press/1",
                Optional.of(new NumberAnswer(1, NumberAnswer.Result.GIVEN, AT.toLocalDate(), "A", "", 42, "the-centres-key", AT, null, null)));
        assertEquals(Optional.of("page of A042 by the-centres-key"), known.page());
        assertEquals(Optional.empty(), issued("press/2", Optional.empty()).page());
    }

    private Event.NumberIssued issued(String press, Optional<NumberAnswer> told) throws Exception {
        CompletableFuture<Event> answered = new CompletableFuture<>();
        try (StoreCrew crew = new StoreCrew(CompletableFuture.completedFuture(null),
                none -> KioskStore.open(folder, Clock.fixed(AT.atZone(Kiosk.ZONE).toInstant(), Kiosk.ZONE), Kiosk.ZONE, Map.of(), "3"),
                () -> {
                    throw new AssertionError("the service was chosen by its letter");
                }, List.of(SampleVisits.CIVIL), Journal.in(folder.resolve("journal"), Clock.systemUTC()))) {
            crew.issueNumber(new Command.IssueNumber(press, "A", ""), "visit", PriorityClaim.NONE, wish -> CompletableFuture.completedFuture(told),
                    number -> Optional.of("page of " + number.text() + " by " + number.ticketKey()), new Command.Answer() {
                        @Override
                        public void progress(Event event) {
                            answered.completeExceptionally(new AssertionError(event));
                        }

                        @Override
                        public void onStop(Runnable stop) {
                            // Nothing stops a number that is being written down.
                        }

                        @Override
                        public void done(Event event) {
                            answered.complete(event);
                        }
                    });
            return (Event.NumberIssued) answered.get(20, TimeUnit.SECONDS);
        }
    }
}
