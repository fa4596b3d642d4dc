package vn.motcua.kiosk.config;

import java.nio.file.Path;

/** Where the configuration is: {@code config} in the kiosk's home, or what {@code -Dconfig.dir=} says. */
public final class ConfigFolder {

    private ConfigFolder() {
    }

    /** Where the launcher stands; the working folder when it did not say. */
    static Path home() {
        return Path.of(System.getProperty("kiosk.home", ""));
    }

    public static Path path() {
        return Path.of(System.getProperty("config.dir", home().resolve("config").toString()));
    }

    /** Real devices. */
    public static Path kiosk() {
        return path().resolve("kiosk.toml");
    }

    /** Simulated devices: what {@code ./kiosk run} starts with. */
    public static Path simulatedKiosk() {
        return path().resolve("kiosk-simulated.toml");
    }

    /** When the branches work. */
    public static Path workingDays() {
        return path().resolve("working-days.toml");
    }

    /** Drivers that were dropped in, and the sums of those that may be loaded. */
    public static Path drivers() {
        return path().resolve("drivers");
    }

    public static Path centre() {
        return path().resolve("centre.toml");
    }
}
