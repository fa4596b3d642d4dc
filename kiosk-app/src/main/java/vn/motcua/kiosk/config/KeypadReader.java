package vn.motcua.kiosk.config;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.keypad.KeypadKey;

/** Reads which keys of a keyboard mean what; every key is named once. */
final class KeypadReader {

    /** EN 301 549, 5.8: so long at least can the second stroke of a trembling hand be ignored. */
    private static final int USUAL_DOUBLE_STRIKE = 500;
    private static final int LONGEST_DOUBLE_STRIKE = 2_000;

    private final Map<String, KeypadKey> taken = new HashMap<>();

    KeyMap read(Section keypad) {
        Map<KeypadKey, List<String>> keys = new EnumMap<>(KeypadKey.class);
        for (KeypadKey key : KeypadKey.values()) {
            keypad.asks(key.configurationName(), "a list of keys", quoted(key.usual()));
            keys.put(key, keypad.has(key.configurationName()) ? named(keypad, key) : key.usual());
        }
        keys.forEach((key, names) -> names.forEach(name -> once(keypad, key, name)));
        return KeyMap.of(keys, keypad.number("double-strike-millis", 0, LONGEST_DOUBLE_STRIKE, USUAL_DOUBLE_STRIKE));
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<String> named(Section keypad, KeypadKey key) {
        List<String> names = keypad.texts(key.configurationName());
        names.stream().filter(name -> !KeyMap.known(name)).forEach(name -> keypad.wrong(key.configurationName(),
                "names of keys as \"ArrowDown\", \"F5\", \"KeypadAdd\", \"A\""
                        + Nearest.to(name, KeyMap.names()).map(near -> ", nearest is \"" + near + "\"").orElse(""), name));
        return names.stream().filter(KeyMap::known).toList();
    }

    private void once(Section keypad, KeypadKey key, String name) {
        KeypadKey other = taken.put(name, key);
        if (other != null && other != key) {
            String where = Arrays.stream(new KeypadKey[] {key, other}).filter(one -> keypad.has(one.configurationName())).findFirst()
                    .orElse(key).configurationName();
            keypad.wrong(where, "a key that means one thing only; " + other.configurationName() + " and " + key.configurationName()
                    + " both have it", name);
        }
    }
}
