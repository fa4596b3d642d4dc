package vn.motcua.kiosk.keypad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key of a keyboard means what. A key that is not in it does nothing. Immutable. */
public final class KeyMap {

    /** Names as in the web's UI Events standard, the number pad's with "Keypad". Letters and digits are named by themselves. */
    private static final List<String> NAMED = List.of("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Tab", "Shift+Tab", "Enter", "Escape",
            "Space", "Backspace", "Insert", "Delete", "Home", "End", "PageUp", "PageDown", "KeypadEnter", "KeypadAdd",
            "KeypadSubtract", "KeypadMultiply", "KeypadDivide", "KeypadDecimal");
    private static final int LAST_FUNCTION_KEY = 20;

    private final Map<String, KeypadKey> meanings;

    private KeyMap(Map<String, KeypadKey> meanings) {
        this.meanings = Map.copyOf(meanings);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyMap that && meanings.equals(that.meanings);
    }

    @Override
    public int hashCode() {
        return meanings.hashCode();
    }

    /** Arrows, Enter, Escape; F5 repeats, F1 calls help, the number pad's keys around them do the same. */
    public static KeyMap usual() {
        Map<KeypadKey, List<String>> keys = new EnumMap<>(KeypadKey.class);
        Arrays.stream(KeypadKey.values()).forEach(key -> keys.put(key, key.usual()));
        return of(keys);
    }

    /** @param keys names of keys for each meaning, each {@link #known} and named once */
    public static KeyMap of(Map<KeypadKey, List<String>> keys) {
        Map<String, KeypadKey> meanings = new HashMap<>();
        keys.forEach((meaning, names) -> names.forEach(name -> meanings.put(name, meaning)));
        return new KeyMap(meanings);
    }

    /** True for a name that a key can have. */
    public static boolean known(String name) {
        return NAMED.contains(name) || name.matches("[A-Z0-9]|Keypad[0-9]") || name.matches("F\\d{1,2}") && function(name) <= LAST_FUNCTION_KEY;
    }

    private static int function(String name) {
        int number = Integer.parseInt(name.substring(1));
        return number == 0 ? LAST_FUNCTION_KEY + 1 : number;
    }

    /** Every name that a key can have. */
    public static List<String> names() {
        List<String> names = new ArrayList<>(NAMED);
        for (int i = 1; i <= LAST_FUNCTION_KEY; i++) {
            names.add("F" + i);
        }
        return names;
    }

    /** What a key means; empty for a key that does nothing. */
    public Optional<KeypadKey> meaning(String name) {
        return Optional.ofNullable(meanings.get(name));
    }
}
