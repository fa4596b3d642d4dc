package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.exchange.Appointment;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.OutboxEntry;
import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.dossier.SlipCode;
import vn.motcua.kiosk.link.CentreQuestions;
import vn.motcua.kiosk.link.LinkSettings;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.kiosk.visit.AppointmentShown;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChooseDossier;
import vn.motcua.kiosk.visit.ChooseService;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.DossierShown;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.NotFound;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.TicketReady;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCode;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperSigner;

/** What the citizen looks up at the centre: by code, QR and card, with the line up, and with nobody at its other end. */
class CentreCannotBeAskedTest {

    private static final String OWN = new SlipCode("H26", 3, 1).toString();
    private static final String OWN_TOO = new SlipCode("H26", 3, 2).toString();
    private static final String NEIGHBOURS = new SlipCode("H26", 3, 3).toString();

    @TempDir
    Path folder;

    @Test
    void whatTheCentreHoldsIsFoundByCodeByQrAndByCardAndAnAppointmentBecomesANumber() throws Exception {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(folder)) {
            OwnerKey key = ExchangeJson.read(get(kiosk.centre(), "/v1/owner-key"), OwnerKey.class);
            submit(kiosk.centre(), key.markOf(SampleCitizens.WOMAN.number()), OWN, OWN_TOO);
            submit(kiosk.centre(), key.markOf(SampleCitizens.MAN.number()), NEIGHBOURS);
            post(kiosk.centre(), "/staff/dossiers/" + OWN + "/changes", "{\"stage\":\"READY\",\"place\":\"Quầy 9\"}");

            type(kiosk.press(Button.TRACK_DOSSIER), digits(OWN));
            kiosk.press(Button.NEXT).reach(DossierShown.class, step -> step.dossier().latest().stage() == DossierStage.READY && !step.byCard());
            kiosk.press(Button.PRINT_STATE).reach(DossierShown.class, step -> step.print() == DossierShown.Print.PRINTED);
            kiosk.press(Button.BACK).reach(TypeCode.class).on(new Event.CodeShown("https://mot-cua.example/ho-so/" + NEIGHBOURS))
                    .reach(DossierShown.class, step -> step.dossier().code().equals(NEIGHBOURS));
            type(kiosk.press(Button.BACK).reach(TypeCode.class), digits(OWN).substring(0, 7) + (digits(OWN).charAt(7) == '9' ? '0' : '9'));
            kiosk.press(Button.NEXT).reach(NotFound.class, step -> step.trouble() == Trouble.CODE_WRONG);

            kiosk.press(Button.USE_CARD).reach(PresentCard.class).present(SampleCitizens.WOMAN, SampleCitizens.WOMAN).reach(ConfirmIdentity.class)
                    .press(Button.THAT_IS_ME).reach(ChooseDossier.class);
            ChooseDossier own = (ChooseDossier) kiosk.situation().step();
            assertEquals(List.of(OWN_TOO, OWN), own.dossiers().stream().map(dossier -> dossier.code()).toList(), "hers, and nobody else's");
            kiosk.on(new Event.Chosen(OWN)).reach(DossierShown.class).press(Button.BACK).reach(ChooseDossier.class).leave();
            kiosk.hardware().remove();

            Appointment booked = book(kiosk.centre());
            kiosk.press(Button.CHECK_IN).reach(TypeCode.class).press(Button.USE_CARD).reach(PresentCard.class)
                    .present(SampleCitizens.WOMAN, SampleCitizens.WOMAN).reach(ConfirmIdentity.class).press(Button.THAT_IS_ME)
                    .reach(AppointmentShown.class, step -> step.timing() == AppointmentShown.Timing.EARLY)
                    .press(Button.ARRIVED).reach(TicketReady.class);
            String number = ((TicketReady) kiosk.situation().step()).number().text();
            kiosk.leave();
            Await.until("the centre has heard of the arrival", Duration.ofSeconds(20), () -> numberOf(kiosk.centre(), booked).equals(number));
            type(kiosk.press(Button.CHECK_IN).reach(TypeCode.class), booked.code().replaceAll("\\D", ""));
            kiosk.press(Button.NEXT).reach(AppointmentShown.class, step -> step.timing() == AppointmentShown.Timing.KEPT);
        }
    }

    @Test
    void whatIsWrongWithAPaperIsSaidOnTheScreen() throws Exception {
        LocalDate today = LocalDate.now(Kiosk.ZONE);
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(folder)) {
            OwnerKey key = ExchangeJson.read(get(kiosk.centre(), "/v1/owner-key"), OwnerKey.class);
            submit(kiosk.centre(), key.markOf(SampleCitizens.WOMAN.number()), OWN);
            PaperKeys others = new PaperKeys(Files.createDirectory(folder.resolve("another")), "H26");
            LinkSettings line = new LinkSettings(kiosk.centre(), "kiosk-12", "Máy 12", "", "", "0.1", Optional.empty());
            try (CentreQuestions questions = new CentreQuestions(line, new OwnerMarks(folder.resolve("none")))) {
                assertTrue(questions.paperKeys(others).get(20, TimeUnit.SECONDS).isPresent());
                assertTrue(questions.paperKeys(others).get(20, TimeUnit.SECONDS).isPresent());
            }
            String slip = others.sign(PaperCode.Kind.SLIP, OWN, today, today).orElseThrow();
            kiosk.press(Button.TRACK_DOSSIER).reach(TypeCode.class).on(new Event.CodeShown("HTTPS://MOT-CUA.EXAMPLE/K/" + slip))
                    .reach(DossierShown.class, step -> step.dossier().code().equals(OWN)).press(Button.BACK).reach(TypeCode.class);
            for (Map.Entry<String, Trouble> shown : Map.of(
                    others.sign(PaperCode.Kind.TICKET, "A042", today, today).orElseThrow(), Trouble.PAPER_IS_TICKET,
                    others.sign(PaperCode.Kind.SLIP, OWN, today.minusDays(1), today.minusDays(1)).orElseThrow(), Trouble.PAPER_EXPIRED,
                    PaperSigner.generate().sign(new PaperCode(PaperCode.Kind.SLIP, "H26", OWN, today, today)), Trouble.PAPER_FORGED,
                    PaperSigner.generate().sign(new PaperCode(PaperCode.Kind.SLIP, "H55", "H55-0100-0018", today, today)), Trouble.PAPER_FOREIGN,
                    slip.substring(0, slip.length() - 1) + (slip.endsWith("1") ? "2" : "1"), Trouble.PAPER_ALTERED).entrySet()) {
                kiosk.on(new Event.CodeShown(shown.getKey())).reach(NotFound.class, step -> step.trouble() == shown.getValue())
                        .press(Button.TYPE_CODE).reach(TypeCode.class);
            }
        }
    }

    @Test
    void aNumberIsTheBranchsAndItsPaperSaysHowLongItTakes() throws Exception {
        try (KioskWithoutWindow kiosk = new KioskWithoutWindow(folder)) {
            get(kiosk.centre(), "/health");
            kiosk.press(Button.TAKE_NUMBER).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("B")).reach(TicketReady.class);
            TicketReady first = (TicketReady) kiosk.situation().step();
            assertEquals("B001", first.number().text());
            assertEquals(0, first.outlook().orElseThrow().ahead());
            kiosk.leave().press(Button.TAKE_NUMBER).press(Button.NO_CARD).reach(ChooseService.class).on(new Event.Chosen("B"))
                    .reach(TicketReady.class);
            TicketReady second = (TicketReady) kiosk.situation().step();
            assertEquals("B002 1", second.number().text() + " " + second.outlook().orElseThrow().ahead());
            assertTrue(get(kiosk.centre(), PublicPath.ofTicket(second.number().ticketKey())).contains("B002"));
            assertTrue(get(kiosk.centre(), "/staff/queue/hn-01").contains("\"number\":\"B002\""), "officials see it at once");
        }
    }

    @Test
    void withNobodyAtTheOtherEndItIsSaidAndANumberIsStillThere() throws IOException {
        try (KioskWithoutWindow kiosk = KioskWithoutWindow.withCentreAt(URI.create("http://127.0.0.1:1"), folder.resolve("kiosk"))) {
            type(kiosk.press(Button.TRACK_DOSSIER), digits(OWN));
            kiosk.press(Button.NEXT).reach(NotFound.class, step -> step.trouble() == Trouble.LINE_DOWN)
                    .press(Button.TAKE_NUMBER).reach(ChooseService.class).on(new Event.Chosen("A")).reach(TicketReady.class);
            assertTrue(((TicketReady) kiosk.situation().step()).outlook().isEmpty(), "nobody knows how long the queue is");
            assertEquals("A3-001", ((TicketReady) kiosk.situation().step()).number().text(), "of the kiosk's own series, which no other can give");
        }
    }

    private static String digits(String code) {
        return code.substring(4).replace("-", "");
    }

    private static KioskWithoutWindow type(KioskWithoutWindow kiosk, String digits) {
        digits.chars().forEach(digit -> kiosk.on(new Event.Keyed(String.valueOf((char) digit))));
        return kiosk;
    }

    private static void submit(URI centre, String owner, String... codes) throws Exception {
        LocalDateTime at = LocalDateTime.now(Kiosk.ZONE).truncatedTo(ChronoUnit.SECONDS).minusMinutes(30);
        for (int i = 0; i < codes.length; i++) {
            DossierSubmitted dossier = new DossierSubmitted(codes[i], "1.001193", "Đăng ký khai sinh", 1, 1, 10, "0".repeat(64),
                    at.plusMinutes(i), owner, "", "");
            OutboxEntry entry = new OutboxEntry(1, dossier.type(), ExchangeJson.tree(ExchangeJson.write(dossier)), Instant.now(), true);
            post(centre, "/v1/events", ExchangeJson.write(new Batch(ExchangeJson.VERSION, "kiosk-9", codes[i], List.of(entry))));
        }
    }

    private static Appointment book(URI centre) throws Exception {
        LocalDateTime soon = LocalDateTime.now(Kiosk.ZONE).truncatedTo(ChronoUnit.MINUTES).plusMinutes(20);
        return ExchangeJson.read(post(centre, "/staff/appointments",
                "{\"at\":\"" + soon + "\",\"letter\":\"B\",\"procedureName\":\"Đăng ký biến động đất đai\","
                + "\"citizen\":\"" + SampleCitizens.WOMAN.number() + "\"}"), Appointment.class);
    }

    private static String numberOf(URI centre, Appointment appointment) {
        try {
            String answer = post(centre, "/v1/appointment-question", "{\"version\":1,\"kiosk\":\"kiosk-9\",\"code\":\"" + appointment.code() + "\"}");
            return ExchangeJson.tree(answer).at("/appointments/0/number").asText();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String get(URI centre, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(centre.resolve(path)).build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String post(URI centre, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(centre.resolve(path))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
        assertEquals(2, answer.statusCode() / 100, path + ": " + answer.body());
        return answer.body();
    }
}
