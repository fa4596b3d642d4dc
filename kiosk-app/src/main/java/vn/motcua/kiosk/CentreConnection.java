package vn.motcua.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.exchange.DeviceChanged;
import vn.motcua.exchange.DeviceReport;
import vn.motcua.exchange.QueueNow;
import vn.motcua.kiosk.bench.SimulatedBranch;
import vn.motcua.kiosk.care.MachineTrouble;
import vn.motcua.kiosk.command.CentreFittings;
import vn.motcua.kiosk.command.QueueFiles;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.WorkingDaysConfig;
import vn.motcua.kiosk.devices.HealthBoard;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.CatalogueDesk;
import vn.motcua.kiosk.link.UpdateDesk;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.link.CentreQuestions;
import vn.motcua.kiosk.link.Enrolment;
import vn.motcua.kiosk.link.HealthReport;
import vn.motcua.kiosk.link.KioskState;
import vn.motcua.kiosk.link.LinkSettings;
import vn.motcua.kiosk.link.OwnerMarks;
import vn.motcua.kiosk.link.TaskDesk;
import vn.motcua.kiosk.link.PaperKeys;
import vn.motcua.kiosk.store.KioskStore;

/** The kiosk's tie to its centre: the one named in the configuration, or one inside this process. Comes up in the background. */
final class CentreConnection implements SimulatedBranch.CentreSwitch, AutoCloseable {

    private final KioskConfig config;
    private final StoreCrew store;
    private final CardNotice notice;
    private final HealthBoard board;
    private final PaperRolls rolls;
    private final Journal journal;
    private final Clock clock;
    private final CompletableFuture<URI> address = new CompletableFuture<>();
    /** Devices that did not work when last heard of; used on the board's thread alone. */
    private final Set<String> troubled = new HashSet<>();
    private DiskRoom room = DiskRoom.ENOUGH;
    private Instant roomSince = Instant.EPOCH;
    private volatile boolean inUse;
    private volatile boolean closed;
    private volatile Optional<Centre> embedded = Optional.empty();
    private volatile Optional<CentreLink> link = Optional.empty();
    private volatile Supplier<Set<MachineTrouble>> troubles = Set::of;
    private Set<MachineTrouble> machineNow = Set.of();
    private Instant machineSince = Instant.EPOCH;
    private final OwnerMarks marks;
    private final PaperKeys paperKeys;
    private final CompletableFuture<CentreQuestions> questions = new CompletableFuture<>();
    private volatile Optional<CatalogueDesk> catalogues = Optional.empty();
    private volatile Optional<TaskDesk> tasks = Optional.empty();
    private volatile Optional<UpdateDesk> updates = Optional.empty();
    private volatile Consumer<Optional<QueueNow>> queue = now -> { };
    /** On the link's thread alone. */
    private Optional<QueueNow> queueNow = Optional.empty();

    CentreConnection(KioskConfig config, StoreCrew store, HealthBoard board, PaperRolls rolls, Journal journal, Clock clock) {
        this.config = config;
        this.board = board;
        this.rolls = rolls;
        this.journal = journal;
        this.clock = clock;
        this.store = store;
        notice = new CardNotice(clock, this::tell);
        this.marks = new OwnerMarks(config.kiosk().data().resolve("owner.key"));
        this.paperKeys = new PaperKeys(config.kiosk().data(), config.branch().province());
        board.onChange(entry -> {
            DeviceReport report = HealthReport.of(entry.name(), entry.health(), entry.since());
            if (isNews(report)) {
                tell(report);
            } else {
                link.ifPresent(CentreLink::nudge);
            }
        });
        store.store().thenAcceptAsync(this::connect, Background.threadEach("centre"));
    }

    private void tell(DeviceReport report) {
        store.note(open -> {
            open.record(new DeviceChanged(report, open.now()));
            return null;
        });
        link.ifPresent(CentreLink::nudge);
    }

    /** That a device works is news only after it did not. */
    private boolean isNews(DeviceReport report) {
        if (report.state() == DeviceReport.State.GOOD) {
            return troubled.remove(report.kind());
        }
        troubled.add(report.kind());
        return true;
    }

    /** @param desk takes what technicians at the centre ask */
    void tellTasks(TaskDesk desk) {
        tasks = Optional.of(desk);
        link.ifPresent(started -> started.tellTasks(desk));
    }

    /** There is something to tell. */
    void nudge() {
        link.ifPresent(CentreLink::nudge);
    }

    /** @param desk told which catalogue the centre wants live */
    void tellCatalogues(CatalogueDesk desk) {
        catalogues = Optional.of(desk);
        link.ifPresent(started -> started.tellCatalogues(desk));
    }

    /** @param told how the branch's queue is, whenever that has changed; empty when nobody knows. On the link's thread */
    void tellQueue(Consumer<Optional<QueueNow>> told) {
        queue = told;
    }

    private void queueIs(Optional<QueueNow> now) {
        if (!now.equals(queueNow)) {
            queueNow = now;
            queue.accept(now);
        }
    }

    /** @param desk told which version of the program the centre has staged */
    void tellUpdates(UpdateDesk desk) {
        updates = Optional.of(desk);
        link.ifPresent(started -> started.tellUpdates(desk));
    }

    private void connect(KioskStore store) {
        try {
            Optional<Enrolment> enrolment = config.centre().tokenFile().isPresent() ? Optional.empty() : Enrolment.find(config.kiosk().data());
            Optional<URI> elsewhere = config.centre().url().or(() -> enrolment.map(Enrolment::centre));
            URI centre = elsewhere.isPresent() ? elsewhere.get() : startEmbedded();
            Optional<String> token = config.centre().tokenFile().map(CentreConnection::secret);
            LinkSettings plain = new LinkSettings(centre, id(), "Máy " + two(config.kiosk().number()), config.branch().address(),
                    config.branch().name(), Kiosk.VERSION, token);
            LinkSettings settings = enrolment.filter(each -> each.centre().equals(centre)).map(plain::enrolled).orElse(plain);
            CentreLink started = CentreLink.start(settings, store, marks, this::state);
            started.onChange(online -> journal.write(online ? JournalEvent.CENTRE_REACHED : JournalEvent.CENTRE_LOST));
            started.tellQueue(this::queueIs);
            started.tellPaperKeys(paperKeys);
            link = Optional.of(started);
            catalogues.ifPresent(started::tellCatalogues);
            tasks.ifPresent(started::tellTasks);
            updates.ifPresent(started::tellUpdates);
            address.complete(centre);
            questions.complete(new CentreQuestions(settings, marks));
        } catch (CentreException | IOException | IllegalArgumentException e) {
            journal.write(JournalEvent.PART_MISSING, new Detail.Said(e.getMessage()));
            address.completeExceptionally(e);
            questions.completeExceptionally(e);
        }
        if (closed) {
            close();
        }
    }

    private URI startEmbedded() throws CentreException, IOException {
        return startEmbedded(config.centre().port());
    }

    private URI startEmbedded(int port) throws CentreException, IOException {
        Path data = config.kiosk().data().resolve("centre");
        WorkingDays days = workingDays();
        Centre started = Centre.start(fitted(CentreSettings.embedded(data, port, config.branch().name()).withZone(Kiosk.ZONE), days)
                .withQueue(QueueFiles.ofKiosk(config, days)), clock);
        embedded = Optional.of(started);
        return started.address();
    }

    /**
     * Its work is that of a centre that runs alone: what its file says of papers, seal and text holds for both.
     *
     * @throws IOException when that is wrong, or there is to be a seal and its key cannot be had:
     *         dossiers would go on without it, and nobody would notice
     */
    private CentreSettings fitted(CentreSettings bare, WorkingDays days) throws IOException {
        Checked<CentreConfig> centre = CentreConfig.read(centreFile());
        if (centre.value().isEmpty()) {
            throw new IOException("the kiosk's own centre does not start: "
                    + centre.problems().stream().findFirst().map(Problem::toString).orElse(""));
        }
        return CentreFittings.into(bare, centre.get(), days)
                .withFinish(CentreFittings.finish(centre.get(), missing -> journal.write(JournalEvent.PART_MISSING, new Detail.Said(missing))));
    }

    /** A wrong file is said by "./kiosk check"; promises then count weekends only, and the officials' page says so. */
    private static WorkingDays workingDays() {
        return WorkingDaysConfig.read(ConfigFolder.workingDays()).value().map(CentreFittings::calendar).orElse(WorkingDays.PLAIN);
    }

    /** Beside the kiosk's own file, or the one that ships. */
    private Path centreFile() {
        Path beside = config.file().resolveSibling("centre.toml");
        return Files.exists(beside) ? beside : ConfigFolder.centre();
    }

    private static String secret(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the token file cannot be read: " + file, e);
        }
    }

    private String id() {
        return config.branch().id() + "-" + two(config.kiosk().number());
    }

    private static String two(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    private KioskState state() {
        Stream<DeviceReport> devices = board.all().stream().map(entry ->
                notice.over(HealthReport.of(entry.name(), entry.health(), entry.since())).withPaperLeft(rolls.metresLeft(entry.name())));
        return new KioskState(inUse, Stream.of(devices, disk().stream(), machine().stream()).flatMap(each -> each).toList());
    }

    /** @param watch tells what is wrong with the machine; quick, from any thread */
    void watchedBy(Supplier<Set<MachineTrouble>> watch) {
        troubles = watch;
    }

    /** On the link's thread. What the technician has to come for is a fault, and so an alarm; the rest is to be looked at. */
    private Optional<DeviceReport> machine() {
        Set<MachineTrouble> now = troubles.get();
        if (!now.equals(machineNow)) {
            machineNow = now;
            machineSince = clock.instant();
        }
        DeviceReport.State state = now.contains(MachineTrouble.RESTARTS) ? DeviceReport.State.FAULT : DeviceReport.State.ATTENTION;
        return now.isEmpty() ? Optional.empty()
                : Optional.of(new DeviceReport("machine", state, now.stream().sorted().map(Enum::name).toList(),
                        DeviceReport.Owner.TECHNICIAN, machineSince));
    }

    /** On the link's thread. */
    private Optional<DeviceReport> disk() {
        DiskRoom now = DiskRoom.in(config.kiosk().data(), config.dossiers());
        if (now != room) {
            room = now;
            roomSince = clock.instant();
            journal.write(now == DiskRoom.ENOUGH ? JournalEvent.DISK_HAS_ROOM : JournalEvent.DISK_FILLING);
        }
        return now.report(roomSince);
    }

    /** Told at every situation; from the UI thread. */
    void inUse(boolean now) {
        inUse = now;
    }

    /** What staff are told of the card on the reader. */
    CardNotice notice() {
        return notice;
    }

    @Override
    public boolean running() {
        return embedded.isPresent();
    }

    /** The centre comes back where it was: the line to it is the one that there was before. */
    @Override
    public synchronized void turn(boolean on) {
        if (!on) {
            embedded.ifPresent(Centre::close);
            embedded = Optional.empty();
            return;
        }
        try {
            startEmbedded(address.join().getPort());
        } catch (CentreException | IOException e) {
            journal.write(JournalEvent.PART_MISSING, new Detail.Said(e.getMessage()));
        }
    }

    /** How the line is; empty while nothing is known of it. */
    Optional<CentreLink> line() {
        return link;
    }

    /** Where the centre listens, once it does. */
    CompletableFuture<URI> address() {
        return address;
    }

    /** To ask the centre, once it is known where it is. */
    CompletableFuture<CentreQuestions> questions() {
        return questions;
    }

    /** What the centre knows citizens by. */
    OwnerMarks marks() {
        return marks;
    }

    /** What signs and checks papers. */
    PaperKeys paperKeys() {
        return paperKeys;
    }

    @Override
    public void close() {
        closed = true;
        questions.thenAccept(CentreQuestions::close);
        link.ifPresent(CentreLink::close);
        embedded.ifPresent(Centre::close);
    }
}
