package vn.motcua.kiosk.link;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

import vn.motcua.exchange.ExchangeJson;

/**
 * A question to the centre, on connections of its own that end with the answers. Java's other HTTP client keeps connections, and with
 * each the first request and the last answers that went over it, for twenty minutes (seen in heap dumps of Java 17): what a citizen
 * asked would outlive the visit. One thread; {@link #stop} from any.
 */
final class CentreCall {

    private final LinkSettings settings;
    private final Optional<SSLSocketFactory> pinned;
    private HttpURLConnection open;
    private boolean stopped;

    /** @param pinned makes connections to a centre whose certificate is known; empty: authorities vouch for it */
    CentreCall(LinkSettings settings, Optional<SSLSocketFactory> pinned) {
        this.settings = settings;
        this.pinned = pinned;
    }

    /** @throws CentreLine.RefusedException when the centre says no */
    <T> T ask(String path, Object question, Class<T> answer) throws IOException {
        return ExchangeJson.read(said(path, Optional.of(question)), answer);
    }

    /** What the centre takes or refuses, and says no more of. */
    void tell(String path, Object what) throws IOException {
        said(path, Optional.of(what));
    }

    <T> T get(String path, Class<T> answer) throws IOException {
        return ExchangeJson.read(said(path, Optional.empty()), answer);
    }

    private String said(String path, Optional<Object> question) throws IOException {
        HttpURLConnection connection = connection(path);
        try {
            if (question.isPresent()) {
                byte[] json = ExchangeJson.write(question.get()).getBytes(StandardCharsets.UTF_8);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setDoOutput(true);
                // Told once: with the length known beforehand Java does not ask a second time by itself.
                connection.setFixedLengthStreamingMode(json.length);
                connection.getOutputStream().write(json);
            }
            int status = connection.getResponseCode();
            if (status / 100 != 2) {
                throw new CentreLine.RefusedException(status, text(connection.getErrorStream()));
            }
            return text(connection.getInputStream());
        } finally {
            connection.disconnect();
        }
    }

    private synchronized HttpURLConnection connection(String path) throws IOException {
        if (stopped) {
            throw new IOException("given up");
        }
        int patience = (int) settings.deadline().toMillis();
        open = (HttpURLConnection) URI.create(settings.centre().toString().replaceFirst("/$", "") + path).toURL().openConnection();
        open.setConnectTimeout(patience);
        open.setReadTimeout(patience);
        open.setInstanceFollowRedirects(false);
        open.setUseCaches(false);
        open.setRequestProperty("Connection", "close");
        settings.token().ifPresent(token -> open.setRequestProperty("Authorization", "Bearer " + token));
        if (open instanceof HttpsURLConnection encrypted && pinned.isPresent()) {
            encrypted.setSSLSocketFactory(pinned.get());
            // Whatever name it is called by, it is the one with this certificate.
            encrypted.setHostnameVerifier((name, session) -> true);
        }
        return open;
    }

    private static String text(InputStream stream) throws IOException {
        return stream == null ? "" : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whoever waits for an answer gets none. */
    synchronized void stop() {
        stopped = true;
        if (open != null) {
            open.disconnect();
        }
    }
}
