package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block.Run.Emphasis;

/** Where views put their parts; becomes a {@link Scene}. */
final class Sheet {

    enum Align { LEFT, CENTRE, RIGHT }

    /** How a target is to be drawn now. */
    enum Touch { IDLE, PRESSED }

    final Look look;
    private final Hands hands;
    private final List<Part> parts = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private Part focus;
    private int overfull;

    Sheet(Look look, Hands hands) {
        this.look = look;
        this.hands = hands;
    }

    boolean digits() {
        return hands.digits();
    }

    Scene scene(Box box) {
        if (focus != null) {
            parts.add(focus);
        }
        return new Scene(box, parts, targets, overfull);
    }

    /** From here on only what comes can be touched: a dialog covers what was there. */
    void coverTargets() {
        targets.clear();
        focus = null;
    }

    /** Views needed this much more than there was. */
    void overfull(int by) {
        overfull = Math.max(overfull, by);
    }

    void add(Part part) {
        parts.add(part);
    }

    void fill(Box box, int radius, Token token) {
        add(Part.Shape.filled(box, radius, token));
    }

    void frame(Box box, int radius, Token fill, Token line, int thickness) {
        add(Part.Shape.framed(box, radius, fill, line, thickness));
    }

    /** A white card with a quiet outline. */
    void card(Box box) {
        frame(box, 28, Token.SURFACE, Token.LINE, look.cardLine());
    }

    void icon(String name, Box box, Token ink) {
        icon(name, box, ink, 1.9);
    }

    void icon(String name, Box box, Token ink, double stroke) {
        if (!name.isEmpty()) {
            add(new Part.Icon(box, name, ink, stroke));
        }
    }

    /** A tinted box with an icon in its middle. */
    void iconBox(Box box, int radius, String name, int size, Token ground, Token ink) {
        fill(box, radius, ground);
        icon(name, box.centred(size, size), ink);
    }

    void text(Paragraph paragraph, int x, int y, int width, Align align, Token ink) {
        int line = paragraph.type().line();
        Box room = new Box(x, y, width, paragraph.height());
        for (int i = 0; i < paragraph.lines().size(); i++) {
            Paragraph.Line of = paragraph.lines().get(i);
            int left = switch (align) {
                case LEFT -> x;
                case CENTRE -> x + (width - of.width()) / 2;
                case RIGHT -> x + width - of.width();
            };
            line(of, left, y + i * line, line, ink, room);
        }
    }

    private void line(Paragraph.Line line, int x, int y, int height, Token ink, Box room) {
        for (Paragraph.Piece piece : line.pieces()) {
            Box box = new Box(x + piece.x(), y, piece.width(), height);
            boolean match = piece.emphasis() == Emphasis.MATCH;
            if (match) {
                Box mark = new Box(box.x() - 2, box.y() + 2, box.w() + 4, box.h() - 2);
                fill(mark, 6, Token.MARK);
                fill(new Box(mark.x(), mark.bottom() - 5, mark.w(), 5), 0, Token.GOLD);
            }
            add(new Part.Text(box, piece.text(), piece.type(), match ? Token.ON_MARK : ink, room));
        }
    }

    /** A text that stays on one line. */
    void line(String text, Type type, int x, int y, int width, Align align, Token ink) {
        text(Paragraph.of(text, type, Integer.MAX_VALUE / 2, look.ruler()), x, y, width, align, ink);
    }

    /** Says that this can be touched, and how it is to be drawn. */
    Touch touch(Box box, int radius, Target.Kind kind, Action.Does does, String name, boolean on) {
        return touch(new Target(box, kind, Optional.of(does), name, on, true), box, radius);
    }

    /** @param seen what the focus ring goes around, where the target is larger than what is seen */
    Touch touch(Target target, Box seen, int radius) {
        int index = targets.size();
        targets.add(target);
        if (index == hands.focused()) {
            boolean inside = target.row() || target.kind() == Target.Kind.DOCK;
            focus = inside
                    ? Part.Shape.framed(seen.inset(6), Math.max(0, radius - 6), null, target.kind() == Target.Kind.DOCK ? Token.GOLD : Token.FOCUS, 6)
                    : Part.Shape.framed(seen.inset(-12), radius + 12, null, Token.FOCUS, 6);
        }
        return index == hands.pressed() && target.enabled() ? Touch.PRESSED : Touch.IDLE;
    }
}
