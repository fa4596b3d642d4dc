package vn.motcua.kiosk.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Option;
import vn.motcua.kiosk.devices.ScriptedDriver;

/** A good configuration, and a folder to spoil it in. */
final class KioskToml {

    static final String GOOD = """
            [branch]
            id = "hn-01"
            organisation = "Trung tâm"
            name = "Chi nhánh số 1"
            address = "258 Võ Chí Công, Hà Nội"
            province = "H26"

            [kiosk]
            number = 3

            [devices.ticket-printer]
            driver = "thermal"
            address = "tcp://192.0.2.7:9100"

            [[services]]
            letter = "A"
            name-vi = "Hộ tịch"
            name-en = "Civil status"
            counters = "3, 4"
            place-vi = "Tầng 1"
            place-en = "Ground floor"
            """;

    static final DriverCatalogue DRIVERS = DriverCatalogue.of(
            ScriptedDriver.named(DeviceKind.TICKET_PRINTER, "thermal",
                    Option.required("address", "tcp://host:port",
                            text -> text.startsWith("tcp://") ? java.util.Optional.empty() : java.util.Optional.of("no tcp://")),
                    Option.number("width-dots", 384, 640, 576),
                    Option.oneOf("cutter", "full", "full", "partial", "none")),
            ScriptedDriver.simulator(DeviceKind.TICKET_PRINTER));

    private KioskToml() {
    }

    static Path write(Path folder, String text) throws IOException {
        Files.createDirectories(folder.resolve("catalogue"));
        Files.createDirectories(folder.resolve("words"));
        Files.createDirectories(folder.resolve("trust"));
        return Files.writeString(folder.resolve("kiosk.toml"), text);
    }

    /** The problems of a spoiled file, without its path. */
    static List<String> problems(Path folder, String text) throws IOException {
        Path file = write(folder, text);
        return KioskConfig.read(file, DRIVERS).problems().stream()
                .map(problem -> problem.toString().substring(file.toString().length() + 1)).toList();
    }
}
