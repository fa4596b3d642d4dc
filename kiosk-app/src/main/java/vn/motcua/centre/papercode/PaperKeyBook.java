package vn.motcua.centre.papercode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.centre.database.KeyFile;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.PaperKeysAnswer;
import vn.motcua.exchange.PaperKeysQuestion;
import vn.motcua.papercode.PaperCode;
import vn.motcua.papercode.PaperKey;
import vn.motcua.papercode.PaperKeyRing;
import vn.motcua.papercode.PaperSigner;
import vn.motcua.papercode.PaperVerdict;
import vn.motcua.sqlite.StoreException;

/**
 * The keys of papers. The centre's secret ones lie in a folder beside the books, a file each, the last by name in use; kiosks keep
 * theirs and tell the public half. Centres on the same books and folder act as one. Any thread may call.
 */
public final class PaperKeyBook {

    private static final String FOLDER = "paper-keys";
    private static final Pattern CITY = Pattern.compile("\\b[A-Z]\\d{2}\\b");
    private static final Pattern PUBLIC_KEY = Pattern.compile("[A-Za-z0-9+/]{43}=");

    private final Database database;
    private final Path folder;
    private final AuditLog audit;
    private final String city;
    private final Clock clock;
    private final ZoneId zone;
    /** What was read so far; rows are only ever added. */
    private final List<PaperKeysAnswer.Entry> known = new ArrayList<>();

    /**
     * @param data   the centre's folder; a first key is made there
     * @param agency code of the city's agency, which names the city: "000.00.01.H26"
     * @throws IOException when the key can be neither read nor made
     */
    public PaperKeyBook(Database database, Path data, AuditLog audit, String agency, Clock clock, ZoneId zone) throws IOException, StoreException {
        this.database = database;
        this.folder = data.resolve(FOLDER);
        this.audit = audit;
        this.city = city(agency);
        this.clock = clock;
        this.zone = zone;
        if (files().isEmpty()) {
            KeyFile.write(file(1), PaperSigner.generate().secretText().getBytes(StandardCharsets.US_ASCII));
        }
        enter(PaperKey.CENTRE, signer().publicKey(), "this-centre");
    }

    private static String city(String agency) {
        Matcher matcher = CITY.matcher(agency);
        if (!matcher.find()) {
            throw new IllegalArgumentException("the agency's code names no province: " + agency);
        }
        return matcher.group();
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".key")).sorted().toList();
        }
    }

    private Path file(int nth) {
        return folder.resolve(String.format("%04d.key", nth));
    }

    /** Read each time: it may have been renewed from the command line, beside this centre. */
    private PaperSigner signer() throws IOException {
        List<Path> files = files();
        Path newest = files.get(files.size() - 1);
        return PaperSigner.parse(Files.readString(newest, StandardCharsets.US_ASCII))
                .orElseThrow(() -> new IOException(newest + " is not a key of papers"));
    }

    /** The digits for a paper that the centre itself gives out. @throws IOException when its key cannot be read */
    public String sign(PaperCode.Kind kind, String text, LocalDate expires) throws IOException {
        return signer().sign(new PaperCode(kind, city, text, today(), expires));
    }

    /** @param scanned digits, or an address that ends with them */
    public PaperVerdict check(String scanned) throws StoreException {
        List<PaperKey> keys = entries().stream().map(each -> new PaperKey(each.key(), each.holder(), each.from(), each.until())).toList();
        return new PaperKeyRing(city, true, keys).check(scanned, today());
    }

    private synchronized List<PaperKeysAnswer.Entry> entries() throws StoreException {
        long last = known.isEmpty() ? 0 : known.get(known.size() - 1).nth();
        known.addAll(database.read(handle -> handle.createQuery("select * from paper_key where nth > :last order by nth").bind("last", last)
                .map((row, context) -> entry(row)).list()));
        return List.copyOf(known);
    }

    private static PaperKeysAnswer.Entry entry(ResultSet row) throws SQLException {
        return new PaperKeysAnswer.Entry(row.getLong("nth"), row.getString("key"), row.getString("holder"),
                LocalDate.parse(row.getString("from_day")), LocalDate.parse(row.getString("until_day")));
    }

    /** Writes the kiosk's own key down when it is a new one, and tells what the kiosk does not know yet. */
    PaperKeysAnswer answer(PaperKeysQuestion question) throws StoreException {
        if (PUBLIC_KEY.matcher(question.key()).matches()) {
            enter(question.kiosk(), question.key(), question.kiosk());
        }
        List<PaperKeysAnswer.Entry> all = entries();
        String list = all.get(0).key().substring(0, 12);
        long after = list.equals(question.list()) ? question.after() : 0;
        return new PaperKeysAnswer(ExchangeJson.VERSION, list, city, all.stream().filter(each -> each.nth() > after).toList());
    }

    /** A key that was never seen begins today, and the holder's one before ends. One that was ended stays so. */
    private void enter(String holder, String key, String who) throws StoreException {
        if (entries().stream().anyMatch(each -> each.key().equals(key))) {
            return;
        }
        LocalDate today = today();
        database.write(handle -> {
            oneAfterTheOther(handle);
            if (latest(handle, key, "key").isEmpty()) {
                audit.write(handle, who, What.QR_KEY_MADE, holder + " " + PaperKey.begun(key, holder, today).shortName());
                latest(handle, holder, "holder").filter(each -> each.until().equals(PaperKey.OPEN))
                        .ifPresent(each -> add(handle, each.key(), holder, each.from(), today));
                add(handle, key, holder, today, PaperKey.OPEN);
            }
            return null;
        });
    }

    /** By the lock of the record of changes, which is written in anyway. */
    private static void oneAfterTheOther(Handle handle) {
        handle.execute("update audit_head set nth = nth where id = 1");
    }

    private static Optional<PaperKeysAnswer.Entry> latest(Handle handle, String value, String column) {
        return handle.createQuery("select * from paper_key where " + column + " = :value order by nth desc limit 1").bind("value", value)
                .map((row, context) -> entry(row)).findOne();
    }

    private static void add(Handle handle, String key, String holder, LocalDate from, LocalDate until) {
        handle.execute("insert into paper_key (nth, key, holder, from_day, until_day) select coalesce(max(nth), 0) + 1, ?, ?, ?, ? from paper_key",
                key, holder, from.toString(), until.toString());
    }

    /** A new key for the centre's papers; those that it signed before stay good. @return its short name */
    public String renew(String who) throws IOException, StoreException {
        KeyFile.write(file(files().size() + 1), PaperSigner.generate().secretText().getBytes(StandardCharsets.US_ASCII));
        PaperSigner fresh = signer();
        enter(PaperKey.CENTRE, fresh.publicKey(), who);
        return PaperKey.begun(fresh.publicKey(), PaperKey.CENTRE, today()).shortName();
    }

    /**
     * Ends a kiosk's key; the kiosk makes another one when it hears of it.
     *
     * @param stolen nothing that it signed is to be believed any more
     * @return false when that kiosk has none
     */
    public boolean end(String kiosk, boolean stolen, String who) throws StoreException {
        LocalDate today = today();
        return database.write(handle -> {
            oneAfterTheOther(handle);
            Optional<PaperKeysAnswer.Entry> current = latest(handle, kiosk, "holder").filter(each -> !kiosk.equals(PaperKey.CENTRE));
            current.ifPresent(each -> {
                audit.write(handle, who, What.QR_KEY_ENDED, kiosk + (stolen ? " stolen" : ""));
                add(handle, each.key(), kiosk, each.from(), stolen ? each.from().minusDays(1) : today);
            });
            return current.isPresent();
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
