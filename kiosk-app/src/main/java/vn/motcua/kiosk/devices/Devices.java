package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import vn.motcua.device.Caller;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.CodeReader;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.PaperExit;
import vn.motcua.device.TicketPrinter;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/**
 * All devices of the kiosk. Starting returns at once: devices are opened in the background, each on its own thread, and the
 * {@link #board} tells when. All listeners are called on one thread, in order; they hand over and return.
 */
public final class Devices implements AutoCloseable {

    private final Room room;
    private final List<DeviceWorker<?>> workers = new CopyOnWriteArrayList<>();
    private final Ears.ForCards cardEars;
    private final Ears.ForCodes codeEars;
    private final DeviceRole<CardReader> cards;
    private final Ears.ForPapers paperEars;
    private final Map<String, DeviceRole<TicketPrinter>> printers = new LinkedHashMap<>();
    private final DeviceRole<TicketPrinter> printer;
    private final DeviceRole<DocumentScanner> scanner;
    private final DeviceRole<CodeReader> codes;
    private final DeviceRole<Caller> caller;

    private Devices(Map<DeviceKind, DeviceSetting> settings, List<DeviceSetting> spares, Room room, CompletableFuture<?> begin) {
        this.room = room;
        this.cardEars = new Ears.ForCards(room.news());
        this.codeEars = new Ears.ForCodes(room.news());
        this.paperEars = new Ears.ForPapers(room.news());
        this.cards = role(settings, DeviceKind.CARD_READER, CardReader.class, cardEars);
        this.printer = role(settings, DeviceKind.TICKET_PRINTER, TicketPrinter.class, paperEars);
        if (printer.configured()) {
            printers.put(settings.get(DeviceKind.TICKET_PRINTER).name(), printer);
        }
        spares.forEach(spare -> printers.put(spare.name(),
                role(Map.of(spare.kind(), spare), DeviceKind.TICKET_PRINTER, TicketPrinter.class, paperEars)));
        this.scanner = role(settings, DeviceKind.DOCUMENT_SCANNER, DocumentScanner.class, Ears.none());
        this.codes = role(settings, DeviceKind.CODE_READER, CodeReader.class, codeEars);
        this.caller = role(settings, DeviceKind.CALLER, Caller.class, Ears.none());
        begin.thenRun(() -> workers.forEach(DeviceWorker::start));
    }

    /** Opens what the configuration has. @param drivers whose problems are journalled */
    public static Devices start(KioskConfig config, DriverCatalogue drivers, Journal journal) {
        return start(config, drivers, journal, CompletableFuture.completedFuture(null));
    }

    /** As {@link #start(KioskConfig, DriverCatalogue, Journal)}, but touches no device before {@code begin} is done. */
    public static Devices start(KioskConfig config, DriverCatalogue drivers, Journal journal, CompletableFuture<?> begin) {
        drivers.problems().forEach(problem -> journal.write(JournalEvent.DRIVER_NOT_LOADED, new Detail.Said(problem)));
        return new Devices(config.devices(), config.printers().spares(), Room.of(journal, new SystemTimer()), begin);
    }

    static Devices start(Map<DeviceKind, DeviceSetting> settings, Journal journal, Timer timer) {
        return new Devices(settings, List.of(), Room.of(journal, timer), CompletableFuture.completedFuture(null));
    }

    private <D extends Device> DeviceRole<D> role(Map<DeviceKind, DeviceSetting> settings, DeviceKind kind, Class<D> type, Ears<D> ears) {
        Optional<DeviceWorker<D>> worker = Optional.ofNullable(settings.get(kind))
                .map(setting -> new DeviceWorker<>(setting, type, ears, room));
        worker.ifPresent(workers::add);
        return new DeviceRole<>(kind, worker);
    }

    /**
     * Closes the first device of a kind and puts another, or the same with other settings, in its place. Returns when the old one is closed, after
     * 3 s at the latest; how the new one is stands on the {@link #board} later. Not for a device that is at work.
     */
    public void exchange(DeviceSetting setting) {
        switch (setting.kind()) {
            case CARD_READER -> exchange(cards, CardReader.class, cardEars, setting);
            case TICKET_PRINTER -> exchange(printer, TicketPrinter.class, paperEars, setting);
            case DOCUMENT_SCANNER -> exchange(scanner, DocumentScanner.class, Ears.none(), setting);
            case CODE_READER -> exchange(codes, CodeReader.class, codeEars, setting);
            case CALLER -> exchange(caller, Caller.class, Ears.none(), setting);
        }
    }

    private <D extends Device> void exchange(DeviceRole<D> role, Class<D> type, Ears<D> ears, DeviceSetting setting) {
        Optional<DeviceWorker<D>> old = role.worker();
        old.flatMap(DeviceWorker::close).ifPresent(closing -> join(closing, System.nanoTime() + Deadlines.AFTER_CANCEL.toNanos()));
        old.ifPresent(workers::remove);
        ears.lost();
        room.board().forget(setting.name());
        DeviceWorker<D> fresh = new DeviceWorker<>(setting, type, ears, room);
        role.give(fresh);
        workers.add(fresh);
        fresh.start();
    }

    public HealthBoard board() {
        return room.board();
    }

    public DeviceRole<CardReader> cards() {
        return cards;
    }

    /** The first one. */
    public DeviceRole<TicketPrinter> printer() {
        return printer;
    }

    /** All that the configuration has, by name, the first one first. */
    public Map<String, DeviceRole<TicketPrinter>> printers() {
        return Collections.unmodifiableMap(printers);
    }

    /** Tells what becomes of papers that hang in a printer's mouth. */
    public void onPaper(Consumer<PaperExit> listener) {
        paperEars.add(listener);
    }

    public DeviceRole<Caller> caller() {
        return caller;
    }

    public DeviceRole<CodeReader> codes() {
        return codes;
    }

    public DeviceRole<DocumentScanner> scanner() {
        return scanner;
    }

    /** Tells whether a card lies on the reader, then each change. A reader that is lost counts as without a card. */
    public void onCard(Consumer<CardPresence> listener) {
        cardEars.add(listener);
    }

    /** Tells each code that somebody shows to the code reader. */
    public void onCode(Consumer<String> listener) {
        codeEars.add(listener);
    }

    /** Puts new threads in the place of those that died. @return the names of their devices */
    public List<String> revive() {
        return workers.stream().map(DeviceWorker::revive).flatMap(Optional::stream).toList();
    }

    /** Runs something where deadlines and news of devices are told: what does not move there holds all devices up. */
    public void pulse(Runnable beat) {
        room.timer().after(Duration.ZERO, () -> room.news().tell(beat));
    }

    /** The visit is over: no driver keeps anything of it. Returns at once; jobs given after it wait until it is done. */
    public void forget() {
        workers.forEach(DeviceWorker::forget);
    }

    /** Cancels what runs and closes every device; returns within 2 s, whatever the drivers do. */
    @Override
    public void close() {
        long end = System.nanoTime() + Deadlines.CLOSE_ALL.toNanos();
        List<Thread> closing = workers.stream().map(DeviceWorker::close).flatMap(Optional::stream).toList();
        for (Thread thread : closing) {
            join(thread, end);
        }
        room.news().close();
        room.timer().close();
    }

    private static void join(Thread thread, long end) {
        try {
            thread.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
