package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.AppointmentChanged;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.kiosk.bench.SampleLookups;
import vn.motcua.kiosk.bench.SampleVisits;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.AppointmentShown.Remark;
import vn.motcua.kiosk.visit.AppointmentShown.Timing;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChangingAppointment;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ChooseTime;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.ConfirmChange;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Next;
import vn.motcua.kiosk.visit.Step;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCode;

/** An appointment is moved and cancelled at the kiosk, and whatever fails the citizen knows what holds. */
class CitizenCannotComeAtThatTimeTest {

    private static final AppointmentShown SHOWN = new AppointmentShown(SampleLookups.APPOINTMENT, SampleLookups.NOW, true);

    @TempDir
    Path folder;

    @Test
    void anotherTimeIsChosenAndThenItIsCancelledAllTheSame() throws Exception {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(folder)) {
            Appointment booked = booked(kiosk.centre());
            shown(kiosk, booked).press(Button.CHANGE_TIME).reach(ChooseTime.class);
            ChooseTime days = (ChooseTime) kiosk.situation().step();
            LocalDateTime wish = days.times().get(days.times().size() - 1);
            kiosk.on(new Event.Chosen(wish.toLocalDate().toString())).on(new Event.Chosen(wish.toString())).reach(ConfirmChange.class)
                    .press(Button.SURE).reach(AppointmentShown.class, step -> step.remark() == Remark.MOVED);
            assertEquals(wish, ((AppointmentShown) kiosk.situation().step()).appointment().at());
            kiosk.leave();

            shown(kiosk, booked).press(Button.CANCEL_APPOINTMENT).reach(ConfirmChange.class)
                    .press(Button.BACK).reach(AppointmentShown.class, step -> step.timing() == Timing.DAY_TO_COME)
                    .press(Button.CANCEL_APPOINTMENT).reach(ConfirmChange.class)
                    .press(Button.SURE).reach(AppointmentShown.class, step -> step.timing() == Timing.CANCELLED).leave();
            shown(kiosk, booked).reach(AppointmentShown.class, step -> step.timing() == Timing.CANCELLED);
            assertFalse(((AppointmentShown) kiosk.situation().step()).mayMove());
        }
    }

    @Test
    void theHomeScreenKnowsHowManyWait() throws Exception {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(folder)) {
            kiosk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("B")).reach(TicketReady.class).leave();
            Await.until("one waits", Duration.ofSeconds(30), () -> kiosk.situation().queue().filter(each -> each.waiting() == 1).isPresent());
        }
    }

    @Test
    void whatFailsIsSaidAsItIs() {
        Next asking = SHOWN.on(new Event.Pressed(Button.CHANGE_TIME), SampleVisits.full());
        assertEquals(Remark.LINE_DOWN, shownAfter(asking.step(), new Event.Failed(Trouble.LINE_DOWN)).remark(), "nothing was changed");
        assertEquals(Remark.NO_TIMES, shownAfter(asking.step(), new Event.AppointmentTimesTold(List.of(), SampleLookups.NOW)).remark());

        Next writing = new ConfirmChange(SHOWN, Optional.empty(), Optional.of(SampleLookups.NOW.plusDays(1))).on(new Event.Pressed(Button.SURE), SampleVisits.full());
        assertTrue(writing.commands().get(0) instanceof Command.ChangeAppointment);
        AppointmentShown unsure = shownAfter(writing.step(), new Event.Failed(Trouble.LINE_DOWN));
        assertEquals(Remark.UNSURE, unsure.remark(), "it may have been changed");
        assertFalse(unsure.mayMove() || unsure.mayCancel(), "what it is now has to be looked at first");
        assertEquals(writing.step(), on(writing.step(), new Event.Pressed(Button.BACK)).step(), "a change that is being written cannot be left");
    }

    @Test
    void whoWasTooSlowIsShownTheFreeTimesAnew() {
        ChangingAppointment writing = (ChangingAppointment) new ConfirmChange(SHOWN, Optional.empty(), Optional.of(SampleLookups.NOW.plusDays(1)))
                .on(new Event.Pressed(Button.SURE), SampleVisits.full()).step();
        Next again = on(writing, new Event.AppointmentAnswered(AppointmentChanged.Result.TAKEN, Optional.of(SampleLookups.APPOINTMENT), SampleLookups.NOW));
        assertTrue(again.commands().get(0) instanceof Command.AskAppointmentTimes);
        ChooseTime list = (ChooseTime) on(again.step(), new Event.AppointmentTimesTold(List.of(SampleLookups.NOW.plusDays(2)), SampleLookups.NOW)).step();
        assertTrue(list.taken());
    }

    private static AppointmentShown shownAfter(Step step, Event event) {
        return (AppointmentShown) on(step, event).step();
    }

    private static Next on(Step step, Event event) {
        return step.on(event, SampleVisits.full());
    }

    private static KioskWithoutWindow shown(KioskWithoutWindow kiosk, Appointment booked) {
        kiosk.press(Button.CHECK_IN).reach(TypeCode.class);
        booked.code().replaceAll("\\D", "").chars().forEach(digit -> kiosk.on(new Event.Keyed(String.valueOf((char) digit))));
        return kiosk.press(Button.NEXT).reach(AppointmentShown.class);
    }

    private static Appointment booked(URI centre) throws Exception {
        LocalDateTime soon = LocalDateTime.now(Kiosk.ZONE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(20);
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(centre.resolve("/staff/appointments"))
                .POST(HttpRequest.BodyPublishers.ofString("{\"at\":\"" + soon + "\",\"letter\":\"B\"}")).build(), HttpResponse.BodyHandlers.ofString());
        return ExchangeJson.read(answer.body(), Appointment.class);
    }
}
