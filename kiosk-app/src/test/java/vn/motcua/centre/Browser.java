package vn.motcua.centre;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.device.peer.Program;

/** A real Chromium without a window, steered through its DevTools protocol. */
public final class Browser implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int DEADLINE_SECONDS = 30;

    private final Process process;
    private final WebSocket page;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    /** @param profile a new folder for the browser's own files */
    public Browser(Path profile, int width, int height) throws Exception {
        process = new ProcessBuilder(Program.required("chromium", "chromium"), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
                "--remote-debugging-port=0", "--remote-allow-origins=*", "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height, "about:blank")
                .redirectErrorStream(true).redirectOutput(profile.resolveSibling(profile.getFileName() + ".log").toFile()).start();
        HttpClient client = HttpClient.newHttpClient();
        int port = port(profile);
        HttpRequest tabs = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list")).build();
        JsonNode tab = Until.seen("a tab", DEADLINE_SECONDS,
                () -> JSON.readTree(client.send(tabs, HttpResponse.BodyHandlers.ofString()).body()).path(0),
                node -> node.has("webSocketDebuggerUrl"));
        page = client.newWebSocketBuilder().buildAsync(URI.create(tab.get("webSocketDebuggerUrl").asText()), new Answers())
                .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        ask("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private int port(Path profile) throws Exception {
        Path file = profile.resolve("DevToolsActivePort");
        List<String> lines = Until.seen("Chromium's port", DEADLINE_SECONDS, () -> Files.exists(file) ? Files.readAllLines(file) : List.<String>of(),
                found -> found.size() >= 2 || !process.isAlive());
        return Integer.parseInt(lines.get(0));
    }

    public void open(URI address) throws Exception {
        ask("Page.navigate", Map.of("url", address.toString()));
    }

    /** What a JavaScript expression gives, as text. */
    public String evaluate(String expression) throws Exception {
        return ask("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true)).path("result").path("value").asText("");
    }

    /** Everything that can be read on the page. */
    public String text() throws Exception {
        return evaluate("document.body ? document.body.innerText : ''");
    }

    /** A person chooses a file. @param selector of the page's field for it */
    public void choose(String selector, Path file) throws Exception {
        int root = ask("DOM.getDocument", Map.of()).path("root").path("nodeId").asInt();
        int field = ask("DOM.querySelector", Map.of("nodeId", root, "selector", selector)).path("nodeId").asInt();
        ask("DOM.setFileInputFiles", Map.of("nodeId", field, "files", List.of(file.toString())));
    }

    public void screenshot(Path to) throws Exception {
        Files.write(to, Base64.getDecoder().decode(ask("Page.captureScreenshot", Map.of("format", "png")).get("data").asText()));
    }

    private JsonNode ask(String method, Map<String, ?> parameters) throws Exception {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        page.sendText(JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        return answer.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        page.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Answers implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean isLast) {
            message.append(data);
            if (isLast) {
                take(message.toString());
                message.setLength(0);
            }
            socket.request(1);
            return null;
        }

        private void take(String json) {
            try {
                JsonNode node = JSON.readTree(json);
                CompletableFuture<JsonNode> waiting = answers.remove(node.path("id").asInt());
                if (waiting != null) {
                    waiting.complete(node.path("result"));
                }
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
