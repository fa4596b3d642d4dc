package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

class JournalIsSoughtInTheWrongPlaceTest {

    @TempDir
    private Path folder;
    private final StringWriter complaints = new StringWriter();

    private int journalOf(Path data) {
        return new CommandLine(new JournalCommand()).setErr(new PrintWriter(complaints)).execute("--data", data.toString());
    }

    @Test
    void aFolderThatIsNotThereIsNotAnEmptyJournal() {
        Path nowhere = folder.resolve("nowhere");
        assertEquals(1, journalOf(nowhere));
        assertEquals("there is no folder " + nowhere + ": --data names the folder where a kiosk keeps its data", complaints.toString().strip());
    }

    @Test
    void aKioskOfWhichNothingIsToldYetIsNoMistake() throws Exception {
        assertEquals(0, journalOf(Files.createDirectories(folder.resolve("data"))));
    }

    @Test
    void aBundleForAFolderThatIsNotThereIsToldInWords() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        int exit = CommandLineMessages.speaking(new CommandLine(new SupportCommand())).setErr(new PrintWriter(complaints))
                .execute("--data", data.toString(), "--out", folder.resolve("nowhere/x.zip").toString());
        assertEquals(1, exit);
        assertEquals("no such file or folder: " + folder.resolve("nowhere/x.zip.new"), complaints.toString().strip());
    }
}
