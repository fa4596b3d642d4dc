package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import vn.motcua.device.DriverCatalogue;

/**
 * Every TOML file that is not a centre's is a kiosk's.
 *
 * @param legalFields of the catalogue of procedures; empty when it is not at hand
 */
public record KioskFileCheck(DriverCatalogue drivers, Set<String> legalFields) implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return file.toString().endsWith(".toml") && !new CentreFileCheck().covers(file);
    }

    @Override
    public List<Problem> check(Path file) {
        return KioskConfig.read(file, drivers, legalFields).problems();
    }
}
