package vn.motcua.kiosk.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.motcua.device.DeviceHealth;

class PersonalDataInTheJournalTest {

    /** These take text, and each of them lets only hardware's words through; the tests below see to that. */
    private static final Set<Class<?>> TAKING_TEXT = Set.of(Detail.Driver.class, Detail.Said.class, Detail.Thrown.class);

    @Test
    void noDetailHasRoomForAPerson() {
        Stream.of(Detail.class.getPermittedSubclasses()).filter(type -> !TAKING_TEXT.contains(type))
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .forEach(component -> assertTrue(impersonal(component), component + " could carry a person's data"));
    }

    private static boolean impersonal(RecordComponent component) {
        Class<?> type = component.getType();
        return type.isPrimitive() || type.isEnum() || type == Enum.class || type == Class.class || type == Duration.class
                || type == DeviceHealth.class;
    }

    @Test
    void theWordsOfAHealthAreNotWritten() {
        assertEquals("unreachable", new Detail.State(new DeviceHealth.Unreachable("NGUYỄN THỊ MẪU")).value());
    }

    @Test
    void anExceptionIsWrittenWithoutItsMessage() {
        Object written = Detail.Thrown.by(new IllegalStateException("NGUYỄN THỊ MẪU")).value();
        assertTrue(written.toString().startsWith("java.lang.IllegalStateException at "), written.toString());
        assertFalse(written.toString().contains("MẪU"));
    }

    @Test
    void aDriverWithTheNameOfAPersonIsUnnamed() {
        assertEquals("escpos", new Detail.Driver("escpos").value());
        assertEquals("unnamed", new Detail.Driver("Nguyễn Thị Mẫu").value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"001099000012", "0010 9900 0012", "01/02/1990", "01021990", "01.02.1990", "P 001-099-000-012"})
    void aCarelessDriverCannotTellANumber(String number) {
        String said = new Detail.Said("card " + number + " is mute").value().toString();
        assertTrue(said.contains("…") && said.endsWith("is mute"), said);
        assertFalse(said.matches(".*\\d{3}.*"), said);
    }

    @Test
    void addressesOfDevicesStayReadable() {
        String address = "tcp://192.168.1.50:9100: connection refused after 3000 ms";
        assertEquals(address, new Detail.Said(address).value());
    }
}
