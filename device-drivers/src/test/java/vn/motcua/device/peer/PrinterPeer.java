package vn.motcua.device.peer;

import java.io.Closeable;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A ticket printer at the other end of the wire. It has a buffer of limited size, obeys real-time commands the moment they
 * come (in the middle of a picture too, as real ones do), prints in its own time, and can fail at any byte or row.
 */
public final class PrinterPeer implements AutoCloseable {

    private final PrinterHabits habits;
    private final PrinterMechanics mechanics;
    private final PrinterMemory memory = new PrinterMemory();
    private final StringBuffer letters = new StringBuffer();
    private final Deque<Byte> buffer = new ArrayDeque<>();
    private final PrinterInterpreter interpreter;
    private ServerSocket server;
    private Closeable wire;
    private OutputStream back;
    private long received;
    private long failAt = Long.MAX_VALUE;
    private boolean dropsTheLine;
    private boolean closed;
    private int realTimeCommands;
    private long happensAt = Long.MAX_VALUE;
    private Runnable happening = () -> { };
    private boolean powerLost;

    private PrinterPeer(PrinterHabits habits) {
        this.habits = habits;
        this.mechanics = new PrinterMechanics(habits);
        this.interpreter = new PrinterInterpreter(habits, mechanics, this::next, this::reply, letters, memory);
        mechanics.onChange(this::speakUp);
        thread("printer", () -> {
            try {
                while (true) {
                    interpret();
                }
            } catch (IOException | InterruptedException e) {
                // The test is over.
                return;
            }
        });
    }

    /** In the middle of a command the power may go: what was awaited then is not awaited any more. */
    private static final class PowerLost extends IOException {
        private static final long serialVersionUID = 1;
    }

    private void interpret() throws IOException, InterruptedException {
        try {
            interpreter.run();
        } catch (PowerLost e) {
            interpreter.reset();
        }
    }

    /** One that listens on a port of this machine. */
    public static PrinterPeer onNetwork(PrinterHabits habits) {
        PrinterPeer peer = new PrinterPeer(habits);
        try {
            peer.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread("printer accepts", peer::accept);
        return peer;
    }

    /** One at the end of a serial line: a pseudo terminal. */
    public static PrinterPeer onLine(PrinterHabits habits, Path terminal) {
        PrinterPeer peer = new PrinterPeer(habits);
        peer.plugInto(terminal);
        return peer;
    }

    /** Plugs the same printer into another line. */
    public void plugInto(Path terminal) {
        try {
            RandomAccessFile file = new RandomAccessFile(terminal.toFile(), "rw");
            InputStream in = new FileInputStream(file.getFD());
            OutputStream out = new FileOutputStream(file.getFD());
            thread("printer receives", () -> receive(file, in, out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "tcp://127.0.0.1:" + server.getLocalPort();
    }

    public void paperOut(boolean out) {
        mechanics.paperOut(out);
    }

    public void nearEnd(boolean near) {
        mechanics.nearEnd(near);
    }

    public void coverOpen(boolean open) {
        mechanics.coverOpen(open);
    }

    public void cutterStuck(boolean stuck) {
        mechanics.cutterStuck(stuck);
    }

    public void mechanicalError(boolean error) {
        mechanics.mechanicalError(error);
    }

    public void offline(boolean off) {
        mechanics.offline(off);
    }

    public void headHot(boolean hot) {
        mechanics.headHot(hot);
    }

    /** Takes the paper out of the mouth, or catches it as it comes. */
    public void takePaper() {
        mechanics.take();
    }

    /** A paper hangs in the mouth. */
    public boolean paperAtExit() {
        return mechanics.atExit();
    }

    /** Papers that it drew back in. */
    public int retracted() {
        return mechanics.retracted();
    }

    /** Papers that it let fall. */
    public int ejected() {
        return mechanics.ejected();
    }

    public void paperOutAfterRows(int rows) {
        mechanics.paperOutAfterRows(rows);
    }

    public void coverOpensAfterRows(int rows) {
        mechanics.coverOpensAfterRows(rows);
    }

    /** Takes so many bytes more, then reads no further. */
    public synchronized void stopsReadingAfter(long bytes) {
        failAt = received + bytes;
        dropsTheLine = false;
    }

    /** Takes so many bytes more, then hangs up. */
    public synchronized void hangsUpAfter(long bytes) {
        failAt = received + bytes;
        dropsTheLine = true;
    }

    /** Takes so many bytes more, then something happens to it. */
    public synchronized void after(long bytes, Runnable what) {
        happensAt = received + bytes;
        happening = what;
    }

    /** Nothing happens that was planned and has not come yet. */
    public synchronized void nothingAfterAll() {
        happensAt = Long.MAX_VALUE;
    }

    /** Switched off and on while nothing was under way: what was in RAM is gone. */
    public void powerCycle() {
        memory.powerCycle();
    }

    /** In the middle of something: the buffer and the command on its way are gone too, and the connection is dead. */
    public synchronized void losesPower() {
        memory.powerCycle();
        buffer.clear();
        powerLost = true;
        hangsUpAfter(0);
        notifyAll();
    }

    /** Pictures that were written into its memory so far. */
    public int definitions() {
        return memory.definitions();
    }

    /** Reads on, or can be connected to again. */
    public synchronized void recovers() {
        failAt = Long.MAX_VALUE;
        notifyAll();
    }

    /** What was cut off, in order. */
    public List<PrintedPaper> papers() {
        return mechanics.papers();
    }

    /** What hangs out of the printer. */
    public PrintedPaper uncut() {
        return mechanics.uncut();
    }

    /** What came out as letters instead of dots. */
    public String letters() {
        return letters.toString();
    }

    public synchronized long received() {
        return received;
    }

    /** Real-time status commands that came, meant or not. */
    public synchronized int realTimeCommands() {
        return realTimeCommands;
    }

    // --- receiving

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                receive(socket, socket.getInputStream(), socket.getOutputStream());
            } catch (IOException e) {
                // The line is down or the test is over; the next connection may come.
                continue;
            }
        }
    }

    private void receive(Closeable line, InputStream in, OutputStream out) {
        synchronized (this) {
            wire = line;
            back = out;
        }
        try (line) {
            int first = 0;
            int second = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (!take(b)) {
                    return;
                }
                if (first == 0x10 && second == 0x04 && habits.realTime()) {
                    synchronized (this) {
                        realTimeCommands++;
                    }
                    reply(b == 0x14 && habits.presenter() ? mechanics.full() : new byte[] {(byte) mechanics.realTime(b)});
                }
                first = second;
                second = b;
            }
        } catch (IOException | InterruptedException e) {
            // Unplugged.
            return;
        }
    }

    private synchronized boolean take(int b) throws InterruptedException {
        while (!closed && (received >= failAt && !dropsTheLine || buffer.size() >= habits.buffer())) {
            wait();
        }
        if (closed || received >= failAt) {
            return false;
        }
        received++;
        if (received >= happensAt) {
            happensAt = Long.MAX_VALUE;
            happening.run();
            if (received >= failAt && dropsTheLine) {
                return false;
            }
        }
        buffer.add((byte) b);
        notifyAll();
        return true;
    }

    private synchronized int next() throws IOException, InterruptedException {
        while (buffer.isEmpty() || powerLost) {
            if (powerLost) {
                powerLost = false;
                throw new PowerLost();
            }
            if (closed) {
                throw new InterruptedException("closed");
            }
            wait();
        }
        notifyAll();
        return buffer.remove() & 0xFF;
    }

    private synchronized void reply(byte... bytes) {
        try {
            if (back != null) {
                back.write(bytes);
                back.flush();
            }
        } catch (IOException e) {
            // Nobody listens any more.
            back = null;
        }
    }

    private void speakUp() {
        if (interpreter.automatic()) {
            reply(mechanics.automatic());
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        Closeable line;
        synchronized (this) {
            closed = true;
            notifyAll();
            line = wire;
        }
        try {
            if (server != null) {
                server.close();
            }
            if (line != null) {
                line.close();
            }
        } catch (IOException e) {
            // Closed is closed.
            return;
        }
    }
}
