package vn.motcua.centre;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;

import vn.motcua.centre.tls.Certificate;

/** The city's one-stop system, as far as it takes dossiers: answers what the test wants, and remembers what it was sent. */
final class OneStopSystem implements AutoCloseable {

    /** @param body the whole message, a byte for each character */
    record Post(String key, String type, String body) {
    }

    final List<Post> posts = Collections.synchronizedList(new ArrayList<>());
    volatile int answer = 201;
    volatile String says = "{\"number\":\"MC-77\"}";
    /** What it has heard it does not answer before this is open. */
    volatile CountDownLatch mouth = new CountDownLatch(0);
    /** The keys of what it has taken: it takes nothing twice. */
    final Set<String> taken = ConcurrentHashMap.newKeySet();
    private final HttpServer server;
    private final ExecutorService hands = Executors.newFixedThreadPool(4);

    OneStopSystem() throws IOException {
        this(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
    }

    private OneStopSystem(HttpServer server) {
        this.server = server;
        server.setExecutor(hands);
        server.createContext("/ho-so", this::take);
        server.start();
    }

    /** Speaks TLS, and only with who shows the key in the other folder; see {@link Certificate#madeHere}. */
    static OneStopSystem withTls(Path own, Path theirs) throws Exception {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(own), Certificate.STORE_PASSWORD.toCharArray());
        KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
        known.load(null, null);
        known.setCertificateEntry("centre", certificate(theirs));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls) {
            @Override
            public void configure(HttpsParameters params) {
                SSLParameters both = getSSLContext().getDefaultSSLParameters();
                both.setNeedClientAuth(true);
                params.setSSLParameters(both);
            }
        });
        return new OneStopSystem(server);
    }

    private static KeyStore store(Path folder) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("tls.p12"))) {
            store.load(in, Certificate.STORE_PASSWORD.toCharArray());
        }
        return store;
    }

    static java.security.cert.Certificate certificate(Path folder) throws Exception {
        KeyStore store = store(folder);
        return store.getCertificate(store.aliases().nextElement());
    }

    URI address() {
        return URI.create((server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort() + "/ho-so");
    }

    private void take(HttpExchange exchange) throws IOException {
        posts.add(new Post(exchange.getRequestHeaders().getFirst("Idempotency-Key"), exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1)));
        boolean known = answer == 201 && !taken.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
        waitForMouth();
        byte[] text = says.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 409 : answer, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private void waitForMouth() {
        try {
            mouth.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        hands.shutdownNow();
    }
}
