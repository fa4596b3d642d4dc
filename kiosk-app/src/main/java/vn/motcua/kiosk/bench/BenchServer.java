package vn.motcua.kiosk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The bench page: the kiosk's live screen, which can be touched, and the simulated devices' states. Listens on the loopback
 * address only, and refuses requests that a foreign page makes in the technician's browser.
 */
public final class BenchServer implements AutoCloseable {

    private static final int MOST_WAITING_SECONDS = 5;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "bench-page");
        thread.setDaemon(true);
        return thread;
    });
    private final BenchScreen screen;
    private final BenchDevices devices;
    private final ObjectMapper json = new ObjectMapper();

    /** @param port 0 for any */
    public BenchServer(int port, BenchScreen screen, BenchDevices devices) throws IOException {
        this.screen = screen;
        this.devices = devices;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        on("/", "GET", this::page);
        on("/screen.png", "GET", this::picture);
        on("/state", "GET", exchange -> answer(exchange, 200, "application/json", json.writeValueAsBytes(devices.state())));
        on("/ticket.png", "GET", this::ticket);
        on("/touch", "POST", this::touch);
        on("/key", "POST", this::key);
        on("/do", "POST", this::act);
        server.start();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** Answers a request; what goes wrong with it is the caller's mistake. */
    @FunctionalInterface
    private interface Handler {
        void handle(HttpExchange exchange) throws IOException;
    }

    private void on(String path, String method, Handler handler) {
        server.createContext(path, exchange -> {
            try (exchange) {
                if (!exchange.getRequestURI().getPath().equals(path)) {
                    answer(exchange, 404, "text/plain", new byte[0]);
                } else if (!exchange.getRequestMethod().equals(method)) {
                    answer(exchange, 405, "text/plain", new byte[0]);
                } else if (foreign(exchange)) {
                    answer(exchange, 403, "text/plain", new byte[0]);
                } else {
                    handler.handle(exchange);
                }
            } catch (IllegalArgumentException e) {
                answer(exchange, 400, "text/plain", new byte[0]);
            }
        });
    }

    /** A page of another origin, or a name that somebody's DNS points to loopback. */
    private boolean foreign(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        boolean local = host != null && host.matches("(127\\.0\\.0\\.1|localhost)(:\\d+)?");
        return !local || origin != null && !origin.equals("http://" + host);
    }

    private void page(HttpExchange exchange) throws IOException {
        try (InputStream page = BenchServer.class.getResourceAsStream("bench.html")) {
            answer(exchange, 200, "text/html; charset=utf-8", page.readAllBytes());
        }
    }

    /** Answers as soon as the screen differs from the version that the page has; 204 when it stays the same for long. */
    private void picture(HttpExchange exchange) throws IOException {
        long after = Long.parseLong(query(exchange).getOrDefault("after", "-1"));
        BenchScreen.Picture picture = screen.after(after, MOST_WAITING_SECONDS);
        if (picture.version() == after) {
            exchange.sendResponseHeaders(204, -1);
            return;
        }
        exchange.getResponseHeaders().set("X-Version", Long.toString(picture.version()));
        answer(exchange, 200, "image/png", picture.png());
    }

    private void ticket(HttpExchange exchange) throws IOException {
        var png = devices.ticket(Integer.parseInt(query(exchange).getOrDefault("n", "0")));
        answer(exchange, png.isPresent() ? 200 : 404, "image/png", png.orElse(new byte[0]));
    }

    private void touch(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        double x = Double.parseDouble(query.getOrDefault("x", ""));
        double y = Double.parseDouble(query.getOrDefault("y", ""));
        screen.touch(query.getOrDefault("kind", "").equals("down"), x, y);
        answer(exchange, 200, "text/plain", new byte[0]);
    }

    private void key(HttpExchange exchange) throws IOException {
        screen.key(query(exchange).getOrDefault("name", ""));
        answer(exchange, 200, "text/plain", new byte[0]);
    }

    private void act(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange);
        devices.act(query.getOrDefault("what", ""), query.getOrDefault("name", ""));
        answer(exchange, 200, "text/plain", new byte[0]);
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> values = new HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(pair.substring(0, equals), URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) {
        try {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        } catch (IOException e) {
            // The page was closed before its answer came.
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
