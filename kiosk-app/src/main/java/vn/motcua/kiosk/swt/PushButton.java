package vn.motcua.kiosk.swt;

import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A button: two solid rounded rectangles, ledge and face; pressed, the face sinks. */
record PushButton(Action action, Size size, Look look) {

    enum Size {
        /** Above the navigation row. */
        LARGE(Role.LARGE_BUTTON, 152, 60),
        NORMAL(Role.BUTTON, 128, 52),
        /** Beside a keyboard. */
        COMPACT(Role.SMALL_BUTTON, 104, 52),
        /** In a row of a list. */
        ROW(Role.SMALL_BUTTON, 88, 40),
        /** Icon above the word. */
        TOOL(Role.SMALL_BUTTON, 124, 46);

        final Role role;
        final int height;
        final int icon;

        Size(Role role, int height, int icon) {
            this.role = role;
            this.height = height;
            this.icon = icon;
        }
    }

    private static final int RADIUS = 20;
    private static final int GAP = 20;
    private static final int SUNK = 6;
    /** Of the bar below the label of a button that runs out. */
    private static final int BAR_ROOM = 14;

    /** Width with its label on one line. */
    int natural() {
        return padding(true) * 2 + iconWidth() + look.width(action.text(), size.role);
    }

    /** The same with less space beside it. */
    int close() {
        return natural() - 2 * (padding(true) - padding(false));
    }

    /** The same without its icon, which is decoration. */
    int bare() {
        return padding(false) * 2 + look.width(action.text(), size.role);
    }

    /** The width that it can live with: the label broken into words. */
    int least() {
        return padding(false) * 2 + longestWord();
    }

    private int longestWord() {
        int longest = 0;
        for (String word : action.text().split(" ")) {
            longest = Math.max(longest, look.width(word, size.role));
        }
        return longest;
    }

    boolean unbroken(int width) {
        return label(width).lines().size() == 1;
    }

    /** Height for a width: that of the guide, more only where the label needs a third line. */
    int height(int width) {
        if (action.state() == Action.State.RUNNING_OUT) {
            return Math.max(size.height, runningOut(width).height() + BAR_ROOM + 24);
        }
        int label = label(width).height();
        int content = size == Size.TOOL ? label + size.icon + 4 : label;
        return Math.max(size.height, content + 20);
    }

    void place(Sheet sheet, Box box) {
        Sheet.Touch touch = sheet.touch(target(box), box, RADIUS);
        boolean pressed = touch == Sheet.Touch.PRESSED;
        Box face = pressed ? box.moved(0, look.ledge() == 0 ? 0 : SUNK) : box;
        ground(sheet, box, face, pressed);
        switch (action.state()) {
            case BUSY -> sheet.add(new Part.Spinner(face.centred(60, 60), busyTrack(), ink(), 9));
            case RUNNING_OUT -> runningOut(sheet, face);
            case IDLE -> label(sheet, face);
        }
    }

    private Target target(Box box) {
        boolean enabled = action.disabled().isEmpty() && action.state() != Action.State.BUSY;
        return new Target(box, Target.Kind.BUTTON, Optional.of(action.does()), action.text(), false, enabled);
    }

    private void ground(Sheet sheet, Box box, Box face, boolean pressed) {
        if (!action.disabled().isEmpty()) {
            sheet.add(Part.Shape.framed(box, RADIUS, Token.DISABLED, Token.EDGE, look.controlLine()).withDashes());
            return;
        }
        if (look.ledge() > 0) {
            sheet.fill(box.moved(0, look.ledge()), RADIUS, main() ? Token.LAKE_D : Token.LEDGE);
        }
        if (main()) {
            sheet.fill(face, RADIUS, pressed ? Token.PRESSED_MAIN : Token.LAKE);
        } else {
            boolean second = size == Size.LARGE && action.style() == Action.Style.SECONDARY;
            sheet.frame(face, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, second ? Token.CONTROL_LAKE : Token.EDGE,
                    second && !look.contrast() ? 4 : look.controlLine());
        }
    }

    private void label(Sheet sheet, Box face) {
        Paragraph label = label(face.w());
        if (size == Size.TOOL) {
            int top = face.y() + (face.h() - size.icon - 4 - label.height()) / 2;
            sheet.icon(action.icon(), new Box(face.x() + (face.w() - size.icon) / 2, top, size.icon, size.icon), ink());
            sheet.text(label, face.x() + 6, top + size.icon + 4, face.w() - 12, Align.CENTRE, ink());
            return;
        }
        int icon = iconFits(face.w(), label) ? iconWidth() : 0;
        int left = face.x() + (face.w() - icon - label.width()) / 2;
        if (icon > 0) {
            sheet.icon(action.icon(), new Box(left, face.y() + (face.h() - size.icon) / 2, size.icon, size.icon), ink(), stroke());
        }
        sheet.text(label, left + icon, face.y() + (face.h() - label.height()) / 2, label.width(), Align.CENTRE, ink());
    }

    private void runningOut(Sheet sheet, Box face) {
        Paragraph label = runningOut(face.w());
        int bar = Math.min(340, face.w() - 80);
        int top = face.y() + (face.h() - label.height() - BAR_ROOM) / 2;
        sheet.text(label, face.x() + 20, top, face.w() - 40, Align.CENTRE, ink());
        sheet.add(new Part.TimeBar(new Box(face.x() + (face.w() - bar) / 2, top + label.height() + 6, bar, 8), action.seconds()));
    }

    private Paragraph runningOut(int width) {
        return look.text(action.text(), size.role, width - 40);
    }

    /** The icon is decoration: the label has the room first. */
    private Paragraph label(int width) {
        if (size == Size.TOOL) {
            return look.text(action.text(), size.role, width - 12);
        }
        int room = width - 2 * padding(false);
        if (longestWord() > room - iconWidth()) {
            return balanced(room);
        }
        Paragraph beside = balanced(room - iconWidth());
        Paragraph alone = balanced(room);
        boolean better = beside.lines().size() > 2 || beside.lines().size() == 2 && alone.lines().size() == 1;
        return better ? alone : beside;
    }

    private Paragraph balanced(int room) {
        return Paragraph.balanced(action.text(), look.type(size.role), room, look.ruler());
    }

    private boolean iconFits(int width, Paragraph label) {
        return label.width() + iconWidth() + 2 * padding(false) <= width;
    }

    private int iconWidth() {
        return action.icon().isEmpty() || size == Size.TOOL ? 0 : size.icon + (size == Size.COMPACT || size == Size.ROW ? 14 : GAP);
    }

    private int padding(boolean roomy) {
        return switch (size) {
            case TOOL -> 6;
            case COMPACT, ROW -> 16;
            case NORMAL, LARGE -> roomy ? 40 : 20;
        };
    }

    private boolean main() {
        return action.style() == Action.Style.PRIMARY;
    }

    private double stroke() {
        return action.icon().equals("check") ? 2.4 : 1.9;
    }

    private Token busyTrack() {
        return main() ? Token.TRACK : Token.LAKE_M;
    }

    private Token ink() {
        if (!action.disabled().isEmpty()) {
            return Token.INK2;
        }
        return switch (action.style()) {
            case PRIMARY -> Token.ON_LAKE;
            case SECONDARY -> size == Size.LARGE ? Token.CONTROL_LAKE : Token.CONTROL;
            case DESTRUCTIVE -> Token.CONTROL_DANGER;
        };
    }
}
