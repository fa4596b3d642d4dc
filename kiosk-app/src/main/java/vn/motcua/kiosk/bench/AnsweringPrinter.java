package vn.motcua.kiosk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Listens on a port of this machine like a network printer that is always ready, and notes when the first byte and the first
 * command of a paper arrive. It prints nothing: for measuring how quickly the kiosk begins.
 */
public final class AnsweringPrinter implements AutoCloseable {

    private static final int ALL_WELL = 0x12;
    /** DLE EOT n. */
    private static final int REAL_TIME = 0x1004;
    /** GS r n. */
    private static final int TELL_ROLL = 0x1D72;
    /** ESC @. */
    private static final int INITIALISE = 0x1B40;

    private final ServerSocket server;
    private volatile long firstByte;
    private volatile long firstCommand;

    public AnsweringPrinter() {
        try {
            server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "answering printer");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    /** Forgets when the last paper began. */
    public void await() {
        firstByte = 0;
        firstCommand = 0;
    }

    /** {@link System#nanoTime} of the first byte since {@link #await}; 0: none. */
    public long firstByte() {
        return firstByte;
    }

    /** The same of the first byte that belongs to a paper; before it the printer is asked whether it is ready. */
    public long firstCommand() {
        return firstCommand;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setTcpNoDelay(true);
                answer(socket.getInputStream(), socket.getOutputStream());
            } catch (IOException e) {
                // The kiosk hung up, as it does after each paper, or the measuring is over.
                continue;
            }
        }
    }

    private void answer(InputStream in, OutputStream out) throws IOException {
        byte[] bytes = new byte[8192];
        int last = 0;
        for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
            if (firstByte == 0) {
                firstByte = System.nanoTime();
            }
            for (int i = 0; i < count; i++) {
                last = (last << 8 | bytes[i] & 0xFF) & 0xFFFFFF;
                if ((last & 0xFFFF) == INITIALISE && firstCommand == 0) {
                    firstCommand = System.nanoTime();
                }
                switch (last >> 8) {
                    case REAL_TIME -> out.write(ALL_WELL);
                    case TELL_ROLL -> out.write(0);
                    default -> { }
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            // Nobody listens any more, which is what was wanted.
            return;
        }
    }
}
