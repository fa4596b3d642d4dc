package vn.motcua.kiosk.devices;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.Journal;
import vn.motcua.kiosk.journal.JournalEvent;

/**
 * How much paper is left in each printer, forecast from what was printed since its last roll. Kept in a file of the kiosk's
 * folder, so that a restart forgets nothing and a technician's command reaches a kiosk that runs. A file that cannot be read or
 * written costs the forecast and nothing else.
 */
public final class PaperRolls implements AutoCloseable {

    private static final double MILLIMETRES = 1000;

    private final Path file;
    private final Journal journal;
    private final Map<String, Integer> boxes = new TreeMap<>();
    private final ExecutorService writing = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "paper rolls");
        thread.setDaemon(true);
        return thread;
    });

    public PaperRolls(KioskConfig config, Journal journal) {
        this.file = config.kiosk().data().resolve("rolls.properties");
        this.journal = journal;
        config.everyDevice().stream().filter(device -> device.kind() == DeviceKind.TICKET_PRINTER)
                .forEach(printer -> boxes.put(printer.name(), printer.roll()));
    }

    /** Listens to the printers. */
    public void follow(HealthBoard board) {
        board.onChange(entry -> {
            if (entry.kind() == DeviceKind.TICKET_PRINTER) {
                later(entry.name(), roll -> roll.heard(entry.health()));
            }
        });
    }

    /** @param printer its name; @param millimetres of a paper that came out of it */
    public void printed(String printer, double millimetres) {
        later(printer, roll -> roll.printed(millimetres));
    }

    private void later(String printer, UnaryOperator<PaperRoll> change) {
        if (!writing.isShutdown()) {
            writing.execute(() -> {
                try {
                    change(printer, change);
                } catch (UncheckedIOException e) {
                    journal.write(JournalEvent.STORE_FAILED, new Detail.Said("the paper's forecast: " + e.getMessage()));
                }
            });
        }
    }

    /**
     * Somebody put a full roll in. On the disk when it returns.
     *
     * @throws UncheckedIOException when it cannot be written
     */
    public void changed(String printer) {
        change(printer, PaperRoll::changed);
    }

    /** Metres left, or empty while nothing is known to forecast from. */
    public Optional<Double> metresLeft(String printer) {
        try {
            return read(load(), printer).left(boxes.getOrDefault(printer, 0) * MILLIMETRES).map(left -> left / MILLIMETRES);
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private synchronized void change(String printer, UnaryOperator<PaperRoll> change) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileChannel other = FileChannel.open(file.resolveSibling("rolls.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                 FileLock lock = other.lock()) {
                Properties all = load();
                PaperRoll before = read(all, printer);
                PaperRoll after = change.apply(before);
                if (!after.equals(before)) {
                    write(all, printer, after);
                    save(all);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Properties load() {
        Properties all = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                all.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalArgumentException e) {
                // Damaged: begun anew.
                all.clear();
            }
        }
        return all;
    }

    /** Whole or not at all. */
    private void save(Properties all) throws IOException {
        Path fresh = file.resolveSibling("rolls.new");
        try (Writer writer = Files.newBufferedWriter(fresh)) {
            all.store(writer, "millimetres of paper, by printer");
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static PaperRoll read(Properties all, String printer) {
        return new PaperRoll(Boolean.parseBoolean(all.getProperty(printer + ".begun")), number(all, printer + ".used", 0),
                number(all, printer + ".near-end-at", PaperRoll.NOT_YET), number(all, printer + ".length", 0),
                number(all, printer + ".after-near-end", 0), Boolean.parseBoolean(all.getProperty(printer + ".out")),
                Boolean.parseBoolean(all.getProperty(printer + ".opened")));
    }

    private static double number(Properties all, String key, double unknown) {
        try {
            return Double.parseDouble(all.getProperty(key, ""));
        } catch (NumberFormatException e) {
            return unknown;
        }
    }

    private static void write(Properties all, String printer, PaperRoll roll) {
        all.setProperty(printer + ".begun", Boolean.toString(roll.begun()));
        all.setProperty(printer + ".used", Double.toString(roll.used()));
        all.setProperty(printer + ".near-end-at", Double.toString(roll.nearEndAt()));
        all.setProperty(printer + ".length", Double.toString(roll.length()));
        all.setProperty(printer + ".after-near-end", Double.toString(roll.afterNearEnd()));
        all.setProperty(printer + ".out", Boolean.toString(roll.out()));
        all.setProperty(printer + ".opened", Boolean.toString(roll.opened()));
    }

    /** What was told before is still written. */
    @Override
    public void close() {
        writing.shutdown();
        try {
            writing.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
