package vn.motcua.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.PaperExit;
import vn.motcua.exchange.SearchMissed;
import vn.motcua.kiosk.bench.SimulatedBranch;
import vn.motcua.kiosk.care.SelfWatch;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.HealthBoard;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.identity.ReadResult;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.link.CentreLink;
import vn.motcua.kiosk.procedure.AskedCounts;
import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.screen.Branch;
import vn.motcua.kiosk.store.KioskStore;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.kiosk.visit.CardLeft;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Words;
import vn.motcua.sqlite.StoreException;

/**
 * The kiosk without its window: devices, catalogue, store, line to the centre, and the visit that ties them. Whoever shows
 * it gives an executor of the UI thread and is told of each situation there.
 */
public final class Kiosk implements AutoCloseable {

    /** Of this software. */
    public static final String VERSION = "0.1.0";

    /**
     * Numbers begin anew with the branch's day, wherever the machine's clock is set. Asia/Ho_Chi_Minh has been seven hours ahead all
     * year since 1975; asked by that name, Java looks into every library for rules of zones, while citizens wait for the screen.
     */
    public static final ZoneId ZONE = ZoneId.ofOffset("UTC", ZoneOffset.ofHours(7));

    /** A number younger than this whose paper never came is printed when the kiosk is back: its owner may still be there. */
    private static final Duration STILL_WAITED_FOR = Duration.ofMinutes(10);
    /** A card may ring so much later than the number is called. */
    private static final int CALL_EVERY_SECONDS = 3;
    private static final int REVIEW_EVERY_SECONDS = 60;

    private final KioskConfig config;
    private final Clock clock;
    private final Journal journal;
    private final Map<Comfort.Language, Words> words;
    private final Devices devices;
    private final PaperRolls rolls;
    private final StoreCrew store;
    private final SearchCrew search;
    private final DossierCrew dossiers;
    private final SignatureCrew signatures;
    private final TechnicianCrew technician;
    private final KioskCrew crew;
    private final SettingsKeeper settings;
    private final RemoteTasks remote;
    /** Made when the first technician comes: a start has other things to load. */
    private final Supplier<TechnicianDesk> desk;
    private Optional<TechnicianDesk> open = Optional.empty();
    /** As the devices are now: the file may have been changed since the start. */
    private volatile Map<DeviceKind, DeviceSetting> running;
    private final VisitLoop loop;
    private final CentreConnection centre;
    private final CatalogueCrew catalogues;
    private final LobbyMachine machine = new LobbyMachine();
    private final Attendance attendance = new Attendance(this::makeRoom);
    private final Rounds rounds = new Rounds();
    /** Null until the home screen stands. */
    private volatile SelfWatch watch;

    /**
     * Returns at once; everything comes up in the background.
     *
     * @param begin when it may: on a small machine not before the home screen stands
     * @param ui    runs what it is given on the UI thread, in order
     * @param shown told of every new situation, on the UI thread
     */
    public Kiosk(KioskConfig config, DriverCatalogue drivers, Clock clock, CompletableFuture<?> begin, Executor ui,
                 Consumer<Situation> shown) {
        this.config = config;
        this.running = config.devices();
        this.clock = clock;
        Path data = config.kiosk().data();
        CompletableFuture<Map<String, Words>> texts = CompletableFuture.supplyAsync(
                () -> Words.inFolder(config.kiosk().words(), Comfort.Language.VI.code()));
        journal = Journal.in(data.resolve("journal"), clock);
        AskedCounts counts = AskedCounts.in(data.resolve("asked.tsv"));
        catalogues = new CatalogueCrew(begin, config.kiosk().catalogue(), data.resolve("catalogue"), counts, clock, journal);
        devices = Devices.start(config, drivers, journal, begin);
        store = new StoreCrew(begin, none -> openedStore(), catalogues::now, config.services(), journal);
        search = new SearchCrew(catalogues.first(), new MissedSearches(data.resolve("missed.tsv"), this::missed));
        catalogues.onChange(search::goLive);
        words = texts.join().entrySet().stream()
                .collect(Collectors.toMap(each -> new Comfort.Language(each.getKey()), Map.Entry::getValue));
        Words technicians = words.get(new Comfort.Language(config.kiosk().language()));
        rolls = new PaperRolls(config, journal);
        rolls.follow(devices.board());
        centre = new CentreConnection(config, store, devices.board(), rolls, journal, clock);
        dossiers = new DossierCrew(devices, store, config, journal, clock, centre.marks(), centre.paperKeys(), this::post);
        signatures = new SignatureCrew(config, dossiers, journal);
        begin.thenRun(dossiers::open);
        begin.thenRun(() -> watchItself(ui));
        settings = new SettingsKeeper(config, drivers, devices, journal, attendance::nobodyIsServed, this::exchanged, machine::again);
        desk = () -> new TechnicianDesk(config, drivers, devices, rolls, settings, centre::line, this::centreWords, clock, technicians,
                machine);
        ServiceMark mark = ServiceMark.in(data);
        technician = new TechnicianCrew(new PinGate(data, clock), this::desk, mark, ZONE, devices, journal);
        remote = new RemoteTasks(this::desk, settings, attendance::nobodyIsThere, this::post, technician::troubles, technicians, centre::nudge);
        crew = crew(begin);
        Comfort comfort = Comfort.beginning(config.screen().small() ? Comfort.TextSize.LARGE : Comfort.TextSize.NORMAL);
        loop = new VisitLoop(Situation.start(UUID.randomUUID().toString(), mark.reason(), comfort), ui, crew,
                situation -> shown(situation, shown), late -> journal.write(JournalEvent.LATE_ANSWER_DROPPED, new Detail.Type(late.getClass())));
        listen();
        printWhatACrashLeft(ui);
        centre.tellCatalogues(catalogues);
        centre.tellTasks(remote);
        centre.tellQueue(now -> loop.post(new Event.QueueTold(now)));
        beginRounds();
        journal.write(JournalEvent.KIOSK_STARTED);
    }

    private KioskCrew crew(CompletableFuture<?> begin) {
        Papers papers = new Papers(config, words, this::procedureName, centre.paperKeys(), clock);
        CentreCrew asked = new CentreCrew(centre, config.branch().province(), clock);
        return new KioskCrew(new CardCrew(devices, config.cards(), journal, clock, begin, this::cardRead), search, store,
                new PaperCrew(devices, config.printers(), rolls, papers, journal), dossiers, signatures, asked,
                new NumberCardCrew(devices, asked, config.cards().numberCards()), new StaffCardCrew(devices, config.cards().staffCards()),
                technician, this::situation, code -> Background.threadEach("asked").execute(() -> catalogues.asked(code)), devices::forget);
    }

    private void beginRounds() {
        rounds.everySecond(() -> loop.post(new Event.SecondPassed()));
        rounds.look("remote", 1, remote::look);
        rounds.look("settings", 3, settings::look);
        rounds.look("catalogue", REVIEW_EVERY_SECONDS, catalogues::review);
        if (config.devices().containsKey(DeviceKind.CALLER)) {
            CallingCrew calls = new CallingCrew(devices, centre.questions(), centre.marks(), config.cards().numberCards().keySet());
            rounds.look("number cards", CALL_EVERY_SECONDS, calls::look);
        }
    }

    /** When the home screen stands: nothing of it is loaded before. */
    private void watchItself(Executor ui) {
        Path data = config.kiosk().data();
        SelfWatch started = SelfWatch.of(data, clock, journal, devices::revive,
                        () -> centre.line().flatMap(CentreLink::quality).flatMap(CentreLink.Quality::drift))
                .watch("screen", ui).watch("devices", devices::pulse);
        centre.watchedBy(started::troubles);
        watch = started;
        started.start();
        UpdateCrew updates = new UpdateCrew(data, VERSION, journal);
        updates.tellOutcome();
        centre.tellUpdates(updates);
    }

    /** What enough visits looked for in vain, for the staff to see which words the dictionary lacks. */
    private void missed(String words, int times) {
        store.note(open -> {
            open.record(new SearchMissed(words, times, open.now()));
            return null;
        });
    }

    private synchronized TechnicianDesk desk() {
        if (open.isEmpty()) {
            open = Optional.of(desk.get());
        }
        return open.get();
    }

    private synchronized void closeDesk() {
        open.ifPresent(TechnicianDesk::close);
    }

    private void exchanged(Map<DeviceKind, DeviceSetting> now) {
        running = Map.copyOf(now);
    }

    private String centreWords() {
        return centre.address().isCompletedExceptionally() || !centre.address().isDone() ? "?" : centre.address().join().toString();
    }

    private void shown(Situation situation, Consumer<Situation> shown) {
        attendance.at(situation);
        centre.inUse(!(situation.step() instanceof Home || situation.step() instanceof CardLeft));
        centre.notice().at(situation);
        dossiers.remember(situation.visit());
        shown.accept(situation);
    }

    private void cardRead(ReadResult.Read read) {
        dossiers.cardRead(read.secret());
        read.identity().doubt().ifPresent(centre.notice()::doubted);
    }

    /** Not on the thread that draws: a driver that lets go of its device takes its time. */
    private void makeRoom() {
        Background.threadEach("make room").execute(remote::makeRoom);
    }

    private KioskStore openedStore() throws StoreException {
        Map<String, Integer> limits = config.services().stream().collect(Collectors.toMap(QueueService::letter, QueueService::dailyLimit));
        KioskStore opened = KioskStore.open(config.kiosk().data(), clock, ZONE, limits, String.valueOf(config.kiosk().number()));
        opened.damaged().ifPresent(aside ->
                journal.write(JournalEvent.STORE_FAILED, new Detail.Said("damaged, set aside as " + aside.getFileName())));
        return opened;
    }

    private void listen() {
        // Of several printers the visit knows whether one of them works.
        HealthBoard board = devices.board();
        board.onChange(entry -> loop.post(new Event.DeviceChanged(entry.kind(), board.of(entry.kind()).orElse(entry).health())));
        if (!config.devices().containsKey(DeviceKind.CARD_READER)) {
            loop.post(new Event.DeviceChanged(DeviceKind.CARD_READER, new DeviceHealth.Unreachable("this kiosk has none")));
        }
        devices.onPaper(this::paperAtExit);
        devices.onCard(presence -> loop.post(presence == CardPresence.ABSENT
                ? new Event.CardTaken() : new Event.CardPlaced(presence == CardPresence.SEVERAL)));
        devices.onCode(text -> loop.post(new Event.CodeShown(text)));
    }

    /** Empty for none, and while the catalogue is not read. */
    private String procedureName(String code) {
        return catalogues.ifRead().flatMap(read -> read.find(code)).map(Procedure::name).orElse("");
    }

    private void paperAtExit(PaperExit exit) {
        switch (exit) {
            case PRESENTED -> { }
            case TAKEN -> journal.write(JournalEvent.PAPER_TAKEN);
            case RETRACTED, EJECTED -> {
                journal.write(JournalEvent.PAPER_NOT_TAKEN);
                loop.post(new Event.PaperNotTaken());
            }
        }
    }

    /** Numbers that were promised and whose paper a crash or power cut has kept back. */
    private void printWhatACrashLeft(Executor ui) {
        store.note(open -> {
            for (QueueNumber number : open.unprinted(STILL_WAITED_FOR)) {
                QueueService service = config.services().stream().filter(candidate -> candidate.letter().equals(number.letter()))
                        .findFirst().orElse(config.services().get(0));
                Command.PrintTicket ticket = new Command.PrintTicket(number, service, Optional.empty(), true, Optional.empty());
                ui.execute(() -> crew.printTicket(ticket, NobodyWaits.ANSWER));
            }
            return null;
        });
    }

    /**
     * Whoever shows the kiosk says what it can do for a technician.
     *
     * @param sound   plays three tones: in headphones, or from the loudspeaker
     * @param picture of what is on the screen
     * @param again   closes this kiosk and starts another one in its place
     */
    public void shownBy(Consumer<Boolean> sound, Supplier<Optional<byte[]>> picture, Runnable again) {
        machine.shownBy(sound, picture, again);
    }

    /** From any thread. */
    public void post(Event event) {
        loop.post(event);
    }

    /** On the UI thread only. */
    public Situation situation() {
        return loop.situation();
    }

    /** Of a device, by its name in the configuration; empty while nothing is known of it. */
    public Optional<DeviceHealth> health(String device) {
        return devices.board().of(device).map(HealthBoard.Entry::health);
    }

    public LocalDateTime now() {
        return LocalDateTime.now(clock.withZone(ZONE));
    }

    /** What the screens say of this branch; the groups are there when the catalogue has been read. */
    public Branch branch() {
        Map<DeviceKind, DeviceSetting> now = running;
        boolean simulated = Stream.concat(now.values().stream(), config.printers().spares().stream())
                .anyMatch(device -> device.driver().simulated());
        Map<DeviceKind, Branch.Port> ports = now.values().stream().collect(Collectors.toMap(DeviceSetting::kind,
                device -> new Branch.Port(device.driver().name(), TechnicianSight.port(device))));
        return new Branch(new Branch.Sign(config.branch().organisation(), config.branch().name()),
                new Branch.Sign(config.branch().organisationEn(), config.branch().nameEn()), config.services(),
                catalogues.ifRead().map(Catalogue::groups).orElse(List.of()), now.keySet(), simulated, config.branch().province(),
                new Branch.Machine(config.kiosk().number(), VERSION, config.kiosk().language(), ports), config.centre().publicAddress());
    }

    /** The procedures asked for most, as a search finds them; none while the catalogue is not read. */
    List<SearchHit> commonest(int most) {
        return catalogues.ifRead().map(read -> read.commonest(most)).orElse(List.of()).stream().map(one -> new SearchHit(one, List.of())).toList();
    }

    public Map<Comfort.Language, Words> words() {
        return words;
    }

    /** Something of the machine is missing or broken: a word for the technician. From any thread. */
    void missing(String words) {
        journal.write(JournalEvent.PART_MISSING, new Detail.Said(words));
    }

    /** The picture of a scanned page of the visit, by its name. */
    public InputStream pagePicture(String name) throws IOException {
        return dossiers.picture(name);
    }

    /** Ready when the first query would be answered at once and the first number could be issued. */
    public CompletableFuture<Void> ready() {
        return CompletableFuture.allOf(search.ready(), store.store());
    }

    /** For the bench: stops the kiosk's own centre; empty when its centre stands elsewhere. */
    public Optional<SimulatedBranch.CentreSwitch> centreSwitch() {
        return config.centre().embedded() ? Optional.of(centre) : Optional.empty();
    }

    /** For the bench: the kiosk's database. */
    public Path storeFile() {
        return config.kiosk().data().resolve("kiosk.sqlite");
    }

    /** What the centre asks of this kiosk. */
    RemoteTasks remote() {
        return remote;
    }

    public CompletableFuture<URI> centreAddress() {
        return centre.address();
    }

    /** Within three seconds; what was promised is on the disk in any case. */
    @Override
    public void close() {
        rounds.close();
        if (watch != null) {
            watch.close();
        }
        centre.close();
        devices.close();
        search.close();
        technician.close();
        closeDesk();
        signatures.close();
        dossiers.close();
        store.close();
        rolls.close();
        journal.write(JournalEvent.KIOSK_STOPPED);
        journal.close();
    }
}
