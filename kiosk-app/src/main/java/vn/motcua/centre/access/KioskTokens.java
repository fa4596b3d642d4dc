package vn.motcua.centre.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import io.javalin.http.Context;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.database.Database;
import vn.motcua.sqlite.StoreException;

/**
 * Each kiosk's own key, by kiosk id: those that were given out by a code, and those that the configuration names. Without any, an
 * embedded centre lets every kiosk on its machine speak; any other lets none.
 */
public final class KioskTokens {

    private static final Logger LOG = LoggerFactory.getLogger(KioskTokens.class);
    private static final String BEARER = "Bearer ";
    /** A key that was given out or taken back at another centre counts here after this time at most. */
    private static final Duration KNOWN_FOR = Duration.ofSeconds(10);
    private static final Duration LOOKED_UP_ANEW = Duration.ofSeconds(1);

    private final boolean openToThisMachine;
    private final Map<String, String> configured;
    private final Database database;
    private final Clock clock;
    private volatile Keys known = new Keys(Map.of());
    private volatile Instant asked = Instant.EPOCH;

    /** SHA-256 of each kiosk's key. @param all of them, to be found among ten thousand at each request */
    private record Keys(Map<String, String> ofKiosk, Set<String> all) {
        Keys(Map<String, String> ofKiosk) {
            this(Map.copyOf(ofKiosk), Set.copyOf(ofKiosk.values()));
        }
    }

    /** @param configured secret by kiosk id */
    public KioskTokens(boolean openToThisMachine, Map<String, String> configured, Database database, Clock clock) {
        this.openToThisMachine = openToThisMachine;
        this.configured = Map.copyOf(configured);
        this.database = database;
        this.clock = clock;
    }

    public boolean allow(Context context, String kiosk) {
        String said = said(context);
        Map<String, String> now = known(KNOWN_FOR).ofKiosk();
        if (now.isEmpty() && openToThisMachine || matches(now, kiosk, said)) {
            return true;
        }
        return !said.isEmpty() && matches(known(LOOKED_UP_ANEW).ofKiosk(), kiosk, said);
    }

    /** Whether it is some kiosk of ours. Whose words they are is asked with {@link #allow}, once they have been read. */
    public boolean knowsAny(Context context) {
        String said = said(context);
        return isOpenNow() || !said.isEmpty() && known(LOOKED_UP_ANEW).all().contains(Sessions.sha256(said));
    }

    private boolean isOpenNow() {
        return openToThisMachine && known(KNOWN_FOR).all().isEmpty();
    }

    private static boolean matches(Map<String, String> known, String kiosk, String said) {
        return known.containsKey(kiosk) && Doorkeeper.same(known.get(kiosk), Sessions.sha256(said));
    }

    private Keys known(Duration oldest) {
        Instant now = clock.instant();
        if (asked.plus(oldest).isBefore(now)) {
            ask(now);
        }
        return known;
    }

    private synchronized void ask(Instant now) {
        Map<String, String> all = new HashMap<>();
        configured.forEach((kiosk, secret) -> all.put(kiosk, Sessions.sha256(secret)));
        try {
            database.read(handle -> handle.createQuery("select kiosk, token from kiosk_key")
                    .map((row, context) -> Map.entry(row.getString("kiosk"), row.getString("token"))).list())
                    .forEach(each -> all.put(each.getKey(), each.getValue()));
            known = new Keys(all);
            asked = now;
        } catch (StoreException e) {
            LOG.warn("kiosks are known from before: {}", e.getMessage());
        }
    }

    /** A key was given out here. */
    void changed() {
        asked = Instant.EPOCH;
    }

    private static String said(Context context) {
        String header = context.header("Authorization");
        return header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
    }
}
