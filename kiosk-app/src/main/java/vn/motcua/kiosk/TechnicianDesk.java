package vn.motcua.kiosk;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.devices.Deadlines;
import vn.motcua.kiosk.devices.DeviceRole;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.Discovery;
import vn.motcua.kiosk.devices.Outcome;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.dossier.PagePicture;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.technician.ReadinessReport;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Act;
import vn.motcua.kiosk.visit.TechnicianPage.Choice;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;
import vn.motcua.kiosk.words.Words;

/** Does what a technician asks of the kiosk, whether he stands before it or sits at the centre. Every task ends with findings, never with an exception. */
final class TechnicianDesk implements AutoCloseable {

    private static final String BETWEEN = "\u001f";
    private static final Duration FOR_A_CARD = Duration.ofSeconds(15);
    private static final Duration FOR_A_CODE = Duration.ofSeconds(15);
    private static final int JOURNAL_LINES = 60;
    private static final int TEST_DPI = 150;
    private static final int PICTURE_WIDTH = 800;
    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    /** A clock that is so much wrong prints wrong times on tickets. */
    private static final long WRONG_CLOCK_SECONDS = 30;

    /** What the kiosk is to the technician, beside its devices. */
    interface Machine {

        /** Three tones. @param inHeadphones else by the loudspeaker */
        void sound(boolean inHeadphones);

        /** What is on the screen; empty without one. */
        Optional<byte[]> picture();

        /** Starts anew, with the settings as they are in the file then. */
        void again();
    }

    private final KioskConfig config;
    private final DriverCatalogue drivers;
    private final Devices devices;
    private final PaperRolls rolls;
    private final SettingsKeeper settings;
    private final Supplier<Optional<CentreLink>> line;
    private final Supplier<String> centre;
    private final Clock clock;
    private final Words words;
    private final Machine machine;
    private final Map<Topic, BufferedImage> pictures = new EnumMap<>(Topic.class);
    private final Map<Topic, List<Finding>> tested = new EnumMap<>(Topic.class);
    private volatile CompletableFuture<Void> card = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<String> code = CompletableFuture.completedFuture("");
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "technician");
        made.setDaemon(true);
        return made;
    });

    /** @param words in which reports are written */
    TechnicianDesk(KioskConfig config, DriverCatalogue drivers, Devices devices, PaperRolls rolls, SettingsKeeper settings, Supplier<Optional<CentreLink>> line,
                   Supplier<String> centre, Clock clock, Words words, Machine machine) {
        this.config = config;
        this.drivers = drivers;
        this.devices = devices;
        this.rolls = rolls;
        this.settings = settings;
        this.line = line;
        this.centre = centre;
        this.clock = clock;
        this.words = words;
        this.machine = machine;
        devices.onCode(text -> code.complete(text));
        devices.onCard(presence -> {
            if (presence != CardPresence.ABSENT) {
                card.complete(null);
            }
        });
    }

    /** @param done called once, on the technician's thread or a device's */
    void carryOut(Topic topic, Act act, String argument, Consumer<Event.TaskDone> done) {
        thread.execute(() -> {
            try {
                done.accept(done(topic, act, argument));
            } catch (IOException | RuntimeException e) {
                done.accept(said(Finding.fault("finding.failed", String.valueOf(e.getMessage()))));
            }
        });
    }

    private static Event.TaskDone said(Finding... findings) {
        return new Event.TaskDone(List.of(findings), List.of());
    }

    private static Event.TaskDone said(List<Finding> findings) {
        return new Event.TaskDone(findings, List.of());
    }

    private Event.TaskDone done(Topic topic, Act act, String argument) throws IOException {
        return switch (act) {
            case LOOK -> said(look(topic));
            case TEST -> said(test(topic));
            case DRIVERS -> topic.device().map(this::choices).orElse(said());
            case USE_DRIVER -> said(use(topic.device().orElseThrow(), argument));
            case ROLL_CHANGED -> said(rollChanged());
            case EXPORT -> said(exported());
            case REPORT -> said(report());
            case RESTART -> said(restart());
        };
    }

    // --- looking

    private List<Finding> look(Topic topic) throws IOException {
        return switch (topic) {
            case CARD_READER -> look(topic, DeviceKind.CARD_READER, devices.cards());
            case TICKET_PRINTER -> look(topic, DeviceKind.TICKET_PRINTER, devices.printer());
            case DOCUMENT_SCANNER -> look(topic, DeviceKind.DOCUMENT_SCANNER, devices.scanner());
            case CODE_READER -> look(topic, DeviceKind.CODE_READER, devices.codes());
            case CALLER -> look(topic, DeviceKind.CALLER, devices.caller());
            case SOUND -> List.of(Finding.note("finding.sound.how"), Finding.note("finding.sound.devices", config.speech().loudspeaker(), config.speech().headphones()));
            case SCREEN -> screen();
            case NETWORK -> network();
            case CLOCK -> clock();
            case SETTINGS -> settings.findings();
            case JOURNAL -> journal();
            case CLOSING -> List.of();
        };
    }

    private <D extends Device> List<Finding> look(Topic topic, DeviceKind kind, DeviceRole<D> role) {
        List<Finding> findings = new ArrayList<>();
        if (!role.configured()) {
            return List.of(Finding.attention("finding.not-configured"));
        }
        findings.add(state(kind));
        Outcome<DeviceInfo> info = role.<DeviceInfo>run(Deadlines.PROBE, new Cancellation(), (device, running) -> device.info()).join();
        if (info instanceof Outcome.Done<DeviceInfo> told && !told.value().equals(DeviceInfo.UNKNOWN)) {
            DeviceInfo says = told.value();
            boolean more = !says.serial().isEmpty() || !says.firmware().isEmpty();
            findings.add(more ? Finding.note("finding.info", says.maker(), says.model(), unless(says.serial()), unless(says.firmware()))
                    : Finding.note("finding.info.model", says.maker(), says.model()));
        }
        settings(kind).ifPresent(setting -> findings.add(Finding.note("finding.port", setting.driver().name(), port(setting))));
        if (kind == DeviceKind.TICKET_PRINTER) {
            findings.add(rolls.metresLeft(kind.configurationName()).map(metres -> metres < 5 ? Finding.attention("finding.roll", Math.round(metres))
                    : Finding.note("finding.roll", Math.round(metres))).orElse(Finding.note("finding.roll.unknown")));
        }
        findings.addAll(tested.getOrDefault(topic, List.of()));
        return findings;
    }

    /** What the hardware does not say is a dash. */
    private static String unless(String said) {
        return said.isEmpty() ? "–" : said;
    }

    private Finding state(DeviceKind kind) {
        return devices.board().of(kind.configurationName()).map(entry -> state(entry.health())).orElse(Finding.note("finding.state.unknown"));
    }

    private static Finding state(DeviceHealth health) {
        if (health instanceof DeviceHealth.Ready ready) {
            return ready.warnings().isEmpty() ? Finding.good("finding.state.ready") : Finding.attention("finding.state.warning", joined(ready.warnings()));
        }
        if (health instanceof DeviceHealth.Busy) {
            return Finding.good("finding.state.busy");
        }
        if (health instanceof DeviceHealth.Blocked blocked) {
            return Finding.attention("finding.state.blocked", joined(blocked.faults()));
        }
        return health instanceof DeviceHealth.Unreachable away ? Finding.fault("finding.state.unreachable", away.detail())
                : Finding.fault("finding.state.broken", ((DeviceHealth.Broken) health).detail());
    }

    private static String joined(Collection<? extends Enum<?>> all) {
        return all.stream().map(Enum::name).sorted().collect(Collectors.joining(", "));
    }

    /** The setting that is in force, which the file may have changed since the start. */
    private Optional<DeviceSetting> settings(DeviceKind kind) {
        return Optional.ofNullable(settings.running().get(kind));
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
        Optional<BufferedImage> shown = machine.picture().flatMap(TechnicianDesk::image);
        return shown.map(picture -> List.of(Finding.good("finding.screen", picture.getWidth(), picture.getHeight()), Finding.note("finding.screen.how")))
                .orElse(List.of(Finding.attention("finding.screen.none")));
    }

    private List<Finding> network() throws IOException {
        List<Finding> findings = new ArrayList<>();
        Optional<CentreLink> link = line.get();
        boolean online = link.map(CentreLink::online).orElse(false);
        String took = link.flatMap(CentreLink::quality).map(quality -> Long.toString(quality.took().toMillis())).orElse("?");
        findings.add(online ? Finding.good("finding.centre.reached", centre.get(), took) : Finding.fault("finding.centre.lost", centre.get()));
        for (NetworkInterface network : NetworkInterface.networkInterfaces().filter(TechnicianDesk::real).sorted(Comparator.comparing(NetworkInterface::getName)).toList()) {
            String addresses = network.inetAddresses().map(InetAddress::getHostAddress).map(address -> address.replaceFirst("%.*", "")).collect(Collectors.joining(", "));
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

    private List<Path> journals() throws IOException {
        Path folder = config.kiosk().data().resolve("journal");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".jsonl")).sorted(Comparator.comparing(TechnicianDesk::age).reversed()).toList();
        }
    }

    /** {@code journal.jsonl} is the newest, then {@code journal.1.jsonl}. */
    private static int age(Path file) {
        String digits = file.getFileName().toString().replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    private List<Finding> journal() throws IOException {
        List<Path> files = journals();
        if (files.isEmpty()) {
            return List.of(Finding.note("finding.journal.empty"));
        }
        List<String> lines = Files.readAllLines(files.get(files.size() - 1));
        ObjectMapper json = new ObjectMapper();
        List<Finding> findings = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0 && findings.size() < JOURNAL_LINES; i--) {
            JsonNode line = json.readTree(lines.get(i));
            String severity = line.path("severity").asText();
            String[] values = {line.path("at").asText().replaceAll(".*T(\\d\\d:\\d\\d:\\d\\d).*", "$1"), line.path("event").asText(),
                Stream.of("device", "fault", "said", "type", "count").map(key -> line.path(key).asText("")).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "))};
            findings.add(new Finding(severity.equals("info") ? Finding.Level.NOTE : severity.equals("warning") ? Finding.Level.ATTENTION : Finding.Level.FAULT,
                    "finding.line", Arrays.asList(values)));
        }
        return findings;
    }

    // --- testing

    private List<Finding> test(Topic topic) throws IOException {
        List<Finding> findings = switch (topic) {
            case CARD_READER -> List.of(card());
            case TICKET_PRINTER -> List.of(paper());
            case DOCUMENT_SCANNER -> List.of(scan());
            case CODE_READER -> List.of(shownCode());
            case CALLER -> List.of(callingUnit());
            case SOUND -> sounded();
            case SCREEN, NETWORK, CLOCK, SETTINGS, JOURNAL, CLOSING -> List.of();
        };
        tested.put(topic, findings.stream().filter(each -> each.words().startsWith("finding.test.")).toList());
        return topic.device().isPresent() ? look(topic) : findings.isEmpty() ? look(topic) : findings;
    }

    private static <T> Finding outcome(Outcome<T> outcome, Function<T, Finding> good) {
        if (outcome instanceof Outcome.Done<T> done) {
            return good.apply(done.value());
        }
        return outcome instanceof Outcome.Failed<T> failed ? Finding.fault("finding.test.failed", failed.fault(), failed.detail()) : Finding.fault("finding.test.timeout");
    }

    private Finding callingUnit() {
        return outcome(devices.caller().<DeviceHealth>run(Deadlines.PROBE, new Cancellation(), (unit, running) -> unit.probe()).join(),
                health -> health.usable() ? Finding.good("finding.test.caller") : Finding.fault("finding.test.failed", Fault.NO_ANSWER, ""));
    }

    /** With no card there it waits for one: somebody stands before the kiosk with a card in his hand. */
    private Finding card() {
        card = new CompletableFuture<>();
        Outcome<Integer> outcome = answered();
        if (noCard(outcome)) {
            card.completeOnTimeout(null, FOR_A_CARD.toSeconds(), TimeUnit.SECONDS).join();
            outcome = answered();
        }
        return noCard(outcome) ? Finding.attention("finding.test.no-card") : outcome(outcome, length -> Finding.good("finding.test.card", length));
    }

    private Outcome<Integer> answered() {
        return devices.cards().<Integer>run(Deadlines.CARD_READ, new Cancellation(), (reader, running) -> {
            try (CardChannel channel = reader.connect()) {
                return channel.atr().length;
            }
        }).join();
    }

    private static boolean noCard(Outcome<Integer> outcome) {
        return outcome instanceof Outcome.Failed<Integer> failed && failed.fault() == Fault.CARD_REMOVED;
    }

    private Finding paper() {
        String now = LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(SHOWN_TIME);
        PrintDocument document = new PrintDocument("test", List.of(
                new PrintDocument.Text(words.get("test-paper.title"), 40, PrintDocument.Weight.BOLD, PrintDocument.Align.CENTRE),
                new PrintDocument.Text(config.branch().name() + " · " + id(), 28, PrintDocument.Weight.MEDIUM, PrintDocument.Align.CENTRE),
                new PrintDocument.BigText("A042", 176), new PrintDocument.Rule(),
                new PrintDocument.Text("Ậ Ễ Ỗ Ự ẵ ỡ g y 0123456789", 34, PrintDocument.Weight.MEDIUM, PrintDocument.Align.CENTRE),
                new PrintDocument.Code("MOTCUA-TEST", 8, words.get("test-paper.code")), new PrintDocument.Fact(words.get("test-paper.time"), now),
                new PrintDocument.Feed(32), new PrintDocument.Cut()));
        Outcome<PrintReport> outcome = devices.printer().<PrintReport>run(Deadlines.PRINT, new Cancellation(), (printer, running) -> printer.print(document, running.cancellation())).join();
        pictures.put(Topic.TICKET_PRINTER, new Typesetter(PrintDocument.WIDTH, 203).set(document).toImage());
        return outcome(outcome, report -> {
            rolls.printed(DeviceKind.TICKET_PRINTER.configurationName(), report.millimetres());
            return report.confirmed() ? Finding.good("finding.test.printed") : Finding.attention("finding.test.perhaps-printed");
        });
    }

    /** The page is somebody's paper, perhaps: it is looked at, shrunk for the report and erased. */
    private Finding scan() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(config.kiosk().data()), "test-scan");
        try {
            Outcome<Integer> outcome = devices.scanner().<Integer>run(Deadlines.SCAN_IDLE, new Cancellation(), (scanner, running) -> {
                int dpi = scanner.capabilities().dotsPerInch().stream().filter(each -> each >= TEST_DPI).findFirst().orElse(TEST_DPI);
                return scanner.scan(new ScanRequest(ScanRequest.Source.AUTOMATIC, false, ScanRequest.Colour.COLOUR, dpi, folder, 1), page -> {
                    running.moved();
                    image(page.file()).ifPresent(picture -> pictures.put(Topic.DOCUMENT_SCANNER, shrunk(picture)));
                }, running.cancellation());
            }).join();
            return outcome(outcome, pages -> pages > 0 ? Finding.good("finding.test.scanned", pages) : Finding.attention("finding.test.no-page"));
        } finally {
            try (Stream<Path> all = Files.list(folder)) {
                for (Path each : all.toList()) {
                    Files.deleteIfExists(each);
                }
            }
            Files.deleteIfExists(folder);
        }
    }

    private static Optional<BufferedImage> image(Path file) {
        try {
            return Optional.of(PagePicture.read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> image(byte[] png) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static BufferedImage shrunk(BufferedImage picture) {
        int width = Math.min(PICTURE_WIDTH, picture.getWidth());
        int height = Math.max(1, picture.getHeight() * width / picture.getWidth());
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        small.createGraphics().drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        return small;
    }

    /** That a code came is enough: what it says may be a person's. */
    private Finding shownCode() {
        code = new CompletableFuture<>();
        try {
            return Finding.good("finding.test.code", code.get(FOR_A_CODE.toSeconds(), TimeUnit.SECONDS).length());
        } catch (TimeoutException e) {
            return Finding.attention("finding.test.no-code");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Finding.attention("finding.test.no-code");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            code = CompletableFuture.completedFuture("");
        }
    }

    private List<Finding> sounded() {
        machine.sound(false);
        machine.sound(true);
        return List.of(Finding.note("finding.sound.sent", config.speech().loudspeaker(), config.speech().headphones()), Finding.note("finding.sound.how"));
    }

    // --- changing

    private Event.TaskDone choices(DeviceKind kind) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        Optional<DeviceSetting> now = settings(kind);
        now.ifPresent(setting -> choices.put("now", new Choice("", setting.driver().name(), port(setting), true)));
        for (Discovery.Proposal proposal : Discovery.look(drivers, config, configuration())) {
            boolean same = now.filter(setting -> setting.driver().name().equals(proposal.driver()) && port(setting).equals(proposal.at())).isPresent();
            if (proposal.kind() == kind && !same) {
                String id = proposal.settings().entrySet().stream().map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(BETWEEN));
                choices.putIfAbsent(id, new Choice(id, proposal.driver(), proposal.at() + " · " + proposal.description(), false));
            }
        }
        drivers.names(kind).stream().filter(name -> choices.values().stream().noneMatch(each -> each.title().equals(name)))
                .filter(name -> drivers.find(kind, name).orElseThrow().options().stream().allMatch(option -> option.defaultValue().isPresent()))
                .forEach(name -> choices.put("driver=" + name, new Choice("driver=" + name, name, "", false)));
        return new Event.TaskDone(List.of(), List.copyOf(choices.values()));
    }

    private Path configuration() {
        return ConfigFolder.path();
    }

    private List<Finding> use(DeviceKind kind, String choice) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : choice.split(BETWEEN)) {
            int end = part.indexOf('=');
            if (end < 1 || !part.substring(0, end).matches("[a-z-]+")) {
                return look(Topic.valueOf(kind.name()));
            }
            values.put(part.substring(0, end), TomlText.quoted(part.substring(end + 1)));
        }
        settings(kind).filter(setting -> setting.roll() > 0).ifPresent(setting -> values.put("roll-metres", Integer.toString(setting.roll())));
        TomlText text = TomlText.of(Files.readString(settings.file())).replace("devices." + kind.configurationName(), values);
        CompletableFuture<List<Finding>> taken = settings.change(text);
        settings.look();
        List<Finding> findings = new ArrayList<>();
        findings.add(state(kind));
        findings.addAll(taken.isDone() ? taken.join() : settings.findings());
        return findings;
    }

    private List<Finding> rollChanged() {
        String printer = DeviceKind.TICKET_PRINTER.configurationName();
        rolls.changed(printer);
        List<Finding> findings = new ArrayList<>(List.of(Finding.good("finding.roll.changed")));
        findings.addAll(look(Topic.TICKET_PRINTER, DeviceKind.TICKET_PRINTER, devices.printer()));
        return findings;
    }

    private List<Finding> restart() {
        machine.again();
        return List.of(Finding.note("finding.restarting"));
    }

    // --- taking along

    /** A USB stick that is plugged in, else the kiosk's own folder. */
    private Path takeAlong() throws IOException {
        for (String parent : List.of("/media", "/run/media")) {
            Path mounts = Path.of(parent);
            if (Files.isDirectory(mounts)) {
                try (Stream<Path> all = Files.walk(mounts, 2)) {
                    Optional<Path> stick = all.filter(Files::isDirectory).filter(Files::isWritable).filter(folder -> !folder.equals(mounts))
                            .filter(TechnicianDesk::mounted).findFirst();
                    if (stick.isPresent()) {
                        return stick.get();
                    }
                }
            }
        }
        return Files.createDirectories(config.kiosk().data().resolve("export"));
    }

    private static boolean mounted(Path folder) {
        try {
            return !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
        } catch (IOException e) {
            return false;
        }
    }

    private String id() {
        return config.branch().id() + "-" + String.format(Locale.ROOT, "%02d", config.kiosk().number());
    }

    private Path named(String what, String ending) throws IOException {
        return takeAlong().resolve(what + "-" + id() + "-" + LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(FILE_TIME) + ending);
    }

    private List<Finding> exported() throws IOException {
        Path file = named("journal", ".jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Path each : journals()) {
                Files.copy(each, out);
            }
        }
        List<Finding> findings = new ArrayList<>(List.of(Finding.good("finding.exported", file)));
        findings.addAll(journal());
        return findings;
    }

    private List<Finding> report() throws IOException {
        Path file = named("readiness", ".pdf");
        machine.picture().flatMap(TechnicianDesk::image).ifPresent(picture -> pictures.put(Topic.SCREEN, shrunk(picture)));
        List<ReadinessReport.Part> parts = new ArrayList<>();
        boolean ready = true;
        for (Topic topic : Topic.values()) {
            boolean there = topic.device().map(kind -> settings(kind).isPresent()).orElse(topic != Topic.CLOSING && topic != Topic.JOURNAL);
            if (there) {
                List<Finding> findings = look(topic);
                ready &= findings.stream().noneMatch(each -> each.level() == Finding.Level.FAULT);
                parts.add(part(topic, findings));
            }
        }
        ReadinessReport.write(file, words.get("report.title"), List.of(config.branch().organisation(), config.branch().name() + " · " + config.branch().address(),
                words.get("report.kiosk", id(), Kiosk.VERSION), words.get("report.time", LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(SHOWN_TIME))),
                words.get(ready ? "report.ready" : "report.not-ready"), parts);
        List<Finding> findings = new ArrayList<>(List.of(Finding.good("finding.report", file)));
        findings.addAll(settings.findings());
        return findings;
    }

    private ReadinessReport.Part part(Topic topic, List<Finding> findings) {
        String title = topic.device().map(kind -> words.get("technician.device." + kind.configurationName())).orElse(words.get("technician.part." + topic.word()));
        String caption = topic.device().flatMap(this::settings).map(setting -> setting.driver().name() + " · " + port(setting)).orElse("");
        return new ReadinessReport.Part(title, caption, findings.stream().map(each -> new ReadinessReport.Line(each.level() == Finding.Level.GOOD || each.level() == Finding.Level.NOTE,
                words.get("report.level." + each.level().name().toLowerCase(Locale.ROOT)), said(each, words))).toList(), pictures.get(topic));
    }

    /** A finding as one sentence. */
    static String said(Finding finding, Words words) {
        return words.get(finding.words(), finding.values().toArray()).replace("\n", " — ");
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
