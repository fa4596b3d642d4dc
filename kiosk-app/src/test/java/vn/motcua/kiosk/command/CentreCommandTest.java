package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

public class CentreCommandTest {

    @TempDir
    Path folder;

    /** Started as {@code ./kiosk centre} starts it, and told to stop as a system does. */
    public static void main(String[] arguments) {
        System.exit(CommandLineMessages.speaking(new CommandLine(new CentreCommand())).execute(arguments));
    }

    @Test
    void itServesUntilItIsToldToStop() throws Exception {
        Path config = Files.writeString(folder.resolve("centre.toml"), "[centre]\nport = 0\nbranch = \"Chi nhánh số 1\"\n");
        Process centre = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Dconfig.dir=" + System.getProperty("config.dir"),
                "-cp", System.getProperty("java.class.path"), CentreCommandTest.class.getName(),
                "--config", config.toString(), "--data", folder.resolve("data").toString()).redirectErrorStream(true).start();
        try (BufferedReader said = centre.inputReader()) {
            String first = said.readLine();
            assertTrue(first.startsWith("the centre listens on http://127.0.0.1:"), first);
            HttpRequest page = HttpRequest.newBuilder(URI.create(first.substring(first.indexOf("http")) + "/dang-nhap")).build();
            assertEquals(200, HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.discarding()).statusCode());
            centre.destroy();
            assertTrue(centre.waitFor(10, TimeUnit.SECONDS), "it stops");
            assertTrue(Files.exists(folder.resolve("data/centre.sqlite")));
            assertTrue(Files.notExists(folder.resolve("data/centre.sqlite-wal")), "the books were closed");
        } finally {
            centre.destroyForcibly();
        }
    }

    @Test
    void aDataFolderThatCannotBeUsedIsSaidInOneLine() throws Exception {
        Path config = Files.writeString(folder.resolve("centre.toml"), "[centre]\nport = 0\nbranch = \"Chi nhánh số 1\"\n");
        Path file = Files.writeString(folder.resolve("data"), "a file where a folder should be");
        StringWriter err = new StringWriter();
        int exit = CommandLineMessages.speaking(new CommandLine(new CentreCommand())).setErr(new PrintWriter(err))
                .execute("--config", config.toString(), "--data", file.toString());
        assertEquals(1, exit);
        assertEquals(1, err.toString().lines().count(), err.toString());
        assertTrue(err.toString().contains("cannot use its data folder " + file), err.toString());
    }
}
