package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;

import vn.motcua.device.DriverCatalogue;

/** The files in {@code printers/}, one for each family. */
public record PrinterFileCheck(DriverCatalogue drivers) implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return named(file);
    }

    static boolean named(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return file.toString().endsWith(".toml") && folder != null && folder.endsWith("printers");
    }

    @Override
    public List<Problem> check(Path file) {
        return PrinterProfile.read(file, drivers).problems();
    }
}
