package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.bench.SimulatedBranch;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardUnread;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.NotFound;
import vn.motcua.kiosk.visit.NumberRefused;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCode;

/** The faults that no device causes, each brought about with the hands of the bench page; each leaves something useful to do. */
class CitizenStandsBeforeAFaultTest {

    @TempDir
    Path folder;

    @Test
    void everyOneOfThemSaysWhatHappenedAndLeavesAWayOn() {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(folder);
             SimulatedBranch branch = new SimulatedBranch(kiosk.hardware(), kiosk.kiosk().centreSwitch(), kiosk.kiosk().storeFile())) {
            aCardThatHasRunOutIsServedAllTheSameAndABrokenOneLeadsToANumber(kiosk, branch);
            whenTheDaysNumbersAreOutProceduresCanStillBeSeen(kiosk);
            aStoreThatIsHeldRefusesAndGoesOnWhenItIsLetGo(kiosk, branch);
            aStoppedCentreIsSaidAndAsksAgainWhenItIsBack(kiosk, branch);
        }
    }

    private static void aCardThatHasRunOutIsServedAllTheSameAndABrokenOneLeadsToANumber(KioskWithoutWindow kiosk, SimulatedBranch branch) {
        kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).present(SampleCitizens.EXPIRED, SampleCitizens.EXPIRED)
                .reach(ConfirmIdentity.class);
        assertEquals(Optional.of(Doubt.EXPIRED), kiosk.situation().visit().identity().orElseThrow().doubt());
        kiosk.press(Button.THAT_IS_ME).reach(ChooseService.class).leave();
        branch.act("card.remove", "");
        branch.act("card.broken", "");
        kiosk.press(Button.SUBMIT_DOSSIER).reach(PresentCard.class, PresentCard::cardThere);
        kiosk.hardware().showCode(SampleCitizens.WOMAN);
        kiosk.reach(CardUnread.class, step -> step.trouble() == Trouble.CARD_UNREADABLE).leave();
        branch.act("card.remove", "");
    }

    private static void whenTheDaysNumbersAreOutProceduresCanStillBeSeen(KioskWithoutWindow kiosk) {
        for (int number = 1; number <= 5; number++) {
            int expected = number;
            askForNumber(kiosk).reach(TicketReady.class, step -> step.number().number() == expected).leave();
        }
        askForNumber(kiosk).reach(NumberRefused.class);
        assertEquals(Trouble.NO_MORE_NUMBERS, ((NumberRefused) kiosk.situation().step()).trouble());
        kiosk.press(Button.FIND_PROCEDURE).reach(Search.class).leave();
    }

    private static KioskWithoutWindow askForNumber(KioskWithoutWindow kiosk) {
        return kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("D"));
    }

    private static void aStoreThatIsHeldRefusesAndGoesOnWhenItIsLetGo(KioskWithoutWindow kiosk, SimulatedBranch branch) {
        branch.act("store.hold", "");
        kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("A"))
                .reach(NumberRefused.class, step -> step.trouble() == Trouble.STORE_DOWN).leave();
        branch.act("store.hold", "");
        kiosk.press(Button.TAKE_NUMBER).reach(PresentCard.class).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("A"))
                .reach(TicketReady.class).leave();
    }

    private static void aStoppedCentreIsSaidAndAsksAgainWhenItIsBack(KioskWithoutWindow kiosk, SimulatedBranch branch) {
        kiosk.centre();
        branch.act("centre.stop", "");
        ask(kiosk).reach(NotFound.class, step -> step.trouble() == Trouble.LINE_DOWN).leave();
        branch.act("centre.stop", "");
        ask(kiosk).reach(NotFound.class, step -> step.trouble() == Trouble.NOTHING_FOUND).leave();
    }

    private static KioskWithoutWindow ask(KioskWithoutWindow kiosk) {
        return kiosk.press(Button.TRACK_DOSSIER).reach(TypeCode.class).on(new Event.CodeShown("H26-NONE-SUCH"));
    }
}
