package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;

/** {@code working-days.toml}. */
public record WorkingDaysFileCheck() implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return file.getFileName().toString().matches("working-days.*\\.toml");
    }

    @Override
    public List<Problem> check(Path file) {
        return WorkingDaysConfig.read(file).problems();
    }
}
