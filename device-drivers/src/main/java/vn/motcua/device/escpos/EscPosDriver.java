package vn.motcua.device.escpos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.RepeatedLook;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.KeptPictures;

/** Thermal printers with ESC/POS. A device's id is its address, as {@code tcp://192.168.1.50:9100}. */
public final class EscPosDriver implements DeviceDriver {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final Map<PrinterAddress, Lock> turns = new ConcurrentHashMap<>();
    private final Map<String, KeptPictures> memories = new ConcurrentHashMap<>();

    @Override
    public DeviceKind kind() {
        return DeviceKind.TICKET_PRINTER;
    }

    @Override
    public String name() {
        return "escpos";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("to", PrinterAddress.EXPECTED + "; may be left out when the device's id is the address",
                Optional.of(""), text -> text.isEmpty() ? Optional.empty() : PrinterAddress.problem(text))
                    .described("Máy in nối ở đâu: tệp USB, cổng nối tiếp hoặc địa chỉ mạng.",
                            "Where the printer is: USB device file, serial port or network address."));
        // Whoever reads the configuration puts the file's values in the place of its name; here it is only shown.
        options.add(new Option("profile", "the name of a file in config/printers", Optional.of(""),
                text -> text.matches("[a-z0-9-]*") ? Optional.empty() : Optional.of("not a name of small letters, digits and dashes"))
                    .described("Tên dòng máy in trong config/printers.", "The printer's family: the name of a file in config/printers."));
        options.addAll(Profile.options());
        return options;
    }

    /** Reports the printer that {@code to} names; without it nothing is looked for, and nothing reported. */
    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        if (settings.text("to").isEmpty()) {
            return () -> { };
        }
        PrinterAddress address = PrinterAddress.parse(settings.text("to"));
        PrinterLook look = new PrinterLook(new DeviceId(settings.text("to")), address, turn(address));
        return RepeatedLook.start("printer watch " + address, LOOK_EVERY, look, watcher);
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        EscPosPrinter printer = printer(id, settings);
        printer.meet();
        return printer;
    }

    private EscPosPrinter printer(DeviceId id, Settings settings) throws DeviceException {
        try {
            PrinterAddress address = PrinterAddress.parse(id.value());
            Profile profile = Profile.of(settings);
            return new EscPosPrinter(address, profile, turn(address), kept(address, profile.means()));
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, id + ": " + e.getMessage(), e);
        }
    }

    /** Outlives a device that is opened again and again, so that memory that wears out is not written each time. */
    private Optional<KeptPictures> kept(PrinterAddress address, Means means) {
        Optional<KeptPictures> kept = means.memory().map(memory ->
                memories.computeIfAbsent(address + " " + memory, any -> new KeptPictures(memory, means.memoryBytes())));
        kept.ifPresent(KeptPictures::forget);
        return kept;
    }

    private Lock turn(PrinterAddress address) {
        return turns.computeIfAbsent(address, any -> new ReentrantLock());
    }
}
