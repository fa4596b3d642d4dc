package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

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
import vn.motcua.exchange.AppointmentQuestion;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.NumberAnswer;
import vn.motcua.exchange.NumberRequest;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.AppointmentShown.Timing;

/** An appointment is of one branch, and each branch says how early and how late its citizens may come. */
@ParameterizedClass
@EnumSource(Stand.class)
class CitizenComesToAnotherBranchTest {

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private Centre centre;
    private BranchDay day;

    @BeforeEach
    void twoBranches() throws Exception {
        centre = Centre.start(stand.place(folder).settings()
                .withQueue(QueueSettings.of(branch("hn-01", "Chi nhánh số 1", new QueuePlan.AppointmentTimes(60, 30, 10)),
                branch("hn-12", "Chi nhánh số 12", new QueuePlan.AppointmentTimes(20, 15, 5)))));
        day = new BranchDay(centre.address());
    }

    @AfterEach
    void close() {
        centre.close();
    }

    private static QueuePlan branch(String id, String name, QueuePlan.AppointmentTimes times) {
        return new QueuePlan(id, name, List.of(new QueuePlan.Service("A", "Hộ tịch", "Civil status", "Tầng 1", "Ground floor", 999, 8)),
                List.of(new QueuePlan.Counter("1", List.of("A"))),
                new OpeningHours(LocalTime.MIN, LocalTime.NOON, LocalTime.NOON, LocalTime.MAX, WorkingDays.EVERY_DAY), List.of(),
                CallingRule.USUAL, times);
    }

    private HttpResponse<String> book(String branch, LocalDateTime at) throws Exception {
        return day.post("/staff/appointments", "{\"branch\":\"" + branch + "\",\"at\":\"" + at + "\",\"letter\":\"A\"}");
    }

    private Appointment booked(String branch, LocalDateTime at) throws Exception {
        HttpResponse<String> answer = book(branch, at);
        assertEquals(201, answer.statusCode(), answer.body());
        return ExchangeJson.read(answer.body(), Appointment.class);
    }

    private Appointment told(String kiosk, Appointment booked) throws Exception {
        return ExchangeJson.read(day.post("/v1/appointment-question",
                ExchangeJson.write(new AppointmentQuestion(ExchangeJson.VERSION, kiosk, booked.code(), ""))).body(),
                AppointmentAnswer.class).appointments().get(0);
    }

    private static Timing timing(Appointment appointment, LocalDateTime asked) {
        return new AppointmentShown(appointment, asked, false).timing();
    }

    @Test
    void whoComesToAnotherBranchIsToldWhichAndIsNotCalledByTheTime() throws Exception {
        Appointment booked = booked("hn-12", BranchDay.now().plusMinutes(10));
        assertEquals("Chi nhánh số 12", told("hn-01-03", booked).elsewhere());
        assertEquals(Timing.ELSEWHERE, timing(told("hn-01-03", booked), BranchDay.now()));
        assertEquals(Timing.EARLY, timing(told("hn-12-01", booked), BranchDay.now()));

        assertEquals("Hẹn", kindOfNumber("hn-12", "hn-12-01", booked));
        assertEquals("", kindOfNumber("hn-01", "hn-01-03", booked));
    }

    private String kindOfNumber(String branch, String kiosk, Appointment booked) throws Exception {
        NumberRequest request = new NumberRequest(ExchangeJson.VERSION, kiosk, "appointment/" + branch,
                ("key-" + branch + "-0123456789012345").substring(0, 22), "A", "", "", booked.code());
        assertEquals(NumberAnswer.Result.GIVEN, ExchangeJson.read(day.post("/v1/queue/numbers", ExchangeJson.write(request)).body(),
                NumberAnswer.class).result());
        return ExchangeJson.tree(day.get("/staff/queue/" + branch).body()).path("waiting").path(0).path("kindWord").asText().replaceFirst(" .*", "");
    }

    @Test
    void eachBranchSaysHowEarlyAndHowLate() throws Exception {
        LocalDateTime at = BranchDay.now().plusDays(1).withHour(10).withMinute(0).withSecond(0).withNano(0);
        Appointment patient = told("hn-01-03", booked("hn-01", at));
        Appointment strict = told("hn-12-01", booked("hn-12", at));
        assertEquals(List.of(at.minusMinutes(60), at.plusMinutes(30)), List.of(patient.opens(), patient.closes()));
        assertEquals(List.of(at.minusMinutes(20), at.plusMinutes(15)), List.of(strict.opens(), strict.closes()));
        assertEquals(List.of(Timing.EARLY, Timing.TOO_EARLY), List.of(timing(patient, at.minusMinutes(40)), timing(strict, at.minusMinutes(40))));
        assertEquals(List.of(Timing.LATE, Timing.TOO_LATE), List.of(timing(patient, at.plusMinutes(20)), timing(strict, at.plusMinutes(20))));
        assertEquals(List.of(Timing.DAY_TO_COME, Timing.DAY_GONE), List.of(timing(patient, at.minusDays(1)), timing(patient, at.plusDays(1))));
    }

    @Test
    void aBookingForNoBranchOrOneThatIsNotThereIsRefused() throws Exception {
        String soon = BranchDay.now().plusMinutes(30).toString();
        for (String booking : List.of("{\"at\":\"" + soon + "\",\"letter\":\"A\"}",
                "{\"branch\":\"hn-99\",\"at\":\"" + soon + "\",\"letter\":\"A\"}")) {
            HttpResponse<String> answer = day.post("/staff/appointments", booking);
            assertEquals(400, answer.statusCode());
            assertTrue(answer.body().startsWith("branch: expected one of hn-01, hn-12"), answer.body());
        }
        HttpResponse<String> service = day.post("/staff/appointments", "{\"branch\":\"hn-01\",\"at\":\"" + soon + "\",\"letter\":\"Q\"}");
        assertTrue(service.body().startsWith("letter: expected"), service.body());
    }
}
