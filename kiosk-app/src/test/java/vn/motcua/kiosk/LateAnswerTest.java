package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardUnread;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Crew;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;

/** Devices answer when they like; the citizen may be elsewhere by then. */
class LateAnswerTest {

    private final Deque<Runnable> ui = new ArrayDeque<>();
    private final List<Command> commands = new ArrayList<>();
    private final List<Command.Answer> answers = new ArrayList<>();
    private final List<Event> dropped = new ArrayList<>();
    private final VisitLoop loop = new VisitLoop(Situation.start("run"), ui::add, crew(), situation -> { }, dropped::add);

    @Test
    void aCardReadAfterTheCitizenStoppedIsDroppedAndTheReadingIsStopped() {
        List<String> stopped = new ArrayList<>();
        post(new Event.Pressed(Button.TAKE_NUMBER), new Event.CodeShown(SampleVisits.QR), new Event.CardPlaced(false));
        assertInstanceOf(ReadingCard.class, loop.situation().step());
        answers.get(0).onStop(() -> stopped.add("reading"));
        run();
        post(new Event.Pressed(Button.STOP_READING));
        assertEquals(List.of("reading"), stopped);
        answers.get(0).progress(new Event.CardProgress(50, ReadingCard.Part.CHIP, Optional.empty()));
        answers.get(0).done(new Event.CardRead(SampleVisits.PERSON));
        run();
        assertInstanceOf(PresentCard.class, loop.situation().step());
        assertTrue(loop.situation().visit().identity().isEmpty());
        assertEquals(2, dropped.size());
    }

    @Test
    void theAnswerOfAnEarlierReadingIsNotTakenForTheNext() {
        post(new Event.Pressed(Button.TAKE_NUMBER), new Event.CodeShown(SampleVisits.QR), new Event.CardPlaced(false),
                new Event.Pressed(Button.STOP_READING), new Event.CodeShown(SampleVisits.QR));
        assertInstanceOf(ReadingCard.class, loop.situation().step());
        answers.get(0).done(new Event.Failed(Trouble.CARD_MOVED));
        run();
        assertInstanceOf(ReadingCard.class, loop.situation().step());
        answers.get(1).done(new Event.CardRead(SampleVisits.PERSON));
        run();
        assertInstanceOf(ConfirmIdentity.class, loop.situation().step());
    }

    @Test
    void aTicketIsPrintedToItsEndThoughTheCitizenHasGoneHome() {
        post(new Event.Pressed(Button.TAKE_NUMBER), new Event.Pressed(Button.NO_CARD), new Event.Chosen("A"));
        answers.get(0).done(new Event.NumberIssued(SampleVisits.NUMBER, SampleVisits.CIVIL, Optional.empty()));
        run();
        List<String> stopped = new ArrayList<>();
        answers.get(1).onStop(() -> stopped.add("printing"));
        assertInstanceOf(TicketReady.class, loop.situation().step());
        post(new Event.Pressed(Button.FINISH));
        assertTrue(stopped.isEmpty());
        answers.get(1).done(new Event.Printed(true));
        run();
        assertInstanceOf(Home.class, loop.situation().step());
    }

    @Test
    void anAnswerGivenTwiceCountsOnce() {
        post(new Event.Pressed(Button.TAKE_NUMBER), new Event.CodeShown(SampleVisits.QR), new Event.CardPlaced(false));
        answers.get(0).done(new Event.Failed(Trouble.CARD_MOVED));
        answers.get(0).done(new Event.CardRead(SampleVisits.PERSON));
        run();
        assertInstanceOf(CardUnread.class, loop.situation().step());
    }

    private void post(Event... events) {
        for (Event event : events) {
            loop.post(event);
            run();
        }
    }

    private void run() {
        while (!ui.isEmpty()) {
            ui.poll().run();
        }
    }

    /** A crew that only remembers what it was told. */
    private Crew crew() {
        return (Crew) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Crew.class}, (proxy, method, arguments) -> {
            commands.add((Command) arguments[0]);
            answers.add((Command.Answer) arguments[1]);
            return null;
        });
    }
}
