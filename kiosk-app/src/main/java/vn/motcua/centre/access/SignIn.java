package vn.motcua.centre.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.HttpStatus;
import io.javalin.http.SameSite;

import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.audit.AuditLog.What;
import vn.motcua.centre.database.Database;
import vn.motcua.centre.words.CentreWords;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.sqlite.StoreException;

/** The door of the staff's pages: sign in, sign out, and who one is. */
public final class SignIn {

    public static final String PATH = "/dang-nhap";
    static final String CSRF_HEADER = "X-Page-Key";

    private static final String COOKIE = "motcua_session";
    private static final int ATTEMPTS_A_MINUTE = 20;

    private final Accounts accounts;
    private final Sessions sessions;
    private final Doorkeeper doorkeeper;
    private final AuditLog audit;
    private final CentreWords words;
    private final Clock clock;
    private final RateLimit attempts;
    private final String page;

    /** @param openToThisMachine see {@link Doorkeeper} */
    public SignIn(Database database, Accounts accounts, AuditLog audit, CentreWords words, KioskTokens tokens,
                  boolean openToThisMachine, Clock clock) {
        this.accounts = accounts;
        this.sessions = new Sessions(database, clock);
        this.doorkeeper = new Doorkeeper(tokens, openToThisMachine, accounts, sessions, clock);
        this.audit = audit;
        this.words = words;
        this.clock = clock;
        this.attempts = new RateLimit(ATTEMPTS_A_MINUTE, clock);
        this.page = page(words);
    }

    private static String page(CentreWords words) {
        try (InputStream in = Objects.requireNonNull(SignIn.class.getResourceAsStream("sign-in.html"))) {
            return words.fill(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void addTo(RoutesConfig routes) {
        doorkeeper.addTo(routes);
        routes.get(PATH, this::show);
        routes.post(PATH, this::enter);
        routes.post("/staff/sign-out", this::leave);
        routes.get("/staff/me", this::whoAmI);
    }

    private void show(Context context) throws StoreException {
        String hint = doorkeeper.isOpenNow() ? words.get("sign-in.open") : accounts.isEmpty() ? words.get("sign-in.no-account") : "";
        context.html(page.replace("{message}", hint));
    }

    private void enter(Context context) throws StoreException {
        attempts.count(context);
        String name = Optional.ofNullable(context.formParam("name")).orElse("").strip().toLowerCase(Locale.ROOT);
        Accounts.Outcome outcome = accounts.check(name, Optional.ofNullable(context.formParam("password")).orElse(""));
        if (outcome.person().isPresent()) {
            context.cookie(cookie(context, sessions.begin(outcome.person().get()), (int) Sessions.LONGEST.toSeconds()));
            context.redirect("/", HttpStatus.SEE_OTHER);
            return;
        }
        String message = outcome.lockedUntil().map(this::wait).orElseGet(() -> words.get("sign-in.wrong"));
        context.status(HttpStatus.UNAUTHORIZED).html(page.replace("{message}", message));
    }

    private String wait(Instant until) {
        return words.get("sign-in.locked", Math.max(1, (Duration.between(clock.instant(), until).toSeconds() + 59) / 60));
    }

    private void leave(Context context) throws StoreException {
        String token = token(context);
        if (token != null) {
            sessions.end(token);
            audit.write(Person.of(context).account(), What.SIGNED_OUT, "");
        }
        context.cookie(cookie(context, "", 0)).status(HttpStatus.NO_CONTENT);
    }

    private void whoAmI(Context context) {
        String csrf = context.attribute(CSRF_HEADER);
        context.contentType("application/json").result(ExchangeJson.write(Map.of("account", Person.of(context).account(),
                "role", Person.of(context).role().word(), "roleName", words.get("role." + Person.of(context).role().word()), "branch",
                Person.of(context).branch(), "key", csrf == null ? "" : csrf)));
    }

    static String token(Context context) {
        return context.cookie(COOKIE);
    }

    private static Cookie cookie(Context context, String value, int seconds) {
        return new Cookie(COOKIE, value, "/", seconds, context.scheme().equals("https"), true, null, SameSite.STRICT);
    }
}
