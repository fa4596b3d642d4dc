package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.setup.SetupAnswers;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Act;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;
import vn.motcua.kiosk.words.Words;

/** Tries one device before there is a kiosk: with the same means as the technician's screen later, in a folder that is erased. */
final class DeviceTrial {

    private static final Duration TO_OPEN = Duration.ofSeconds(12);
    private static final Journal SILENT = Journal.to(line -> { }, Clock.systemUTC());

    /** A technician stands before the machine: there is nothing to sound, to show or to restart yet. */
    private static final TechnicianDesk.Machine NOTHING = new TechnicianDesk.Machine() {

        @Override
        public void sound(boolean inHeadphones) {
            // Nobody asks for it during a trial of one device.
        }

        @Override
        public Optional<byte[]> picture() {
            return Optional.empty();
        }

        @Override
        public void again() {
            // The guide goes on by itself.
        }
    };

    private DeviceTrial() {
    }

    /** Blocks until the device has answered, for half a minute at most. @param pattern of the settings file */
    static Finding of(SetupAnswers answers, DeviceKind kind, String pattern, DriverCatalogue drivers, Words words) throws IOException {
        SetupAnswers one = answers;
        for (DeviceKind other : DeviceKind.values()) {
            one = other == kind ? one : one.with(other, Map.of());
        }
        Path folder = Files.createTempDirectory("kiosk-trial");
        try {
            Path file = folder.resolve("kiosk.toml");
            one.text(pattern, file, drivers).write(file);
            Checked<KioskConfig> read = KioskConfig.read(file, drivers);
            return read.value().isPresent() ? test(read.get().keepingDataIn(folder.resolve("data")), kind, drivers, words)
                    : SetupFile.said(read.problems().get(0));
        } finally {
            erase(folder);
        }
    }

    private static Finding test(KioskConfig config, DeviceKind kind, DriverCatalogue drivers, Words words) {
        try (Devices devices = Devices.start(config, drivers, SILENT); PaperRolls rolls = new PaperRolls(config, SILENT)) {
            boolean open = devices.board().awaitOpen(kind.configurationName(), TO_OPEN);
            SettingsKeeper keeper = new SettingsKeeper(config, drivers, devices, SILENT, () -> false, now -> { }, NOTHING::again);
            try (TechnicianDesk desk = new TechnicianDesk(config, drivers, devices, rolls, keeper, Optional::empty, () -> "",
                    Clock.systemUTC(), words, NOTHING)) {
                CompletableFuture<Event.TaskDone> done = new CompletableFuture<>();
                desk.carryOut(Topic.valueOf(kind.name()), open ? Act.TEST : Act.LOOK, "", new Cancellation(), done::complete);
                List<Finding> findings = done.join().findings();
                // The trial's own finding stands last, behind the state.
                return findings.stream()
                        .filter(each -> each.words().startsWith("finding.test.") || each.words().equals("finding.fault"))
                        .reduce((earlier, later) -> later).orElse(findings.get(0));
            }
        }
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
