package vn.motcua.centre;

import java.io.IOException;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;

import vn.motcua.envelope.DocumentBundle;
import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.CentreKey;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.exchange.DeviceReport.Owner;
import vn.motcua.exchange.DeviceReport.State;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.HelpCalled;
import vn.motcua.exchange.Message;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.exchange.OutboxEntry;
import vn.motcua.exchange.RatingGiven;
import vn.motcua.exchange.UploadHeader;

/** Speaks to a centre as the kiosks of a branch do, without the kiosks. */
final class BranchDay {

    private static final String PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    /** What its kiosks show when a centre asks for it. */
    static final String TOKEN = "the-kiosks-own-secret";

    private final URI centre;
    private final HttpClient client = HttpClient.newHttpClient();
    private long sequence;

    BranchDay(URI centre) {
        this.centre = centre;
    }

    static DeviceReport good(String kind) {
        return new DeviceReport(kind, State.GOOD, List.of(), Owner.NOBODY, Instant.now());
    }

    static DeviceReport paperOut(Duration ago) {
        return new DeviceReport("ticket-printer", State.FAULT, List.of("PAPER_OUT"), Owner.STAFF, Instant.now().minus(ago));
    }

    static DeviceReport paperLow() {
        return new DeviceReport("ticket-printer", State.ATTENTION, List.of("PAPER_NEAR_END"), Owner.STAFF, Instant.now().minusSeconds(1_500));
    }

    /** A kiosk with all its devices, of which the printer is in the given state. */
    static Heartbeat kiosk(int number, String place, DeviceReport printer, boolean inUse) {
        return new Heartbeat(ExchangeJson.VERSION, "kiosk-" + number, String.format("Máy %02d", number), place, "Chi nhánh số 1", "0.1",
                Instant.now(), 0, inUse, List.of(good("card-reader"), printer, good("document-scanner"), good("code-reader")));
    }

    int beat(Heartbeat heartbeat) throws Exception {
        return post("/v1/heartbeat", ExchangeJson.write(heartbeat)).statusCode();
    }

    void tell(String kiosk, Message... messages) throws Exception {
        send(kiosk, false, messages);
    }

    /** Dossiers whose files the kiosk no longer has. */
    void tellLost(String kiosk, Message... messages) throws Exception {
        send(kiosk, true, messages);
    }

    private void send(String kiosk, boolean fileLost, Message... messages) throws Exception {
        List<OutboxEntry> entries = new ArrayList<>();
        for (Message message : messages) {
            entries.add(new OutboxEntry(++sequence, message.type(), ExchangeJson.tree(ExchangeJson.write(message)), Instant.now(), fileLost));
        }
        HttpResponse<String> answer = post("/v1/events", ExchangeJson.write(new Batch(ExchangeJson.VERSION, kiosk, "series", entries)));
        if (!answer.body().contains("\"upTo\":" + sequence)) {
            throw new AssertionError("not taken: " + answer.statusCode() + " " + answer.body());
        }
    }

    void number(String kiosk, String letter, int number, String service) throws Exception {
        LocalDateTime now = now();
        tell(kiosk, new NumberIssued(now.toLocalDate(), letter, number, service, "", now));
    }

    void dossier(String kiosk, String code, String procedure, int pages, LocalDateTime at) throws Exception {
        deliver(kiosk, code, procedure, pages, at, PDF.getBytes(StandardCharsets.UTF_8));
    }

    /** A PDF of one page for each of these papers. */
    void dossierOf(String kiosk, String code, String procedure, String... papers) throws Exception {
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        DocumentBundle.write(Arrays.stream(papers).map(name -> new DocumentBundle.Title(name, 1)).toList(),
                Collections.nCopies(papers.length, out -> out.write(PDF.getBytes(StandardCharsets.UTF_8))), bundle);
        deliver(kiosk, code, procedure, papers.length, now(), bundle.toByteArray());
    }

    private void deliver(String kiosk, String code, String procedure, int pages, LocalDateTime at, byte[] content) throws Exception {
        String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = Envelope.to(Recipient.parse(key()).orElseThrow(), sealed)) {
            out.write(content);
        }
        HttpRequest upload = HttpRequest.newBuilder(centre.resolve("/v1/dossiers/" + code + "/" + sha256)).header("Authorization", "Bearer " + TOKEN)
                .header(UploadHeader.OFFSET, "0").header(UploadHeader.LENGTH, String.valueOf(sealed.size()))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(sealed.toByteArray())).build();
        client.send(upload, HttpResponse.BodyHandlers.discarding());
        tell(kiosk, new DossierSubmitted(code, "1.004873", procedure, 2, pages, content.length, sha256, at));
    }

    private String key() throws Exception {
        HttpRequest question = HttpRequest.newBuilder(centre.resolve("/v1/key")).build();
        return ExchangeJson.read(client.send(question, HttpResponse.BodyHandlers.ofString()).body(), CentreKey.class).key();
    }

    void help(String kiosk) throws Exception {
        tell(kiosk, new HelpCalled("ScanDocuments", now()));
    }

    void rating(String kiosk, int score) throws Exception {
        tell(kiosk, new RatingGiven(score, List.of(), "A", now()));
    }

    static LocalDateTime now() {
        return LocalDateTime.now(CentreSettings.HANOI);
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(centre.resolve(path)).header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + TOKEN).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(centre.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
