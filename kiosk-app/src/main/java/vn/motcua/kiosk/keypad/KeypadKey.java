package vn.motcua.kiosk.keypad;

import java.util.List;

/** What a key of the tactile keypad means. Whatever keyboard is plugged in, it can do these things and nothing else. */
public enum KeypadKey {
    /** Moves the ring to the next control, in reading order. */
    NEXT("next", "ArrowDown", "ArrowRight", "Tab"),
    BEFORE("before", "ArrowUp", "ArrowLeft", "Shift+Tab"),
    /** Presses the control that has the ring. */
    PRESS("press", "Enter", "KeypadEnter"),
    BACK("back", "Escape"),
    /** Says the whole screen again. */
    REPEAT("repeat", "F5", "KeypadMultiply"),
    LOUDER("louder", "PageUp", "KeypadAdd"),
    QUIETER("quieter", "PageDown", "KeypadSubtract"),
    HELP("help", "F1", "KeypadDivide"),
    /** The switch in a keypad's own headphone jack sends it, for want of a better way: each time the other state. */
    HEADPHONES("headphones", "F9"),
    /** The wheelchair key. */
    LOW_REACH("low-reach", "F8");

    private final String configurationName;
    private final List<String> usual;

    KeypadKey(String configurationName, String... usual) {
        this.configurationName = configurationName;
        this.usual = List.of(usual);
    }

    /** As in {@code kiosk.toml}: "low-reach". */
    public String configurationName() {
        return configurationName;
    }

    /** The keys of a keyboard that mean it where the configuration says nothing. */
    public List<String> usual() {
        return usual;
    }
}
