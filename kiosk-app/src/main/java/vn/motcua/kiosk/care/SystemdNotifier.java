package vn.motcua.kiosk.care;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import com.sun.jna.Native;

/**
 * Tells systemd how the kiosk is, over the socket that it names. Says nothing where nobody listens.
 *
 * @see <a href="https://www.freedesktop.org/software/systemd/man/latest/sd_notify.html">sd_notify(3)</a>
 */
public final class SystemdNotifier {

    private static final int AF_UNIX = 1;
    private static final int SOCK_DGRAM_CLOEXEC = 2 | 0x80000;
    private static final int LONGEST_PATH = 108;

    private final Optional<String> socket;

    /** @param socket a path, or with @ a name in Linux's abstract space; empty: nobody listens */
    SystemdNotifier(Optional<String> socket) {
        this.socket = socket.filter(name -> !name.isEmpty() && name.getBytes(StandardCharsets.UTF_8).length < LONGEST_PATH);
    }

    /** As this process was started. */
    public static SystemdNotifier ofThisProcess() {
        return new SystemdNotifier(Optional.ofNullable(System.getenv("NOTIFY_SOCKET")));
    }

    /** The home screen stands. */
    public void ready() {
        say("READY=1");
    }

    /** Everything moves; the next sign is expected within the watchdog's time. */
    public void alive() {
        say("WATCHDOG=1");
    }

    /** What a technician reads in {@code systemctl status}. */
    public void status(String words) {
        say("STATUS=" + words.replace('\n', ' '));
    }

    private void say(String what) {
        socket.ifPresent(name -> {
            try {
                Libc.send(name, what.getBytes(StandardCharsets.UTF_8));
            } catch (LinkageError e) {
                // A system without this library has no systemd either.
                return;
            }
        });
    }

    /** Java knows local sockets only as streams. Loaded when there is somebody to tell, never before. */
    private static final class Libc {

        static {
            Native.register("c");
        }

        static native int socket(int domain, int type, int protocol);

        static native int sendto(int socket, byte[] data, long length, int flags, byte[] address, int size);

        static native int close(int socket);

        static void send(String name, byte[] data) {
            byte[] path = name.getBytes(StandardCharsets.UTF_8);
            if (path[0] == '@') {
                path[0] = 0;
            }
            int size = Short.BYTES + path.length + (path[0] == 0 ? 0 : 1);
            byte[] address = ByteBuffer.allocate(Short.BYTES + LONGEST_PATH).order(java.nio.ByteOrder.nativeOrder())
                    .putShort((short) AF_UNIX).put(path).array();
            int socket = socket(AF_UNIX, SOCK_DGRAM_CLOEXEC, 0);
            if (socket >= 0) {
                sendto(socket, data, data.length, 0, address, size);
                close(socket);
            }
        }
    }
}
