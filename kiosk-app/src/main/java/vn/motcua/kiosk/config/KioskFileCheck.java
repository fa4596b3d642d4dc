package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import vn.motcua.device.DriverCatalogue;

/**
 * Every TOML file that is neither a centre's nor a printer's is a kiosk's.
 *
 * @param legalFields that the procedures in a catalogue's folder have
 */
public record KioskFileCheck(DriverCatalogue drivers, Function<Path, Set<String>> legalFields) implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return file.toString().endsWith(".toml") && !new CentreFileCheck().covers(file) && !PrinterFileCheck.named(file);
    }

    @Override
    public List<Problem> check(Path file) {
        return KioskConfig.read(file, drivers, legalFields).problems();
    }
}
