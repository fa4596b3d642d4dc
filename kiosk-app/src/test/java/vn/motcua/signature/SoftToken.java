package vn.motcua.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.Provider;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import vn.motcua.device.peer.Program;

/** A token of SoftHSM, which finds its tokens by the environment: whoever uses it runs in a process of its own. */
public final class SoftToken {

    public static final Path LIBRARY = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    public static final String PIN = "24681357";
    public static final Instant VALID = Instant.parse("2036-01-01T00:00:00Z");
    public static final Instant EXPIRED = Instant.parse("2026-01-02T00:00:00Z");

    /** Its validity begins a day before, in years. */
    public static final Instant EARLY = Instant.parse("2035-06-30T00:00:00Z");

    private static final String NOWHERE = "-";
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
        run(List.of(Program.required("softhsm2-util", "softhsm2"), "--init-token", "--free", "--label", "An invented citizen", "--so-pin",
                "87654321", "--pin", PIN));
        return this;
    }

    /** Puts keys on it as whoever gives tokens out would. @param namesUntil whose, and until when; one {@link #EARLY} is not valid before */
    public SoftToken with(Map<String, Instant> namesUntil) throws Exception {
        return with(namesUntil, NOWHERE);
    }

    /** @param list where the certificates say that the list of the revoked ones is; {@link #list} is what could be there */
    SoftToken with(Map<String, Instant> namesUntil, String list) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-cp", System.getProperty("java.class.path"), SoftToken.class.getName(), list));
        namesUntil.forEach((name, until) -> command.addAll(List.of(name, until.toString())));
        run(command);
        return this;
    }

    /** The issuer's list of revoked certificates. @param all of those on the token; else none is revoked */
    Path list(boolean all) {
        return folder.resolve(all ? "all.crl" : "none.crl");
    }

    private void run(List<String> command) throws Exception {
        File said = folder.resolve("said").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said);
        builder.environment().putAll(environment());
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(said.toPath()));
    }

    /** @param arguments where the list of the revoked is, then a name and the end of its certificate, and so on */
    public static void main(String[] arguments) throws Exception {
        Provider token = Security.getProvider("SunPKCS11").configure("--name=office\nlibrary=" + LIBRARY + "\nslotListIndex=0\n");
        KeyStore store = KeyStore.getInstance("PKCS11", token);
        store.load(null, PIN.toCharArray());
        try (SampleAuthority authority = new SampleAuthority()) {
            Set<BigInteger> serials = new HashSet<>();
            for (int i = 1; i < arguments.length; i += 2) {
                KeyPair key = SampleAuthority.newKey();
                X509Certificate[] chain = chain(authority, key, arguments[i], Instant.parse(arguments[i + 1]), arguments[0]);
                serials.add(chain[0].getSerialNumber());
                store.setKeyEntry("key" + i, key.getPrivate(), null, chain);
            }
            SoftToken own = new SoftToken(Path.of(System.getenv("SOFTHSM2_CONF")).getParent());
            authority.certificate(own.issuer());
            Files.write(own.list(true), authority.list(serials));
            Files.write(own.list(false), authority.list(Set.of()));
        }
        System.exit(0);
    }

    private static X509Certificate[] chain(SampleAuthority authority, KeyPair key, String name, Instant until, String list) throws Exception {
        if (until.equals(EARLY)) {
            return authority.chain(key, name, EARLY.minusSeconds(86_400), EARLY);
        }
        return list.equals(NOWHERE) ? authority.chain(key, name, until)
                : authority.chainAsking(key, name, Optional.empty(), Optional.of(URI.create(list)));
    }
}
