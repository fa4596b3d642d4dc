package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import vn.motcua.kiosk.config.ConfigFolder;

class DevicesCommandTest {

    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void simulatedDevicesAreSeenAndReady() throws IOException {
        assertEquals(0, devices("--json", "--config", ConfigFolder.simulatedKiosk().toString()), err::toString);
        JsonNode told = new ObjectMapper().readTree(out.toString());
        assertEquals(4, told.get("configured").size());
        told.get("configured").forEach(device -> assertEquals("ready", device.get("state").asText(), device.toString()));
        assertTrue(told.get("seen").findValuesAsText("id").contains("simulated-card-reader"), told.toString());
    }

    @Test
    void aWrongConfigurationIsToldAsCheckTellsIt() throws IOException {
        Path file = Files.writeString(folder.resolve("kiosk.toml"), "allow-simulators = 1\n");
        assertEquals(1, devices("--config", file.toString()));
        assertTrue(err.toString().startsWith(file + ":1: "), err.toString());
        assertEquals("", out.toString());
    }

    private int devices(String... arguments) {
        return new CommandLine(new DevicesCommand()).setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
