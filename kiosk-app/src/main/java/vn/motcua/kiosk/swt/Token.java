package vn.motcua.kiosk.swt;

import org.eclipse.swt.graphics.RGB;

/** The colours by name, for the usual and the high contrast theme. Nothing else in this package names a colour. */
enum Token {
    PAPER(0xFAF7F1, 0x000000),
    SURFACE(0xFFFFFF, 0x000000),
    SAND(0xF2EDE3, 0x000000),
    INK(0x14252A, 0xFFFFFF),
    INK2(0x3A494E, 0xFFFFFF),
    LAKE(0x0B4A54, 0xFFE14D),
    LAKE_D(0x062F36, 0x000000),
    LAKE_T(0xE1EDEB, 0x000000),
    LAKE_B(0x0F5A66, 0x000000),
    LAKE_M(0x9FC3BF, 0x000000),
    ON_LAKE(0xFFFFFF, 0x000000),
    ON_LAKE2(0xE1EDEB, 0x000000),
    GOLD(0xE3A92B, 0xFFE14D),
    ON_GOLD(0x14252A, 0x000000),
    GOLD_T(0xFBF0D3, 0x000000),
    GOLD_I(0x5A3C00, 0xFFE14D),
    GOLD_L(0xA87912, 0xFFE14D),
    OK(0x0D5735, 0xFFFFFF),
    ON_OK(0xFFFFFF, 0x000000),
    OK_T(0xDFF0E5, 0x000000),
    ERR(0x86190F, 0xFFFFFF),
    ERR_T(0xFBE7E2, 0x000000),
    /** Outline of every control. */
    EDGE(0x7F8B88, 0xFFE14D),
    LINE(0xDDD5C6, 0xFFFFFF),
    LEDGE(0xCFC7B6, 0x000000),
    /** Label of a control that is not the main one. */
    CONTROL(0x14252A, 0xFFE14D),
    CONTROL_DANGER(0x86190F, 0xFFE14D),
    /** Label and outline of the second large button. */
    CONTROL_LAKE(0x0B4A54, 0xFFE14D),
    DISABLED(0xF2EDE3, 0x000000),
    /** What has been chosen of several. */
    CHOSEN(0xE1EDEB, 0xFFE14D),
    ON_CHOSEN(0x062F36, 0x000000),
    /** A control under the finger. */
    PRESSED(0xE1EDEB, 0x3D3612),
    PRESSED_MAIN(0x062F36, 0xC7AE2E),
    ICON_MAIN(0xE3A92B, 0xFFE14D),
    HELP(0xE3A92B, 0xFFFFFF),
    ON_HELP(0x14252A, 0x000000),
    DOCK(0x062F36, 0x000000),
    ON_DOCK(0xFFFFFF, 0xFFFFFF),
    DOCK_LINE(0x2B555B, 0xFFFFFF),
    /** The technician's header: nobody is to take it for a citizen's. */
    WORKSHOP(0x14252A, 0x000000),
    WORKSHOP_BOX(0x23393F, 0x000000),
    KEY(0xE4DDCF, 0x000000),
    MARK(0xFBE3A4, 0xFFE14D),
    ON_MARK(0x14252A, 0x000000),
    TRACK(0x2B6670, 0x8A7A29),
    TRACK_FULL(0xE3A92B, 0x000000),
    RING(0xFFFFFF, 0x5C5220),
    RING_DIALOG(0xE1EDEB, 0x5C5220),
    SCRIM(0x062F36, 0x000000),
    FOCUS(0x14252A, 0xFFFFFF),
    // drawings
    SLOT(0x062F36, 0x000000),
    SLOT_LINE(0x062F36, 0xFFFFFF),
    SKYLINE(0xC3D6D2, 0x000000),
    SUN(0xF3D998, 0x000000),
    GHOST(0x6FA19F, 0xFFFFFF),
    CARD(0xFFFFFF, 0x000000),
    CARD_LINE(0x0B4A54, 0xFFFFFF),
    CARD_TEXT(0xC3D3D1, 0xFFFFFF),
    CARD_TEXT2(0x7FA5A4, 0xFFFFFF),
    PORTRAIT(0xD5E2E4, 0x000000),
    PORTRAIT_D(0x8FB0B1, 0xFFFFFF),
    READER(0x0B4A54, 0x000000),
    READER_D(0x062F36, 0xFFFFFF),
    ON_READER(0xFFFFFF, 0xFFFFFF),
    // the same in both themes: paper is white, ink on it black
    WHITE(0xFFFFFF, 0xFFFFFF),
    BLACK(0x000000, 0x000000),
    PAPER_INK(0x14252A, 0x14252A),
    PAPER_LINE(0x7F8B88, 0x7F8B88);

    private final int usual;
    private final int highContrast;

    Token(int usual, int highContrast) {
        this.usual = usual;
        this.highContrast = highContrast;
    }

    RGB rgb(boolean contrast) {
        int value = contrast ? highContrast : usual;
        return new RGB(value >> 16, value >> 8 & 0xFF, value & 0xFF);
    }

    /** As SVG wants it: #RRGGBB. */
    String hex(boolean contrast) {
        return String.format("#%06X", contrast ? highContrast : usual);
    }
}
