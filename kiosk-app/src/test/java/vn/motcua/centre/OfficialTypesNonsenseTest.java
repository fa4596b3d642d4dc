package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import vn.motcua.centre.access.Role;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.kiosk.store.HandClock;

/** Whatever is typed into the officials' forms or sent to their addresses, the centre says what was wrong and nothing breaks. */
@ParameterizedClass
@EnumSource(Stand.class)
class OfficialTypesNonsenseTest {

    private static final String SLIP = "H26-0100-0425";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private CentreSettings settings;

    @BeforeEach
    void begin() throws Exception {
        settings = CentreSettings.closed(folder, "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(stand.place(folder).database())
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN));
        Staff.add(settings, "quay-1", Role.CITY);
    }

    @Test
    void nonsenseIsRefusedInALineAndNeverAFaultOfTheCentre() throws Exception {
        try (Centre centre = Centre.start(settings)) {
            new BranchDay(centre.address()).dossier("kiosk-1", SLIP, "Đăng ký khai sinh", 1, BranchDay.now());
            Staff staff = Staff.signedIn(centre, "quay-1");
            String accept = "/staff/inbox/" + SLIP + "/accept";
            String stage = "/staff/inbox/" + SLIP + "/stage";
            for (String json : List.of("", "{", "[]", "null", "{\"days\":\"nhiều\"}", "{\"applicant\":\"A\",\"days\":-1}",
                    "{\"applicant\":\"A\",\"days\":9999}", "{\"days\":3}")) {
                assertEquals(400, staff.post(accept, json).statusCode(), json);
            }
            for (String json : List.of("{", "{\"stage\":\"SUPPLEMENT_ASKED\",\"note\":\"" + "x".repeat(501) + "\"}",
                    "{\"stage\":\"REFUSED\",\"note\":\" \"}")) {
                assertEquals(400, staff.post(stage, json).statusCode(), json);
            }
            for (String json : List.of("{}", "null", "[]", "{\"stage\":\"NONSENSE\"}", "{\"stage\":\"ACCEPTED\"}",
                    "{\"stage\":\"RECEIVED\"}", "{\"stage\":[1]}")) {
                assertEquals(409, staff.post(stage, json).statusCode(), json);
            }
            for (String path : List.of("/staff/inbox/none", "/staff/inbox/" + SLIP + "/pages/0.png",
                    "/staff/inbox/" + SLIP + "/pages/9999.png", "/staff/inbox/" + SLIP + "/pages/x.png",
                    "/staff/inbox/" + SLIP + "/receipt-a4.pdf", "/staff/inbox/" + SLIP + "/receipt-a3.pdf")) {
                assertEquals(404, staff.get(path).statusCode(), path);
            }
            assertEquals(409, staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}").statusCode(), "nothing to hand over");
            for (String text : List.of("", "123", "9".repeat(200), "0".repeat(300), "<script>", "\\u0000")) {
                assertEquals("UNREADABLE", ExchangeJson.tree(staff.post("/staff/paper-code", "{\"text\":\"" + text + "\"}").body())
                        .path("finding").asText(), text);
            }
            assertEquals(200, staff.get("/staff/inbox?stage=NONSENSE&search=%25%27%22%00").statusCode());
            assertEquals(200, staff.post(accept,
                    "{\"applicant\":\"Nguyễn Thị Thử\",\"days\":0,\"copies\":-5,\"papers\":[null,{},{\"count\":1000}]}").statusCode());
            assertEquals(200, staff.get("/staff/inbox/" + SLIP + "/receipt-80mm.pdf").statusCode(), "what can be understood becomes a paper");
        }
    }

    @Test
    void anOpenPageIsShownNothingAfterItsSessionIsOver() throws Exception {
        HandClock clock = HandClock.at(Instant.now().toString());
        try (Centre centre = Centre.start(settings, clock)) {
            Staff staff = Staff.signedIn(centre, "quay-1");
            try (var lines = staff.stream("/staff/live")) {
                var each = lines.iterator();
                assertTrue(each.hasNext() && !each.next().isEmpty(), "the page is fed");
                clock.passes(Duration.ofHours(13));
                while (each.hasNext()) {
                    each.next();
                }
            }
            assertEquals(401, staff.get("/staff/live").statusCode(), "and is not let in again");
            assertFalse(staff.get("/staff/overview").body().contains("kiosks"));
        }
    }
}
