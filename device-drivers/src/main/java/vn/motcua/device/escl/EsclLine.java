package vn.motcua.device.escl;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;

import javax.net.ssl.SSLException;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/** The HTTP line to one scanner. Every call ends within its limit, or at once when it is cancelled. */
final class EsclLine {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(4);
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final Duration USUAL_PAUSE = Duration.ofMillis(500);

    private final HttpClient client;
    private final Optional<PinnedCertificate> certificate;

    /** @param fingerprint of the scanner's certificate; empty for a scanner without TLS, any other is refused then */
    EsclLine(EsclAddress address, String fingerprint) {
        certificate = address.secure() ? Optional.of(new PinnedCertificate(fingerprint)) : Optional.empty();
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT_LIMIT)
                .followRedirects(HttpClient.Redirect.NEVER);
        certificate.map(PinnedCertificate::context).ifPresent(builder::sslContext);
        client = builder.build();
    }

    /** @param bytes of the body; for a page the file has them, and this is empty */
    record Answer(int code, String location, Duration pause, byte[] bytes) {

        boolean good() {
            return code >= 200 && code < 300;
        }

        /** Not now, but soon. */
        boolean later() {
            return code == 503;
        }

        private static <T> Answer of(HttpResponse<T> response, byte[] bytes) {
            return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Retry-After").map(Answer::seconds).orElse(USUAL_PAUSE), bytes);
        }

        /** Never longer than somebody before the scanner likes to wait for a page that may be there by now. */
        private static Duration seconds(String text) {
            Duration told = text.strip().matches("\\d{1,4}") ? Duration.ofSeconds(Integer.parseInt(text.strip())) : USUAL_PAUSE;
            return told.compareTo(LONGEST_PAUSE) < 0 ? told : LONGEST_PAUSE;
        }
    }

    Answer get(URI uri, Duration limit, Cancellation cancellation) throws DeviceException {
        return small(HttpRequest.newBuilder(uri).GET().build(), limit, cancellation);
    }

    Answer post(URI uri, String xml, Duration limit, Cancellation cancellation) throws DeviceException {
        return small(HttpRequest.newBuilder(uri).header("Content-Type", "text/xml; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(xml)).build(), limit, cancellation);
    }

    /** Told in the background: nobody waits for a scanner that tidies up. */
    CompletableFuture<?> delete(URI uri, Duration limit) {
        HttpRequest request = HttpRequest.newBuilder(uri).DELETE().timeout(limit).build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.discarding()).exceptionally(gone -> null);
    }

    /**
     * @param silence  how long no byte may come
     * @param progress told percents, see {@link PageFile}
     * @throws PageFile.NotWritten when the disk refuses
     */
    Answer page(URI uri, Path file, Duration silence, IntConsumer progress, Cancellation cancellation)
            throws DeviceException, PageFile.NotWritten, BrokenOff {
        PageFile page = new PageFile(file, progress);
        HttpRequest request = HttpRequest.newBuilder(uri).GET().build();
        CompletableFuture<HttpResponse<Long>> running = client.sendAsync(request, info -> info.statusCode() == 200
                ? page.ofLength(info.headers().firstValueAsLong("Content-Length").orElse(0)) : HttpResponse.BodySubscribers.replacing(0L));
        Runnable abort = () -> {
            running.cancel(true);
            page.breakOff();
        };
        try (Cancellation.Registration registration = cancellation.onCancel(abort)) {
            while (System.nanoTime() - page.lastSign() < silence.toNanos()) {
                try {
                    return Answer.of(running.get(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS), new byte[0]);
                } catch (TimeoutException e) {
                    // The page may take its time, as long as it comes.
                }
            }
            abort.run();
            throw new DeviceException(Fault.NO_ANSWER, "the scanner was silent for " + silence.toSeconds() + " s");
        } catch (ExecutionException e) {
            abort.run();
            throw pageProblem(e.getCause());
        } catch (CancellationException e) {
            throw cancelled();
        } catch (InterruptedException e) {
            abort.run();
            throw interrupted();
        }
    }

    /** The line ended before the page did. */
    static final class BrokenOff extends IOException {
        private static final long serialVersionUID = 1;

        private BrokenOff(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }

    private DeviceException pageProblem(Throwable cause) throws PageFile.NotWritten, BrokenOff {
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof PageFile.NotWritten disk) {
                throw disk;
            }
        }
        if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException || cause instanceof SSLException) {
            return problem(cause);
        }
        throw new BrokenOff(cause);
    }

    private Answer small(HttpRequest request, Duration limit, Cancellation cancellation) throws DeviceException {
        CompletableFuture<HttpResponse<byte[]>> running = client.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray());
        try (Cancellation.Registration registration = cancellation.onCancel(() -> running.cancel(true))) {
            HttpResponse<byte[]> response = running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return Answer.of(response, response.body());
        } catch (TimeoutException e) {
            running.cancel(true);
            throw new DeviceException(Fault.NO_ANSWER, "no answer within " + limit.toMillis() + " ms", e);
        } catch (ExecutionException e) {
            throw problem(e.getCause());
        } catch (CancellationException e) {
            throw cancelled();
        } catch (InterruptedException e) {
            running.cancel(true);
            throw interrupted();
        }
    }

    private static DeviceException cancelled() {
        return new DeviceException(Fault.UNKNOWN, "cancelled");
    }

    private static DeviceException interrupted() {
        Thread.currentThread().interrupt();
        return new DeviceException(Fault.UNKNOWN, "interrupted");
    }

    private DeviceException problem(Throwable cause) {
        if (cause instanceof SSLException) {
            String seen = certificate.map(PinnedCertificate::refused).orElse("");
            return seen.isEmpty()
                    ? new DeviceException(Fault.NOT_CONNECTED, "no TLS with the scanner: " + cause.getMessage(), cause)
                    : new DeviceException(Fault.WRONG_SETTINGS, "the scanner shows the certificate " + seen + ", which is not in \"fingerprint\"; "
                            + "compare it with the scanner's own display or page before you write it there", cause);
        }
        String said = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return new DeviceException(Fault.NOT_CONNECTED, "no line to the scanner: " + said, cause);
    }
}
