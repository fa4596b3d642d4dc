package vn.motcua.kiosk.swt;

/** A rectangle in design pixels (the screen's short side is 1080). */
record Box(int x, int y, int w, int h) {

    static final Box NONE = new Box(0, 0, 0, 0);

    int right() {
        return x + w;
    }

    int bottom() {
        return y + h;
    }

    Box inset(int by) {
        return inset(by, by);
    }

    Box inset(int byX, int byY) {
        return new Box(x + byX, y + byY, w - 2 * byX, h - 2 * byY);
    }

    Box moved(int dx, int dy) {
        return new Box(x + dx, y + dy, w, h);
    }

    Box withHeight(int height) {
        return new Box(x, y, w, height);
    }

    Box withWidth(int width) {
        return new Box(x, y, width, h);
    }

    /** A box of this size in the middle. */
    Box centred(int width, int height) {
        return new Box(x + (w - width) / 2, y + (h - height) / 2, width, height);
    }

    boolean contains(double px, double py) {
        return px >= x && py >= y && px < right() && py < bottom();
    }

    boolean contains(Box other) {
        return other.x >= x && other.y >= y && other.right() <= right() && other.bottom() <= bottom();
    }

    boolean touches(Box other) {
        return other.x < right() && other.right() > x && other.y < bottom() && other.bottom() > y;
    }

    /** The smallest box around both. */
    Box with(Box other) {
        if (w == 0 || h == 0) {
            return other;
        }
        if (other.w == 0 || other.h == 0) {
            return this;
        }
        int left = Math.min(x, other.x);
        int top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }
}
