package vn.motcua.device.serial;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.SerialCable;

/** A device whose buffer is full says stop (XOFF): nothing is sent until it says go on (XON), and its other words are heard. */
class DeviceSaysStopTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final byte[] WORDS = "words".getBytes(StandardCharsets.US_ASCII);

    @Test
    void nothingIsSentUntilItSaysGoOn(@TempDir Path folder) throws Exception {
        try (SerialCable cable = new SerialCable(folder);
             RandomAccessFile there = new RandomAccessFile(cable.there().toFile(), "rw");
             FileOutputStream device = new FileOutputStream(there.getFD());
             SerialLine line = SerialLine.open(cable.here(), 115_200, SerialLine.Flow.XON)) {
            ByteArrayOutputStream came = new ByteArrayOutputStream();
            InputStream in = new FileInputStream(there.getFD());
            thread(() -> collect(in, came));

            device.write(new byte[] {0x13, 0x12});
            // The stop works when the word behind it has come.
            assertEquals(0x12, awaitWord(line));
            CompletableFuture<Void> written = new CompletableFuture<>();
            thread(() -> write(line, written));
            Await.never("a byte came although the device said stop", Duration.ofMillis(300), () -> came.size() > 0);

            device.write(0x11);
            written.get(SOON.toSeconds(), TimeUnit.SECONDS);
            Await.until("the words", SOON, () -> came.size() == WORDS.length);
            assertArrayEquals(WORDS, came.toByteArray());
        }
    }

    private static int awaitWord(SerialLine line) throws IOException {
        byte[] into = new byte[16];
        for (long end = System.nanoTime() + SOON.toNanos(); System.nanoTime() < end; ) {
            if (line.read(into) > 0) {
                return into[0];
            }
        }
        throw new AssertionError("the device was not heard");
    }

    private static void write(SerialLine line, CompletableFuture<Void> written) {
        try {
            line.write(WORDS);
            written.complete(null);
        } catch (IOException e) {
            written.completeExceptionally(e);
        }
    }

    private static void collect(InputStream in, ByteArrayOutputStream came) {
        try {
            for (int b = in.read(); b >= 0; b = in.read()) {
                came.write(b);
            }
        } catch (IOException e) {
            // The test is over.
            return;
        }
    }

    private static void thread(Runnable work) {
        Thread thread = new Thread(work, "serial test");
        thread.setDaemon(true);
        thread.start();
    }
}
