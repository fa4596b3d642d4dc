package vn.motcua.device.peer;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A calling unit at the far end of a serial cable, written from the words of the protocol and not with the driver's code: checks
 * and answers lines on a thread of its own, and remembers what it was told.
 */
public final class RadioPeer {

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final InputStream in;
    private final OutputStream out;
    private volatile int unanswered;
    private volatile Optional<String> refusal = Optional.empty();

    private RadioPeer(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /** @param end of the cable; the unit lives as long as the line */
    public static RadioPeer at(Path end) {
        try {
            RadioPeer peer = new RadioPeer(new FileInputStream(end.toFile()), new FileOutputStream(end.toFile()));
            Thread thread = new Thread(peer::serve, "radio peer");
            thread.setDaemon(true);
            thread.start();
            return peer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Orders that came through, without start and checksum; a repeated one counts again. PING is none. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    /** Passes over so many lines as if they had been lost on the way. */
    public void loseNext(int lines) {
        unanswered = lines;
    }

    public void refuseWith(String word) {
        refusal = Optional.of(word);
    }

    private void serve() {
        StringBuilder line = new StringBuilder();
        try (in; out) {
            for (int each = in.read(); each >= 0; each = in.read()) {
                if (each == '\n') {
                    take(line.toString().strip());
                    line.setLength(0);
                } else {
                    line.append((char) each);
                }
            }
        } catch (IOException pulled) {
            return;
        }
    }

    private void take(String line) throws IOException {
        int star = line.indexOf('*');
        if (!line.startsWith("$") || star < 0 || sum(line.substring(1, star)) != Integer.parseInt(line.substring(star + 1), 16)) {
            throw new AssertionError("a damaged line: " + line);
        }
        if (unanswered > 0) {
            unanswered--;
            return;
        }
        String order = line.substring(1, star);
        if (order.equals("PING")) {
            say("PONG,Thu Nghiem,Radio 1");
            return;
        }
        heard.add(order);
        String[] fields = order.split(",");
        say(refusal.map(why -> "NO," + fields[0] + "," + fields[1] + "," + why).orElse("OK," + fields[0] + "," + fields[1]));
    }

    /** Also what nobody asked for. */
    public void say(String content) throws IOException {
        raw("$" + content + "*" + String.format("%02X", sum(content)) + "\r\n");
    }

    /** As it is, right or wrong. */
    public void raw(String bytes) throws IOException {
        out.write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static int sum(String content) {
        int sum = 0;
        for (char each : content.toCharArray()) {
            sum ^= each;
        }
        return sum;
    }
}
