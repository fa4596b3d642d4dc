package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.hall.CallingRule;
import vn.motcua.centre.hall.OpeningHours;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.AppointmentAnswer;
import vn.motcua.exchange.AppointmentChange;
import vn.motcua.exchange.AppointmentChanged;
import vn.motcua.exchange.AppointmentChanged.Result;
import vn.motcua.exchange.AppointmentKept;
import vn.motcua.exchange.AppointmentQuestion;
import vn.motcua.exchange.AppointmentTimesAnswer;
import vn.motcua.exchange.AppointmentTimesQuestion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.QueueNow;

/** Citizens move and cancel appointments at several kiosks at once; each time has so many places and no more. */
@ParameterizedClass
@EnumSource(Stand.class)
class LastPlaceIsTakenTwiceTest {

    private static final String KIOSK = "hn-01-03";
    private static final String CITIZEN = "001300000011";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private Centre centre;
    private BranchDay day;

    @BeforeEach
    void aBranchThatTakesOneAtATime() throws Exception {
        OpeningHours hours = new OpeningHours(LocalTime.of(8, 0), LocalTime.of(11, 0), LocalTime.of(14, 0), LocalTime.of(16, 0), WorkingDays.EVERY_DAY);
        QueuePlan.AppointmentTimes times = new QueuePlan.AppointmentTimes(60, 30, 10, Optional.of(new QueuePlan.Offer(60, 1, 3, hours)));
        centre = Centre.start(stand.place(folder).settings().withQueue(QueueSettings.of(new QueuePlan("hn-01", "Chi nhánh số 1",
                List.of(new QueuePlan.Service("A", "Hộ tịch", "Civil status", "Tầng 1", "Ground floor", 999, 8)), List.of(new QueuePlan.Counter("1", List.of("A"))),
                new OpeningHours(LocalTime.MIN, LocalTime.NOON, LocalTime.NOON, LocalTime.MAX, WorkingDays.EVERY_DAY), List.of(), CallingRule.USUAL, times))));
        day = new BranchDay(centre.address());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static LocalDateTime tomorrow(int hour) {
        return BranchDay.now().toLocalDate().plusDays(1).atTime(hour, 0);
    }

    private Appointment booked(int hour) throws Exception {
        return ExchangeJson.read(day.post("/staff/appointments", "{\"at\":\"" + tomorrow(hour) + "\",\"letter\":\"A\",\"citizen\":\"" + CITIZEN + "\"}").body(), Appointment.class);
    }

    private List<LocalDateTime> free(Appointment appointment) throws Exception {
        return ExchangeJson.read(day.post("/v1/appointment-times", ExchangeJson.write(new AppointmentTimesQuestion(ExchangeJson.VERSION, KIOSK, appointment.code()))).body(),
                AppointmentTimesAnswer.class).times();
    }

    private AppointmentChanged change(Appointment appointment, LocalDateTime to) throws Exception {
        return ExchangeJson.read(day.post("/v1/appointment-change", ExchangeJson.write(new AppointmentChange(ExchangeJson.VERSION, KIOSK, appointment.code(), to))).body(),
                AppointmentChanged.class);
    }

    private AppointmentAnswer asked(String code, String owner) throws Exception {
        return ExchangeJson.read(day.post("/v1/appointment-question", ExchangeJson.write(new AppointmentQuestion(ExchangeJson.VERSION, KIOSK, code, owner))).body(),
                AppointmentAnswer.class);
    }

    @Test
    void timesAreOfferedWithinTheHoursAndNotTheTakenOnes() throws Exception {
        Appointment mine = booked(9);
        booked(10);
        List<LocalDateTime> offered = free(mine).stream().filter(each -> each.toLocalDate().equals(tomorrow(0).toLocalDate())).toList();
        assertEquals(List.of(tomorrow(8), tomorrow(14), tomorrow(15)), offered, "not its own, not the neighbour's, not at lunch");
        assertTrue(free(mine).stream().allMatch(each -> each.isAfter(BranchDay.now()) && each.isBefore(tomorrow(0).plusDays(3))), free(mine).toString());
        assertEquals(Result.TAKEN, change(mine, tomorrow(10)).result(), "the neighbour's");
        assertEquals(Result.TAKEN, change(mine, tomorrow(12)).result(), "at lunch");
        assertEquals(tomorrow(9), change(mine, tomorrow(12).minusDays(30)).appointment().at(), "it stays as it was");
    }

    @Test
    void ofManyWhoWantTheLastPlaceAtOnceOneHasIt() throws Exception {
        List<Appointment> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(booked(9));
        }
        ExecutorService kiosks = Executors.newFixedThreadPool(all.size());
        try {
            List<Future<Result>> answers = all.stream().map(each -> kiosks.submit(() -> change(each, tomorrow(15)).result())).toList();
            int done = 0;
            for (Future<Result> each : answers) {
                done += each.get() == Result.DONE ? 1 : 0;
            }
            assertEquals(1, done);
        } finally {
            kiosks.shutdownNow();
        }
    }

    @Test
    void aPlaceThatIsGivenUpIsFreeForOthersAndTheSameWishAgainIsNoSecondChange() throws Exception {
        Appointment hers = booked(9);
        Appointment his = booked(10);
        assertEquals(Result.DONE, change(hers, tomorrow(14)).result());
        assertEquals(Result.DONE, change(hers, tomorrow(14)).result(), "the answer was lost, and it was asked again");
        assertEquals(Result.DONE, change(his, tomorrow(9)).result(), "her old time");
        assertEquals(Result.TAKEN, change(his, tomorrow(14)).result());
        assertEquals(Result.DONE, change(hers, null).result());
        assertEquals(Result.DONE, change(his, tomorrow(14)).result(), "she does not come");
        assertEquals(List.of(tomorrow(14), tomorrow(13)), List.of(asked(his.code(), "").appointments().get(0).at(), asked(his.code(), "").appointments().get(0).opens()));
    }

    @Test
    void aCancelledOneIsSaidToBeSoAndCannotComeBack() throws Exception {
        Appointment mine = booked(9);
        assertTrue(mine.changeable());
        assertEquals(Result.DONE, change(mine, null).result());
        assertEquals(Result.DONE, change(mine, null).result());
        Appointment told = asked(mine.code(), "").appointments().get(0);
        assertTrue(told.cancelled() && !told.changeable());
        assertEquals(Result.NO_LONGER, change(mine, tomorrow(14)).result());
        assertEquals(List.of(), free(mine));
        String key = ExchangeJson.read(day.get("/v1/owner-key").body(), OwnerKey.class).markOf(CITIZEN);
        assertEquals(List.of(), asked("", key).appointments(), "nobody is to come for it any more");
    }

    @Test
    void whoHasCheckedInKeepsHisNumberAndACodeOfNobodyChangesNothing() throws Exception {
        Appointment mine = booked(9);
        day.tell(KIOSK, new AppointmentKept(mine.code(), "A001", BranchDay.now()));
        assertEquals(Result.NO_LONGER, change(mine, tomorrow(14)).result());
        assertEquals("A001", change(mine, null).appointment().number());
        AppointmentChanged nobodys = ExchangeJson.read(day.post("/v1/appointment-change", "{\"version\":1,\"kiosk\":\"" + KIOSK + "\",\"code\":\"LH-0000-0000\"}").body(),
                AppointmentChanged.class);
        assertEquals(Result.NO_LONGER, nobodys.result());
        assertEquals(null, nobodys.appointment());
    }

    @Test
    void aKioskThatBeatsIsToldHowManyWait() throws Exception {
        assertEquals(new QueueNow(ExchangeJson.VERSION, 0, true, null), queue());
        day.post("/v1/queue/numbers", "{\"version\":1,\"kiosk\":\"" + KIOSK + "\",\"press\":\"p-1\",\"key\":\"0123456789012345678901\",\"letter\":\"A\"}");
        assertEquals(1, queue().waiting());
        assertFalse(day.post("/v1/heartbeat", ExchangeJson.write(beat("elsewhere-01"))).body().contains("waiting"), "of a branch without a queue nobody knows");
    }

    private QueueNow queue() throws Exception {
        return ExchangeJson.read(day.post("/v1/heartbeat", ExchangeJson.write(beat(KIOSK))).body(), QueueNow.class);
    }

    private static Heartbeat beat(String kiosk) {
        return new Heartbeat(ExchangeJson.VERSION, kiosk, "Máy 03", "", "", "0.1", Instant.now(), 0, false, List.of());
    }
}
