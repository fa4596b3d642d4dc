package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.visit.Finding;

/**
 * Watches the kiosk's own settings file. A changed one is checked first; when it is good and nobody uses the kiosk, devices with other
 * settings are exchanged one by one, and one that does not open comes back as it was. Anything else that differs is taken over by
 * beginning anew, which a touch later looks as before. Every text that was taken over is kept, with a number.
 */
final class SettingsKeeper {

    private static final Duration TO_OPEN = Duration.ofSeconds(15);
    private static final int VERSIONS_KEPT = 20;
    private static final int PROBLEMS_SHOWN = 5;

    private final Path file;
    private final Path versions;
    private final DriverCatalogue drivers;
    private final Devices devices;
    private final Journal journal;
    private final BooleanSupplier idle;
    private final Consumer<Map<DeviceKind, DeviceSetting>> told;
    private final Runnable again;
    private String seen;
    /** As read, without what the command line changed. */
    private KioskConfig inForce;
    private Map<DeviceKind, DeviceSetting> running;
    private Optional<KioskConfig> waiting = Optional.empty();
    private List<Finding> last = List.of();
    private int version;
    private List<CompletableFuture<List<Finding>>> asked = new ArrayList<>();

    /**
     * @param idle  nobody uses the kiosk
     * @param told  of the devices that are in force from now on
     * @param again the kiosk begins anew
     */
    SettingsKeeper(KioskConfig config, DriverCatalogue drivers, Devices devices, Journal journal, BooleanSupplier idle,
                   Consumer<Map<DeviceKind, DeviceSetting>> told, Runnable again) {
        this.file = config.file();
        this.versions = config.kiosk().data().resolve("settings");
        this.drivers = drivers;
        this.devices = devices;
        this.journal = journal;
        this.idle = idle;
        this.told = told;
        this.again = again;
        this.inForce = config;
        this.running = new TreeMap<>(config.devices());
    }

    /** The first device of each kind, as it is in force. */
    synchronized Map<DeviceKind, DeviceSetting> running() {
        return Map.copyOf(running);
    }

    /** The first device of a kind: the file may have changed it since the start. */
    Optional<DeviceSetting> inForce(DeviceKind kind) {
        return Optional.ofNullable(running().get(kind));
    }

    Path file() {
        return file;
    }

    /** How the settings stand, for the technician. */
    synchronized List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        all.add(Finding.good("finding.settings.in-force", file.getFileName(), version));
        all.addAll(last);
        return all;
    }

    /** To be called now and then, on a thread that may wait. */
    synchronized void look() {
        try {
            String now = Files.readString(file);
            if (seen == null) {
                begin(now);
            } else if (!now.equals(seen)) {
                seen = now;
                check();
            }
            if (waiting.isPresent() && idle.getAsBoolean()) {
                KioskConfig fresh = waiting.get();
                waiting = Optional.empty();
                take(fresh);
            }
        } catch (IOException e) {
            // Between two writes of an editor there may be no file; a kiosk needs it again at its next start, when this is told.
            return;
        }
    }

    private void begin(String text) throws IOException {
        seen = text;
        KioskConfig.read(file, drivers).value().ifPresent(read -> inForce = read);
        version = latest();
        if (version == 0 || !Files.readString(named(version)).equals(text)) {
            keep(text);
        }
    }

    private void check() {
        Checked<KioskConfig> read = KioskConfig.read(file, drivers);
        waiting = read.value();
        if (read.value().isEmpty()) {
            List<Problem> problems = read.problems();
            journal.write(JournalEvent.SETTINGS_REFUSED, new Detail.Count(problems.size()),
                    new Detail.Said(problems.get(0).line() + ": " + problems.get(0).key()));
            last = problems.stream().limit(PROBLEMS_SHOWN)
                    .map(each -> Finding.fault("finding.settings.problem", each.line(), each.key(), each.expected())).toList();
            answer();
        } else {
            last = List.of(Finding.attention("finding.settings.waiting"));
        }
    }

    private void take(KioskConfig fresh) throws IOException {
        List<Finding> findings = new ArrayList<>();
        boolean onlyDevices = onlyDevicesDiffer(fresh);
        if (onlyDevices) {
            for (DeviceSetting setting : fresh.devices().values().stream().sorted(Comparator.comparing(DeviceSetting::kind)).toList()) {
                if (!setting.equals(running.get(setting.kind()))) {
                    findings.add(exchange(setting));
                }
            }
            told.accept(running);
        }
        inForce = fresh;
        keep(seen);
        journal.write(JournalEvent.SETTINGS_TAKEN, new Detail.Count(version));
        last = findings;
        answer();
        if (!onlyDevices) {
            again.run();
        }
    }

    /** Spare printers, kinds that come or go, and all that is no device need a new beginning. */
    private boolean onlyDevicesDiffer(KioskConfig fresh) {
        boolean sameRolls = fresh.devices().values().stream()
                .allMatch(each -> running.containsKey(each.kind()) && running.get(each.kind()).roll() == each.roll());
        return sameRolls && fresh.devices().keySet().equals(running.keySet()) && fresh.withDevicesOf(inForce).equals(inForce);
    }

    private Finding exchange(DeviceSetting setting) {
        DeviceSetting before = running.get(setting.kind());
        boolean worked = devices.board().isOpen(before.name());
        devices.exchange(setting);
        if (devices.board().awaitOpen(setting.name(), TO_OPEN) || !worked) {
            running.put(setting.kind(), setting);
            return devices.board().isOpen(setting.name()) ? Finding.good("finding.settings.exchanged", named(setting))
                    : Finding.attention("finding.settings.not-open", named(setting));
        }
        devices.exchange(before);
        journal.write(JournalEvent.SETTINGS_ROLLED_BACK, new Detail.Device(setting.kind(), setting.place()),
                new Detail.Driver(setting.driver().name()));
        return Finding.fault("finding.settings.rolled-back", named(setting));
    }

    private static String named(DeviceSetting setting) {
        return Finding.word("technician.device." + setting.kind().configurationName()) + (setting.place() > 1 ? " " + setting.place() : "");
    }

    /**
     * Writes another text into the file and takes it over as if an editor had written it.
     *
     * @return what came of it, once it was checked and, when it is good, taken over
     */
    synchronized CompletableFuture<List<Finding>> change(TomlText text) throws IOException {
        String before = Files.readString(file);
        CompletableFuture<List<Finding>> answer = new CompletableFuture<>();
        if (seen == null) {
            begin(before);
        }
        text.write(file);
        if (KioskConfig.read(file, drivers).value().isEmpty()) {
            List<Problem> problems = KioskConfig.read(file, drivers).problems();
            TomlText.of(before).write(file);
            answer.complete(problems.stream().limit(PROBLEMS_SHOWN)
                    .map(each -> Finding.fault("finding.settings.problem", each.line(), each.key(), each.expected())).toList());
            return answer;
        }
        if (Files.readString(file).equals(seen)) {
            answer.complete(findings());
            return answer;
        }
        asked.add(answer);
        return answer;
    }

    private void answer() {
        List<CompletableFuture<List<Finding>>> waitingForIt = asked;
        asked = new ArrayList<>();
        List<Finding> now = findings();
        waitingForIt.forEach(each -> each.complete(now));
    }

    private Path named(int number) {
        return versions.resolve(String.format("%04d.toml", number));
    }

    private int latest() throws IOException {
        if (!Files.isDirectory(versions)) {
            return 0;
        }
        try (Stream<Path> all = Files.list(versions)) {
            return all.map(each -> each.getFileName().toString()).filter(name -> name.matches("\\d{4}\\.toml"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, 4))).max().orElse(0);
        }
    }

    private void keep(String text) throws IOException {
        version = latest() + 1;
        TomlText.of(text).write(named(version));
        if (version > VERSIONS_KEPT) {
            Files.deleteIfExists(named(version - VERSIONS_KEPT));
        }
    }
}
