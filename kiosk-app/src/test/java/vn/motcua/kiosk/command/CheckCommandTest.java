package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import picocli.CommandLine;

import vn.motcua.kiosk.config.ConfigFolder;

class CheckCommandTest {

    @TempDir
    Path folder;
    private final StringWriter out = new StringWriter();

    @Test
    void aGoodFileIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("centre.toml"), "[centre]\nport = 0\nbranch = \"Số 1\"\n");
        assertEquals(0, check(file));
        assertEquals(file + " is good" + System.lineSeparator(), out.toString());
    }

    @Test
    void problemsOfSeveralFilesAreToldTogether() throws IOException {
        Path centre = Files.writeString(folder.resolve("centre.toml"), "[centre]\nport = \"web\"\nprot = 1\nbranch = \"Số 1\"\n");
        Path missing = folder.resolve("words.properties");
        assertEquals(1, check(centre, missing));
        assertEquals(centre + ":2: centre.port: expected a whole number 0 to 65535, found \"web\"\n"
                + centre + ":3: centre.prot: expected a known key, nearest is port\n"
                + missing + ":1: file: expected a readable file of UTF-8 text\n", out.toString().replace("\r", ""));
    }

    @Test
    void aFileOfAnotherSortIsRefused() {
        assertEquals(1, check(folder.resolve("photo.jpg")));
        assertTrue(out.toString().contains(":1: file: expected a configuration file"), out.toString());
    }

    @Test
    void aBrokenRowOfTheCatalogueIsToldWithItsLine() throws IOException {
        Path usage = Files.writeString(folder.resolve("usage.tsv"), "code\tvisits\n1.000001\tmany\n");
        assertEquals(1, check(usage));
        assertTrue(out.toString().contains(usage + ":2: catalogue: "), out.toString());
    }

    @Test
    void aDamagedOrMissingCertificateIsTold() throws IOException {
        Path damaged = Files.writeString(folder.resolve("country.pem"), "-----BEGIN CERTIFICATE-----\nnonsense\n-----END CERTIFICATE-----\n");
        Path missing = folder.resolve("country.cer");
        assertEquals(1, check(damaged, missing));
        assertEquals(damaged + ":1: trust: damaged PEM text\n" + missing + ":1: file: expected a readable file\n", out.toString().replace("\r", ""));
    }

    @Test
    void aLanguageThatNoVoiceSpeaksIsToldUnlessItIsOnlyToBeRead() throws IOException {
        Path words = Files.createDirectory(folder.resolve("words"));
        for (String language : List.of("vi", "km")) {
            Files.writeString(words.resolve(language + ".properties"), "language.name = x\n");
        }
        String settings = Files.readString(ConfigFolder.simulatedKiosk()).replace("number = 3\n", "number = 3\nwords = \"words\"\n");
        Path kiosk = Files.writeString(folder.resolve("kiosk.toml"), settings);
        assertEquals(1, check(kiosk));
        assertEquals(kiosk + ":1: speech.voices.km: expected a voice of espeak-ng --voices, or \"\" where the language is only read, found \"km\"\n",
                out.toString().replace("\r", ""));
        Files.writeString(kiosk, settings.replace("[bench]", "[speech.voices]\nkm = \"\"\n\n[bench]"));
        assertEquals(0, check(kiosk));
    }

    @Test
    void withoutAFileTheWholeConfigurationIsChecked() {
        check();
        assertTrue(out.toString().contains("files are good"), out.toString());
    }

    private int check(Path... files) {
        CommandLine command = new CommandLine(new CheckCommand()).setOut(new PrintWriter(out, true));
        String[] names = new String[files.length];
        for (int i = 0; i < files.length; i++) {
            names[i] = files[i].toString();
        }
        return command.execute(names);
    }
}
