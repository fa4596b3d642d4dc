package vn.motcua.kiosk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.motcua.device.DriverCatalogue;

/** The files in {@code printers/}, one for each family. */
public record PrinterFileCheck(DriverCatalogue drivers) implements FileCheck {

    /** A key with a value and no comment. */
    private static final Pattern VALUE = Pattern.compile("[^#=]+=[^#]*");

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
        return Stream.concat(PrinterProfile.read(file, drivers).problems().stream(), withoutSource(file)).toList();
    }

    /** Nobody can tell a measured value from a guess later, unless it says where it came from. */
    private static Stream<Problem> withoutSource(Path file) {
        List<String> lines = lines(file);
        return IntStream.range(0, lines.size()).filter(i -> VALUE.matcher(lines.get(i)).matches())
                .mapToObj(i -> new Problem(file, i + 1, lines.get(i).split("=")[0].strip(), "expected the value's source behind it: # …"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            // Told already, by whoever read its values.
            return List.of();
        }
    }
}
