package vn.motcua.centre.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.sqlite.StoreException;

/** How a kiosk becomes known: a technician makes a code for it, the kiosk shows the code once and is given a key of its own. */
public final class Enrolment {

    /** What a kiosk's id may look like. */
    public static final Pattern KIOSK = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");
    public static final Duration CODE_LASTS = Duration.ofHours(1);

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 12;
    private static final int TOKEN_BYTES = 32;

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Enrolment(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return a code in groups of four, good once within {@link #CODE_LASTS} */
    public String makeCode(String kiosk, String by) throws StoreException {
        if (!KIOSK.matcher(kiosk).matches()) {
            throw new IllegalArgumentException("kiosk: expected its id of letters, digits and dashes, as hn-01-03");
        }
        StringBuilder code = new StringBuilder();
        random.ints(CODE_LENGTH, 0, ALPHABET.length()).forEach(each -> code.append(ALPHABET.charAt(each)));
        long expires = clock.instant().plus(CODE_LASTS).toEpochMilli();
        database.write(handle -> {
            handle.execute("delete from enrolment_code where kiosk = ? or expires < ?", kiosk, clock.millis());
            handle.execute("insert into enrolment_code (code, kiosk, expires) values (?, ?, ?)", Sessions.sha256(code.toString()), kiosk, expires);
            audit.write(handle, by, What.ENROLMENT_CODE_MADE, kiosk);
            return null;
        });
        return code.substring(0, 4) + "-" + code.substring(4, 8) + "-" + code.substring(8);
    }

    /** A kiosk and the key that it shows from now on; the centre keeps only the key's SHA-256. */
    record Enrolled(String kiosk, String token) {
    }

    /** Empty when the code is wrong, used or too old. A kiosk that had a key has a new one, and the old one no longer counts. */
    Optional<Enrolled> enrol(String code) throws StoreException {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return database.write(handle -> {
            Optional<String> kiosk = handle.createQuery("delete from enrolment_code where code = :code and expires >= :now returning kiosk")
                    .bind("code", Sessions.sha256(plain)).bind("now", clock.millis()).mapTo(String.class).findOne();
            kiosk.ifPresent(id -> {
                handle.execute("insert into kiosk_key (kiosk, token, enrolled_at) values (?, ?, ?) on conflict (kiosk) "
                        + "do update set token = excluded.token, enrolled_at = excluded.enrolled_at", id, Sessions.sha256(token), clock.millis());
                audit.write(handle, id, What.KIOSK_ENROLLED, "");
            });
            return kiosk.map(id -> new Enrolled(id, token));
        });
    }
}
