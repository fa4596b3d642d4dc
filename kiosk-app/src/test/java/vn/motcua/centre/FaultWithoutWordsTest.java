package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import vn.motcua.centre.words.CentreWords;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.kiosk.care.MachineTrouble;
import vn.motcua.kiosk.link.HealthReport;

/** Staff must be told in words whatever a device can report. */
class FaultWithoutWordsTest {

    private final CentreWords words = new CentreWords();

    @Test
    void everyFaultAndWarningSaysWhatIsWrongAndWhatToDo() {
        List<String> missing = Stream.of(Fault.values(), Warning.values(), MachineTrouble.values()).flatMap(Arrays::stream)
                .map(reason -> (Enum<?>) reason)
                .flatMap(reason -> Stream.of("tag", "what", "do").map(part -> "reason." + reason.name() + "." + part))
                .filter(key -> words.find(key).isEmpty()).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyDeviceHasANameAndAnIcon() {
        List<String> missing = Arrays.stream(DeviceKind.values()).map(kind -> "device." + kind.configurationName())
                .flatMap(key -> Stream.of(key, key + ".icon")).filter(key -> words.find(key).isEmpty()).toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void everyFaultHasSomebodyWhoActs() {
        for (Fault fault : Fault.values()) {
            DeviceReport report = HealthReport.of(DeviceKind.TICKET_PRINTER, DeviceHealth.blocked(fault), Instant.EPOCH);
            assertEquals(List.of(fault.name()), report.reasons());
            assertTrue(report.owner() != DeviceReport.Owner.NOBODY || fault == Fault.HEAD_TOO_HOT, fault.name());
        }
    }

    @Test
    void aDeviceThatCannotTellItsStateIsUnknownAndNoAlert() {
        DeviceReport report = HealthReport.of(DeviceKind.TICKET_PRINTER, new DeviceHealth.Ready(Set.of(Warning.STATE_UNKNOWN)), Instant.EPOCH);
        assertEquals(DeviceReport.State.UNKNOWN, report.state());
    }

    @Test
    void ofSeveralFaultsTheTechniciansComeFirst() {
        DeviceReport report = HealthReport.of(DeviceKind.TICKET_PRINTER,
                new DeviceHealth.Blocked(Set.of(Fault.COVER_OPEN, Fault.CUTTER_STUCK)), Instant.EPOCH);
        assertEquals(List.of("CUTTER_STUCK", "COVER_OPEN"), report.reasons());
    }
}
