package vn.motcua.centre.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;

/** So many requests a minute from one address, and no more. Each centre counts for itself. */
final class RateLimit {

    private static final int MOST_ADDRESSES = 10_000;
    private static final long MINUTE_MILLIS = 60_000;

    private record Minute(long number, int count) {
    }

    private final int mostAMinute;
    private final Clock clock;
    /** Forgets who has not come for longest, so that made-up addresses cannot fill the memory. */
    private final Map<String, Minute> minutes = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    RateLimit(int mostAMinute, Clock clock) {
        this.mostAMinute = mostAMinute;
        this.clock = clock;
    }

    /** @throws HttpResponseException 429 when it was too many */
    void count(Context context) {
        long number = clock.millis() / MINUTE_MILLIS;
        int count;
        synchronized (minutes) {
            Minute before = minutes.get(context.ip());
            count = before == null || before.number() != number ? 1 : before.count() + 1;
            minutes.put(context.ip(), new Minute(number, count));
        }
        if (count > mostAMinute) {
            context.header("Retry-After", String.valueOf((number + 1) * 60 - clock.millis() / 1_000));
            throw new HttpResponseException(HttpStatus.TOO_MANY_REQUESTS.getCode(), "too many requests from this address; try again in a minute");
        }
    }
}
