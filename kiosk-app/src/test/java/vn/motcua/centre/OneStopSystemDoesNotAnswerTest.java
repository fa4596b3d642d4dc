package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.centre.access.Role;
import vn.motcua.centre.handover.HandOverSettings;
import vn.motcua.centre.tls.Certificate;
import vn.motcua.exchange.ExchangeJson;

/** What officials accepted reaches the city's one-stop system, once, whatever happens on the way. */
@ParameterizedClass
@EnumSource(Stand.class)
class OneStopSystemDoesNotAnswerTest {

    private static final String SLIP = "H26-0100-0425";
    private static final String FORM = "{\"applicant\":\"Nguyễn Thị Thử\",\"identity\":\"001186000012\",\"days\":3,\"copies\":1,\"papers\":[]}";

    @Parameter
    Stand stand;

    @TempDir
    Path folder;

    private CentreSettings settings;

    @BeforeEach
    void begin() throws Exception {
        settings = CentreSettings.closed(folder.resolve("centre"), "127.0.0.1", 0, "Chi nhánh số 1").withDatabase(stand.place(folder).database())
                .withKiosks(Map.of("kiosk-1", BranchDay.TOKEN));
        Staff.add(settings, "quay-1", Role.COUNTER);
    }

    private CentreSettings sending(OneStopSystem system) {
        return settings.withHandOver(new HandOverSettings(Optional.empty(), Optional.of(
                new HandOverSettings.Http(system.address(), Optional.empty(), "", Optional.empty()))));
    }

    private static Staff accepted(Centre centre, String... slips) throws Exception {
        return accepted(centre, new BranchDay(centre.address()), slips);
    }

    private static Staff accepted(Centre centre, BranchDay day, String... slips) throws Exception {
        Staff staff = Staff.signedIn(centre, "quay-1");
        for (String slip : slips) {
            day.dossierOf("kiosk-1", slip, "Đăng ký khai sinh", "Tờ khai", "Giấy chứng sinh");
            assertEquals(200, staff.post("/staff/inbox/" + slip + "/accept", FORM).statusCode());
        }
        return staff;
    }

    private static JsonNode onward(Staff staff, String slip) throws Exception {
        return ExchangeJson.tree(staff.get("/staff/inbox/" + slip).body()).path("onward");
    }

    private static void until(Staff staff, String state, String text) throws Exception {
        Until.seen("the hand-over", 20, () -> onward(staff, SLIP), now -> now.path("state").asText().equals(state) && now.path("text")
                .asText().contains(text));
    }

    @Test
    void itIsTriedAgainWithTheSameKeyUntilItIsTakenAndTheOfficialSeesWhy() throws Exception {
        try (OneStopSystem system = new OneStopSystem()) {
            system.answer = 503;
            try (Centre centre = Centre.start(sending(system))) {
                Staff staff = accepted(centre, SLIP);
                until(staff, "waiting", "503");
                system.answer = 422;
                system.says = "unknown procedure 1.004873";
                assertEquals(204, staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}").statusCode());
                until(staff, "failed", "unknown procedure");
            }
            system.answer = 201;
            system.says = "{\"number\":\"MC-77\"}";
            try (Centre restarted = Centre.start(sending(system))) {
                Staff staff = Staff.signedIn(restarted, "quay-1");
                assertEquals("failed", onward(staff, SLIP).path("state").asText(), "what was refused is not sent again by itself");
                assertEquals(204, staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}").statusCode());
                until(staff, "done", "MC-77");
                assertEquals(409, staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}").statusCode(), "it is there");
                assertTrue(ExchangeJson.tree(staff.get("/staff/inbox/" + SLIP).body()).path("onward").path("text").asText().startsWith("Đã chuyển"));
            }
            assertEquals(3, system.posts.size());
            assertEquals(1, system.posts.stream().map(OneStopSystem.Post::key).distinct().count(), "one dossier, one key");
            OneStopSystem.Post post = system.posts.get(2);
            assertTrue(post.type().startsWith("multipart/form-data") && post.body().contains("%PDF-1.4") && post.body().contains("name=\"file\""));
            String json = new String(post.body().lines().filter(line -> line.startsWith("{")).findFirst().orElseThrow()
                    .getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            JsonNode said = ExchangeJson.tree(json);
            assertEquals(List.of("Tờ khai", "Giấy chứng sinh"), said.path("files").findValuesAsText("name"));
            for (String file : said.path("files").findValuesAsText("file")) {
                assertTrue(post.body().contains("filename=\"" + file + "\""), file);
            }
            assertEquals("Nguyễn Thị Thử " + SLIP + " 1.004873 true", said.at("/form/applicant").asText() + " " + said.path("slip").asText() + " "
                    + said.path("procedureCode").asText() + " " + said.path("hasFile").asText());
        }
        try (CentreDesk desk = CentreDesk.open(settings, Clock.systemUTC())) {
            assertEquals(List.of("HANDED_OVER", "HAND_OVER_AGAIN", "HAND_OVER_REFUSED"), desk.audit().latest(30).stream().map(each -> each.what())
                    .filter(what -> what.startsWith("HAND")).distinct().toList());
        }
    }

    @Test
    void whatWasAcceptedWhileNobodyAnsweredGoesOutAfterARestart() throws Exception {
        try (Centre centre = Centre.start(settings.withHandOver(new HandOverSettings(Optional.empty(), Optional.of(new HandOverSettings.Http(
                java.net.URI.create("http://127.0.0.1:1/ho-so"), Optional.empty(), "", Optional.empty())))))) {
            until(accepted(centre, SLIP), "waiting", "Chưa chuyển được");
        }
        try (OneStopSystem system = new OneStopSystem(); Centre restarted = Centre.start(sending(system))) {
            Staff staff = Staff.signedIn(restarted, "quay-1");
            staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}");
            until(staff, "done", "MC-77");
            assertEquals(1, system.posts.size());
        }
    }

    @Test
    void severalCentresOnTheSameBooksSendEachDossierOnce() throws Exception {
        try (OneStopSystem system = new OneStopSystem(); Centre first = Centre.start(sending(system));
             Centre second = stand == Stand.POSTGRES ? Centre.start(sending(system)) : first) {
            String[] slips = IntStream.range(0, 12).mapToObj(i -> String.format("H26-0100-%04d", i)).toArray(String[]::new);
            BranchDay day = new BranchDay(first.address());
            Staff one = accepted(first, day, java.util.Arrays.copyOfRange(slips, 0, 6));
            accepted(second, day, java.util.Arrays.copyOfRange(slips, 6, 12));
            for (String slip : slips) {
                Until.seen(slip, 20, () -> onward(one, slip).path("state").asText(), "done"::equals);
            }
            assertEquals(12, system.posts.size());
            assertEquals(12, system.posts.stream().map(OneStopSystem.Post::key).distinct().count());
        }
    }

    @Test
    void bothSidesShowTheirKeys() throws Exception {
        Path own = Files.createDirectory(folder.resolve("own"));
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        Certificate.madeHere(own, Clock.systemUTC());
        Certificate.madeHere(theirs, Clock.systemUTC());
        Path authority = Files.writeString(folder.resolve("authority.pem"), "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(OneStopSystem.certificate(theirs).getEncoded()) + "\n-----END CERTIFICATE-----\n");
        try (OneStopSystem system = OneStopSystem.withTls(theirs, own)) {
            HandOverSettings.Http keyless = new HandOverSettings.Http(system.address(), Optional.empty(), "", Optional.of(authority));
            try (Centre centre = Centre.start(settings.withHandOver(new HandOverSettings(Optional.empty(), Optional.of(keyless))))) {
                until(accepted(centre, SLIP), "waiting", "Chưa chuyển được");
            }
            assertTrue(system.posts.isEmpty(), "who shows no key is not heard");
            HandOverSettings.Http withKey = new HandOverSettings.Http(system.address(), Optional.of(own.resolve("tls.p12")),
                    Certificate.STORE_PASSWORD, Optional.of(authority));
            try (Centre centre = Centre.start(settings.withHandOver(new HandOverSettings(Optional.empty(), Optional.of(withKey))))) {
                Staff staff = Staff.signedIn(centre, "quay-1");
                staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}");
                until(staff, "done", "MC-77");
            }
        }
    }

    @Test
    void aFolderGetsEachDossierWholeOrNotAtAll() throws Exception {
        Path out = folder.resolve("out");
        Files.writeString(out, "a file is in the way");
        try (Centre centre = Centre.start(settings.withHandOver(new HandOverSettings(Optional.of(out), Optional.empty())))) {
            Staff staff = accepted(centre, SLIP);
            until(staff, "waiting", "không ghi được thư mục");
            Files.delete(out);
            staff.post("/staff/inbox/" + SLIP + "/hand-over", "{}");
            until(staff, "done", "Đã chuyển");
            String official = ExchangeJson.tree(staff.get("/staff/inbox/" + SLIP).body()).at("/line/official").asText();
            assertTrue(Files.readString(out.resolve(official).resolve("dossier.json")).contains(official));
            for (int nth = 1; nth <= 2; nth++) {
                assertTrue(Files.readString(out.resolve(official).resolve(official + "-" + nth + ".pdf")).startsWith("%PDF"));
            }
            try (var all = Files.list(out)) {
                assertFalse(all.anyMatch(each -> each.getFileName().toString().startsWith(".")));
            }
        }
    }
}
