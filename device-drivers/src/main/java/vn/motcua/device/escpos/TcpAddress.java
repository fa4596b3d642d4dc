package vn.motcua.device.escpos;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/** A printer that listens on a network port, usually 9100. */
record TcpAddress(String host, int port) implements PrinterAddress {

    private static final int USUAL_PORT = 9100;
    private static final int CONNECT_MILLIS = 3000;
    private static final int LOOK_MILLIS = 1000;

    static TcpAddress parse(URI uri) {
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("no host");
        }
        int port = uri.getPort() == -1 ? USUAL_PORT : uri.getPort();
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("no port " + port);
        }
        return new TcpAddress(uri.getHost(), port);
    }

    @Override
    public Line connect() throws DeviceException {
        try {
            return new TcpLine(socket(CONNECT_MILLIS));
        } catch (UnknownHostException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "no host named " + host, e);
        } catch (SocketTimeoutException e) {
            throw new DeviceException(Fault.NOT_CONNECTED, "nobody answers at " + this + " within " + CONNECT_MILLIS + " ms", e);
        } catch (IOException e) {
            // A printer that talks to somebody else often refuses, exactly like a host without a printer.
            throw new DeviceException(Fault.NOT_CONNECTED, "cannot connect to " + this + ": " + e.getMessage(), e);
        }
    }

    @Override
    public boolean staysOpen() {
        return false;
    }

    @Override
    public boolean reachable() {
        try {
            socket(LOOK_MILLIS).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Socket socket(int millis) throws IOException {
        Socket socket = new Socket();
        try {
            // Small, so that what counts as sent is not far ahead of what the printer has.
            socket.setSendBufferSize(8192);
            socket.setTcpNoDelay(true);
            socket.connect(new InetSocketAddress(host, port), millis);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public String description() {
        return "network printer at " + host + ", port " + port;
    }

    @Override
    public String toString() {
        return "tcp://" + host + ":" + port;
    }
}
