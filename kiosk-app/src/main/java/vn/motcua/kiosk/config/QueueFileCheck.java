package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;

/** {@code queue.toml}, {@code queue-hn-12.toml}, … */
public record QueueFileCheck() implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return file.getFileName().toString().matches("queue.*\\.toml");
    }

    @Override
    public List<Problem> check(Path file) {
        return QueueConfig.read(file).problems();
    }
}
