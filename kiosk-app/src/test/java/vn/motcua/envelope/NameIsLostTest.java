package vn.motcua.envelope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NameIsLostTest {

    @TempDir
    Path disk;

    @Test
    void aFileTakesTheOldersPlace() throws Exception {
        Files.writeString(disk.resolve("dossier.pdf"), "older");
        LastingName.give(Files.writeString(disk.resolve("arriving"), "newer"), disk.resolve("dossier.pdf"));
        assertEquals("newer", Files.readString(disk.resolve("dossier.pdf")));
        assertFalse(Files.exists(disk.resolve("arriving")));
    }

    @Test
    void aFolderDoesNotSwallowAnother() throws Exception {
        Path arriving = Files.createDirectory(disk.resolve("arriving"));
        Path dossier = Files.createDirectory(disk.resolve("dossier"));
        Files.writeString(dossier.resolve("1.pdf"), "kept");
        assertThrows(IOException.class, () -> LastingName.give(arriving, dossier));
        assertTrue(Files.exists(dossier.resolve("1.pdf")) && Files.isDirectory(arriving));
        LastingName.give(arriving, disk.resolve("another"));
        assertTrue(Files.isDirectory(disk.resolve("another")));
    }
}
