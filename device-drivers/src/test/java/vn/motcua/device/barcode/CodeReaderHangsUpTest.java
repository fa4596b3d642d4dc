package vn.motcua.device.barcode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Settings;
import vn.motcua.device.peer.SerialCable;

/** Codes over a real pair of terminals, and what becomes of them when the plug is pulled. */
class CodeReaderHangsUpTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String CARD = "001090000011||Nguyễn Văn Mẫu|15031990|Nam|Số 1 Phố Thử Nghiệm, Hà Nội|20042022";

    @TempDir
    Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();

    private CodeReader open(SerialCable cable) throws DeviceException {
        SerialCodeReaderDriver driver = new SerialCodeReaderDriver();
        CodeReader reader = (CodeReader) driver.open(new DeviceId(cable.here().toString()),
                Settings.of(driver.options(), Map.of("port", cable.here().toString())));
        reader.onCode(seen::add);
        return reader;
    }

    private static OutputStream end(SerialCable cable) throws IOException {
        return new FileOutputStream(cable.there().toFile());
    }

    @Test
    void vietnameseArrivesAsItIsPrinted() throws Exception {
        try (SerialCable cable = new SerialCable(folder); CodeReader reader = open(cable); OutputStream out = end(cable)) {
            out.write((CARD + "\r\n" + CARD + "\r").getBytes(StandardCharsets.UTF_8));
            Await.until("two codes", SOON, () -> seen.size() == 2);
            assertEquals(List.of(CARD, CARD), seen);
        }
    }

    @Test
    void readerWithoutLineEndsIsUnderstoodByItsSilence() throws Exception {
        try (SerialCable cable = new SerialCable(folder); CodeReader reader = open(cable); OutputStream out = end(cable)) {
            out.write(CARD.getBytes(StandardCharsets.UTF_8));
            Await.until("the code", SOON, () -> seen.size() == 1);
            out.write(CARD.getBytes(StandardCharsets.UTF_8));
            Await.until("the next", SOON, () -> seen.size() == 2);
            assertEquals(List.of(CARD, CARD), seen);
        }
    }

    @Test
    void pulledPlugIsSaidAndTheReaderComesBackUnderAnotherName() throws Exception {
        List<DeviceHealth> health = new CopyOnWriteArrayList<>();
        try (SerialCable cable = new SerialCable(folder)) {
            CodeReader reader = open(cable);
            reader.onChange(health::add);
            cable.pull();
            Await.until("the loss to be said", SOON, () -> !health.isEmpty());
            assertInstanceOf(DeviceHealth.Unreachable.class, health.get(0));
            assertInstanceOf(DeviceHealth.Unreachable.class, reader.probe());
            reader.close();
            cable.plug();
            try (CodeReader again = open(cable); OutputStream out = end(cable)) {
                out.write((CARD + "\r").getBytes(StandardCharsets.UTF_8));
                Await.until("a code of the new line", SOON, () -> seen.size() == 1);
            }
        }
    }

    @Test
    void anotherTtyOfThePatternIsFound() throws Exception {
        List<List<Found>> told = new CopyOnWriteArrayList<>();
        SerialCodeReaderDriver driver = new SerialCodeReaderDriver();
        Settings settings = Settings.of(driver.options(), Map.of("port", folder.resolve("*") + ""));
        try (AutoCloseable watch = driver.watch(settings, told::add)) {
            Await.until("nothing to be there", SOON, () -> told.size() == 1 && told.get(0).isEmpty());
            try (SerialCable cable = new SerialCable(folder)) {
                Await.until("the port", SOON, () -> told.get(told.size() - 1).stream()
                        .anyMatch(found -> found.id().value().equals(cable.here().toString())));
            }
        }
    }

    private static List<String> framed(String... pieces) {
        List<String> codes = new ArrayList<>();
        CodeFraming framing = new CodeFraming(codes::add);
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            framing.bytes(bytes, bytes.length);
        }
        framing.silence();
        return codes;
    }

    @Test
    void codesComeWholeHoweverTheLineCutsThem() {
        assertEquals(List.of("one", "two"), framed("on", "e\r", "\n\r\ntw", "o"));
        List<String> byBytes = new ArrayList<>();
        CodeFraming framing = new CodeFraming(byBytes::add);
        for (byte one : (CARD + "\r").getBytes(StandardCharsets.UTF_8)) {
            framing.bytes(new byte[] {one}, 1);
        }
        assertEquals(List.of(CARD), byBytes, "cut within letters");
    }

    @Test
    void endlessNoiseIsNoCodeAndTheNextOneIs() {
        assertEquals(List.of("one"), framed("x".repeat(CodeFraming.LONGEST_CODE + 1), "more\r", "one\r"));
        assertTrue(framed("\r\n\r\n  \r").isEmpty());
    }
}
