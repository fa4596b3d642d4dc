package vn.motcua.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.peer.Program;

/** A token of SoftHSM, which finds its tokens by the environment: whoever uses it runs in a process of its own. */
public final class SoftToken {

    public static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    public static final String PIN = "24681357";
    public static final Instant VALID = Instant.parse("2036-01-01T00:00:00Z");
    public static final Instant EXPIRED = Instant.parse("2026-01-02T00:00:00Z");

    private static final String ISSUER = "issuer.pem";

    private final Path folder;

    /** A USB socket with nothing in it. */
    public SoftToken(Path folder) throws Exception {
        this.folder = folder;
        Files.createDirectories(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + folder.resolve("tokens") + "\n");
    }

    public Map<String, String> environment() {
        return Map.of("SOFTHSM2_CONF", folder.resolve("softhsm2.conf").toString());
    }

    /** The certificate of who has issued what is on it. */
    public Path issuer() {
        return folder.resolve(ISSUER);
    }

    /** An empty token is plugged in. */
    public SoftToken plugIn() throws Exception {
        run(List.of(Program.required("softhsm2-util", "softhsm2"), "--init-token", "--free", "--label", "An invented citizen", "--so-pin", "87654321", "--pin", PIN));
        return this;
    }

    /** Puts keys on it as whoever gives tokens out would. */
    public SoftToken with(Map<String, Instant> namesUntil) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), SoftToken.class.getName()));
        namesUntil.forEach((name, until) -> command.addAll(List.of(name, until.toString())));
        run(command);
        return this;
    }

    private void run(List<String> command) throws Exception {
        File said = folder.resolve("said").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        builder.environment().putAll(environment());
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(said.toPath()));
    }

    /** @param arguments a name and the end of its certificate, and so on */
    public static void main(String[] arguments) throws Exception {
        Provider token = Security.getProvider("SunPKCS11").configure("--name=office\nlibrary=" + LIBRARY + "\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN.toCharArray());
        try (SampleAuthority authority = new SampleAuthority()) {
            for (int i = 0; i < arguments.length; i += 2) {
                KeyPair key = SampleAuthority.newKey();
                store.setKeyEntry("key" + i, key.getPrivate(), null, authority.chain(key, arguments[i], Instant.parse(arguments[i + 1])));
            }
            authority.certificate(Path.of(System.getenv("SOFTHSM2_CONF")).resolveSibling(ISSUER));
        }
        System.exit(0);
    }
}
