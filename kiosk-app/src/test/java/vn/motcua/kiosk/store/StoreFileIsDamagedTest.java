package vn.motcua.kiosk.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFileIsDamagedTest {

    @TempDir
    Path folder;
    private final HandClock clock = HandClock.at("2026-11-23T02:41:00Z");
    private String series;

    @BeforeEach
    void threeNumbersAndADossierWereGiven() throws Exception {
        try (KioskStore store = open()) {
            series = store.outbox().series();
            for (String press : new String[] {"press-1", "press-2", "press-3"}) {
                number(store, press);
            }
            submit(store, "submit-1");
        }
    }

    @Test
    void withNothingReadableTheDaysNumbersGoOnFarAboveThoseGiven() throws Exception {
        byte[] rubbish = "this is no database ".repeat(500).getBytes(StandardCharsets.UTF_8);
        Files.write(file(), rubbish);
        try (KioskStore store = open()) {
            assertArrayEquals(rubbish, Files.readAllBytes(store.damaged().orElseThrow()), "set aside as it was");
            assertNotEquals(series, store.outbox().series(), "the centre can tell the two files' messages apart");
            assertEquals("A501", number(store, "press-4"));
            assertEquals("H26-0001-50001", submit(store, "submit-2"));
            var dossier = store.outbox().batch(1).get(0);
            assertTrue(dossier.body().contains("\"code\":\"H26-0001-1\""), "the dossier that waited is promised again");
            assertTrue(Files.exists(dossier.file().orElseThrow()));
        }
        try (KioskStore store = open()) {
            assertTrue(store.damaged().isEmpty(), "said once");
            assertEquals("A502", number(store, "press-5"));
        }
    }

    @Test
    void withItsTablesReadableTheCountGoesOnWhereItWas() throws Exception {
        damageAnIndex();
        try (KioskStore store = open()) {
            assertTrue(store.damaged().isPresent());
            assertEquals("A004", number(store, "press-4"));
            assertEquals("H26-0001-2", submit(store, "submit-2"));
            assertEquals(6, store.outbox().size());
        }
    }

    /** Overwrites the page that begins the index of day, letter and number. */
    private void damageAnIndex() throws Exception {
        int page;
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
             var row = connection.createStatement().executeQuery(
                     "select rootpage from sqlite_master where tbl_name = 'queue_number' and type = 'index' order by rootpage desc")) {
            page = row.getInt(1);
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file().toFile(), "rw")) {
            bytes.seek((page - 1) * 4096L);
            bytes.write(new byte[4096]);
        }
    }

    private KioskStore open() throws Exception {
        return KioskStore.open(folder, clock, BusyKiosk.HANOI);
    }

    private static String number(KioskStore store, String press) throws Exception {
        return store.issueNumber(press, BusyKiosk.CIVIL_STATUS, "", "visit").orElseThrow().text();
    }

    private String submit(KioskStore store, String key) throws Exception {
        return store.keepDossier(SampleDossier.in(folder.resolve(key + ".tmp"), key, "visit", "Cấp giấy xác nhận"),
                sequence -> "H26-0001-" + sequence, code -> code).code();
    }

    private Path file() {
        return folder.resolve("kiosk.sqlite");
    }
}
