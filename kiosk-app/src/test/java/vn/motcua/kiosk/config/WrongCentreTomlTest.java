package vn.motcua.kiosk.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongCentreTomlTest {

    @TempDir
    Path folder;

    @Test
    void aShortSecretIsRefusedAndNotShown() throws IOException {
        Files.writeString(folder.resolve("short"), "meo meo\n");
        List<String> problems = problems("[centre]\nbranch = \"Số 1\"\n[kiosks]\nhn-01-2 = \"short\"\nhn-01-3 = \"none\"\n");
        assertEquals(List.of("4: kiosks.hn-01-2: expected a file with at least 12 characters, found \"" + folder.resolve("short") + "\"",
                "5: kiosks.hn-01-3: expected a readable file, found \"" + folder.resolve("none") + "\""), problems);
        assertFalse(problems.toString().contains("meo"));
    }

    @Test
    void aWholeCentreIsReadAndItsSecretsAreNeverPrinted() throws IOException {
        Files.writeString(folder.resolve("centre.p12"), "any");
        Files.writeString(folder.resolve("password"), "mật khẩu của chứng thư\n");
        Files.writeString(folder.resolve("token"), "0123456789abcdef\n");
        CentreConfig centre = CentreConfig.read(write("""
                [centre]
                host = "0.0.0.0"
                branch = "Số 1"
                [tls]
                certificate = "centre.p12"
                password-file = "password"
                [kiosks]
                hn-01-3 = "token"
                """)).get();
        assertEquals("mật khẩu của chứng thư", centre.certificate().orElseThrow().password().orElseThrow().text());
        assertEquals(Map.of("hn-01-3", new Secret("0123456789abcdef")), centre.kioskTokens());
        assertFalse(centre.toString().contains("0123456789abcdef"));
    }

    @Test
    void aPasswordInTheDatabasesAddressIsRefused() throws IOException {
        assertEquals(List.of("4: database.url: expected jdbc:postgresql://host:5432/name, the password in a file of its own,"
                        + " found \"jdbc:postgresql://motcua:geheim@db/motcua\""),
                problems("[centre]\nbranch = \"Số 1\"\n[database]\nurl = \"jdbc:postgresql://motcua:geheim@db/motcua\"\n"));
        assertEquals(List.of(), problems(
                "[centre]\nbranch = \"Số 1\"\n[database]\nurl = \"jdbc:postgresql://db-1:5432,db-2:5432/motcua?sslmode=verify-full\"\n"));
    }

    private List<String> problems(String text) throws IOException {
        Path file = write(text);
        return CentreConfig.read(file).problems().stream().map(problem -> problem.toString().substring(file.toString().length() + 1)).toList();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("centre.toml"), text);
    }
}
