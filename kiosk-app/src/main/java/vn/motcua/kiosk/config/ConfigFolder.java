package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;

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

    /**
     * A kiosk's settings that do not lie in the folder of the configuration say where it is.
     *
     * @param config where they will stand
     * @param folder of the configuration
     */
    public static TomlText standingApart(TomlText settings, Path config, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!config.toAbsolutePath().normalize().getParent().equals(whole)) {
            for (String part : List.of("catalogue", "words")) {
                settings.set("kiosk", part, TomlText.quoted(whole.resolve(part).toString()));
            }
            settings.set("cards", "trust", TomlText.quoted(whole.resolve("trust").toString()));
        }
        return settings;
    }

    public static Path centre() {
        return path().resolve("centre.toml");
    }
}
