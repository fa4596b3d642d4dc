package vn.motcua.centre.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.sqlite.StoreException;

/** Who may use the staff's pages. */
public final class Accounts {

    public static final int SHORTEST_PASSWORD = 12;
    public static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private static final Pattern BRANCH = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,39}");

    static final int WRONG_BEFORE_LOCK = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final Database database;
    private final AuditLog audit;
    private final Clock clock;
    private final Passwords passwords = new Passwords();

    public Accounts(Database database, AuditLog audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a sign-in came to. @param person empty when refused @param lockedUntil when the account may be tried again */
    record Outcome(Optional<Person> person, Optional<Instant> lockedUntil) {
    }

    private record Account(String name, Role role, String branch, String password, int wrong, Instant lockedUntil) {
    }

    /**
     * Adds an account, or gives one that is there a new password, role and branch.
     *
     * @param branch where it works, as kiosks' ids begin: "hn-01"; empty for all
     * @param by     who does it
     */
    public void put(String name, Role role, String branch, String password, String by) throws StoreException {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("name: expected 2 to 40 small letters, digits, dots and dashes");
        }
        if (!branch.isEmpty() && !BRANCH.matcher(branch).matches()) {
            throw new IllegalArgumentException("branch: expected what its kiosks' ids begin with, as hn-01");
        }
        if (role == Role.CITY && !branch.isEmpty()) {
            throw new IllegalArgumentException("branch: " + Role.CITY.word() + " is at home in all of them");
        }
        if (password.length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("password: expected at least " + SHORTEST_PASSWORD + " characters");
        }
        String hash = passwords.hash(password);
        database.write(handle -> {
            handle.execute(
                    "insert into account (name, role, branch, password, wrong, locked_until, made_at) "
                            + "values (?, ?, ?, ?, 0, 0, ?) on conflict (name) "
                    + "do update set role = excluded.role, branch = excluded.branch, password = excluded.password, wrong = 0, locked_until = 0",
                    name, role.name(), branch, hash, clock.millis());
            handle.execute("delete from session where account = ?", name);
            audit.write(handle, by, What.ACCOUNT_ADDED, (name + " " + role.word() + " " + branch).strip());
            return null;
        });
    }

    public boolean isEmpty() throws StoreException {
        return database.read(handle -> handle.createQuery("select count(*) from account").mapTo(Integer.class).one()) == 0;
    }

    /** Takes as long for a name that is not there, so that nobody learns which are. */
    Outcome check(String name, String password) throws StoreException {
        Optional<Account> account = find(name);
        boolean matches = Passwords.matches(password, account.map(Account::password).orElse(Passwords.NOBODYS));
        if (account.isEmpty()) {
            return new Outcome(Optional.empty(), Optional.empty());
        }
        Instant now = clock.instant();
        if (account.get().lockedUntil().isAfter(now)) {
            return new Outcome(Optional.empty(), Optional.of(account.get().lockedUntil()));
        }
        return matches ? right(account.get()) : wrong(account.get(), now);
    }

    private Outcome right(Account account) throws StoreException {
        database.write(handle -> {
            handle.execute("update account set wrong = 0, locked_until = 0 where name = ?", account.name());
            audit.write(handle, account.name(), What.SIGNED_IN, account.role().word());
            return null;
        });
        return new Outcome(Optional.of(new Person(account.name(), account.role(), account.branch())), Optional.empty());
    }

    /** Counted in the database, so that neither a restart nor another centre gives a guesser more attempts. */
    private Outcome wrong(Account account, Instant now) throws StoreException {
        return database.write(handle -> {
            int wrong = handle.createQuery("update account set wrong = wrong + 1 where name = :name returning wrong").bind("name", account.name())
                    .mapTo(Integer.class).one();
            audit.write(handle, account.name(), What.SIGN_IN_FAILED, String.valueOf(wrong));
            if (wrong < WRONG_BEFORE_LOCK) {
                return new Outcome(Optional.empty(), Optional.empty());
            }
            Instant until = now.plus(LOCKED_FOR);
            handle.execute("update account set wrong = 0, locked_until = ? where name = ?", until.toEpochMilli(), account.name());
            audit.write(handle, account.name(), What.ACCOUNT_LOCKED, LOCKED_FOR.toMinutes() + " min");
            return new Outcome(Optional.empty(), Optional.of(until));
        });
    }

    private Optional<Account> find(String name) throws StoreException {
        return database.read(handle -> handle.createQuery("select * from account where name = :name").bind("name", name)
                .map((row, context) -> new Account(row.getString("name"), Role.valueOf(row.getString("role")), row.getString("branch"),
                        row.getString("password"), row.getInt("wrong"), Instant.ofEpochMilli(row.getLong("locked_until"))))
                .findOne());
    }
}
