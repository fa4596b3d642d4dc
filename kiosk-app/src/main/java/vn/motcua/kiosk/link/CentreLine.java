package vn.motcua.kiosk.link;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.motcua.exchange.Acknowledgement;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.CatalogueOffer;
import vn.motcua.exchange.CentreKey;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.Heartbeat;
import vn.motcua.exchange.KioskTask;
import vn.motcua.exchange.OwnerKey;
import vn.motcua.exchange.PaperKeysAnswer;
import vn.motcua.exchange.PaperKeysQuestion;
import vn.motcua.exchange.QueueNow;
import vn.motcua.exchange.UpdateOffer;
import vn.motcua.exchange.UploadHeader;

/** Asks the centre one thing at a time, each with a deadline for the whole answer. */
final class CentreLine {

    private static final int LARGEST_CATALOGUE = 4_000_000;
    private static final int SLOWEST_LINE_BYTES_A_SECOND = 20_000;

    private final LinkSettings settings;
    private final HttpClient client;

    CentreLine(LinkSettings settings) {
        this.settings = settings;
        HttpClient.Builder builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(settings.deadline())
                .followRedirects(HttpClient.Redirect.NEVER);
        settings.pin().ifPresent(pin -> builder.sslContext(PinnedCertificate.context(pin)));
        this.client = builder.build();
    }

    /** @return how long the answer took, what the centre's clock said, and how the branch's queue is */
    Measured beat(Heartbeat heartbeat) throws IOException, InterruptedException {
        Instant asked = Instant.now();
        HttpResponse<String> answer = whole(post("/v1/heartbeat", ExchangeJson.write(heartbeat)), settings.deadline());
        Duration took = Duration.between(asked, Instant.now());
        return new Measured(took, answer.headers().firstValue("Date").flatMap(CentreLine::moment)
                .map(theirs -> drift(asked.plus(took.dividedBy(2)), theirs)),
                answer.body().isEmpty() ? Optional.empty() : Optional.of(ExchangeJson.read(answer.body(), QueueNow.class)));
    }

    private static Optional<Instant> moment(String date) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Their clock says whole seconds: within that second ours is right. */
    private static Duration drift(Instant ours, Instant theirs) {
        Duration ahead = Duration.between(theirs, ours);
        return ahead.isNegative() ? ahead : ahead.compareTo(Duration.ofSeconds(1)) <= 0 ? Duration.ZERO : ahead.minusSeconds(1);
    }

    /**
     * @param took of one question and answer
     * @param drift by which the kiosk's clock is ahead; empty when the centre does not tell its time
     * @param queue empty where the centre keeps none
     */
    public record Measured(Duration took, Optional<Duration> drift, Optional<QueueNow> queue) {
    }

    Acknowledgement send(Batch batch) throws IOException, InterruptedException {
        return ExchangeJson.read(ask(post("/v1/events", ExchangeJson.write(batch)), settings.deadline()), Acknowledgement.class);
    }

    /** For whom the centre wants its dossiers encrypted. */
    CentreKey key() throws IOException, InterruptedException {
        return ExchangeJson.read(ask(request("/v1/key").GET().build(), settings.deadline()), CentreKey.class);
    }

    /** How many bytes of a dossier are there; empty when it is there whole. */
    OptionalLong received(String dossier) throws IOException, InterruptedException {
        HttpRequest request = request(dossier).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        return wanted(whole(request, settings.deadline()));
    }

    /**
     * Sends a piece of a dossier; the deadline grows with it.
     *
     * @param length of the whole
     * @return how many bytes are there now; empty when it is there whole
     */
    OptionalLong send(String dossier, long offset, long length, byte[] piece) throws IOException, InterruptedException {
        HttpRequest request = request(dossier)
                .header("Content-Type", "application/octet-stream")
                .header(UploadHeader.OFFSET, Long.toString(offset))
                .header(UploadHeader.LENGTH, Long.toString(length))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(piece))
                .build();
        return wanted(whole(request, settings.deadline().plusSeconds(piece.length / SLOWEST_LINE_BYTES_A_SECOND)));
    }

    private static OptionalLong wanted(HttpResponse<String> response) throws IOException {
        if (response.headers().firstValue(UploadHeader.COMPLETE).filter(UploadHeader.bool(true)::equals).isPresent()) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(response.headers().firstValueAsLong(UploadHeader.OFFSET).orElseThrow());
        } catch (NoSuchElementException | NumberFormatException e) {
            throw new IOException("the centre did not say how much has arrived", e);
        }
    }

    /** A direct question, with the answer's form. */
    <T> T ask(String path, Object question, Class<T> answer) throws IOException, InterruptedException {
        return ExchangeJson.read(ask(post(path, ExchangeJson.write(question)), settings.deadline()), answer);
    }

    OwnerKey ownerKey() throws IOException, InterruptedException {
        return ExchangeJson.read(ask(request("/v1/owner-key").GET().build(), settings.deadline()), OwnerKey.class);
    }

    PaperKeysAnswer paperKeys(PaperKeysQuestion question) throws IOException, InterruptedException {
        return ask("/v1/paper-keys", question, PaperKeysAnswer.class);
    }

    /** What technicians ask of this kiosk. */
    List<KioskTask> tasks() throws IOException, InterruptedException {
        return ask("/v1/tasks/question", new KioskTask.Question(ExchangeJson.VERSION, settings.kiosk()), KioskTask.Answer.class).tasks();
    }

    /** @param done false: it was taken @param file the settings, when they were asked for */
    void report(String id, boolean done, List<KioskTask.Line> lines, byte[] paper, String file) throws IOException, InterruptedException {
        KioskTask.Report report = new KioskTask.Report(ExchangeJson.VERSION, settings.kiosk(), id, done, lines, paper, file);
        ask(post("/v1/tasks/report", ExchangeJson.write(report)), settings.deadline());
    }

    CatalogueOffer catalogue() throws IOException, InterruptedException {
        return ExchangeJson.read(ask(request("/v1/catalogue").GET().build(), settings.deadline()), CatalogueOffer.class);
    }

    /** As it lies on the centre's shelf. */
    byte[] catalogueFile(String sha256) throws IOException, InterruptedException {
        Duration deadline = settings.deadline().plusSeconds(LARGEST_CATALOGUE / SLOWEST_LINE_BYTES_A_SECOND);
        return ask(request("/v1/catalogue/" + sha256).GET().build(), deadline).getBytes(StandardCharsets.UTF_8);
    }

    /** Empty when nothing is staged, or the centre is older. */
    Optional<UpdateOffer> update() throws IOException, InterruptedException {
        try {
            return Optional.of(ExchangeJson.read(ask(request("/v1/update").GET().build(), settings.deadline()), UpdateOffer.class));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    void updateFile(UpdateOffer offer, Path file) throws IOException, InterruptedException {
        Duration deadline = settings.deadline().plusSeconds(offer.bytes() / SLOWEST_LINE_BYTES_A_SECOND);
        whole(request("/v1/update/" + offer.sha256()).GET().build(), deadline, HttpResponse.BodyHandlers.ofFile(file));
    }

    private HttpRequest post(String path, String json) {
        return request(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)).build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.centre().toString().replaceFirst("/$", "") + path));
        settings.token().ifPresent(token -> request.header("Authorization", "Bearer " + token));
        return request;
    }

    private String ask(HttpRequest request, Duration deadline) throws IOException, InterruptedException {
        return whole(request, deadline).body();
    }

    /** The client's own timeout ends with the answer's first line; this one covers all of it. */
    private HttpResponse<String> whole(HttpRequest request, Duration deadline) throws IOException, InterruptedException {
        return whole(request, deadline, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> whole(HttpRequest request, Duration deadline, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(request, body);
        try {
            HttpResponse<T> response = answer.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
            if (response.statusCode() / 100 != 2) {
                throw new RefusedException(response.statusCode(), response.body() instanceof String why ? why : "");
            }
            return response;
        } catch (TimeoutException e) {
            throw new IOException("no answer within " + deadline.toSeconds() + " s", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause().toString(), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /** The centre is there and says no. */
    static final class RefusedException extends IOException {

        private final int status;

        RefusedException(int status, String why) {
            super("refused with " + status + ": " + why.lines().findFirst().map(line -> line.substring(0, Math.min(120, line.length()))).orElse(""));
            this.status = status;
        }

        /** What was sent is itself wrong, so sending it again cannot help. */
        boolean becauseOfContent() {
            return status == 422;
        }

        /** The centre has another idea of how much has arrived. */
        boolean becauseOfPlace() {
            return status == 409;
        }
    }
}
