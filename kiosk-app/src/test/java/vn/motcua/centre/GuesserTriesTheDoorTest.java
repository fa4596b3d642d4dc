package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.access.Role;
import vn.motcua.centre.books.Books;
import vn.motcua.kiosk.store.HandClock;

/** Passwords, sessions, roles and the record of what was done. */
@ParameterizedClass
@EnumSource(Stand.class)
class GuesserTriesTheDoorTest {

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private Stand.Place place;
    private CentreSettings settings;

    @BeforeEach
    void begin() throws Exception {
        place = stand.place(folder);
        settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(place.database());
        Staff.add(settings, "quay-1", Role.COUNTER);
        Staff.add(settings, "ky-thuat", Role.TECHNICIAN);
    }

    @Test
    void fiveWrongPasswordsLockTheAccountForAQuarterOfAnHourAlsoForTheRightOne() throws Exception {
        HandClock clock = HandClock.at("2026-11-25T02:00:00Z");
        try (Centre centre = Centre.start(settings, clock)) {
            Staff guesser = new Staff(centre);
            for (int attempt = 1; attempt <= 4; attempt++) {
                assertTrue(guesser.signIn("quay-1", "wrong password " + attempt).body().contains("chưa đúng"));
            }
            assertTrue(guesser.signIn("quay-1", "wrong password 5").body().contains("tạm khóa"));
            HttpResponse<String> right = guesser.signIn("quay-1", Staff.PASSWORD);
            assertEquals(401, right.statusCode());
            assertTrue(right.body().contains("15 phút"), "it says how long");
            assertEquals(guesser.signIn("nobody", "x").body(), guesser.signIn("ky-thuat", "x").body(), "nobody learns which accounts there are");

            clock.passes(Duration.ofMinutes(16));
            assertEquals(303, guesser.signIn("QUAY-1 ", Staff.PASSWORD).statusCode());
            assertEquals(200, guesser.get("/").statusCode());
            clock.passes(Duration.ofHours(9));
            assertEquals(401, guesser.get("/staff/overview").statusCode(), "who is away for long signs in anew");
        }
    }

    @Test
    void oneAddressCannotTryAllAccounts() throws Exception {
        try (Centre centre = Centre.start(settings, HandClock.at("2026-11-25T02:00:00Z"))) {
            Staff guesser = new Staff(centre);
            for (int attempt = 0; attempt < 20; attempt++) {
                assertEquals(401, guesser.signIn("name-" + attempt, "guess").statusCode());
            }
            HttpResponse<String> tooMany = guesser.signIn("quay-1", Staff.PASSWORD);
            assertEquals(429, tooMany.statusCode());
            assertEquals("60", tooMany.headers().firstValue("Retry-After").orElseThrow());
        }
    }

    @Test
    void eachRoleHasItsDoorsAndAnotherPageHasNone() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            Staff counter = Staff.signedIn(centre, "quay-1");
            Staff technician = Staff.signedIn(centre, "ky-thuat");
            String booking = "{\"at\":\"" + BranchDay.now().plusDays(1).withNano(0) + "\",\"letter\":\"A\"}";
            assertEquals(403, technician.post("/staff/appointments", booking).statusCode(), "not the technician's");
            assertEquals(403, counter.post("/staff/kiosks/hn-01-03/enrolment-code", "").statusCode(), "not the counter's");
            assertEquals(403, counter.post("/staff/appointments", booking, "").statusCode(), "without the page's key it came from another page");
            assertEquals(201, counter.post("/staff/appointments", booking).statusCode());

            HttpResponse<String> again = new Staff(centre).signIn("quay-1", Staff.PASSWORD);
            String cookie = again.headers().firstValue("Set-Cookie").orElseThrow();
            assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict") && cookie.startsWith("motcua_session="), cookie);
            assertFalse(place.everythingWritten().contains(cookie.substring(15, 50)), "the books hold no session that could be stolen from a copy");
            assertFalse(place.everythingWritten().contains(Staff.PASSWORD));
            assertEquals(204, counter.post("/staff/sign-out", "").statusCode());
            assertEquals(401, counter.get("/staff/overview").statusCode());
        }
    }

    @Test
    void aRowOfTheRecordThatWasChangedTakenOutOrCutOffIsFound() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            Staff.signedIn(centre, "ky-thuat").post("/staff/kiosks/hn-01-03/enrolment-code", "");
        }
        assertEquals(Optional.empty(), broken());
        tamper("update audit set who = 'quay-1' where nth = 4");
        assertEquals(Optional.of(4L), broken());
        tamper("update audit set who = 'ky-thuat' where nth = 4");
        assertEquals(Optional.empty(), broken());
        tamper("delete from audit where nth = 5");
        assertEquals(Optional.of(5L), broken(), "cut off at the end");
        tamper("delete from audit where nth = 1");
        assertEquals(Optional.of(1L), broken(), "taken out at the beginning");
    }

    private Optional<Long> broken() throws Exception {
        try (CentreDesk desk = CentreDesk.open(settings, Clock.systemUTC())) {
            return desk.audit().verify().broken();
        }
    }

    private void tamper(String change) throws Exception {
        Books books = place.database().isPresent() ? Books.open(place.database().get(), Clock.systemUTC()) : Books.open(folder, Clock.systemUTC());
        books.database().write(handle -> handle.execute(change));
        books.close();
    }
}
