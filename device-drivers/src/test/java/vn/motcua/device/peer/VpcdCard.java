package vn.motcua.device.peer;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;

import jdk.net.ExtendedSocketOptions;

import vn.motcua.device.Await;
import vn.motcua.device.simulator.SimulatedChip;

/**
 * A chip that lies on pcscd's virtual reader. Wire format of vsmartcard's vpcd: every message is a two-byte length and so
 * many bytes; one byte is a control code, anything longer a command APDU.
 */
public final class VpcdCard implements AutoCloseable {

    private static final int POWER_OFF = 0;
    private static final int POWER_ON = 1;
    private static final int RESET = 2;
    private static final int GET_ATR = 4;
    /** When pcscd ended under a card, the system keeps the reader's port for a minute, and vpcd does not ask to have it all the same. */
    private static final Duration READER_LISTENS = Duration.ofSeconds(80);

    private final SimulatedChip chip;
    private final Socket socket;
    private final Thread thread;

    private VpcdCard(SimulatedChip chip, Socket socket) {
        this.chip = chip;
        this.socket = socket;
        this.thread = new Thread(this::serve, "vpcd-card");
        thread.setDaemon(true);
    }

    /** Puts the card on the reader; waits until the reader is there. */
    public static VpcdCard insert(SimulatedChip chip) {
        return insert(chip, Pcscd.CARD_PORT);
    }

    /** Puts the card on the second slot of the virtual reader, which is a reader of its own to PC/SC. */
    public static VpcdCard insertIntoSecondSlot(SimulatedChip chip) {
        return insert(chip, Pcscd.CARD_PORT + 1);
    }

    private static VpcdCard insert(SimulatedChip chip, int port) {
        Socket[] socket = new Socket[1];
        Await.until("the virtual reader to take a card", READER_LISTENS, () -> (socket[0] = connect(port)) != null);
        VpcdCard card = new VpcdCard(chip, socket[0]);
        card.thread.start();
        return card;
    }

    private static Socket connect(int port) {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return socket;
        } catch (IOException notYet) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        }
    }

    private void serve() {
        try (socket) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            while (true) {
                // The reader writes length and message one by one; without this, each waits 40 ms for a delayed ACK.
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                byte[] message = new byte[in.readUnsignedShort()];
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
                in.readFully(message);
                if (message.length == 1) {
                    control(message[0]);
                } else if (!exchange(message)) {
                    return;
                }
            }
        } catch (IOException taken) {
            chip.reset();
        }
    }

    private void control(int code) throws IOException {
        switch (code) {
            case POWER_OFF, POWER_ON, RESET -> chip.reset();
            case GET_ATR -> send(chip.atr());
            default -> throw new IOException("control code " + code);
        }
    }

    /** @return false when the card was taken away */
    private boolean exchange(byte[] command) throws IOException {
        SimulatedChip.Answer answer = chip.answer(command);
        if (answer instanceof SimulatedChip.Answer.Response response) {
            send(response.bytes());
        }
        return !(answer instanceof SimulatedChip.Answer.Removed);
    }

    private void send(byte[] message) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(ByteBuffer.allocate(2 + message.length).putShort((short) message.length).put(message).array());
    }

    /** Takes the card off the reader. */
    @Override
    public void close() throws IOException {
        socket.close();
        try {
            thread.join(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
