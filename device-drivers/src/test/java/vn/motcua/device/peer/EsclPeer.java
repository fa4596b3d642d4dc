package vn.motcua.device.peer;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;
import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;

/** An eSCL scanner with a glass and a feeder for both sides; it can be told to do what real ones do wrong. */
public final class EsclPeer implements AutoCloseable {

    public static final String UUID_OF_PEER = "4509a320-00a0-008f-00b6-002507510001";

    /** What goes wrong with a page of the feeder. */
    public enum Mishap { JAM_WITHOUT_BYTES, DOUBLE_FEED, TRUNCATED, LINE_BREAKS, HANGS, ABORTED }

    private static final Pattern ELEMENT = Pattern.compile("<(?:\\w+:)?(\\w+)[^>]*>([^<]*)</");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "escl-peer");
        thread.setDaemon(true);
        return thread;
    });
    private final EsclHabits habits = new EsclHabits();
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private final List<String> asked = new ArrayList<>();
    private int sheets;
    private String adfState = "";
    private String state = "Idle";
    private int mishapAt;
    private Mishap mishap = Mishap.JAM_WITHOUT_BYTES;

    private static final class Job {
        private final Map<String, String> settings;
        private int handedOut;
        private int notReady;
        private boolean backDue;
        private String state = "Processing";
        private String reason = "JobScanning";

        private Job(Map<String, String> settings) {
            this.settings = settings;
        }
    }

    private EsclPeer(HttpServer server) {
        this.server = server;
        server.setExecutor(threads);
        server.createContext("/eSCL/", this::answer);
        server.start();
    }

    public static EsclPeer plain() {
        return at(0);
    }

    /** @param port 0 for any */
    public static EsclPeer at(int port) {
        try {
            return new EsclPeer(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static EsclPeer secure(SSLContext certificate) {
        try {
            HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setHttpsConfigurator(new HttpsConfigurator(certificate));
            return new EsclPeer(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:" + port() + "/eSCL";
    }

    public EsclHabits habits() {
        return habits;
    }

    public synchronized EsclPeer load(int count) {
        sheets = count;
        return this;
    }

    public synchronized int sheetsLeft() {
        return sheets;
    }

    /** The feeder's page of this number goes wrong, once. @param page 1 for the first of a job */
    public synchronized EsclPeer failAt(int page, Mishap what) {
        mishapAt = page;
        mishap = what;
        return this;
    }

    public synchronized void openHatch() {
        adfState = "ScannerAdfHatchOpen";
    }

    /** Somebody takes the jammed sheet out and lays it back. */
    public synchronized void clear() {
        adfState = "";
        state = "Idle";
    }

    /** The requests so far, as "POST /eSCL/ScanJobs". */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        synchronized (this) {
            asked.add(exchange.getRequestMethod() + " " + path);
        }
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            String name = path.substring("/eSCL/".length());
            if (name.equals("ScannerCapabilities")) {
                xml(exchange, EsclPeerXml.capabilities());
            } else if (name.equals("ScannerStatus")) {
                xml(exchange, status());
            } else if (name.equals("ScanJobs") && exchange.getRequestMethod().equals("POST")) {
                begin(exchange, new String(body, StandardCharsets.UTF_8));
            } else if (name.endsWith("/NextDocument")) {
                next(exchange, name.substring("ScanJobs/".length(), name.length() - "/NextDocument".length()));
            } else if (exchange.getRequestMethod().equals("DELETE")) {
                delete(exchange, name.substring(name.lastIndexOf('/') + 1));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void xml(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private synchronized String status() {
        String feeder = !adfState.isEmpty() ? adfState : !habits.tellsOfPaper ? "" : sheets > 0 ? "ScannerAdfLoaded" : "ScannerAdfEmpty";
        StringBuilder list = new StringBuilder();
        if (!habits.forgetsJobs) {
            jobs.forEach((id, job) -> list.append(EsclPeerXml.job(id, job.state, job.reason, job.handedOut)));
        }
        return EsclPeerXml.status(state, feeder, list.toString());
    }

    private void begin(HttpExchange exchange, String settings) throws IOException {
        Map<String, String> values = new ConcurrentHashMap<>();
        Matcher matcher = ELEMENT.matcher(settings);
        while (matcher.find()) {
            values.put(matcher.group(1), matcher.group(2).strip());
        }
        synchronized (this) {
            if (habits.busyAtFirst > 0) {
                habits.busyAtFirst--;
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            if (values.get("InputSource").equals("Feeder") && habits.tellsOfPaper && sheets == 0) {
                exchange.sendResponseHeaders(409, -1);
                return;
            }
            String id = UUID.randomUUID().toString();
            jobs.put(id, new Job(values));
            state = "Processing";
            exchange.getResponseHeaders().set("Location", place(id));
        }
        exchange.sendResponseHeaders(201, -1);
    }

    private String place(String id) {
        String path = "/eSCL/ScanJobs/" + id;
        return switch (habits.place) {
            case PATH -> path;
            case WHOLE -> address().replace("/eSCL", path);
            case WRONG_HOST -> "http://scanner-in-the-factory.local:8080" + path + "/";
        };
    }

    private void next(HttpExchange exchange, String id) throws IOException {
        Optional<byte[]> page;
        Optional<Mishap> wrong;
        synchronized (this) {
            Job job = jobs.get(id);
            if (job == null) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            if (job.notReady < habits.notReadyYet) {
                job.notReady++;
                exchange.getResponseHeaders().set("Retry-After", "0");
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            job.notReady = 0;
            wrong = mishap(job);
            page = wrong.isPresent() ? Optional.of(picture(job)) : pull(job);
            if (page.isEmpty()) {
                boolean feeder = job.settings.get("InputSource").equals("Feeder");
                exchange.sendResponseHeaders(feeder ? habits.endOfFeeder : 404, -1);
                return;
            }
        }
        if (wrong.isPresent()) {
            go(wrong.get(), exchange, page.get());
            return;
        }
        exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
        exchange.sendResponseHeaders(200, habits.tellsLengths ? page.get().length + habits.zerosAfterPage : 0);
        exchange.getResponseBody().write(page.get());
        exchange.getResponseBody().write(new byte[habits.zerosAfterPage]);
    }

    private Optional<Mishap> mishap(Job job) {
        if (mishapAt != job.handedOut + 1 || job.state.equals("Aborted")) {
            return Optional.empty();
        }
        mishapAt = 0;
        switch (mishap) {
            case JAM_WITHOUT_BYTES -> abort(job, "ScannerAdfJam", "ResourcesAreNotReady");
            case DOUBLE_FEED -> abort(job, "ScannerAdfMultipickDetected", "AbortedBySystem");
            case ABORTED -> abort(job, "", "AbortedBySystem");
            case TRUNCATED, LINE_BREAKS, HANGS -> { }
        }
        return Optional.of(mishap);
    }

    private void abort(Job job, String feeder, String reason) {
        job.state = "Aborted";
        job.reason = reason;
        adfState = feeder;
        state = feeder.isEmpty() ? "Idle" : "Stopped";
    }

    private void go(Mishap what, HttpExchange exchange, byte[] page) throws IOException {
        switch (what) {
            case JAM_WITHOUT_BYTES -> exchange.sendResponseHeaders(200, -1);
            case DOUBLE_FEED, ABORTED -> exchange.sendResponseHeaders(404, -1);
            case TRUNCATED -> {
                exchange.sendResponseHeaders(200, page.length / 2);
                exchange.getResponseBody().write(page, 0, page.length / 2);
            }
            case LINE_BREAKS -> {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page, 0, page.length / 2);
            }
            case HANGS -> {
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page, 0, page.length / 2);
                exchange.getResponseBody().flush();
                awaitRelease();
            }
        }
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<byte[]> pull(Job job) {
        boolean feeder = job.settings.get("InputSource").equals("Feeder");
        if (job.state.equals("Aborted") || !feeder && job.handedOut > 0 || feeder && sheets == 0 && !job.backDue) {
            if (!job.state.equals("Aborted")) {
                job.state = "Completed";
                job.reason = "JobCompletedSuccessfully";
                state = "Idle";
            }
            return Optional.empty();
        }
        if (feeder && !job.backDue) {
            sheets--;
        }
        job.backDue = feeder && !job.backDue && job.settings.getOrDefault("Duplex", "false").equals("true");
        job.handedOut++;
        return Optional.of(picture(job));
    }

    /** A page of the size asked for, with its number on it. */
    private static byte[] picture(Job job) {
        int dpi = Integer.parseInt(job.settings.get("XResolution"));
        int width = Integer.parseInt(job.settings.get("Width")) * dpi / 300;
        int height = Integer.parseInt(job.settings.get("Height")) * dpi / 300;
        boolean grey = job.settings.get("ColorMode").equals("Grayscale8");
        BufferedImage image = new BufferedImage(width, height, grey ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, dpi));
        graphics.drawString(Integer.toString(job.handedOut), width / 3, height / 2);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private synchronized void delete(HttpExchange exchange, String id) throws IOException {
        Job job = jobs.get(id);
        if (job != null && job.state.equals("Processing")) {
            job.state = "Canceled";
            job.reason = "JobCanceledByUser";
            state = "Idle";
        }
        exchange.sendResponseHeaders(job == null ? 404 : 200, -1);
    }

    /** Unplugs it. */
    @Override
    public void close() {
        released.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
