package vn.motcua.kiosk.swt;

import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;

/** What a key of a keyboard is called in {@link vn.motcua.kiosk.keypad.KeyMap}. */
final class KeyNames {

    private static final Map<Integer, String> NAMED = Map.ofEntries(
            Map.entry(SWT.ARROW_UP, "ArrowUp"), Map.entry(SWT.ARROW_DOWN, "ArrowDown"), Map.entry(SWT.ARROW_LEFT, "ArrowLeft"),
            Map.entry(SWT.ARROW_RIGHT, "ArrowRight"), Map.entry((int) SWT.TAB, "Tab"), Map.entry((int) SWT.CR, "Enter"),
            Map.entry((int) SWT.ESC, "Escape"), Map.entry((int) ' ', "Space"), Map.entry((int) SWT.BS, "Backspace"),
            Map.entry(SWT.INSERT, "Insert"), Map.entry((int) SWT.DEL, "Delete"),
            Map.entry(SWT.HOME, "Home"), Map.entry(SWT.END, "End"), Map.entry(SWT.PAGE_UP, "PageUp"), Map.entry(SWT.PAGE_DOWN, "PageDown"),
            Map.entry(SWT.KEYPAD_CR, "KeypadEnter"), Map.entry(SWT.KEYPAD_ADD, "KeypadAdd"), Map.entry(SWT.KEYPAD_SUBTRACT, "KeypadSubtract"),
            Map.entry(SWT.KEYPAD_MULTIPLY, "KeypadMultiply"), Map.entry(SWT.KEYPAD_DIVIDE, "KeypadDivide"),
            Map.entry(SWT.KEYPAD_DECIMAL, "KeypadDecimal"));

    private KeyNames() {
    }

    /** Empty for a key that has no name, and for every key together with Ctrl, Alt or the logo key: those combinations are nobody's. */
    static Optional<String> of(int code, int state) {
        if ((state & (SWT.CTRL | SWT.ALT | SWT.ALT_GR | SWT.COMMAND)) != 0) {
            return Optional.empty();
        }
        if (code == SWT.TAB && (state & SWT.SHIFT) != 0) {
            return Optional.of("Shift+Tab");
        }
        return Optional.ofNullable(NAMED.getOrDefault(code, counted(code)));
    }

    private static String counted(int code) {
        if (code >= SWT.F1 && code <= SWT.F20) {
            return "F" + (code - SWT.F1 + 1);
        }
        if (code >= SWT.KEYPAD_0 && code <= SWT.KEYPAD_9) {
            return "Keypad" + (code - SWT.KEYPAD_0);
        }
        boolean letter = code >= 'a' && code <= 'z' || code >= '0' && code <= '9';
        return letter ? Character.toString(Character.toUpperCase(code)) : null;
    }
}
