package vn.motcua.kiosk.swt;

/** Measures one block for a width and places its parts. Its numbers are design pixels of the guide. */
interface View {

    /** What a view can do without when the screen is full, in the order in which it is asked for. */
    enum Gives { NOTHING, DECORATION,
        /** Eyebrows and second lines of titles. */
        SUPPORT, ROWS,
        /** Remarks that nothing depends on, then those that ask for attention. */
        ASIDE, NOTE,
        /** Facts below each other, the last first. */
        FACTS }

    /** The height that it likes. */
    int height(int width);

    /** The height that it can live with; less than {@link #height} only where it gives something. */
    default int least(int width) {
        return height(width);
    }

    /** What it really uses of a height between {@link #least} and {@link #height}: a list, whole rows. */
    default int used(int width, int height) {
        return height;
    }

    default Gives gives() {
        return Gives.NOTHING;
    }

    /** The height up to which it likes to grow where there is room. */
    default int most(int width) {
        return height(width);
    }

    /** What it makes of a height between {@link #height} and {@link #most}: all of it, or none where that is of no use yet. */
    default int grown(int width, int height) {
        return height;
    }

    /** With less height than this it is not worth its place, and left out whole. */
    default int worthwhile(int width) {
        return 0;
    }

    /** Space to the block above. */
    default int above() {
        return 36;
    }

    /** Space to the block below, where this one belongs to it; 0 lets the block below decide. */
    default int below() {
        return 0;
    }

    /** From edge to edge of the screen. */
    default boolean bleeds() {
        return false;
    }

    /** Stands at the bottom, where the machine's slots are. */
    default boolean sinks() {
        return false;
    }

    /** Something on it can be touched. */
    default boolean touchable() {
        return false;
    }

    void place(Sheet sheet, Box box);
}
