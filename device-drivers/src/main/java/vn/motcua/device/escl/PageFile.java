package vn.motcua.device.escl;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.IntConsumer;

/** A page on its way from the scanner to the disk; it can be watched and broken off from another thread. */
final class PageFile implements HttpResponse.BodySubscriber<Long> {

    /** The disk's fault, not the scanner's. */
    static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1;

        private NotWritten(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /** A few times a second is often enough for who looks at it. */
    private static final long TOLD_EVERY_NANOS = 250_000_000;

    private final Path file;
    private final IntConsumer progress;
    private final CompletableFuture<Long> body = new CompletableFuture<>();
    private FileChannel channel;
    private Flow.Subscription subscription;
    private long bytes;
    private long length;
    private long lastTold = System.nanoTime() - TOLD_EVERY_NANOS;
    private volatile long lastSign = System.nanoTime();

    /** @param progress is told percents, of a page whose length the scanner has told */
    PageFile(Path file, IntConsumer progress) {
        this.file = file;
        this.progress = progress;
    }

    /** @param told how many bytes will come; 0 when the scanner does not know yet, as many while they scan */
    PageFile ofLength(long told) {
        length = told;
        return this;
    }

    /** {@link System#nanoTime} of the last byte, or of the beginning. */
    long lastSign() {
        return lastSign;
    }

    void sign() {
        lastSign = System.nanoTime();
    }

    @Override
    public CompletionStage<Long> getBody() {
        return body;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (body.isDone()) {
            given.cancel();
            return;
        }
        try {
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            given.request(Long.MAX_VALUE);
        } catch (IOException e) {
            end(new NotWritten(e));
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        sign();
        if (body.isDone()) {
            return;
        }
        try {
            for (ByteBuffer buffer : buffers) {
                while (buffer.hasRemaining()) {
                    bytes += channel.write(buffer);
                }
            }
            tell();
        } catch (IOException e) {
            end(new NotWritten(e));
        }
    }

    private void tell() {
        long now = System.nanoTime();
        if (length > 0 && now - lastTold >= TOLD_EVERY_NANOS) {
            lastTold = now;
            progress.accept((int) Math.min(100, 100 * bytes / length));
        }
    }

    @Override
    public synchronized void onError(Throwable problem) {
        end(problem);
    }

    @Override
    public synchronized void onComplete() {
        closeFile();
        body.complete(bytes);
    }

    /** Nothing more is written after this. Safe to call twice. */
    synchronized void breakOff() {
        end(new IOException("broken off"));
    }

    private void end(Throwable problem) {
        if (subscription != null) {
            subscription.cancel();
        }
        closeFile();
        body.completeExceptionally(problem);
    }

    private void closeFile() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            body.completeExceptionally(new NotWritten(e));
        }
    }
}
