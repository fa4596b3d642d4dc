package vn.motcua.device.peer;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A second door to the running pcscd: a socket of its own. Who goes through it (the environment variable {@link #VARIABLE})
 * sees the service die and come back, while pcscd, its readers and their cards stay as they are.
 */
public final class PcscdProxy implements AutoCloseable {

    /** Where the PC/SC library looks for the service's socket. Read once in the life of a process. */
    public static final String VARIABLE = "PCSCLITE_CSOCK_NAME";

    private static final int LONGEST_PIECE = 8192;
    /** Length and command of four bytes each, then the client's version of three times four (winscard_msg.h). */
    private static final int GREETING = 20;

    private final Path socket;
    private final List<Closeable> open = new ArrayList<>();
    private boolean frozen;

    /** @param folder for the socket, whose whole name may have about 100 letters */
    public PcscdProxy(Path folder) {
        socket = folder.resolve("pcscd.comm");
        start();
    }

    public Path socket() {
        return socket;
    }

    public synchronized void start() {
        try {
            ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            open.add(door);
            door.bind(UnixDomainSocketAddress.of(socket));
            inBackground(() -> serve(door));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service that dies for good with the first word of the next client unanswered. */
    public synchronized void startToDieWhileGreeting() {
        try {
            ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            open.add(door);
            door.bind(UnixDomainSocketAddress.of(socket));
            inBackground(() -> dieWhileGreeting(door));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void dieWhileGreeting(ServerSocketChannel door) {
        try (SocketChannel client = door.accept()) {
            // The last byte stays unread: the client gets a reset and not an end, which is what it takes for "forbidden".
            ByteBuffer greeting = ByteBuffer.allocate(GREETING - 1);
            while (greeting.hasRemaining() && client.read(greeting) >= 0) {
                continue;
            }
            kill();
        } catch (IOException alreadyDead) {
            // Killed from outside before anybody came.
        }
    }

    /** True from the start until the death. */
    public synchronized boolean alive() {
        return !open.isEmpty();
    }

    private void serve(ServerSocketChannel door) {
        try {
            while (true) {
                join(door, door.accept());
            }
        } catch (IOException killed) {
            // Whoever is connected has been cut off too.
        }
    }

    private synchronized void join(ServerSocketChannel door, SocketChannel client) throws IOException {
        open.add(client);
        if (!door.isOpen()) {
            // Killed while this client was on its way in.
            client.close();
            return;
        }
        SocketChannel service = SocketChannel.open(UnixDomainSocketAddress.of(Pcscd.SOCKET));
        open.add(service);
        inBackground(() -> pass(client, service));
        inBackground(() -> pass(service, client));
    }

    /** Until either end is closed; then both are. */
    private void pass(SocketChannel from, SocketChannel to) {
        try (from; to) {
            ByteBuffer piece = ByteBuffer.allocate(LONGEST_PIECE);
            while (from.read(piece) >= 0) {
                awaitThaw();
                piece.flip();
                while (piece.hasRemaining()) {
                    to.write(piece);
                }
                piece.clear();
            }
        } catch (IOException cut) {
            // As a service does that dies: without a word.
        }
    }

    private synchronized void awaitThaw() throws IOException {
        try {
            while (frozen) {
                wait();
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** As a stopped process (SIGSTOP) does: it takes connections and words, and answers nothing until it goes on. */
    public synchronized void freeze(boolean now) {
        frozen = now;
        notifyAll();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "pcscd-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    /** Without notice, and with every connection that it holds. */
    public synchronized void kill() {
        try {
            for (Closeable end : open) {
                end.close();
            }
            open.clear();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        kill();
    }
}
