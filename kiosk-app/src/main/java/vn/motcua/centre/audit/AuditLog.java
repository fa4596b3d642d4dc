package vn.motcua.centre.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.jdbi.v3.core.Handle;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.database.KeyFile;
import vn.motcua.sqlite.StoreException;

/**
 * Keeps the record. A row's seal is an HMAC over the row and the seal before, with a key that lies beside the books and not in them:
 * who can write in the database alone can neither change a row nor take one out without {@link #verify} finding it.
 */
public final class AuditLog {

    /** What can be done. */
    public enum What {
        ACCOUNT_ADDED, ACCOUNT_LOCKED, SIGNED_IN, SIGN_IN_FAILED, SIGNED_OUT, ENROLMENT_CODE_MADE, KIOSK_ENROLLED, KIOSK_TASK_GIVEN, ALERT_TAKEN,
        DOSSIER_CHANGED, DOSSIER_SEEN, APPOINTMENT_BOOKED, QR_KEY_MADE, QR_KEY_ENDED, HANDED_OVER, HAND_OVER_REFUSED, HAND_OVER_AGAIN,
        NUMBER_CALLED, NUMBER_CHANGED, COUNTER_CHANGED, QUEUE_CLOSED, CATALOGUE_TAKEN, CATALOGUE_ACTIVATED, CATALOGUE_ROLLED_BACK
    }

    private static final String NAME = "audit.key";
    private static final int KEY_BYTES = 32;
    private static final int ROWS_AT_ONCE = 1_000;

    private final Database database;
    private final Clock clock;
    private final SecretKeySpec key;

    /** @param folder where the key lies @throws IOException when the key can be neither read nor made */
    public AuditLog(Database database, Path folder, Clock clock) throws IOException {
        this.database = database;
        this.clock = clock;
        this.key = new SecretKeySpec(KeyFile.readOrMake(folder.resolve(NAME), KEY_BYTES), "HmacSHA256");
    }

    /** In a transaction of its own. */
    public void write(String who, What what, String detail) throws StoreException {
        database.write(handle -> {
            write(handle, who, what, detail);
            return null;
        });
    }

    /** In the transaction of the change itself, so that there is never one without the other. */
    public void write(Handle handle, String who, What what, String detail) {
        // Holds the head until the transaction ends, so that rows follow one another whichever centre writes them.
        long nth = handle.createQuery("update audit_head set nth = nth + 1 where id = 1 returning nth").mapTo(Long.class).one();
        String before = handle.createQuery("select seal from audit_head where id = 1").mapTo(String.class).one();
        AuditEntry entry = new AuditEntry(nth, Instant.ofEpochMilli(clock.millis()), who, what.name(), detail);
        String seal = seal(before, entry);
        handle.execute("insert into audit (nth, at, who, what, detail, seal) values (?, ?, ?, ?, ?, ?)", nth, entry.at().toEpochMilli(), who,
                entry.what(), detail, seal);
        handle.execute("update audit_head set seal = ? where id = 1", seal);
    }

    /** Newest first. */
    public List<AuditEntry> latest(int most) throws StoreException {
        return database.read(handle -> handle.createQuery("select nth, at, who, what, detail from audit order by nth desc limit :most")
                .bind("most", most)
                .map((row, context) -> new AuditEntry(row.getLong("nth"), Instant.ofEpochMilli(row.getLong("at")), row.getString("who"),
                        row.getString("what"), row.getString("detail")))
                .list());
    }

    /** @param rows how many there are @param broken the first that is not as it was written, or missing; empty when all are */
    public record Verdict(long rows, Optional<Long> broken) {
    }

    private record Sealed(AuditEntry entry, String seal) {
    }

    /** Goes through the whole record. */
    public Verdict verify() throws StoreException {
        String before = "";
        long nth = 0;
        while (true) {
            List<Sealed> rows = after(nth);
            for (Sealed each : rows) {
                String expected = seal(before, each.entry());
                if (each.entry().nth() != nth + 1 || !expected.equals(each.seal())) {
                    return new Verdict(nth, Optional.of(nth + 1));
                }
                nth++;
                before = expected;
            }
            if (rows.size() < ROWS_AT_ONCE) {
                return new Verdict(nth, headIs(nth, before) ? Optional.empty() : Optional.of(nth + 1));
            }
        }
    }

    private List<Sealed> after(long nth) throws StoreException {
        return database.read(handle -> handle.createQuery("select * from audit where nth > :nth order by nth limit :most")
                .bind("nth", nth)
                .bind("most", ROWS_AT_ONCE)
                .map((row, context) -> new Sealed(new AuditEntry(row.getLong("nth"), Instant.ofEpochMilli(row.getLong("at")), row.getString("who"),
                        row.getString("what"), row.getString("detail")), row.getString("seal")))
                .list());
    }

    /** Rows cut off at the end leave a head that points beyond them. */
    private boolean headIs(long nth, String seal) throws StoreException {
        return database.read(handle -> handle.createQuery("select count(*) from audit_head where id = 1 and nth = :nth and seal = :seal")
                .bind("nth", nth).bind("seal", seal).mapTo(Integer.class).one()) == 1;
    }

    private String seal(String before, AuditEntry entry) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            for (String part : List.of(before, String.valueOf(entry.nth()), String.valueOf(entry.at().toEpochMilli()), entry.who(),
                    entry.what(), entry.detail())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // Its length first, so that nothing can be moved from one field to the next.
                mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }
}
