package vn.motcua.centre.handover;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;

/**
 * One POST with {@code multipart/form-data}: the part {@code dossier} (JSON, see {@link Parcel#json}) and the part {@code file} (PDF).
 * The header {@code Idempotency-Key} is the same whenever the same dossier is sent. 2xx: taken, its number as {@code number} in a JSON
 * answer; 409: was taken before; 400, 413, 415 and 422: never, the first line says why; anything else: not now.
 */
final class ByHttp implements OneStopSystem {

    private static final Duration CONNECTING = Duration.ofSeconds(10);
    /** Shorter than a centre holds a dossier, so that no other takes it up while this one still sends. */
    static final Duration DEADLINE = Duration.ofSeconds(120);
    private static final Set<Integer> NEVER = Set.of(400, 413, 415, 422);
    private static final int TAKEN_BEFORE = 409;
    private static final int LONGEST_REASON = 200;

    private final HandOverSettings.Http settings;
    private final HttpClient client;

    /** @throws IOException when the key or the authority cannot be read */
    ByHttp(HandOverSettings.Http settings) throws IOException {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECTING)
                .followRedirects(HttpClient.Redirect.NEVER);
        if (settings.key().isPresent() || settings.authority().isPresent()) {
            builder.sslContext(tls(settings));
        }
        this.client = builder.build();
    }

    private static SSLContext tls(HandOverSettings.Http settings) throws IOException {
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(settings.key().isPresent() ? own(settings.key().get(), settings.password().toCharArray()) : null,
                    settings.authority().isPresent() ? trusted(settings.authority().get()) : null, null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key for the hand-over cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] own(Path file, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        return keys.getKeyManagers();
    }

    private static TrustManager[] trusted(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = Files.newInputStream(file)) {
            int nth = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                store.setCertificateEntry("authority-" + nth++, each);
            }
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        return trust.getTrustManagers();
    }

    @Override
    public Answer take(Parcel parcel) throws IOException, InterruptedException {
        String boundary = "motcua-" + UUID.randomUUID();
        HttpRequest request = HttpRequest.newBuilder(settings.address()).timeout(DEADLINE)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Idempotency-Key", parcel.key())
                .POST(body(parcel, boundary)).build();
        HttpResponse<String> answer = send(request);
        int status = answer.statusCode();
        if (status / 100 == 2 || status == TAKEN_BEFORE) {
            return new Answer.Taken(number(answer.body()));
        }
        if (NEVER.contains(status)) {
            return new Answer.Refused(status + " " + firstLine(answer.body()));
        }
        throw new NotNowException("answer", String.valueOf(status), null);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (SSLException e) {
            throw new NotNowException("tls", "", e);
        } catch (IOException e) {
            throw new NotNowException("unreachable", "", e);
        }
    }

    private static BodyPublisher body(Parcel parcel, String boundary) throws FileNotFoundException {
        List<BodyPublisher> parts = new ArrayList<>();
        parts.add(text("--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"dossier\"\r\nContent-Type: application/json; charset=utf-8\r\n\r\n"
                + parcel.json() + "\r\n"));
        for (int i = 0; i < parcel.papers().size(); i++) {
            parts.add(text("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + parcel.file(i)
                    + "\"\r\nContent-Type: application/pdf\r\n\r\n"));
            parts.add(BodyPublishers.ofFile(parcel.papers().get(i).pdf()));
            parts.add(text("\r\n"));
        }
        parts.add(text("--" + boundary + "--\r\n"));
        return BodyPublishers.concat(parts.toArray(BodyPublisher[]::new));
    }

    private static BodyPublisher text(String text) {
        return BodyPublishers.ofString(text, StandardCharsets.UTF_8);
    }

    private static String number(String body) {
        try {
            return line(ExchangeJson.tree(body).path("number").asText(""));
        } catch (MalformedException e) {
            return "";
        }
    }

    private static String firstLine(String body) {
        return line(body.lines().findFirst().orElse(""));
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ").strip();
        return line.substring(0, Math.min(LONGEST_REASON, line.length()));
    }
}
