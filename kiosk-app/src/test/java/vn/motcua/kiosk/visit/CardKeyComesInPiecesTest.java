package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.identity.CardAccess;
import vn.motcua.kiosk.identity.Identity;

/** The key to the chip from other sources than the QR: a zone line by line, and what is typed. */
class CardKeyComesInPiecesTest {

    private static final DeviceHealth UNPLUGGED = new DeviceHealth.Unreachable("unplugged");
    private static final String ZONE = SampleCitizens.WOMAN.mrz();
    private static final String FIRST = ZONE.substring(0, 30);
    private static final String SECOND = ZONE.substring(30, 60);
    private static final String THIRD = ZONE.substring(60);

    private Reaction last = new Reaction(SampleVisits.in(PresentCard.withCardThere()), List.of());

    private Step show(String... codes) {
        for (String code : codes) {
            last = last.situation().on(new Event.CodeShown(code));
        }
        return last.situation().step();
    }

    private String access() {
        return assertInstanceOf(Command.ReadCard.class, last.commands().get(0)).access();
    }

    @Test
    void zoneOfASwipeReaderOpensTheChip() {
        assertInstanceOf(PresentCard.class, show(FIRST, SECOND));
        assertInstanceOf(ReadingCard.class, show(THIRD));
        assertEquals(ZONE, access());
        assertTrue(CardAccess.parse(access()).isPresent());
    }

    @Test
    void wholeZoneAtOnceOpensItToo() {
        assertInstanceOf(ReadingCard.class, show(FIRST + "\n" + SECOND + "\n" + THIRD));
    }

    @Test
    void swipeThatBrokeOffBeginsAnew() {
        assertInstanceOf(ReadingCard.class, show(FIRST, FIRST, SECOND, THIRD));
        assertEquals(ZONE, access());
    }

    @Test
    void linesThatAreNoneOfACardAreAnotherCode() {
        assertTrue(((PresentCard) show(SECOND)).unknownCode());
        assertTrue(((PresentCard) show(FIRST, "https://example.org")).unknownCode());
        assertFalse(((PresentCard) show(FIRST)).unknownCode(), "a zone on its way is no reason to complain");
    }

    @Test
    void cardOfAnElderIsTypedWithoutAnExpiry() {
        last = SampleVisits.in(new TypeCardKey("00105800003301011958", true)).on(new Event.Pressed(Button.NO_EXPIRY));
        assertInstanceOf(ReadingCard.class, last.situation().step());
        assertEquals(2, CardAccess.parse(access()).orElseThrow().keys().size(), "all that may stand for it in the zone");
    }

    @Test
    void dayThatTheCalendarDoesNotHaveIsNotSentToTheChip() {
        TypeCardKey typed = new TypeCardKey("0013000000113102200002032025", true);
        assertTrue(typed.noSuchDay());
        last = SampleVisits.in(typed).on(new Event.Pressed(Button.NEXT));
        assertEquals(List.of(), last.commands(), "a wrong key less on a chip that counts them");
    }

    @Test
    void chipThatCannotBeReadLeavesThePrintedCode() {
        last = SampleVisits.in(new CardUnread(Trouble.CARD_UNREADABLE, true)).on(new Event.CodeShown("https://example.org"));
        assertInstanceOf(CardUnread.class, last.situation().step());
        assertInstanceOf(ConfirmIdentity.class, show(SampleCitizens.WOMAN.qr()));
        assertEquals(Identity.Level.QR_ONLY, last.situation().visit().identity().orElseThrow().level());
    }

    @Test
    void readerThatIsDownFromTheStartLeavesThePrintedCode() {
        last = readerTurns(SampleVisits.in(new Home()), UNPLUGGED);
        last = last.situation().on(new Event.Pressed(Button.TAKE_NUMBER));
        assertTrue(((PresentCard) show("https://example.org")).unknownCode());
        assertInstanceOf(ConfirmIdentity.class, show(SampleCitizens.WOMAN.qr()));
        assertEquals(Identity.Level.QR_ONLY, last.situation().visit().identity().orElseThrow().level());
    }

    @Test
    void readerThatGoesDownAfterTheCodeWasShownLeavesItToo() {
        last = new Reaction(SampleVisits.in(PresentCard.fresh()), List.of());
        assertInstanceOf(PresentCard.class, show(SampleCitizens.WOMAN.qr()), "the chip tells more");
        last = readerTurns(last.situation(), UNPLUGGED);
        assertInstanceOf(ConfirmIdentity.class, last.situation().step());
    }

    @Test
    void readerThatComesBackReadsTheChip() {
        last = readerTurns(readerTurns(SampleVisits.in(PresentCard.fresh()), UNPLUGGED).situation(), new DeviceHealth.Ready(Set.of()));
        assertInstanceOf(PresentCard.class, show(SampleCitizens.WOMAN.qr()));
        assertInstanceOf(ReadingCard.class, last.situation().on(new Event.CardPlaced(false)).situation().step());
    }

    private static Reaction readerTurns(Situation situation, DeviceHealth health) {
        return situation.on(new Event.DeviceChanged(DeviceKind.CARD_READER, health));
    }

    @Test
    void wrongKeyIsNoReasonToBelieveThePrintedCode() {
        last = SampleVisits.in(new CardUnread(Trouble.CARD_KEY_WRONG, true)).on(new Event.CodeShown(SampleCitizens.WOMAN.qr()));
        assertInstanceOf(CardUnread.class, last.situation().step());
    }
}
