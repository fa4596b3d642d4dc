package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/** The health of each device of the kiosk, and since when it is so. A device whose first state is not known yet is absent. */
public final class HealthBoard {

    /**
     * @param place 1 for the first of its kind
     * @param since when this health began
     */
    public record Entry(DeviceKind kind, int place, String name, DeviceHealth health, Instant since) {
    }

    private final Timer timer;
    private final News news;
    private final Journal journal;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Consumer<Entry>> listeners = new ArrayList<>();

    HealthBoard(Timer timer, News news, Journal journal) {
        this.timer = timer;
        this.news = news;
        this.journal = journal;
    }

    /** The one of this kind that is to be used: the first that works, or the first. */
    public synchronized Optional<Entry> of(DeviceKind kind) {
        List<Entry> these = all().stream().filter(entry -> entry.kind() == kind).toList();
        return these.stream().filter(entry -> entry.health().usable()).findFirst().or(() -> these.stream().findFirst());
    }

    /** @param name as the configuration calls it */
    public synchronized Optional<Entry> of(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    public synchronized List<Entry> all() {
        return entries.values().stream().sorted(Comparator.comparing(Entry::kind).thenComparing(Entry::place)).toList();
    }

    /** Tells how each device is now, then each change, in order, on one thread. */
    public synchronized void onChange(Consumer<Entry> listener) {
        listeners.add(listener);
        entries.values().forEach(entry -> news.tell(() -> listener.accept(entry)));
    }

    /**
     * Waits until a first state of each of these, by their names, is known; each is by the deadline of opening it.
     *
     * @return what is known then
     */
    public synchronized List<Entry> awaitAll(Collection<String> names) {
        long end = System.nanoTime() + Deadlines.FIRST_STATE.toNanos();
        try {
            while (!entries.keySet().containsAll(names) && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return all();
    }

    /** Nothing is known of a device any more: another one comes in its place. */
    synchronized void forget(String name) {
        entries.remove(name);
    }

    /**
     * Waits until a device opens, at most so long; one that says itself that it cannot is not waited for.
     *
     * @return true when it is open: it works, or waits for a hand, as a printer without paper
     */
    public synchronized boolean awaitOpen(String name, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            while (!isOpen(name) && !isBroken(name) && System.nanoTime() < end) {
                wait(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return isOpen(name);
    }

    private boolean isBroken(String name) {
        return entries.get(name) != null && entries.get(name).health() instanceof DeviceHealth.Broken;
    }

    /** True while a device answers, whether it can work at the moment or not. */
    public synchronized boolean isOpen(String name) {
        Entry entry = entries.get(name);
        return entry != null && (entry.health().usable() || entry.health() instanceof DeviceHealth.Blocked);
    }

    synchronized void put(DeviceSetting setting, DeviceHealth health) {
        Entry before = entries.get(setting.name());
        if (before != null && before.health().equals(health)) {
            return;
        }
        Entry now = new Entry(setting.kind(), setting.place(), setting.name(), health, timer.now());
        entries.put(setting.name(), now);
        notifyAll();
        write(now);
        listeners.forEach(listener -> news.tell(() -> listener.accept(now)));
    }

    private void write(Entry now) {
        List<Detail> details = new ArrayList<>(List.of(new Detail.Device(now.kind(), now.place()), new Detail.State(now.health())));
        JournalEvent event = JournalEvent.DEVICE_STATE;
        if (now.health() instanceof DeviceHealth.Blocked blocked) {
            event = JournalEvent.DEVICE_BLOCKED;
            blocked.faults().stream().sorted().findFirst().map(Detail.Because::new).ifPresent(details::add);
        } else if (now.health() instanceof DeviceHealth.Unreachable away) {
            event = JournalEvent.DEVICE_UNREACHABLE;
            details.add(new Detail.Said(away.detail()));
        } else if (now.health() instanceof DeviceHealth.Broken broken) {
            event = JournalEvent.DEVICE_BROKEN;
            details.add(new Detail.Said(broken.detail()));
        }
        journal.write(event, details.toArray(Detail[]::new));
    }
}
