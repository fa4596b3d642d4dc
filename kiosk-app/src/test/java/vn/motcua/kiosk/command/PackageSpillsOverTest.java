package vn.motcua.kiosk.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.kiosk.config.ConfigFolder;

/** The Debian package's content, with a small program in the kiosk's place. On a real Debian it is tried by {@code ./kiosk package --verify}. */
class PackageSpillsOverTest {

    private static final Path SCRIPTS = ConfigFolder.path().resolve("package");

    @TempDir
    private static Path folder;
    private static Path first;
    private static String said;
    /** Rights, owner and the rest of each line of the listing, by path. */
    private static final Map<String, String> CONTENT = new TreeMap<>();

    @BeforeAll
    static void build() throws Exception {
        Path built = Files.createDirectories(folder.resolve("built"));
        Files.writeString(built.resolve("kiosk.jar"), "the program");
        Files.writeString(Files.createDirectories(built.resolve("lib")).resolve("library.jar"), "a library");
        Files.writeString(Files.createDirectories(built.resolve("native")).resolve("library.so"), "native");
        Path runtime = folder.resolve("runtime");
        Files.writeString(Files.createDirectories(runtime.resolve("bin")).resolve("java"), "java");
        Files.writeString(Files.createDirectories(runtime.resolve("lib")).resolve("modules"), "modules");
        said = build("a", built, runtime);
        first = deb("a");
        build("b", built, runtime);
        for (String line : run("dpkg-deb", "--contents", first.toString()).split("\n")) {
            String[] parts = line.split("\\s+", 6);
            CONTENT.put(parts[5].replaceFirst("^\\.", ""), parts[0] + " " + parts[1]);
        }
    }

    private static String build(String out, Path built, Path runtime) throws Exception {
        return run(SCRIPTS.resolve("build.sh").toString(), "--out", folder.resolve(out).toString(), "--version", "9.8.7", "--built", built.toString(),
                "--runtime", runtime.toString());
    }

    private static Path deb(String out) throws IOException {
        try (var files = Files.list(folder.resolve(out))) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    @Test
    void everythingBelongsToRootAndNobodyElseWritesIt() {
        CONTENT.forEach((path, rights) -> {
            assertTrue(rights.endsWith(" root/root"), path + ": " + rights);
            assertTrue(rights.startsWith("l") || rights.charAt(5) != 'w' && rights.charAt(8) != 'w', path + ": " + rights);
            assertTrue(!rights.contains("s "), path + " runs with the rights of root");
        });
    }

    @Test
    void filesLieOnlyWhereTheyShould() {
        for (String path : CONTENT.keySet()) {
            assertTrue(path.matches("/|/(usr|etc)/.*"), path);
        }
        for (String wanted : List.of("/usr/bin/motcua-kiosk", "/usr/lib/motcua-kiosk/kiosk.jar", "/usr/lib/motcua-kiosk/lib/library.jar",
                "/usr/lib/motcua-kiosk/runtime/bin/java", "/usr/lib/systemd/system/motcua-kiosk.service",
                "/usr/lib/systemd/system/motcua-kiosk-update.timer",
                "/usr/lib/udev/rules.d/70-motcua-kiosk.rules", "/etc/motcua-kiosk/kiosk.toml", "/usr/share/motcua-kiosk/words/vi.properties")) {
            assertTrue(CONTENT.containsKey(wanted), wanted);
        }
        assertTrue(CONTENT.get("/usr/lib/motcua-kiosk/runtime/bin/java").startsWith("-rwxr-xr-x"));
    }

    @Test
    void settingsOfTheMachineOutliveAnUpgrade() throws Exception {
        Path control = folder.resolve("control");
        run("dpkg-deb", "--control", first.toString(), control.toString());
        List<String> kept = Files.readAllLines(control.resolve("conffiles"));
        assertTrue(kept.contains("/etc/motcua-kiosk/kiosk.toml") && kept.contains("/etc/motcua-kiosk/centre.toml"), kept::toString);
        assertEquals(CONTENT.keySet().stream().filter(path -> path.startsWith("/etc/") && !path.endsWith("/") && !path.contains(" -> "))
                .sorted().toList(), kept.stream().sorted().toList());
        assertTrue(Files.readString(control.resolve("control")).contains("Version: 9.8.7\n"));
    }

    @Test
    void sameInputIsTheSamePackage() throws IOException {
        assertTrue(Arrays.equals(Files.readAllBytes(first), Files.readAllBytes(deb("b"))));
    }

    @Test
    void serviceIsExposedLittle() {
        Matcher score = Pattern.compile("Overall exposure level for motcua-kiosk.service: ([0-9.]+)").matcher(said);
        assertTrue(score.find(), said);
        assertTrue(Double.parseDouble(score.group(1)) <= 2.0, score.group());
    }
}
