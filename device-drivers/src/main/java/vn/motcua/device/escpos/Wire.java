package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Gives a line the deadlines that it does not have: one thread reads, one writes, and whoever calls waits for a while at
 * most. A writer that hangs in the system is left behind when the line is closed; it never holds up the caller.
 */
final class Wire implements AutoCloseable {

    /** Gets what comes over the line, on the reading thread. */
    interface Ear {
        void hear(byte[] bytes, int count);
    }

    private final Line line;
    private final Consumer<IOException> onGone;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private byte[] toWrite;
    private IOException gone;
    private boolean closed;

    /** @param onGone told once when the line breaks by itself, on one of the two threads */
    Wire(Line line, Consumer<IOException> onGone) {
        this.line = line;
        this.onGone = onGone;
    }

    void start(String name, Ear ear) {
        start(name + " reader", () -> readOn(ear));
        start(name + " writer", this::writeOn);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void readOn(Ear ear) {
        byte[] bytes = new byte[256];
        try {
            while (true) {
                ear.hear(bytes, line.read(bytes));
            }
        } catch (IOException e) {
            lose(e);
        }
    }

    private void writeOn() {
        try {
            for (byte[] bytes = next(); bytes != null; bytes = next()) {
                line.write(bytes);
                set(() -> toWrite = null);
            }
        } catch (IOException e) {
            lose(e);
        }
    }

    private byte[] next() {
        lock.lock();
        try {
            while (toWrite == null && usable()) {
                changed.awaitUninterruptibly();
            }
            return usable() ? toWrite : null;
        } finally {
            lock.unlock();
        }
    }

    private void lose(IOException reason) {
        boolean news = get(() -> {
            boolean first = usable();
            gone = gone == null ? reason : gone;
            changed.signalAll();
            return first;
        });
        line.close();
        if (news) {
            onGone.accept(reason);
        }
    }

    /**
     * Hands bytes to the writer when it has nothing to do; does not wait.
     *
     * @return false when it is busy or the line is gone
     */
    boolean offer(byte[] bytes) {
        return get(() -> {
            if (toWrite != null || !usable()) {
                return false;
            }
            toWrite = bytes;
            changed.signalAll();
            return true;
        });
    }

    /** True when the system has taken all that was handed over. */
    boolean idle() {
        return get(() -> toWrite == null);
    }

    /**
     * Waits until a condition holds; it is looked at again after each {@link #set}.
     *
     * @return false when it did not come to hold in time
     * @throws IOException when the line is gone
     */
    boolean await(Duration patience, BooleanSupplier condition) throws IOException {
        lock.lock();
        try {
            long rest = patience.toNanos();
            while (!condition.getAsBoolean()) {
                if (!usable()) {
                    throw new IOException("the line is gone", gone);
                }
                if (rest <= 0) {
                    return false;
                }
                rest = changed.awaitNanos(rest);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            lock.unlock();
        }
    }

    /** Changes something that somebody may wait for. */
    void set(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    <T> T get(Supplier<T> value) {
        lock.lock();
        try {
            return value.get();
        } finally {
            lock.unlock();
        }
    }

    boolean usable() {
        return get(() -> gone == null && !closed);
    }

    double secondsPerByte() {
        return line.secondsPerByte();
    }

    @Override
    public void close() {
        set(() -> closed = true);
        line.close();
    }
}
