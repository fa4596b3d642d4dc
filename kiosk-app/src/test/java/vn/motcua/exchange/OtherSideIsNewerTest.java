package vn.motcua.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class OtherSideIsNewerTest {

    private static final LocalDateTime AT = LocalDateTime.of(2026, 11, 23, 9, 41, 8);

    @Test
    void everyMessageComesBackAsItWent() throws IOException {
        for (Message message : List.of(
                new NumberIssued(LocalDate.of(2026, 11, 23), "A", 42, "Hộ tịch", "1.004873", AT),
                new DossierSubmitted("H26-0100-0425", "1.004873", "Cấp giấy", 2, 7, 123_456, "0".repeat(64), AT, "f".repeat(64),
                        "CHIP_READ", "EXPIRED"),
                new AppointmentKept("LH-0042-7316", "B007", AT),
                new RatingGiven(5, List.of("quick"), "A", AT),
                new HelpCalled("ScanDocuments", AT),
                new DeviceChanged(new DeviceReport("ticket-printer", DeviceReport.State.FAULT, List.of("PAPER_OUT"), DeviceReport.Owner.STAFF,
                        Instant.parse("2026-11-23T02:41:08Z")), AT),
                new DeviceChanged(new DeviceReport("ticket-printer-2", DeviceReport.State.GOOD, List.of(), DeviceReport.Owner.NOBODY,
                        Instant.parse("2026-11-23T02:41:08Z")).withPaperLeft(Optional.of(23.46)), AT))) {
            assertEquals(Optional.of(message), ExchangeJson.message(message.type(), ExchangeJson.tree(ExchangeJson.write(message))));
        }
    }

    @Test
    void fieldsStatesAndTypesFromTheFutureAreNoError() throws IOException {
        Heartbeat heartbeat = ExchangeJson.read("""
                {"version":1,"kiosk":"br01-01","name":"Máy 01","at":"2026-11-23T02:41:08Z","battery":97,"devices":[
                 {"kind":"camera","state":"DREAMING","reasons":["LENS_DUSTY"],"owner":"ROBOT","since":"2026-11-23T02:41:08Z"}]}""", Heartbeat.class);
        assertEquals(DeviceReport.State.UNKNOWN, heartbeat.devices().get(0).state());
        assertEquals(DeviceReport.Owner.NOBODY, heartbeat.devices().get(0).owner());
        assertTrue(ExchangeJson.message("from-the-future", ExchangeJson.tree("{}")).isEmpty());
    }

    @Test
    void aMessageWithoutWhatItIsAboutIsNoMessage() throws IOException {
        for (String body : List.of("{}", "{\"score\":9,\"serviceLetter\":\"A\",\"at\":\"2026-11-23T09:41:08\"}", "[]", "3")) {
            var json = ExchangeJson.tree(body);
            assertThrows(IOException.class, () -> ExchangeJson.message(RatingGiven.TYPE, json), body);
        }
        assertThrows(IOException.class, () -> ExchangeJson.read("null", Batch.class));
    }
}
