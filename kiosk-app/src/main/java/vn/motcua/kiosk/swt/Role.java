package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.visit.Comfort;

/** The type scale: what a text is for, and its size at A−, A and A+ in design pixels. */
enum Role {
    NUMBER(188, 188, 188, Weight.BOLD, 1.20),
    DISPLAY(61, 70, 88, Weight.BOLD, 1.30),
    H1(51, 58, 73, Weight.BOLD, 1.32),
    H2(37, 42, 53, Weight.BOLD, 1.38),
    LEAD(33, 38, 48, Weight.REGULAR, 1.42),
    BODY(30, 34, 43, Weight.REGULAR, 1.45),
    BUTTON(32, 36, 45, Weight.SEMIBOLD, 1.35),
    LARGE_BUTTON(37, 42, 53, Weight.SEMIBOLD, 1.35),
    SMALL_BUTTON(28, 30, 37, Weight.SEMIBOLD, 1.35),
    CAPTION(26, 28, 35, Weight.REGULAR, 1.42),
    LABEL(28, 32, 40, Weight.SEMIBOLD, 1.40),
    TILE(39, 44, 55, Weight.BOLD, 1.30),
    TILE_HELP(28, 30, 37, Weight.REGULAR, 1.40),
    VALUE(33, 38, 48, Weight.BOLD, 1.38),
    PLACE(44, 50, 55, Weight.BOLD, 1.32),
    CODE(64, 72, 84, Weight.BOLD, 1.22),
    STATE(47, 54, 66, Weight.BOLD, 1.32),
    POINT(36, 40, 50, Weight.BOLD, 1.38),
    TIME(132, 132, 132, Weight.BOLD, 1.20),
    FIELD(44, 44, 54, Weight.SEMIBOLD, 1.35),
    // header, dock and keys have the same size for everybody
    HEADER(28, 28, 28, Weight.REGULAR, 1.40),
    BRANCH(34, 34, 34, Weight.BOLD, 1.35),
    CLOCK(54, 54, 54, Weight.SEMIBOLD, 1.20),
    DOCK(28, 28, 28, Weight.REGULAR, 1.30),
    KEY(40, 40, 40, Weight.SEMIBOLD, 1.30),
    KEY_PIN(60, 60, 60, Weight.SEMIBOLD, 1.30),
    KEY_TONE(42, 42, 42, Weight.SEMIBOLD, 1.30),
    KEY_WORD(30, 30, 30, Weight.SEMIBOLD, 1.30),
    COUNTDOWN(148, 148, 148, Weight.BOLD, 1.20);

    private final int[] sizes;
    private final Weight weight;
    private final double height;

    Role(int small, int normal, int large, Weight weight, double height) {
        this.sizes = new int[] {small, normal, large};
        this.weight = weight;
        this.height = height;
    }

    Type at(Comfort.TextSize size) {
        return new Type(weight, sizes[size.ordinal()], height);
    }
}
