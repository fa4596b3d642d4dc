package vn.motcua.kiosk.swt;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was worked out for the screen that is shown. When another one comes, only what it asks for too is kept: so no name outlives
 * its screen here.
 */
final class Remembered<K, V> {

    private Map<K, V> now = new HashMap<>();
    private Map<K, V> before = Map.of();

    V get(K key, Function<K, V> workedOut) {
        V value = now.get(key);
        if (value == null) {
            value = before.get(key);
            value = value == null ? workedOut.apply(key) : value;
            now.put(key, value);
        }
        return value;
    }

    /** Another screen is worked out. */
    void begin() {
        before = now;
        now = new HashMap<>();
    }

    /** It is. */
    void end() {
        before = Map.of();
    }

    void clear() {
        now.clear();
    }

    int size() {
        return now.size();
    }
}
