package vn.motcua.centre.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

import vn.motcua.centre.database.Database;
import vn.motcua.sqlite.StoreException;

/** Who is signed in. Stands in the database, so that any centre on the same books knows a browser. */
final class Sessions {

    /** A working day with its breaks; after that everybody signs in anew. */
    static final Duration LONGEST = Duration.ofHours(12);
    static final Duration IDLE = Duration.ofHours(8);

    private static final Duration TOUCHED_EVERY = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 32;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Sessions(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param csrf what a page of ours says with every change, and no other page can know */
    record Session(Person person, String csrf) {
    }

    private record Row(Person person, String csrf, long begun, long seen) {
    }

    /** @return what the browser keeps */
    String begin(Person person) throws StoreException {
        String token = fresh();
        long now = clock.millis();
        database.write(handle -> {
            handle.execute("delete from session where begun < ? or seen < ?", now - LONGEST.toMillis(), now - IDLE.toMillis());
            return handle.execute("insert into session (token, account, csrf, begun, seen) values (?, ?, ?, ?, ?)", sha256(token),
                    person.account(), fresh(), now, now);
        });
        return token;
    }

    Optional<Session> find(String token) throws StoreException {
        long now = clock.millis();
        Optional<Row> row = database.read(handle -> handle.createQuery("""
                        select account.name, account.role, account.branch, session.csrf, session.begun, session.seen
                        from session join account on account.name = session.account where session.token = :token""")
                .bind("token", sha256(token))
                .map((each, context) -> new Row(new Person(each.getString("name"), Role.valueOf(each.getString("role")),
                        each.getString("branch")), each.getString("csrf"), each.getLong("begun"), each.getLong("seen")))
                .findOne()).filter(each -> now - each.begun() < LONGEST.toMillis() && now - each.seen() < IDLE.toMillis());
        if (row.isPresent() && now - row.get().seen() > TOUCHED_EVERY.toMillis()) {
            database.write(handle -> handle.execute("update session set seen = ? where token = ?", now, sha256(token)));
        }
        return row.map(each -> new Session(each.person(), each.csrf()));
    }

    void end(String token) throws StoreException {
        database.write(handle -> handle.execute("delete from session where token = ?", sha256(token)));
    }

    private String fresh() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
