package vn.motcua.kiosk.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;

import vn.motcua.envelope.Recipient;
import vn.motcua.exchange.Message;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.exchange.RatingGiven;
import vn.motcua.kiosk.dossier.Slip;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.sqlite.Schema;
import vn.motcua.sqlite.SqliteFile;
import vn.motcua.sqlite.StoreException;

/**
 * What the kiosk has promised to citizens, safe from a power cut: a call that returned is on the disk, a call that threw
 * {@link StoreException} changed nothing. Any thread may call; calls take milliseconds, at most about five seconds on a busy disk.
 */
public final class KioskStore implements AutoCloseable {

    /** What fits the three digits on a ticket. */
    public static final int MOST_NUMBERS_A_DAY = 999;

    static final Schema SCHEMA = new Schema("vn/motcua/kiosk/store", 3);

    private final SqliteFile file;
    private final LocalClock clock;
    private final QueueNumbers numbers;
    private final Dossiers dossiers;
    private final Outbox outbox;

    private KioskStore(SqliteFile file, Path folder, LocalClock clock, Map<String, Integer> mostADay, String series) throws StoreException {
        this.file = file;
        this.clock = clock;
        this.outbox = new Outbox(file, folder, clock);
        this.numbers = new QueueNumbers(file, outbox, clock, Map.copyOf(mostADay), series);
        this.dossiers = new Dossiers(file, outbox, folder, clock);
    }

    /** As {@link #open(Path, Clock, ZoneId, Map)}, with {@link #MOST_NUMBERS_A_DAY} for every service. */
    public static KioskStore open(Path folder, Clock clock, ZoneId zone) throws StoreException {
        return open(folder, clock, zone, Map.of());
    }

    /** As {@link #open(Path, Clock, ZoneId, Map, String)}, for the only kiosk of a branch without a centre: its numbers show no series. */
    public static KioskStore open(Path folder, Clock clock, ZoneId zone, Map<String, Integer> mostADay) throws StoreException {
        return open(folder, clock, zone, mostADay, "");
    }

    /**
     * Opens the store in its folder, or begins one.
     *
     * @param zone     of the branch: decides when the numbers' day begins
     * @param mostADay of numbers, by service letter
     * @param series   shown in numbers that this kiosk gives by itself, so that they are never those of the centre or of another kiosk
     * @throws StoreException when the file can be neither read nor made
     */
    public static KioskStore open(Path folder, Clock clock, ZoneId zone, Map<String, Integer> mostADay, String series) throws StoreException {
        SqliteFile file = SqliteFile.open(folder.resolve("kiosk.sqlite"), SCHEMA, clock);
        try {
            LocalClock local = new LocalClock(clock, zone);
            Salvage.intoNewFile(file, folder.toAbsolutePath(), local);
            return new KioskStore(file, folder.toAbsolutePath(), local, mostADay, series);
        } catch (StoreException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** Where a damaged predecessor of the store was put aside at this start, for the technician. */
    public Optional<Path> damaged() {
        return file.damaged();
    }

    /**
     * The number of this press: given now, or the one already given, whatever happened in between.
     *
     * @return empty when the service's numbers of the day are out
     */
    public Optional<QueueNumber> issueNumber(String pressKey, QueueService service, String procedureCode, String visitKey)
            throws StoreException {
        return issueNumber(new NumberWish(pressKey, "", service, procedureCode, visitKey, "", PriorityClaim.NONE), Optional.empty());
    }

    /** As above. @param given what the centre gave for the press; empty: the kiosk goes on in its own series */
    public Optional<QueueNumber> issueNumber(NumberWish wish, Optional<GivenNumber> given) throws StoreException {
        return numbers.issue(wish, given);
    }

    /** @param confirmed the printer itself said that the paper is out */
    public void markPrinted(String pressKey, boolean confirmed) throws StoreException {
        numbers.markPrinted(pressKey, confirmed);
    }

    /** Numbers given within this time whose paper never came, oldest first: what a crash may have left. */
    public List<QueueNumber> unprinted(Duration youngerThan) throws StoreException {
        return numbers.unprinted(youngerThan);
    }

    /** How many numbers of the service were given today. */
    public int issuedToday(String letter) throws StoreException {
        return numbers.issuedToday(letter);
    }

    /**
     * Takes over the PDF of a dossier in its envelope and promises it to the centre. The file is moved into the store's folder and
     * deleted there when the centre has acknowledged it. The same submit key always gives the same slip.
     *
     * @param codeOf  makes the slip's code from a sequence that is never used twice
     * @param address what the slip's QR leads to, from its code
     */
    public Slip keepDossier(FinishedDossier dossier, LongFunction<String> codeOf, UnaryOperator<String> address)
            throws StoreException {
        return dossiers.keep(dossier, codeOf, address);
    }

    /** @param score 1 to 5; @param serviceLetter empty when the visit took no number */
    public void keepRating(int score, List<String> reasons, String serviceLetter) throws StoreException {
        record(new RatingGiven(score, reasons, serviceLetter, now()));
    }

    /** The centre's public key, for whom dossiers are encrypted; empty before the first talk with a centre. */
    public Optional<Recipient> centreKey() throws StoreException {
        return file.read(handle -> handle.createQuery("select centre_key from kiosk where centre_key is not null").mapTo(String.class).findOne())
                .flatMap(Recipient::parse);
    }

    /** @return true when it is another one than before */
    public boolean learnCentreKey(Recipient key) throws StoreException {
        if (centreKey().equals(Optional.of(key))) {
            return false;
        }
        file.write(handle -> handle.execute("update kiosk set centre_key = ?", key.text()));
        return true;
    }

    /**
     * Erases dossiers that could not be delivered for so long; that they were submitted is still told to the centre.
     *
     * @return how many
     */
    public int eraseUndelivered(Duration olderThan) throws StoreException {
        return outbox.eraseFiles(clock.instant().minus(olderThan));
    }

    /** Writes a message down for the centre. */
    public void record(Message message) throws StoreException {
        file.write(handle -> {
            outbox.add(handle, message);
            return null;
        });
        outbox.tellAdded();
    }

    /** Local time of the branch by the store's clock, for messages. */
    public LocalDateTime now() {
        return clock.now();
    }

    /** Stands in for the size of the disk in tests: the file cannot grow beyond so many pages. */
    void limitPages(long most) throws StoreException {
        file.read(handle -> handle.createQuery("pragma max_page_count = " + most).mapTo(Long.class).one());
    }

    long pages() throws StoreException {
        return file.read(handle -> handle.createQuery("pragma page_count").mapTo(Long.class).one());
    }

    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void close() {
        file.close();
    }
}
