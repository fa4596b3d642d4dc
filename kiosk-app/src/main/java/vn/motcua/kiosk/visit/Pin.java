package vn.motcua.kiosk.visit;

import java.util.Arrays;

/**
 * Digits, or letters too, that somebody types and nobody may keep: no string holds them, and those of a PIN that has grown or gone
 * are overwritten.
 */
public final class Pin {

    public static final int SHORTEST = 4;
    public static final int LONGEST = 12;

    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private final char[] digits;

    private Pin(char[] digits) {
        this.digits = digits;
    }

    public static Pin empty() {
        return new Pin(new char[0]);
    }

    /** For screens that nobody types at. @param length how many digits it seems to have */
    public static Pin ofLength(int length) {
        char[] digits = new char[length];
        Arrays.fill(digits, '0');
        return new Pin(digits);
    }

    /** This one is wiped when the key has changed it. @param key see {@link Typing} */
    public Pin typed(String key) {
        return typed(key, "0123456789");
    }

    /** The same, and letters count. */
    Pin typedWithLetters(String key) {
        return typed(key.startsWith(Typing.LITERAL) ? key.substring(Typing.LITERAL.length()) : key, LETTERS);
    }

    private Pin typed(String key, String signs) {
        if (key.equals(Typing.CLEAR)) {
            return moved(0);
        }
        if (key.equals(Typing.BACKSPACE)) {
            return moved(Math.max(0, digits.length - 1));
        }
        if (key.length() != 1 || signs.indexOf(key.charAt(0)) < 0 || digits.length == LONGEST) {
            return this;
        }
        Pin longer = moved(digits.length + 1);
        longer.digits[longer.digits.length - 1] = key.charAt(0);
        return longer;
    }

    private Pin moved(int length) {
        Pin moved = new Pin(Arrays.copyOf(digits, length));
        wipe();
        return moved;
    }

    public int length() {
        return digits.length;
    }

    public boolean longEnough() {
        return digits.length >= SHORTEST;
    }

    /** A copy, whose owner has to wipe it. This one is wiped. */
    public char[] take() {
        char[] taken = copy();
        wipe();
        return taken;
    }

    /** A copy, whose owner has to wipe it. This one stays as it is. */
    public char[] copy() {
        return digits.clone();
    }

    public void wipe() {
        Arrays.fill(digits, ' ');
    }

    /** Says nothing of the digits. */
    @Override
    public String toString() {
        return "Pin";
    }
}
