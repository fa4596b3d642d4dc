package vn.motcua.device.barcode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Announcer;
import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.serial.SerialLine;

/** A code reader at the end of a serial line. It cannot be asked anything: as long as the line is there, it is well. */
final class SerialCodeReader implements CodeReader {

    private static final Logger log = LoggerFactory.getLogger(SerialCodeReader.class);
    private static final int MOST_AT_ONCE = 1024;

    private final Path port;
    private final SerialLine line;
    private final Announcer<String> codes = new Announcer<>();
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean gone;

    private SerialCodeReader(Path port, SerialLine line) {
        this.port = port;
        this.line = line;
    }

    static SerialCodeReader listening(Path port, SerialLine line) {
        SerialCodeReader reader = new SerialCodeReader(port, line);
        Thread thread = new Thread(reader::listen, "code reader " + port.getFileName());
        thread.setDaemon(true);
        thread.start();
        return reader;
    }

    private void listen() {
        CodeFraming framing = new CodeFraming(codes::announce);
        byte[] bytes = new byte[MOST_AT_ONCE];
        try {
            while (!gone) {
                int count = line.read(bytes);
                if (count == 0) {
                    framing.silence();
                } else {
                    framing.bytes(bytes, count);
                }
            }
        } catch (IOException e) {
            boolean pulled = !gone;
            gone = true;
            line.close();
            if (pulled) {
                log.debug("{}: {}", port, e.getMessage());
                health.announce(probe());
            }
        }
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("", "code reader on " + port);
    }

    @Override
    public DeviceHealth probe() {
        return gone ? new DeviceHealth.Unreachable("the line " + port + " has hung up") : DeviceHealth.ready();
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public void onCode(Consumer<String> listener) {
        codes.tell(listener);
    }

    @Override
    public void close() {
        gone = true;
        codes.close();
        health.close();
        line.close();
    }
}
