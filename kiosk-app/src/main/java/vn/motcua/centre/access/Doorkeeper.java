package vn.motcua.centre.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

import vn.motcua.sqlite.StoreException;

/**
 * Stands before every address. Citizens' pages, kiosks (who have their own key) and the health check pass; all else is for staff who
 * are signed in and whose role a door names. An embedded centre without accounts is open to who sits at its machine.
 */
public final class Doorkeeper {

    private static final Set<String> OPEN = Set.of("/so/", "/ho-so/", "/K/", "/man-hinh/", "/giay-to/", "/v1/", "/assets/");
    private static final Set<String> OPEN_EXACTLY = Set.of("/health", "/metrics", "/openapi.json", SignIn.PATH);
    private static final String KIOSKS = "/v1/";
    /** Where who is not known may send something. */
    public static final Set<String> OPEN_TO_STRANGERS = Set.of(SignIn.PATH, EnrolmentRoutes.PATH);
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; media-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
    /** Phones of a whole hall may come from one address; who tries codes one after the other needs far more. */
    private static final int CITIZENS_PAGES_A_MINUTE = 600;

    /** A name and a password, or a code. */
    private static final int LONGEST_OF_STRANGERS = 16 << 10;

    private final KioskTokens kiosks;
    private final boolean openToThisMachine;
    private final Accounts accounts;
    private final Sessions sessions;
    private final RateLimit citizens;

    /** @param kiosks whose words are read at all @param openToThisMachine while there is no account, who sits at this machine may do everything */
    Doorkeeper(KioskTokens kiosks, boolean openToThisMachine, Accounts accounts, Sessions sessions, Clock clock) {
        this.kiosks = kiosks;
        this.openToThisMachine = openToThisMachine;
        this.accounts = accounts;
        this.sessions = sessions;
        this.citizens = new RateLimit(CITIZENS_PAGES_A_MINUTE, clock);
    }

    void addTo(RoutesConfig routes) {
        routes.before(this::admit);
        routes.beforeMatched(Doorkeeper::refuseOtherRoles);
    }

    private void admit(Context context) throws StoreException {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                // With none at all a browser hides the origin of our own forms too, and they would look foreign.
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .header("Cache-Control", "no-store");
        if (context.scheme().equals("https")) {
            context.header("Strict-Transport-Security", "max-age=31536000");
        }
        refuseForeignNames(context);
        refuseForeignPages(context);
        refuseLongWindedStrangers(context);
        String path = context.path();
        if (path.startsWith("/so/") || path.startsWith("/ho-so/") || path.startsWith("/K/") || path.startsWith("/man-hinh/")
                || path.startsWith("/giay-to/")) {
            citizens.count(context);
        }
        if (!OPEN_EXACTLY.contains(path) && OPEN.stream().noneMatch(path::startsWith)) {
            ask(context);
        }
    }

    /** A page elsewhere could point its own name at 127.0.0.1 and read along; so an open machine answers to its own names only. */
    private void refuseForeignNames(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("").replaceFirst(":\\d+$", "");
        if (openToThisMachine && !THIS_MACHINE.contains(host)) {
            throw new ForbiddenResponse("open this page as http://127.0.0.1");
        }
    }

    /** A browser sends the session along with any page's request; only our own pages may change something. */
    private static void refuseForeignPages(Context context) {
        String origin = context.header("Origin");
        if (changes(context) && origin != null && !origin.replaceFirst("^https?://", "").equals(context.host())) {
            throw new ForbiddenResponse("from another page");
        }
    }

    /** Before a word is read: whoever is not known may say little, and drips of it must not keep others waiting. */
    private void refuseLongWindedStrangers(Context context) {
        String path = context.path();
        if (changes(context) && OPEN_TO_STRANGERS.contains(path)) {
            long length = context.req().getContentLengthLong();
            if (length < 0 || length > LONGEST_OF_STRANGERS) {
                throw new HttpResponseException(HttpStatus.CONTENT_TOO_LARGE.getCode(),
                        "expected a Content-Length of " + LONGEST_OF_STRANGERS + " at most");
            }
        } else if (changes(context) && path.startsWith(KIOSKS) && !kiosks.knowsAny(context)) {
            throw new HttpResponseException(HttpStatus.UNAUTHORIZED.getCode(), "unknown kiosk");
        }
    }

    private static boolean changes(Context context) {
        return context.method() != HandlerType.GET && context.method() != HandlerType.HEAD;
    }

    private void ask(Context context) throws StoreException {
        Optional<Sessions.Session> session = Optional.ofNullable(SignIn.token(context)).flatMap(this::session);
        if (session.isPresent()) {
            if (changes(context) && !same(session.get().csrf(), Optional.ofNullable(context.header(SignIn.CSRF_HEADER)).orElse(""))) {
                throw new ForbiddenResponse("the page is too old; load it again");
            }
            session.get().person().enter(context);
            context.attribute(SignIn.CSRF_HEADER, session.get().csrf());
        } else if (isOpenNow()) {
            Person.AT_THIS_MACHINE.enter(context);
        } else {
            refuse(context);
        }
    }

    boolean isOpenNow() throws StoreException {
        return openToThisMachine && accounts.isEmpty();
    }

    private Optional<Sessions.Session> session(String token) {
        try {
            return sessions.find(token);
        } catch (StoreException e) {
            throw new HttpResponseException(HttpStatus.SERVICE_UNAVAILABLE.getCode(), "the books cannot be read at the moment");
        }
    }

    /** Who opens a page is led to the door; a program is told. */
    private static void refuse(Context context) {
        String accepted = Optional.ofNullable(context.header("Accept")).orElse("");
        if (context.method() == HandlerType.GET && accepted.contains("text/html")) {
            context.redirect(SignIn.PATH, HttpStatus.SEE_OTHER);
            context.skipRemainingHandlers();
            return;
        }
        throw new HttpResponseException(HttpStatus.UNAUTHORIZED.getCode(), "staff only");
    }

    /** A door without roles is for everybody who is inside. */
    private static void refuseOtherRoles(Context context) {
        if (!context.routeRoles().isEmpty() && !context.routeRoles().contains(Person.of(context).role())) {
            throw new ForbiddenResponse("not for " + Person.of(context).role().word());
        }
    }

    /** Takes as long for a wrong secret as for a right one. */
    static boolean same(String secret, String said) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), said.getBytes(StandardCharsets.UTF_8));
    }
}
