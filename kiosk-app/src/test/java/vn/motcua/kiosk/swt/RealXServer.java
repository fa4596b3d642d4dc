package vn.motcua.kiosk.swt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.device.peer.Program;

/**
 * The X server that stands in kiosks, without hardware: its monitors are those of the dummy driver, its touch panel is the driver
 * "inputtest" (man 4 inputtestdrv), to which fingers come over a socket. What a program gets is what a panel's fingers give: touches
 * with a number each (XInput 2.2), the first of which also moves the pointer.
 */
public final class RealXServer implements AutoCloseable {

    private static final String CONFIGURATION = """
            Section "Device"
              Identifier "card"
              Driver "dummy"
              VideoRam 65536
            EndSection
            Section "Screen"
              Identifier "screen"
              Device "card"
              DefaultDepth 24
            EndSection
            Section "InputDevice"
              Identifier "panel"
              Driver "inputtest"
              Option "DeviceType" "Touch"
              Option "SocketPath" "@PANEL@"
            EndSection
            Section "InputDevice"
              Identifier "touchpad"
              Driver "inputtest"
              Option "DeviceType" "PointerGesture"
              Option "SocketPath" "@TOUCHPAD@"
            EndSection
            Section "ServerLayout"
              Identifier "kiosk"
              Screen "screen"
              InputDevice "panel"
              InputDevice "touchpad"
            EndSection
            Section "ServerFlags"
              Option "AutoAddDevices" "false"
            EndSection
            """;

    private final Process server;
    private final String display;
    private final Path panel;
    private final Path touchpad;

    private RealXServer(Process server, String display, Path panel, Path touchpad) {
        this.server = server;
        this.display = display;
        this.panel = panel;
        this.touchpad = touchpad;
    }

    /** @param folder for its files; its path is short, as sockets want it */
    public static RealXServer in(Path folder) throws IOException {
        Path panel = folder.resolve("panel");
        Path touchpad = folder.resolve("touchpad");
        Path configuration = Files.writeString(folder.resolve("xorg.conf"),
                CONFIGURATION.replace("@PANEL@", panel.toString()).replace("@TOUCHPAD@", touchpad.toString()));
        Process server = new ProcessBuilder(Program.required("Xorg", "xserver-xorg-core xserver-xorg-video-dummy"), "-displayfd", "1",
                "-config", configuration.toString(), "-logfile", folder.resolve("xorg.log").toString(), "-novtswitch", "-sharevts", "-nolisten",
                "tcp", "-noreset").redirectError(Redirect.DISCARD).start();
        String number = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        if (number == null) {
            throw new AssertionError("Xorg did not start: " + Files.readString(folder.resolve("xorg.log")));
        }
        return new RealXServer(server, ":" + number, panel, touchpad);
    }

    /** As in DISPLAY. */
    public String display() {
        return display;
    }

    public Fingers fingers(int width, int height) throws IOException {
        return new Fingers(connect(panel), width, height);
    }

    public Touchpad touchpad() throws IOException {
        return new Touchpad(connect(touchpad));
    }

    private static SocketChannel connect(Path socket) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        send(channel, event(12, 0).putShort((short) 1).putShort((short) 0));
        receive(channel, 12);
        return channel;
    }

    /** @param length in bytes, with this head of eight */
    private static ByteBuffer event(int length, int type) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN).putInt(length).putInt(type);
    }

    private static void send(SocketChannel channel, ByteBuffer event) throws IOException {
        event.rewind();
        while (event.hasRemaining()) {
            channel.write(event);
        }
    }

    private static void receive(SocketChannel channel, int length) throws IOException {
        ByteBuffer answer = ByteBuffer.allocate(length);
        while (answer.hasRemaining()) {
            if (channel.read(answer) < 0) {
                throw new IOException("the X server has closed the socket of its panel");
            }
        }
    }

    /** Returns when the server has dealt with all that was sent before. */
    private static void sync(SocketChannel channel) throws IOException {
        send(channel, event(8, 1));
        receive(channel, 8);
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }

    /** Fingers on the panel, each by a number of its own while it is down. */
    public static final class Fingers implements AutoCloseable {

        private static final int TOUCH = 6;
        private static final int BEGIN = 18;
        private static final int UPDATE = 19;
        private static final int END = 20;
        /** Of the panel's axes. */
        private static final double MOST = 0xFFFF;

        private final SocketChannel channel;
        private final int width;
        private final int height;

        private Fingers(SocketChannel channel, int width, int height) {
            this.channel = channel;
            this.width = width;
            this.height = height;
        }

        /** @param x pixels of the display */
        public void down(int finger, int x, int y) throws IOException {
            touch(BEGIN, finger, x, y);
        }

        public void move(int finger, int x, int y) throws IOException {
            touch(UPDATE, finger, x, y);
        }

        public void up(int finger, int x, int y) throws IOException {
            touch(END, finger, x, y);
        }

        private void touch(int what, int finger, int x, int y) throws IOException {
            ByteBuffer event = event(1056, TOUCH).putInt(finger).putInt(what);
            // The first two axes are told, and their values follow.
            event.position(20);
            event.put((byte) 3);
            event.position(32);
            event.putDouble((x + 0.5) * MOST / width).putDouble((y + 0.5) * MOST / height);
            send(channel, event);
            sync(channel);
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    /** Of a notebook, or plugged in by somebody: it tells of pinches and swipes instead of fingers. */
    public static final class Touchpad implements AutoCloseable {

        private static final int PINCH = 7;
        private static final int SWIPE = 8;
        private static final int PINCH_BEGIN = 27;
        private static final int SWIPE_BEGIN = 30;

        private final SocketChannel channel;

        private Touchpad(SocketChannel channel) {
            this.channel = channel;
        }

        /** @param scale above 1 to spread two fingers */
        public void pinch(double scale) throws IOException {
            for (int phase = 0; phase < 3; phase++) {
                ByteBuffer event = event(64, PINCH).putShort((short) (PINCH_BEGIN + phase)).putShort((short) 2).putInt(0);
                event.putDouble(0).putDouble(0).putDouble(0).putDouble(0).putDouble(phase == 0 ? 1 : scale).putDouble(0);
                send(channel, event);
                sync(channel);
            }
        }

        /** With so many fingers, from right to left. */
        public void swipe(int fingers) throws IOException {
            for (int phase = 0; phase < 3; phase++) {
                ByteBuffer event = event(48, SWIPE).putShort((short) (SWIPE_BEGIN + phase)).putShort((short) fingers).putInt(0);
                event.putDouble(-200).putDouble(0).putDouble(-200).putDouble(0);
                send(channel, event);
                sync(channel);
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
