package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

class SupportBundleTellsTooMuchTest {

    private static final String SECRET = "dQw4w9WgXcQ";
    private static final String NUMBER = "001095000012";
    private static final String PERSON = "NGUYỄN VĂN MẪU";

    @TempDir
    private Path folder;
    private Path config;
    private Path data;
    private Path log;

    @BeforeEach
    void kioskInUse() throws IOException {
        config = Files.createDirectories(folder.resolve("config"));
        data = Files.createDirectories(folder.resolve("data"));
        log = folder.resolve("kiosk.log");
        Files.writeString(config.resolve("kiosk.toml"), "[centre]\nurl = \"https://kiosk:" + SECRET + "@centre.example/\"\ntoken-file = \"token\"\n"
                + "password = \"" + SECRET + "\"\n[devices.ticket-printer]\nto = \"tcp://192.168.1.50:9100\"\n");
        Files.writeString(config.resolve("centre.toml"), "database = \"postgresql://centre:" + SECRET + "@db/centre?password=" + SECRET
                + "&ssl=true\"\n  smtp-password=\"" + SECRET + "\"\n");
        Files.writeString(config.resolve("token"), SECRET);
        Files.writeString(config.resolve("owner.key"), SECRET);
        Files.writeString(data.resolve("kiosk.sqlite"), PERSON + NUMBER);
        Files.writeString(Files.createDirectories(data.resolve("pages")).resolve("page-1"), PERSON);
        Files.writeString(data.resolve("missed.tsv"), PERSON);
        Files.writeString(log, "2026-11-30T09:00:00.000+07:00 WARN [x] a.b a library of another maker writes " + NUMBER + " and 01/02/1990\n");
        try (Journal journal = Journal.in(data.resolve("journal"), Clock.systemUTC())) {
            journal.write(JournalEvent.DEVICE_UNREACHABLE, new Detail.Device(DeviceKind.TICKET_PRINTER),
                    new Detail.State(new DeviceHealth.Unreachable("")), new Detail.Said("tcp://192.168.1.50:9100: connection refused"));
        }
    }

    private Map<String, String> bundle() throws IOException {
        Path out = folder.resolve("support.zip");
        new SupportBundle(config, config.resolve("kiosk.toml"), data, log).write(out);
        Map<String, String> texts = new TreeMap<>();
        try (InputStream in = Files.newInputStream(out); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }

    @Test
    void noSecretAndNobodyIsInIt() throws IOException {
        bundle().forEach((name, text) -> List.of(SECRET, NUMBER, PERSON, "MẪU", "01/02/1990").forEach(hidden ->
                assertFalse(text.contains(hidden), name + " tells " + hidden + ":\n" + text)));
    }

    @Test
    void whatHelpsIsInIt() throws IOException {
        Map<String, String> texts = bundle();
        assertEquals(List.of("health.txt", "journal/journal.jsonl", "settings/centre.toml", "settings/files.txt", "settings/kiosk.toml",
                "trace/kiosk.log", "versions.txt"), List.copyOf(texts.keySet()));
        assertTrue(texts.get("settings/kiosk.toml").contains("to = \"tcp://192.168.1.50:9100\"")
                && texts.get("settings/kiosk.toml").contains("token-file = \"token\""));
        assertTrue(texts.get("settings/centre.toml").contains("@db/centre?password=…&ssl=true"), texts.get("settings/centre.toml"));
        assertTrue(texts.get("journal/journal.jsonl").contains("connection refused"));
        assertTrue(texts.get("health.txt").contains("ticket-printer: unreachable since")
                && texts.get("health.txt").contains("MB free"), texts.get("health.txt"));
        assertTrue(texts.get("trace/kiosk.log").startsWith("2026-11-30T09:00:00.000+07:00 WARN"));
    }
}
