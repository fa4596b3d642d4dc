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

/** A page on its way from the scanner to the disk; it can be watched and broken off from another thread. */
final class PageFile implements HttpResponse.BodySubscriber<Long> {

    /** The disk's fault, not the scanner's. */
    static final class NotWritten extends IOException {
        private static final long serialVersionUID = 1;

        private NotWritten(IOException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final Path file;
    private final CompletableFuture<Long> body = new CompletableFuture<>();
    private FileChannel channel;
    private Flow.Subscription subscription;
    private long bytes;
    private volatile long lastSign = System.nanoTime();

    PageFile(Path file) {
        this.file = file;
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
        } catch (IOException e) {
            end(new NotWritten(e));
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
