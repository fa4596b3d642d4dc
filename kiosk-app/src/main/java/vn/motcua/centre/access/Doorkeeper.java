package vn.motcua.centre.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.UnauthorizedResponse;

/**
 * Stands before every address. Staff show the password, or sit at this machine when there is none. Citizens' pages, kiosks (who
 * have their own secret) and the health check pass.
 */
public final class Doorkeeper {

    private static final Set<String> OPEN = Set.of("/so/", "/ho-so/", "/v1/", "/assets/");
    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self'; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Optional<String> password;

    /** @param password of the staff; empty when the centre listens to this machine only */
    public Doorkeeper(Optional<String> password) {
        this.password = password;
    }

    public void addTo(RoutesConfig routes) {
        routes.before(this::admit);
    }

    private void admit(Context context) {
        context.header("Content-Security-Policy", POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
        refuseForeignNames(context);
        if (!isOpen(context.path())) {
            password.ifPresent(secret -> askFor(secret, context));
        }
        refuseForeignPages(context);
    }

    private static boolean isOpen(String path) {
        return path.equals("/health") || OPEN.stream().anyMatch(path::startsWith);
    }

    /** A page elsewhere could point its own name at 127.0.0.1 and read along; so this machine answers to its own names only. */
    private void refuseForeignNames(Context context) {
        String host = Optional.ofNullable(context.host()).orElse("").replaceFirst(":\\d+$", "");
        if (password.isEmpty() && !THIS_MACHINE.contains(host)) {
            throw new ForbiddenResponse("open this page as http://127.0.0.1");
        }
    }

    private static void askFor(String secret, Context context) {
        if (!KioskTokens.same(secret, said(context))) {
            context.header("WWW-Authenticate", "Basic realm=\"Mot Cua\", charset=\"UTF-8\"");
            throw new UnauthorizedResponse("staff only");
        }
    }

    private static String said(Context context) {
        String header = context.header("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return "";
        }
        try {
            String credentials = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            return credentials.substring(credentials.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** A browser sends the password along with any page's request; only our own page may change something. */
    private static void refuseForeignPages(Context context) {
        String origin = context.header("Origin");
        if (context.method() != HandlerType.GET && origin != null && !origin.replaceFirst("^https?://", "").equals(context.host())) {
            throw new ForbiddenResponse("from another page");
        }
    }
}
