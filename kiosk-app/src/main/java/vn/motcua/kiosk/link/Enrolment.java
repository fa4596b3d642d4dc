package vn.motcua.kiosk.link;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

import vn.motcua.exchange.EnrolmentAnswer;
import vn.motcua.exchange.EnrolmentRequest;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.kiosk.link.EnrolmentRefused.Why;

/**
 * What a kiosk knows since it was enrolled; lies in its data folder, for its owner alone.
 *
 * @param centre where
 * @param kiosk  the id that the centre knows it by
 * @param token  its own key
 * @param pin    SHA-256 of the centre's certificate; empty when an authority vouches for it, or without TLS
 */
public record Enrolment(URI centre, String kiosk, String token, Optional<String> pin) {

    private static final String NAME = "centre.enrolled";
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;
    private static final int LAST_PORT = 65_535;

    /** Shows a code at the centre. */
    public static Enrolment ask(URI centre, String code, Optional<String> pin) throws EnrolmentRefused, InterruptedException {
        HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE);
        pin.ifPresent(each -> client.sslContext(PinnedCertificate.context(each)));
        HttpRequest request = HttpRequest.newBuilder(URI.create(centre.toString().replaceFirst("/$", "") + "/v1/enrol")).timeout(DEADLINE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ExchangeJson.write(new EnrolmentRequest(ExchangeJson.VERSION, code)))).build();
        try {
            HttpResponse<String> answer = client.build().send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != OK) {
                throw refused(answer.statusCode(), answer.body().lines().findFirst().orElse("status " + answer.statusCode()));
            }
            EnrolmentAnswer enrolled = ExchangeJson.read(answer.body(), EnrolmentAnswer.class);
            return new Enrolment(centre, enrolled.kiosk(), enrolled.token(), pin);
        } catch (EnrolmentRefused e) {
            throw e;
        } catch (SSLHandshakeException e) {
            throw new EnrolmentRefused(Why.CERTIFICATE,
                    "no authority vouches for the centre's certificate, or it is another one: compare the fingerprint that the centre says, "
                    + "and give it with --fingerprint (" + e.getMessage() + ")", e);
        } catch (SSLException | MalformedException e) {
            throw new EnrolmentRefused(Why.STRANGER, "who answers at " + centre + " is no centre (" + e.getMessage() + ")", e);
        } catch (IOException e) {
            throw new EnrolmentRefused(Why.AWAY, "the centre " + centre + " cannot be reached", e);
        }
    }

    private static EnrolmentRefused refused(int status, String said) {
        return switch (status) {
            case FORBIDDEN -> new EnrolmentRefused(Why.CODE, "the centre refuses: " + said);
            case TOO_MANY -> new EnrolmentRefused(Why.TOO_OFTEN, "the centre refuses: " + said);
            default -> new EnrolmentRefused(Why.STRANGER, "no centre, or one of another version: " + said);
        };
    }

    /**
     * Whether a centre is there, and whether a technician has to compare its certificate before a code is shown to it.
     *
     * @return SHA-256 of a certificate that no authority vouches for
     * @throws IOException when nobody answers there, or nobody can
     */
    public static Optional<String> unvouched(URI centre) throws IOException {
        if (centre.getHost() == null || centre.getPort() > LAST_PORT) {
            throw new EnrolmentRefused(Why.AWAY, centre + " is no address");
        }
        return "https".equals(centre.getScheme()) ? PinnedCertificate.unvouched(centre) : Optional.empty();
    }

    /** Empty when this kiosk was never enrolled. @throws IOException when the file cannot be read */
    public static Optional<Enrolment> find(Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties kept = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            kept.load(in);
        }
        if (kept.getProperty("centre") == null || kept.getProperty("kiosk") == null || kept.getProperty("token") == null) {
            throw new IOException(file + " is not whole: enrol the kiosk again");
        }
        return Optional.of(new Enrolment(URI.create(kept.getProperty("centre")), kept.getProperty("kiosk"), kept.getProperty("token"),
                Optional.ofNullable(kept.getProperty("pin"))));
    }

    /** Whole or not at all; replaces an earlier one. */
    public void keep(Path folder) throws IOException {
        Files.createDirectories(folder);
        Properties kept = new Properties();
        kept.setProperty("centre", centre.toString());
        kept.setProperty("kiosk", kiosk);
        kept.setProperty("token", token);
        pin.ifPresent(each -> kept.setProperty("pin", each));
        StringWriter text = new StringWriter();
        // Properties are read as Latin-1, whatever else they hold escaped.
        kept.store(text, null);
        new PrivateFile(folder.resolve(NAME)).write(text.toString(), StandardCharsets.ISO_8859_1);
    }

    /** Without the key, so that no log line can have it. */
    @Override
    public String toString() {
        return kiosk + " at " + centre;
    }
}
