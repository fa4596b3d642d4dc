package vn.motcua.kiosk.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Option;

/**
 * What is known of a family of printers: a file in {@code printers/}. Its values are the driver's own options, so that the driver
 * needs to know of no file.
 *
 * @param name    the file's name without its ending
 * @param models  what such a printer says it is, with * for any part
 * @param options as the driver takes them
 */
public record PrinterProfile(String name, List<String> models, Map<String, String> options) {

    private static final String ENDING = ".toml";
    private static final String DRIVER = "escpos";
    /** Where a printer is and how its bytes are made is not a matter of its family. */
    private static final Set<String> NOT_OF_A_FAMILY = Set.of("to", "profile", "strategy", "stall-seconds");

    public PrinterProfile {
        models = List.copyOf(models);
        options = Map.copyOf(options);
    }

    public static Checked<PrinterProfile> read(Path file, DriverCatalogue drivers) {
        return TomlSource.read(file, top -> {
            List<String> models = top.texts("models");
            Map<String, String> given = top.otherValues();
            DevicesReader.settings(familyOptions(drivers), given, top, List.of("models"));
            return new PrinterProfile(nameOf(file), models, given);
        });
    }

    private static List<Option> familyOptions(DriverCatalogue drivers) {
        return drivers.find(DeviceKind.TICKET_PRINTER, DRIVER).orElseThrow().options().stream()
                .filter(option -> !NOT_OF_A_FAMILY.contains(option.key())).toList();
    }

    private static String nameOf(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
    }

    /** @param configuration the folder in which {@code printers/} is */
    public static Path file(Path configuration, String name) {
        return configuration.resolve("printers").resolve(name + ENDING);
    }

    /** The good ones, by name. */
    public static List<PrinterProfile> all(Path configuration, DriverCatalogue drivers) {
        return names(configuration).stream().map(name -> read(file(configuration, name), drivers).value())
                .flatMap(Optional::stream).toList();
    }

    static List<String> names(Path configuration) {
        Path folder = configuration.resolve("printers");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING)).map(PrinterProfile::nameOf).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a printer that calls itself so is probably of this family. */
    public boolean fits(String model) {
        return models.stream().anyMatch(pattern -> matches(pattern, model));
    }

    private static boolean matches(String pattern, String model) {
        String expression = Stream.of(pattern.split("\\*", -1)).map(Pattern::quote)
                .reduce((left, right) -> left + ".*" + right).orElse("");
        return model.matches("(?i)" + expression);
    }
}
