package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadKioskLeavesPagesInMemoryTest {

    @TempDir
    Path memory;

    private static void scanInto(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("visit"));
        Files.writeString(folder.resolve("visit/page.pnm"), "an invented page");
    }

    private List<Path> left() throws IOException {
        try (Stream<Path> all = Files.list(memory)) {
            return all.toList();
        }
    }

    /** Another kiosk, in a process of its own, that tidies up as each does and is killed while a page lies there. */
    static final class OtherKiosk {
        public static void main(String[] arguments) throws IOException {
            Spool own = Spool.claim(Path.of(arguments[0]), Path.of("other"));
            Spool.eraseAbandoned(Path.of(arguments[0]));
            scanInto(own.folder());
            System.out.println("scanned");
            System.in.read();
        }
    }

    @Test
    void ofAKioskThatRunsNothingIsErasedAndOfAKilledOneAll() throws Exception {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx32m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-cp", System.getProperty("java.class.path"), OtherKiosk.class.getName(), memory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = other.inputReader()) {
            assertEquals("scanned", said.readLine());
            try (Spool own = Spool.claim(memory, Path.of("own"))) {
                scanInto(own.folder());
                assertEquals(0, Spool.eraseAbandoned(memory));
                assertEquals(2, left().size());
                other.destroyForcibly();
                assertTrue(other.waitFor(20, TimeUnit.SECONDS));
                assertEquals(1, Spool.eraseAbandoned(memory));
                assertTrue(Files.exists(own.folder().resolve("visit/page.pnm")), "one's own stays");
            }
        } finally {
            other.destroyForcibly();
        }
        assertEquals(List.of(), left(), "and is gone at the end");
    }

    @Test
    void kioskOfTheSameDataGoesOnAfterACrash() throws Exception {
        Spool crashed = Spool.claim(memory, Path.of("own"));
        scanInto(crashed.folder());
        try (Spool again = Spool.claim(memory, Path.of("own"))) {
            assertEquals(crashed.folder(), again.folder());
        }
        assertEquals(List.of(), left());
    }

    @Test
    void nobodyElseMayLookIn() throws Exception {
        try (Spool own = Spool.claim(memory, Path.of("own"))) {
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own.folder().getParent())));
        }
    }

    @Test
    void foldersOfOlderVersionsGoAfterADay() throws Exception {
        Path older = Files.createDirectories(memory.resolve("motcua-kiosk-0001/visit"));
        Files.createDirectories(memory.resolve("somebody-elses"));
        assertEquals(0, Spool.eraseAbandoned(memory));
        Files.setLastModifiedTime(older.getParent(), FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        assertEquals(1, Spool.eraseAbandoned(memory));
        assertFalse(Files.exists(older));
        assertTrue(Files.exists(memory.resolve("somebody-elses")));
    }
}
