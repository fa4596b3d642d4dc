package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.AppointmentAnswer;
import vn.motcua.exchange.AppointmentKept;
import vn.motcua.exchange.AppointmentQuestion;
import vn.motcua.exchange.DossierAnswer;
import vn.motcua.exchange.DossierQuestion;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierState;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.OwnerKey;

/** Who may know what of dossiers and appointments, and how far the centre's knowledge of a person goes. */
@ParameterizedClass
@EnumSource(Stand.class)
class NeighbourSeesMyDossierTest {

    private static final String KIOSK = "kiosk-3";
    private static final String ANH = "001186000012";
    private static final String NAM = "001090000034";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private Stand.Place place;

    @BeforeEach
    void begin() throws Exception {
        place = stand.place(folder);
    }

    @Test
    void byCardComesWhatThatCitizenHandedInAndNothingElse() throws Exception {
        try (Centre centre = centre()) {
            BranchDay day = new BranchDay(centre.address());
            OwnerKey key = key(day);
            submit(day, "H26-0300-0018", "Đăng ký khai sinh", key.markOf(ANH), 9);
            submit(day, "H26-0300-0026", "Đăng ký kết hôn", key.markOf(ANH), 10);
            submit(day, "H26-0300-0034", "Chứng thực", key.markOf(NAM), 11);
            submit(day, "H26-0300-0042", "Cấp giấy", "", 12);

            assertEquals(List.of("H26-0300-0026", "H26-0300-0018"), codes(ask(day, "", key.markOf(ANH))), "newest first");
            assertEquals(List.of("H26-0300-0034"), codes(ask(day, "", key.markOf(NAM))));
            assertEquals(List.of(), ask(day, "", "0".repeat(64)));
            assertEquals(List.of("H26-0300-0042"), codes(ask(day, " h26-0300-0042", "")));
            assertEquals(List.of(), ask(day, "H26-9999-9999", ""));
            assertFalse(place.everythingWritten().contains(ANH), "no number stands in the books");
        }
    }

    @Test
    void theMarkOfACitizenHoldsThroughARestartAndDiffersFromCentreToCentre() throws Exception {
        String before;
        try (Centre centre = centre()) {
            before = key(new BranchDay(centre.address())).markOf(ANH);
        }
        try (Centre again = centre(); Centre other = Centre.start(CentreSettings.embedded(folder.resolve("other"), 0, ""))) {
            assertEquals(before, key(new BranchDay(again.address())).markOf(ANH));
            assertNotEquals(before, key(new BranchDay(other.address())).markOf(ANH));
        }
        Files.write(folder.resolve("owner.key"), new byte[7]);
        CentreException refused = assertThrows(CentreException.class, () -> centre().close());
        assertTrue(refused.getMessage().contains("owner.key"), refused.getMessage());
    }

    @Test
    void whatOfficialsEnterIsToldInOrderWithItsNoteAndPromise() throws Exception {
        try (Centre centre = centre()) {
            BranchDay day = new BranchDay(centre.address());
            submit(day, "H26-0300-0018", "Đăng ký khai sinh", "", 9);
            assertEquals(204, day.post("/staff/dossiers/h26-0300-0018/changes",
                    "{\"stage\":\"SUPPLEMENT_ASKED\",\"note\":\"Bản sao giấy kết hôn\"}").statusCode());
            assertEquals(204, day.post("/staff/dossiers/H26-0300-0018/changes",
                    "{\"stage\":\"ACCEPTED\",\"dueAt\":\"2026-11-24T16:30:00\",\"place\":\"Quầy 9\"}").statusCode());
            DossierState state = ask(day, "H26-0300-0018", "").get(0);
            assertEquals(List.of(DossierStage.RECEIVED, DossierStage.SUPPLEMENT_ASKED, DossierStage.ACCEPTED),
                    state.changes().stream().map(change -> change.stage()).toList());
            assertEquals("Bản sao giấy kết hôn", state.changes().get(1).note());
            assertEquals(Optional.of(LocalDateTime.of(2026, 11, 24, 16, 30)), state.latest().promised());

            assertEquals(404, day.post("/staff/dossiers/H26-0300-9999/changes", "{\"stage\":\"READY\"}").statusCode());
            HttpResponse<String> unknown = day.post("/staff/dossiers/H26-0300-0018/changes", "{\"stage\":\"LOST\"}");
            assertEquals(400, unknown.statusCode());
            assertEquals(1, unknown.body().lines().count());
        }
    }

    @Test
    void anAppointmentIsFoundByItsCodeAndByItsCitizenAndRemembersTheNumber() throws Exception {
        try (Centre centre = centre()) {
            BranchDay day = new BranchDay(centre.address());
            OwnerKey key = key(day);
            LocalDateTime at = BranchDay.now().plusDays(1).withHour(10).withMinute(0).withSecond(0).withNano(0);
            HttpResponse<String> booked = day.post("/staff/appointments",
                    "{\"at\":\"" + at + "\",\"letter\":\"B\",\"procedureName\":\"Đăng ký biến động đất đai\","
                    + "\"bring\":\"Giấy chứng nhận\",\"citizen\":\"" + ANH + "\"}");
            assertEquals(201, booked.statusCode(), booked.body());
            Appointment appointment = ExchangeJson.read(booked.body(), Appointment.class);

            assertEquals(List.of(appointment), expected(day, appointment.code().toLowerCase(), ""));
            assertEquals(List.of(appointment), expected(day, "", key.markOf(ANH)));
            assertEquals(List.of(), expected(day, "", key.markOf(NAM)));
            day.tell(KIOSK, new AppointmentKept(appointment.code(), "B007", BranchDay.now()));
            day.tell(KIOSK, new AppointmentKept(appointment.code(), "B009", BranchDay.now()));
            assertEquals("B007", expected(day, appointment.code(), "").get(0).number(), "the first arrival counts");
        }
    }

    @Test
    void aBookingThatCannotBeKeptIsRefusedInOneLineThatSaysWhatWasExpected() throws Exception {
        try (Centre centre = centre()) {
            BranchDay day = new BranchDay(centre.address());
            String tomorrow = BranchDay.now().plusDays(1).withNano(0).toString();
            for (var wrong : Map.of("{\"at\":\"2020-01-01T09:00\",\"letter\":\"A\"}", "at:",
                    "{\"at\":\"" + tomorrow + "\",\"letter\":\"quầy\"}", "letter:",
                    "{\"at\":\"" + tomorrow + "\",\"letter\":\"A\",\"citizen\":\"12\"}", "citizen:", "{\"at\":7,\"letter\":[]}",
                    "not the JSON", "", "not the JSON").entrySet()) {
                HttpResponse<String> answer = day.post("/staff/appointments", wrong.getKey());
                assertEquals(400, answer.statusCode(), wrong.getKey());
                assertTrue(answer.body().startsWith(wrong.getValue()), answer.body());
                assertEquals(1, answer.body().lines().count());
            }
        }
    }

    @Test
    void strangersAreToldNothing() throws Exception {
        CentreSettings settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(place.database())
                .withKiosks(Map.of(KIOSK, "another-kiosks-secret"));
        try (Centre centre = Centre.start(settings)) {
            BranchDay day = new BranchDay(centre.address());
            assertEquals(401, day.get("/v1/owner-key").statusCode());
            assertEquals(401, day.post("/v1/dossier-question", ExchangeJson.write(new DossierQuestion(1, KIOSK, "H26-0300-0018", ""))).statusCode());
            assertEquals(401, day.post("/v1/appointment-question",
                    ExchangeJson.write(new AppointmentQuestion(1, KIOSK, "LH-0000-0000", ""))).statusCode());
            assertEquals(401, day.post("/staff/appointments", "{}").statusCode());
            assertEquals(401, day.post("/staff/dossiers/H26-0300-0018/changes", "{}").statusCode());
        }
    }

    private Centre centre() throws CentreException {
        return Centre.start(place.settings());
    }

    private static OwnerKey key(BranchDay day) throws IOException, InterruptedException {
        return ExchangeJson.read(day.get("/v1/owner-key").body(), OwnerKey.class);
    }

    /** A dossier whose file the kiosk has lost, so that none has to be sent. */
    private static void submit(BranchDay day, String code, String procedure, String owner, int hour) throws Exception {
        DossierSubmitted dossier = new DossierSubmitted(code, "1.004873", procedure, 2, 3, 1_000, "0".repeat(64),
                LocalDateTime.of(2026, 11, 23, hour, 52), owner, "", "");
        day.tellLost(KIOSK, dossier);
    }

    private static List<DossierState> ask(BranchDay day, String code, String owner) throws Exception {
        return ExchangeJson.read(day.post("/v1/dossier-question", ExchangeJson.write(new DossierQuestion(1, KIOSK, code, owner))).body(),
                DossierAnswer.class).dossiers();
    }

    private static List<Appointment> expected(BranchDay day, String code, String owner) throws Exception {
        return ExchangeJson.read(day.post("/v1/appointment-question", ExchangeJson.write(new AppointmentQuestion(1, KIOSK, code, owner)))
                .body(), AppointmentAnswer.class).appointments();
    }

    private static List<String> codes(List<DossierState> states) {
        return states.stream().map(DossierState::code).toList();
    }
}
