package vn.motcua.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An up-to-date file does not wake Flyway, so the version in the code must follow the scripts. */
class ScriptIsForgottenTest {

    private static final Schema FIRST = new Schema("vn/motcua/sqlite/first", 1);
    private static final Schema SECOND = new Schema("vn/motcua/sqlite/second", 2);

    @TempDir
    Path folder;

    @Test
    void aFileOfAnEarlierVersionGetsTheNewerScriptsAndKeepsWhatItHad() throws Exception {
        Path path = folder.resolve("books.sqlite");
        try (SqliteFile file = SqliteFile.open(path, FIRST, Clock.systemUTC())) {
            file.write(handle -> handle.execute("insert into thing values ('kept')"));
        }
        try (SqliteFile file = SqliteFile.open(path, SECOND, Clock.systemUTC())) {
            assertEquals("kept new", ask(file, "select name || ' ' || colour from thing"));
        }
        try (SqliteFile file = SqliteFile.open(path, FIRST, Clock.systemUTC())) {
            assertEquals("1", ask(file, "select count(*) from thing"),
                    "an older program still opens it");
        }
    }

    @Test
    void eachCommitIsFlushedAndTheLogIsAhead() throws Exception {
        try (SqliteFile file = SqliteFile.open(folder.resolve("books.sqlite"), FIRST, Clock.systemUTC())) {
            assertEquals("wal", ask(file, "pragma journal_mode"));
            assertEquals("2", ask(file, "pragma synchronous"), "2 is FULL");
            assertEquals("5000", ask(file, "pragma busy_timeout"));
        }
    }

    @ParameterizedTest
    @CsvSource({"vn/motcua/kiosk/store, 3", "vn/motcua/centre/books, 13"})
    void theVersionsInTheCodeAreThoseOfTheNewestScripts(String folder, int version) throws Exception {
        assertTrue(hasScript(folder, version), folder);
        assertFalse(hasScript(folder, version + 1), "raise the version beside the new script of " + folder);
    }

    private static String ask(SqliteFile file, String question) throws StoreException {
        return file.read(handle -> handle.createQuery(question).mapTo(String.class).one());
    }

    private static boolean hasScript(String folder, int version) throws Exception {
        for (URL place : Collections.list(ScriptIsForgottenTest.class.getClassLoader().getResources(folder))) {
            try (var files = Files.list(Path.of(place.toURI()))) {
                if (files.anyMatch(each -> each.getFileName().toString().startsWith("V" + version + "__"))) {
                    return true;
                }
            }
        }
        return false;
    }
}
