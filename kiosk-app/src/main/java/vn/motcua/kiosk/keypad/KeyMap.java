package vn.motcua.kiosk.keypad;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key of a keyboard means what, and how soon the same key counts again. A key that is not in it does nothing. Immutable. */
public final class KeyMap {

    /** Names as in the web's UI Events standard, the number pad's with "Keypad". Letters and digits are named by themselves. */
    private static final List<String> NAMED = List.of("ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Tab", "Shift+Tab", "Enter", "Escape",
            "Space", "Backspace", "Insert", "Delete", "Home", "End", "PageUp", "PageDown", "KeypadEnter", "KeypadAdd",
            "KeypadSubtract", "KeypadMultiply", "KeypadDivide", "KeypadDecimal");
    private static final int LAST_FUNCTION_KEY = 20;
    /** What is pressed many times on purpose counts again so much sooner: six times a second with the usual half second. */
    private static final int SOONER = 3;

    private final Map<String, KeypadKey> meanings;
    private final int doubleStrikeMillis;

    private KeyMap(Map<String, KeypadKey> meanings, int doubleStrikeMillis) {
        this.meanings = Map.copyOf(meanings);
        this.doubleStrikeMillis = doubleStrikeMillis;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyMap that && meanings.equals(that.meanings) && doubleStrikeMillis == that.doubleStrikeMillis;
    }

    @Override
    public int hashCode() {
        return meanings.hashCode();
    }

    /** Arrows, Enter, Escape; F5 repeats, F1 calls help, the number pad's keys around them do the same. Every stroke counts. */
    public static KeyMap usual() {
        Map<KeypadKey, List<String>> keys = new EnumMap<>(KeypadKey.class);
        Arrays.stream(KeypadKey.values()).forEach(key -> keys.put(key, key.usual()));
        return of(keys, 0);
    }

    /**
     * @param keys               names of keys for each meaning, each {@link #known} and named once
     * @param doubleStrikeMillis so soon after a stroke the same key is a trembling hand's (EN 301 549, 5.8); 0: every stroke counts
     */
    public static KeyMap of(Map<KeypadKey, List<String>> keys, int doubleStrikeMillis) {
        Map<String, KeypadKey> meanings = new HashMap<>();
        keys.forEach((meaning, names) -> names.forEach(name -> meanings.put(name, meaning)));
        return new KeyMap(meanings, doubleStrikeMillis);
    }

    /**
     * Whether a stroke is the same one struck twice.
     *
     * @param sinceMillis the last stroke of this key that counted
     * @param often it is pressed many times on purpose here
     */
    public boolean doubleStrike(long sinceMillis, boolean often) {
        return sinceMillis < (often ? doubleStrikeMillis / SOONER : doubleStrikeMillis);
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
