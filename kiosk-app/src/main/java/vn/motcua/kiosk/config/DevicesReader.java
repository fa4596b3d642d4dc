package vn.motcua.kiosk.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.isolated.IsolatedDriver;
import vn.motcua.device.isolated.Limits;

/** Reads {@code [devices.*]}: each driver's options are checked against what the driver itself says of them. */
final class DevicesReader {

    private static final String PROFILE = "profile";
    private static final int LONGEST_ROLL = 1000;
    private static final int LEAST_MEMORY = 32;
    private static final int MOST_MEMORY = 1024;
    /** A colour page of A4 at 300 dpi takes 26 MB, and a driver that turns it has it twice. */
    private static final int USUAL_MEMORY = 96;
    /** Of every device, whatever its driver. */
    private static final List<String> OF_ALL = List.of("driver", "id", "roll-metres", "isolated", "isolated-memory-mb");

    private final DriverCatalogue drivers;
    private final boolean allowSimulators;

    DevicesReader(DriverCatalogue drivers, boolean allowSimulators) {
        this.drivers = drivers;
        this.allowSimulators = allowSimulators;
    }

    Map<DeviceKind, DeviceSetting> read(Section devices) {
        Map<DeviceKind, DeviceSetting> found = new EnumMap<>(DeviceKind.class);
        for (DeviceKind kind : DeviceKind.values()) {
            if (devices.has(kind.configurationName())) {
                device(kind, 1, devices.section(kind.configurationName())).ifPresent(device -> found.put(kind, device));
            }
        }
        return found;
    }

    /** Printers for when the first one cannot. */
    List<DeviceSetting> spares(Section devices) {
        List<DeviceSetting> spares = new ArrayList<>();
        for (int place = 2; place <= Printers.MOST; place++) {
            String name = DeviceSetting.name(DeviceKind.TICKET_PRINTER, place);
            if (devices.has(name)) {
                String before = DeviceSetting.name(DeviceKind.TICKET_PRINTER, place - 1);
                if (!devices.has(before)) {
                    devices.missing(before, "the printer before " + name);
                }
                device(DeviceKind.TICKET_PRINTER, place, devices.section(name)).ifPresent(spares::add);
            }
        }
        return spares;
    }

    private Optional<DeviceSetting> device(DeviceKind kind, int place, Section table) {
        List<String> names = drivers.names(kind);
        String expected = "the name of a driver: " + (names.isEmpty() ? "none is installed" : String.join(", ", names));
        String name = table.requiredText("driver", expected);
        String id = table.text("id", DeviceSetting.ANY.value());
        if (id.isBlank()) {
            table.wrong("id", "a device, or " + DeviceSetting.ANY + " for the first one", id);
            id = DeviceSetting.ANY.value();
        }
        int roll = kind == DeviceKind.TICKET_PRINTER ? table.number("roll-metres", 0, LONGEST_ROLL, 0) : 0;
        boolean isolated = table.flag("isolated", false);
        int memory = table.number("isolated-memory-mb", LEAST_MEMORY, MOST_MEMORY, USUAL_MEMORY);
        Map<String, String> given = table.otherValues();
        Optional<DeviceDriver> driver = drivers.find(kind, name);
        if (driver.isEmpty()) {
            given.keySet().stream().filter(key -> Nearest.to(key, OF_ALL).isPresent()).forEach(key -> table.unknown(key, OF_ALL));
            refuseName(table, name, names, expected);
            return Optional.empty();
        }
        if (driver.get().simulated() && !allowSimulators) {
            table.wrong("driver", "a real device (a simulated one needs allow-simulators = true)", name);
        }
        DeviceId device = new DeviceId(id);
        DeviceDriver used = isolated ? new IsolatedDriver(driver.get(), drivers.folder(), Limits.of(memory)) : driver.get();
        return settings(driver.get().options(), withProfile(given, driver.get().options(), table), table, OF_ALL)
                .map(settings -> new DeviceSetting(kind, used, device, settings, place, roll));
    }

    private static void refuseName(Section table, String name, List<String> names, String expected) {
        if (!name.isEmpty()) {
            String nearest = Nearest.to(name, names).map(known -> " (nearest is " + known + ")").orElse("");
            table.wrong("driver", expected + nearest, name);
        }
    }

    /** What the file of the printer's family says, and over it what stands here. */
    private Map<String, String> withProfile(Map<String, String> given, List<Option> options, Section table) {
        String name = given.getOrDefault(PROFILE, "");
        if (name.isEmpty() || options.stream().noneMatch(option -> option.key().equals(PROFILE))) {
            return given;
        }
        Path folder = Files.isDirectory(table.folder().resolve("printers")) ? table.folder() : ConfigFolder.path();
        Optional<PrinterProfile> profile = PrinterProfile.read(PrinterProfile.file(folder, name), drivers).value();
        if (profile.isEmpty()) {
            table.wrong(PROFILE, "a good file in printers/: " + String.join(", ", PrinterProfile.names(folder)), name);
            return given;
        }
        Map<String, String> all = new TreeMap<>(profile.get().options());
        all.putAll(given);
        return all;
    }

    /** Empty when a value is missing or wrong. @param others keys that stand in the same table and are read already */
    static Optional<Settings> settings(List<Option> options, Map<String, String> given, Section table, List<String> others) {
        Map<String, String> known = new TreeMap<>(given);
        List<String> keys = options.stream().map(Option::key).toList();
        List<String> all = Stream.concat(keys.stream(), others.stream()).toList();
        given.keySet().stream().filter(key -> !keys.contains(key)).forEach(key -> {
            table.unknown(key, all);
            known.remove(key);
        });
        boolean good = true;
        for (Option option : options) {
            good &= check(option, known.get(option.key()), table);
        }
        return good ? Optional.of(Settings.of(options, known)) : Optional.empty();
    }

    private static boolean check(Option option, String value, Section table) {
        if (value == null) {
            if (option.defaultValue().isEmpty()) {
                table.missing(option.key(), option.expected());
            }
            return option.defaultValue().isPresent();
        }
        Optional<String> trouble = option.check().apply(value);
        trouble.ifPresent(what -> table.wrong(option.key(), option.expected() + " (" + what + ")", value));
        return trouble.isEmpty();
    }
}
