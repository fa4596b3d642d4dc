package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Situation;

/** A card on the reader after its owner has gone, and cards that staff should look at themselves. */
class CardIsLeftBehindTest {

    private final List<DeviceReport> told = new ArrayList<>();
    private final CardNotice notice = new CardNotice(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), told::add);
    private Situation situation = SampleVisits.in(new ConfirmIdentity(true)).on(new Event.CardPlaced(false)).situation();

    private void on(Event... events) {
        for (Event event : events) {
            situation = situation.on(event).situation();
            notice.at(situation);
        }
    }

    private void seconds(int count) {
        for (int second = 0; second < count; second++) {
            on(new Event.SecondPassed());
        }
    }

    private List<List<String>> reasons() {
        return told.stream().map(DeviceReport::reasons).toList();
    }

    @Test
    void ownerIsRemindedAndNothingOfTheVisitIsLeft() {
        on(new Event.Pressed(Button.HOME));
        assertInstanceOf(CardLeft.class, situation.step());
        assertTrue(situation.visit().identity().isEmpty());
        on(new Event.CardTaken());
        assertInstanceOf(Home.class, situation.step());
        assertEquals(List.of(), told, "taken in time: nobody has to come");
    }

    @Test
    void staffAreToldWhenNobodyTakesItAndToldThatItIsGone() {
        on(new Event.Pressed(Button.HOME));
        seconds(CardLeft.STAFF_TOLD_AFTER - 1);
        assertEquals(List.of(), told);
        seconds(300);
        assertInstanceOf(CardLeft.class, situation.step(), "still called for");
        assertEquals(List.of(List.of("CARD_LEFT")), reasons());
        assertEquals(DeviceReport.Owner.STAFF, told.get(0).owner());
        on(new Event.CardTaken());
        assertEquals(List.of(List.of("CARD_LEFT"), List.of()), reasons());
    }

    @Test
    void ownerWhoWentAwayWithoutAWordHasHisCardCalledForToo() {
        seconds(situation.limit() + Situation.COUNTDOWN);
        assertInstanceOf(CardLeft.class, situation.step());
    }

    @Test
    void nextCitizenBeginsAllTheSame() {
        on(new Event.Pressed(Button.HOME), new Event.Pressed(Button.HOME));
        assertInstanceOf(Home.class, situation.step());
    }

    @Test
    void cardLaidDownOnTheHomeScreenIsNotCalledForgotten() {
        situation = SampleVisits.in(new Home());
        on(new Event.CardPlaced(false));
        seconds(120);
        assertInstanceOf(Home.class, situation.step());
        assertEquals(List.of(), told);
    }

    @Test
    void doubtIsToldUntilTheVisitEnds() {
        on(new Event.CardTaken());
        notice.doubted(Doubt.EXPIRED);
        on(new Event.Pressed(Button.HOME));
        assertEquals(List.of(List.of("CARD_EXPIRED"), List.of()), reasons());
    }

    @Test
    void readerThatFailsIsNotHiddenByANotice() {
        notice.doubted(Doubt.COPIED);
        DeviceReport broken = new DeviceReport("card-reader", DeviceReport.State.FAULT, List.of("BROKEN"),
                DeviceReport.Owner.TECHNICIAN, Instant.EPOCH);
        assertEquals(broken, notice.over(broken));
        DeviceReport good = new DeviceReport("card-reader", DeviceReport.State.GOOD, List.of(), DeviceReport.Owner.NOBODY, Instant.EPOCH);
        assertEquals(List.of("CARD_COPIED"), notice.over(good).reasons());
    }

    @Test
    void staffPageHasWordsForEveryNotice() {
        CentreWords words = new CentreWords();
        List<String> missing = Stream.concat(Stream.of("LEFT"), Arrays.stream(Doubt.values()).map(Enum::name))
                .flatMap(reason -> Stream.of("tag", "what", "do").map(part -> "reason.CARD_" + reason + "." + part))
                .filter(key -> words.find(key).isEmpty()).toList();
        assertEquals(List.of(), missing);
    }
}
