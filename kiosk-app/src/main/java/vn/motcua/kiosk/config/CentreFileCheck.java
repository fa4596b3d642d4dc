package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;

/** {@code centre.toml}, {@code centre-hanoi.toml}, … */
public record CentreFileCheck() implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return file.getFileName().toString().matches("centre.*\\.toml");
    }

    @Override
    public List<Problem> check(Path file) {
        return CentreConfig.read(file).problems();
    }
}
