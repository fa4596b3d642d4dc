package vn.motcua.signature;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The signature token that a citizen plugs in: a key with a certificate that never leaves it, behind a PIN. */
public final class PersonalToken {

    private final Path library;
    private final Optional<URI> clock;
    private final Optional<Path> issuers;
    private final ZoneId zone;
    private final Map<String, String> environment;

    /**
     * @param library of the token's maker, PKCS#11
     * @param clock   a time-stamp authority, RFC 3161 over HTTP; signatures prove their time while it answers
     * @param issuers certificates (PEM) of who may have issued the citizen's, who are asked whether they revoked it; empty: anybody,
     *                and nobody is asked
     */
    public PersonalToken(Path library, Optional<URI> clock, Optional<Path> issuers, ZoneId zone) {
        this(library, clock, issuers, zone, Map.of());
    }

    /** @param environment more variables for the library: by them some find their settings */
    PersonalToken(Path library, Optional<URI> clock, Optional<Path> issuers, ZoneId zone, Map<String, String> environment) {
        this.library = library;
        this.clock = clock;
        this.issuers = issuers;
        this.zone = zone;
        this.environment = environment;
    }

    /** Says {@link TokenSaid.Found} when a token is plugged in, however long that takes. */
    public TokenCall find() throws IOException {
        return start(List.of(TokenProcess.FIND, library.toString()));
    }

    /**
     * Signs PDFs, all with one key: the certificate is chosen where there are several. Says {@link TokenSaid.Signed} or
     * {@link TokenSaid.Refused} at the end.
     *
     * @param signed other files, one for each; when the token refuses in the middle, those before are there
     * @param pin    wiped when this returns
     */
    public TokenCall sign(List<Path> pdfs, List<Path> signed, char[] pin) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(pin));
        byte[] line = Arrays.copyOf(encoded.array(), encoded.limit() + 1);
        line[line.length - 1] = '\n';
        try {
            List<String> arguments = new ArrayList<>(List.of(TokenProcess.SIGN, library.toString(),
                    clock.map(URI::toString).orElse(TokenProcess.NONE), issuers.map(Path::toString).orElse(TokenProcess.NONE), zone.getId()));
            for (int i = 0; i < pdfs.size(); i++) {
                arguments.addAll(List.of(pdfs.get(i).toString(), signed.get(i).toString()));
            }
            TokenCall call = start(arguments);
            try {
                call.write(line);
                // The stream's own buffer holds the PIN until something else is written over it.
                call.write(filler(line.length));
            } catch (IOException e) {
                call.close();
                throw e;
            }
            return call;
        } finally {
            Arrays.fill(pin, ' ');
            Arrays.fill(encoded.array(), (byte) 0);
            Arrays.fill(line, (byte) 0);
        }
    }

    private static byte[] filler(int length) {
        byte[] filler = new byte[length];
        Arrays.fill(filler, (byte) ' ');
        filler[length - 1] = '\n';
        return filler;
    }

    private TokenCall start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx96m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djava.awt.headless=true", "-Dfile.encoding=UTF-8"));
        command.addAll(Issuers.JAVA_OPTIONS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TokenProcess.class.getName()));
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        process.environment().putAll(environment);
        return new TokenCall(process.start());
    }
}
