package vn.motcua.kiosk.devices;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.PrinterProfile;

/**
 * Looks for hardware, and proposes for each thing which driver opens it, and how: what the drivers see by themselves, printers at
 * {@code /dev/usb/lp*}, and serial ports, whose USB names {@code known-devices.tsv} tells apart.
 */
public final class Discovery {

    private static final String TABLE = "known-devices.tsv";
    /** Begins the paths of this machine's devices; a rehearsal names another folder, which has a {@code dev} and a {@code sys} as well. */
    private static final Path MACHINE = Path.of(System.getProperty("kiosk.machine", "/"));

    private final Path root;
    private final Path configuration;
    private final List<Known> known;

    /**
     * @param settings    of the device's table in {@code kiosk.toml}, {@code driver} first
     * @param description what was found, in the hardware's own words
     * @param sure        the hardware is known by its USB name, or its driver said what it is
     */
    public record Proposal(DeviceKind kind, Map<String, String> settings, String description, boolean sure) {
        public Proposal {
            settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
        }

        public String driver() {
            return settings.get("driver");
        }

        /** Of a printer: the file in {@code printers/} that says what it can do; may be empty. */
        public String profile() {
            return settings.getOrDefault("profile", "");
        }

        /** Where it is: a reader's name, a port, an address. */
        public String at() {
            return settings.entrySet().stream().filter(each -> !each.getKey().equals("driver") && !each.getKey().equals("profile"))
                    .map(Map.Entry::getValue).findFirst().orElse("");
        }
    }

    /** @param usb "04b8:*" fits every product of a maker @param profile of a printer; may be empty */
    private record Known(String usb, DeviceKind kind, String profile, String name) {

        boolean fits(String vendorAndProduct) {
            return usb.endsWith("*") ? vendorAndProduct.startsWith(usb.substring(0, usb.length() - 1)) : usb.equals(vendorAndProduct);
        }
    }

    /** @param product as the device calls itself */
    private record Usb(String id, String product) {
    }

    private Discovery(Path root, Path configuration) {
        this.root = root;
        this.configuration = configuration;
        this.known = known(configuration.resolve(TABLE));
    }

    /**
     * Everything that there is, likeliest first within its kind.
     *
     * @param configuration the folder with {@code known-devices.tsv} and {@code printers/}
     */
    public static List<Proposal> look(DriverCatalogue drivers, KioskConfig config, Path configuration) {
        return look(drivers, Survey.of(drivers, config), configuration, MACHINE);
    }

    /** @param root of the machine's {@code /dev} and {@code /sys} */
    static List<Proposal> look(DriverCatalogue drivers, List<Survey.Sight> sights, Path configuration, Path root) {
        Discovery discovery = new Discovery(root, configuration);
        List<Proposal> found = new ArrayList<>();
        sights.forEach(sight -> sight.found().forEach(each -> {
            if (!(sight.kind() == DeviceKind.TICKET_PRINTER && sight.driver().equals("escpos"))) {
                Map<String, String> settings = settings(sight.driver(), "id", each.id().value());
                settings.putAll(sight.lookedWith());
                found.add(new Proposal(sight.kind(), settings, each.description(), true));
            }
        }));
        discovery.usbPrinters(drivers, found);
        discovery.serialPorts(drivers, found);
        found.sort(Comparator.comparing(Proposal::kind).thenComparing(each -> !each.sure()).thenComparing(each -> each.driver().equals("simulator")));
        return found;
    }

    private static Map<String, String> settings(String driver, String key, String value) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("driver", driver);
        settings.put(key, value);
        return settings;
    }

    private void usbPrinters(DriverCatalogue drivers, List<Proposal> found) {
        for (Path device : names(root.resolve("dev/usb"), "lp\\d+")) {
            Usb usb = usb(root.resolve("sys/class/usbmisc").resolve(device.getFileName().toString()).resolve("device"));
            found.add(printer(drivers, "file://" + device, usb));
        }
    }

    private Proposal printer(DriverCatalogue drivers, String address, Usb usb) {
        Map<String, String> settings = settings("escpos", "to", address);
        Optional<Known> model = known.stream().filter(each -> each.kind() == DeviceKind.TICKET_PRINTER && each.fits(usb.id())).findFirst();
        Optional<String> profile = PrinterProfile.all(configuration, drivers).stream().filter(each -> each.fits(usb.product()))
                .map(PrinterProfile::name).findFirst().or(() -> model.map(Known::profile).filter(each -> !each.isEmpty()));
        profile.ifPresent(name -> settings.put("profile", name));
        return new Proposal(DeviceKind.TICKET_PRINTER, settings, named(usb, model), model.isPresent() || profile.isPresent());
    }

    private static String named(Usb usb, Optional<Known> model) {
        String own = usb.product().isEmpty() ? model.map(Known::name).orElse("USB") : usb.product();
        return usb.id().isEmpty() ? own : own + " (" + usb.id() + ")";
    }

    private void serialPorts(DriverCatalogue drivers, List<Proposal> found) {
        List<Path> stable = names(root.resolve("dev/serial/by-id"), ".+");
        List<Path> ports = names(root.resolve("dev"), "tty(ACM|USB)\\d+");
        for (Path port : ports) {
            Usb usb = usb(root.resolve("sys/class/tty").resolve(port.getFileName().toString()).resolve("device"));
            String name = stable.stream().filter(each -> same(each, port)).map(Path::toString).findFirst().orElse(port.toString());
            Optional<Known> model = known.stream().filter(each -> each.fits(usb.id())).findFirst();
            if (model.isEmpty() || model.get().kind() == DeviceKind.CODE_READER) {
                found.add(new Proposal(DeviceKind.CODE_READER, settings("serial", "port", name), named(usb, model), model.isPresent()));
            }
            if (model.isEmpty() || model.get().kind() == DeviceKind.TICKET_PRINTER) {
                found.add(printer(drivers, "serial://" + name, usb));
            }
        }
    }

    private static boolean same(Path link, Path port) {
        try {
            return Files.isSameFile(link, port);
        } catch (IOException e) {
            return false;
        }
    }

    /** The USB device stands one or two levels above the interface that the kernel made the port for. */
    private static Usb usb(Path device) {
        Path at = device;
        for (int level = 0; level < 4; level++) {
            if (Files.isReadable(at.resolve("idVendor"))) {
                return new Usb(text(at.resolve("idVendor")) + ":" + text(at.resolve("idProduct")), text(at.resolve("product")));
            }
            at = at.resolve("..");
        }
        return new Usb("", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            return "";
        }
    }

    private static List<Path> names(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.getFileName().toString().matches(pattern)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Known> known(Path table) {
        if (!Files.exists(table)) {
            return List.of();
        }
        try {
            return Files.readAllLines(table).stream().filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\t", -1))
                    .map(cells -> new Known(cells[0], kind(cells[1]), cells[2], cells[3])).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DeviceKind kind(String name) {
        return Stream.of(DeviceKind.values()).filter(each -> each.configurationName().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of device is called " + name));
    }
}
