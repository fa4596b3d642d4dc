package vn.motcua.kiosk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.Until;
import vn.motcua.centre.update.UpdateShelf;
import vn.motcua.exchange.UpdateOffer;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.link.KioskState;
import vn.motcua.kiosk.link.LinkSettings;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.store.KioskStore;

/**
 * The whole way of a version: released and signed, staged at a centre, fetched over the line, taken by the script that the package
 * installs. Packages, keys and signatures are real; dpkg itself, which would change this machine, is a stand-in here and real in
 * {@code ./kiosk package --verify}.
 */
class NewVersionDoesNotComeUpTest {

    @TempDir
    private Path folder;
    private Path root;
    private Path data;
    private final List<String> journal = new CopyOnWriteArrayList<>();

    @BeforeEach
    void machine() throws Exception {
        root = folder.resolve("root");
        data = Files.createDirectories(root.resolve("var/lib/motcua-kiosk"));
        Files.createDirectories(data.resolve("update"));
        Files.createDirectories(root.resolve("etc/motcua-kiosk"));
        Path cache = Files.createDirectories(root.resolve("var/cache/motcua-kiosk"));
        Files.copy(release("1.0.0"), cache.resolve("current.deb"));
        Files.writeString(data.resolve("promise"), "A012");
        run("openssl", "genpkey", "-algorithm", "ed25519", "-out", folder.resolve("update.key").toString());
        run("openssl", "genpkey", "-algorithm", "ed25519", "-out", folder.resolve("stranger.key").toString());
        run("openssl", "pkey", "-in", folder.resolve("update.key").toString(), "-pubout", "-out",
                root.resolve("etc/motcua-kiosk/update.pub").toString());
        Files.writeString(root.resolve("installed"), "1.0.0");
        script("dpkg", "if [ \"$1\" = --compare-versions ]; then exec dpkg \"$@\"; fi\n"
                + "for last; do :; done\ndpkg-deb --field \"$last\" Version > " + root.resolve("installed") + "\necho changed > "
                + data.resolve("promise"));
        script("dpkg-query", "cat " + root.resolve("installed"));
        script("systemctl", "if [ \"$1\" = start ] && grep -q broken " + root.resolve("installed") + "; then exit 1; fi");
    }

    private void script(String name, String text) throws IOException {
        Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + text + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }

    private static String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private Path release(String version) throws Exception {
        Path tree = Files.createDirectories(folder.resolve("tree-" + version));
        Files.writeString(Files.createDirectories(tree.resolve("DEBIAN")).resolve("control"),
                "Package: motcua-kiosk\nVersion: " + version + "\nArchitecture: all\nMaintainer: x <x@motcua.invalid>\nDescription: a kiosk\n");
        Path deb = folder.resolve("motcua-kiosk_" + version + "_all.deb");
        run("dpkg-deb", "--root-owner-group", "--build", tree.toString(), deb.toString());
        return deb;
    }

    private Path signed(Path deb, String key) throws Exception {
        Path signature = deb.resolveSibling(deb.getFileName() + ".sig");
        run("openssl", "pkeyutl", "-sign", "-rawin", "-inkey", folder.resolve(key).toString(), "-in", deb.toString(), "-out", signature.toString());
        return signature;
    }

    private UpdateCrew crew(String running) {
        return new UpdateCrew(data, running, Journal.to(journal::add, Clock.systemUTC()));
    }

    /** Staged at a centre and fetched by the kiosk's own line to it. */
    private void fetch(Path deb, Path signature) throws Exception {
        Path centreData = folder.resolve("centre");
        try (Centre centre = Centre.start(CentreSettings.embedded(centreData, 0, "Chi nhánh số 1"), Clock.systemUTC());
             KioskStore store = KioskStore.open(folder.resolve("store"), Clock.systemUTC(), CentreSettings.HANOI)) {
            new UpdateShelf(centreData).stage(deb, signature);
            LinkSettings settings = new LinkSettings(centre.address(), "hn-01-03", "Máy 03", "", "", "1.0.0", Optional.empty());
            try (CentreLink link = CentreLink.start(settings, store, new OwnerMarks(folder.resolve("owner.key")),
                    () -> new KioskState(false, List.of()))) {
                link.tellUpdates(crew("1.0.0"));
                link.nudge();
                Until.seen("the version", 20, () -> Files.exists(data.resolve("update/package.deb")), there -> there);
            }
        }
        assertTrue(journal.get(0).contains("update-staged"), journal::toString);
    }

    /** At closing time, as root. @return its exit code */
    private int take(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("bash", ConfigFolder.path().resolve("package/take-update").toString());
        builder.command().addAll(java.util.List.of(arguments));
        builder.environment().putAll(java.util.Map.of("MOTCUA_ROOT", root.toString(), "MOTCUA_DPKG", folder.resolve("dpkg").toString(),
                "MOTCUA_SYSTEMCTL", folder.resolve("systemctl").toString()));
        Process process = builder.redirectErrorStream(true).redirectOutput(folder.resolve("take.log").toFile()).start();
        return process.waitFor();
    }

    private String outcome() throws IOException {
        return Files.readString(data.resolve("update/outcome")).strip();
    }

    private String installed() throws IOException {
        return Files.readString(root.resolve("installed")).strip();
    }

    @Test
    void aSignedVersionGoesAllTheWay() throws Exception {
        Path deb = release("1.1.0");
        fetch(deb, signed(deb, "update.key"));
        assertEquals(0, take(), () -> said());
        assertEquals("1.1.0", installed());
        assertEquals("taken 1.1.0", outcome());
        assertFalse(Files.exists(data.resolve("update/package.deb")));
        crew("1.1.0").tellOutcome();
        crew("1.1.0").tellOutcome();
        assertEquals(1, journal.stream().filter(line -> line.contains("update-taken")).count(), journal::toString);
    }

    @Test
    void theVersionBeforeComesBackWithItsDataAndTheBadOneIsNotFetchedAgain() throws Exception {
        Path deb = release("1.1.0-broken");
        fetch(deb, signed(deb, "update.key"));
        assertEquals(1, take(), () -> said());
        assertEquals("1.0.0", installed());
        assertEquals("rolled-back 1.1.0-broken", outcome());
        assertEquals("A012", Files.readString(data.resolve("promise")));
        crew("1.0.0").tellOutcome();
        assertTrue(journal.get(journal.size() - 1).contains("update-refused"), journal::toString);
        UpdateOffer again = new UpdateShelf(folder.resolve("centre")).offer().orElseThrow();
        crew("1.0.0").offered(again, file -> {
            throw new AssertionError("fetched again");
        });
    }

    @Test
    void aVersionThatACentreMadeItselfIsThrownAway() throws Exception {
        Path deb = release("9.9.9");
        fetch(deb, signed(deb, "stranger.key"));
        assertEquals(1, take(), () -> said());
        assertEquals("1.0.0", installed());
        assertEquals("unsigned -", outcome());
        assertFalse(Files.exists(data.resolve("update/package.deb")));
    }

    @Test
    void aMistypedOptionInstallsNothing() throws Exception {
        Path deb = release("1.1.0");
        fetch(deb, signed(deb, "update.key"));
        assertEquals(2, take("--nonsense"));
        assertTrue(said().contains("--nonsense"), () -> said());
        assertEquals("1.0.0", installed());
        assertTrue(Files.exists(data.resolve("update/package.deb")));
    }

    @Test
    void aLinkInPlaceOfThePackageIsNotFollowed() throws Exception {
        Files.createSymbolicLink(data.resolve("update/package.deb"), release("1.1.0"));
        Files.write(data.resolve("update/package.deb.sig"), new byte[64]);
        assertEquals(1, take());
        assertEquals("1.0.0", installed());
    }

    @Test
    void halfAPackageIsNotKept() throws Exception {
        Path deb = release("1.1.0");
        UpdateOffer offer = new UpdateShelf(folder.resolve("centre")).stage(deb, signed(deb, "update.key"));
        org.junit.jupiter.api.Assertions.assertThrows(IOException.class, () -> crew("1.0.0").offered(offer, file -> Files.writeString(file, "half")));
        try (var left = Files.list(data.resolve("update"))) {
            assertEquals(List.of(), left.toList());
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("take.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
