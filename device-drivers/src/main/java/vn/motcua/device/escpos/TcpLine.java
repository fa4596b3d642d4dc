package vn.motcua.device.escpos;

import java.io.EOFException;
import java.io.IOException;
import java.net.Socket;

/** Closing the socket ends a blocked write too. */
final class TcpLine implements Line {

    private final Socket socket;

    TcpLine(Socket socket) {
        this.socket = socket;
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    @Override
    public int read(byte[] into) throws IOException {
        int count = socket.getInputStream().read(into);
        if (count < 0) {
            throw new EOFException("the printer closed the connection");
        }
        return count;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nothing was left to close.
            return;
        }
    }

    @Override
    public double secondsPerByte() {
        return 0;
    }
}
