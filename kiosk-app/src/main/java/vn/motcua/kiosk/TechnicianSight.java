package vn.motcua.kiosk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;


import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.DeviceRole;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.HealthBoard;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.journal.JournalReader;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;

/** What there is to see of the kiosk's parts: devices with their raw state, network, clock, screen, journal. */
final class TechnicianSight {

    private static final int JOURNAL_LINES = 60;
    private static final List<String> SHOWN_DETAILS = List.of("device", "state", "fault", "said", "type", "count");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("dd/MM HH:mm:ss");
    /** A clock that is so much wrong prints wrong times on tickets. */
    private static final long WRONG_CLOCK_SECONDS = 30;
    /** With less paper, the next roll should lie ready. */
    private static final int FEW_METRES = 5;

    private final KioskConfig config;
    private final Devices devices;
    private final PaperRolls rolls;
    private final SettingsKeeper settings;
    private final Supplier<Optional<CentreLink>> line;
    private final Supplier<String> centre;
    private final Clock clock;
    private final TechnicianDesk.Machine machine;
    private final TechnicianTrials trials;

    TechnicianSight(KioskConfig config, Devices devices, PaperRolls rolls, SettingsKeeper settings, Supplier<Optional<CentreLink>> line,
            Supplier<String> centre, Clock clock, TechnicianDesk.Machine machine, TechnicianTrials trials) {
        this.config = config;
        this.devices = devices;
        this.rolls = rolls;
        this.settings = settings;
        this.line = line;
        this.centre = centre;
        this.clock = clock;
        this.machine = machine;
        this.trials = trials;
    }

    List<Finding> of(Topic topic) throws IOException {
        return switch (topic) {
            case CARD_READER -> of(topic, DeviceKind.CARD_READER, devices.cards());
            case TICKET_PRINTER -> of(topic, DeviceKind.TICKET_PRINTER, devices.printer());
            case DOCUMENT_SCANNER -> of(topic, DeviceKind.DOCUMENT_SCANNER, devices.scanner());
            case CODE_READER -> of(topic, DeviceKind.CODE_READER, devices.codes());
            case CALLER -> of(topic, DeviceKind.CALLER, devices.caller());
            case SOUND -> List.of(Finding.note("finding.sound.how"),
                    Finding.note("finding.sound.devices", config.speech().loudspeaker(), config.speech().headphones()));
            case SCREEN -> screen();
            case NETWORK -> network();
            case CLOCK -> clock();
            case SETTINGS -> settings.findings();
            case JOURNAL -> journal();
            case CLOSING -> List.of();
        };
    }

    private <D extends Device> List<Finding> of(Topic topic, DeviceKind kind, DeviceRole<D> role) {
        List<Finding> findings = new ArrayList<>();
        if (!role.configured()) {
            return List.of(Finding.attention("finding.not-configured"));
        }
        findings.addAll(state(kind));
        Outcome<DeviceInfo> info = role.<DeviceInfo>run(Deadlines.PROBE, new Cancellation(), (device, running) -> device.info()).join();
        if (info instanceof Outcome.Done<DeviceInfo> told && !told.value().equals(DeviceInfo.UNKNOWN)) {
            DeviceInfo says = told.value();
            boolean more = !says.serial().isEmpty() || !says.firmware().isEmpty();
            findings.add(more ? Finding.note("finding.info", says.maker(), says.model(), unless(says.serial()), unless(says.firmware()))
                    : Finding.note("finding.info.model", says.maker(), says.model()));
        }
        settings.inForce(kind).ifPresent(setting -> findings.add(Finding.note("finding.port", setting.driver().name(), port(setting))));
        if (kind == DeviceKind.TICKET_PRINTER) {
            findings.add(rolls.metresLeft(kind.configurationName())
                    .map(metres -> metres < FEW_METRES
                            ? Finding.attention("finding.roll", Math.round(metres)) : Finding.note("finding.roll", Math.round(metres)))
                    .orElse(Finding.note("finding.roll.unknown")));
        }
        trials.last(topic).stream()
                .filter(tried -> findings.stream().noneMatch(each -> each.values().equals(tried.values()) && each.words().equals(tried.words())))
                .forEach(findings::add);
        return findings;
    }

    /** What the hardware does not say is a dash. */
    private static String unless(String said) {
        return said.isEmpty() ? "–" : said;
    }

    /** One finding, or more when several things are the matter with the device. */
    List<Finding> state(DeviceKind kind) {
        return devices.board().of(kind.configurationName()).map(entry -> state(entry.health()))
                .orElse(List.of(Finding.note("finding.state.unknown")));
    }

    /** A device that nothing is known of counts as one that cannot be used. */
    boolean usable(DeviceKind kind) {
        return devices.board().of(kind.configurationName()).map(HealthBoard.Entry::health).filter(DeviceHealth::usable).isPresent();
    }

    private static List<Finding> state(DeviceHealth health) {
        if (health instanceof DeviceHealth.Ready ready) {
            return ready.warnings().isEmpty() ? List.of(Finding.good("finding.state.ready")) : each(ready.warnings());
        }
        if (health instanceof DeviceHealth.Busy) {
            return List.of(Finding.good("finding.state.busy"));
        }
        if (health instanceof DeviceHealth.Blocked blocked) {
            return each(blocked.faults());
        }
        return List.of(health instanceof DeviceHealth.Unreachable away ? Finding.fault("finding.state.unreachable", away.detail())
                : Finding.fault("finding.state.broken", ((DeviceHealth.Broken) health).detail()));
    }

    private static List<Finding> each(Collection<? extends Enum<?>> matters) {
        return matters.stream().sorted(Comparator.comparing(Enum::ordinal)).map(what -> Finding.of(Finding.Level.ATTENTION, what, "")).toList();
    }

    static String port(DeviceSetting setting) {
        for (String key : List.of("to", "port", "address", "device", "folder", "reader")) {
            boolean has = setting.driver().options().stream().anyMatch(option -> option.key().equals(key));
            if (has && !setting.settings().text(key).isEmpty() && !setting.settings().text(key).equals("*")) {
                return setting.settings().text(key);
            }
        }
        return setting.id().value();
    }

    private List<Finding> screen() {
        Optional<BufferedImage> shown = machine.picture().flatMap(TechnicianTrials::image);
        return shown.map(picture ->
                List.of(Finding.good("finding.screen", picture.getWidth(), picture.getHeight()), Finding.note("finding.screen.how")))
                .orElse(List.of(Finding.attention("finding.screen.none")));
    }

    private List<Finding> network() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<CentreLink> link = line.get();
        boolean online = link.map(CentreLink::online).orElse(false);
        String took = link.flatMap(CentreLink::quality).map(quality -> Long.toString(quality.took().toMillis())).orElse("?");
        findings.add(online ? Finding.good("finding.centre.reached", centre.get(), took) : Finding.fault("finding.centre.lost", centre.get()));
        for (NetworkInterface network : NetworkInterface.networkInterfaces()
                .filter(TechnicianSight::real).sorted(Comparator.comparing(NetworkInterface::getName)).toList()) {
            String addresses = network.inetAddresses().map(InetAddress::getHostAddress)
                    .map(address -> address.replaceFirst("%.*", "")).collect(Collectors.joining(", "));
            if (!addresses.isEmpty()) {
                findings.add(Finding.note("finding.network", network.getName(), addresses));
            }
        }
        return findings;
    }

    private static boolean real(NetworkInterface network) {
        try {
            return network.isUp() && !network.isLoopback();
        } catch (IOException e) {
            return false;
        }
    }

    private List<Finding> clock() {
        String now = LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss"));
        Optional<Duration> drift = line.get().flatMap(CentreLink::quality).flatMap(CentreLink.Quality::drift);
        Finding against = drift.map(ahead -> Math.abs(ahead.toSeconds()) < WRONG_CLOCK_SECONDS ? Finding.good("finding.clock", ahead.toSeconds())
                : Finding.fault("finding.clock.wrong", ahead.toSeconds())).orElse(Finding.attention("finding.clock.unknown"));
        return List.of(against, Finding.note("finding.clock.now", now, Kiosk.ZONE));
    }

    List<Path> journals() throws IOException {
        Path folder = config.kiosk().data().resolve("journal");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".jsonl"))
                    .sorted(Comparator.comparing(TechnicianSight::age).reversed()).toList();
        }
    }

    /** {@code journal.jsonl} is the newest, then {@code journal.1.jsonl}. */
    private static int age(Path file) {
        String digits = file.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /** The latest first. */
    private List<Finding> journal() {
        List<JournalReader.Entry> entries = new JournalReader(config.kiosk().data().resolve("journal")).entries();
        if (entries.isEmpty()) {
            return List.of(Finding.note("finding.journal.empty"));
        }
        List<Finding> findings = new ArrayList<>(entries.subList(Math.max(0, entries.size() - JOURNAL_LINES), entries.size())
                .stream().map(this::line).toList());
        Collections.reverse(findings);
        return findings;
    }

    private Finding line(JournalReader.Entry entry) {
        LocalDateTime at = LocalDateTime.ofInstant(entry.at().toInstant(), Kiosk.ZONE);
        boolean today = at.toLocalDate().equals(LocalDate.now(clock.withZone(Kiosk.ZONE)));
        String details = entry.details().entrySet().stream().filter(each -> SHOWN_DETAILS.contains(each.getKey()))
                .map(each -> detail(each.getKey(), each.getValue()))
                .collect(Collectors.joining(" · "));
        return new Finding(switch (entry.event().severity()) {
            case INFO -> Finding.Level.NOTE;
            case WARNING -> Finding.Level.ATTENTION;
            case FAULT, BUG -> Finding.Level.FAULT;
        }, "finding.line", List.of(at.format(today ? TIME : DAY_AND_TIME), Finding.word("journal." + entry.event().id()), details));
    }

    /** In words where there are any. */
    private static String detail(String key, String value) {
        return switch (key) {
            case "device" -> Finding.word("technician.device." + value.replaceFirst("-\\d$", ""))
                    + value.replaceFirst("^.*?(?:-(\\d))?$", " $1").stripTrailing();
            case "fault" -> Finding.word("fault." + value);
            case "state" -> Finding.word("technician.state." + (value.equals("ready") ? "good" : value));
            default -> value;
        };
    }
}
