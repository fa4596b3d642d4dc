package vn.motcua.device.escpos;

import java.io.EOFException;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A device file. The kernel's usblp lets it be opened once only, so reading and writing share one descriptor; each has a
 * channel of its own, because a single channel would make the writer wait for the reader, and because closing a channel
 * ends a call that blocks in it.
 */
final class FileLine implements Line {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final RandomAccessFile file;
    private final FileChannel in;
    private final FileChannel out;
    private final boolean answers;
    private volatile boolean closed;

    private FileLine(RandomAccessFile file, FileChannel in, FileChannel out, boolean answers) {
        this.file = file;
        this.in = in;
        this.out = out;
        this.answers = answers;
    }

    @SuppressWarnings("resource") // The channels close the streams, and with them the one descriptor.
    static FileLine open(Path path) throws IOException {
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        boolean device = !Files.isRegularFile(path);
        if (!device) {
            file.seek(file.length());
        }
        return new FileLine(file, new FileInputStream(file.getFD()).getChannel(),
                new FileOutputStream(file.getFD()).getChannel(), device);
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            out.write(rest);
        }
    }

    @Override
    public int read(byte[] into) throws IOException {
        int count = answers ? in.read(ByteBuffer.wrap(into)) : 0;
        if (count > 0) {
            return count;
        }
        if (closed) {
            throw new EOFException("the line was closed");
        }
        // usblp returns nothing at once while the printer has nothing to say.
        LockSupport.parkNanos(LOOK_AGAIN_NANOS);
        return 0;
    }

    @Override
    public void close() {
        closed = true;
        for (AutoCloseable each : new AutoCloseable[] {out, in, file}) {
            try {
                each.close();
            } catch (Exception e) {
                // The device is gone already; the descriptor is free either way.
                continue;
            }
        }
    }

    @Override
    public double secondsPerByte() {
        return 0;
    }
}
