package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Comfort;

/** Looks whether everything of a scene has its room and its order, from the extents of what is drawn: design guide, section 11. */
final class Inspection {

    private static final int LEAST_TARGET = 88;
    private static final int LEAST_GAP = 24;
    /** Chips and boxes to tick are no frames that words could cross. */
    private static final int LEAST_FRAME = 60;
    /** Touch areas of neighbouring keys overlap by a rounding at most. */
    private static final int NEARLY = 12;

    private final Screen screen;
    private final Scene scene;
    private final List<String> faults;
    /** What a dialog covers need be neither readable nor free. */
    private final List<Part> seen;

    Inspection(Screen screen, Scene scene, List<String> faults) {
        this.screen = screen;
        this.scene = scene;
        this.faults = faults;
        int veil = -1;
        for (int i = 0; i < scene.parts().size(); i++) {
            veil = scene.parts().get(i) instanceof Part.Veil ? i : veil;
        }
        this.seen = scene.parts().subList(veil + 1, scene.parts().size());
    }

    void run() {
        if (scene.overfull() > 0) {
            fault(scene.overfull() + " px more were needed");
        }
        scene.parts().stream().filter(part -> !scene.box().contains(part.box())).forEach(part -> fault(part + " leaves the screen"));
        for (int i = 0; i < seen.size(); i++) {
            if (seen.get(i) instanceof Part.Text text) {
                staysInItsRoom(text);
                largeEnough(text);
                crossesNoFrame(text);
                liesFree(text, seen.subList(i + 1, seen.size()));
            } else if (seen.get(i) instanceof Part.Icon icon) {
                liesFree(icon, seen.subList(i + 1, seen.size()));
            }
        }
        for (int i = 0; i < scene.targets().size(); i++) {
            largeEnough(scene.targets().get(i));
            for (int j = i + 1; j < scene.targets().size(); j++) {
                apart(scene.targets().get(i), scene.targets().get(j));
                inReadingOrder(scene.targets().get(i), scene.targets().get(j));
            }
        }
    }

    private void fault(String what) {
        faults.add(screen.id() + ": " + what);
    }

    private void staysInItsRoom(Part.Text text) {
        if (text.box().x() < text.room().x() || text.box().right() > text.room().right()) {
            fault("\"" + text.text() + "\" is wider than its room " + text.room());
        }
    }

    /** 28 px, which is what can be read at 600 mm; at A− citizens have asked for less. */
    private void largeEnough(Part.Text text) {
        int least = screen.comfort().size() == Comfort.TextSize.SMALL ? 26 : 28;
        if (text.type().px() < least) {
            fault("\"" + text.text() + "\" has only " + text.type().px() + " px");
        }
    }

    private void crossesNoFrame(Part.Text text) {
        for (Part part : seen) {
            Box frame = part.box();
            boolean frames = part instanceof Part.Shape shape && shape.fill() != Token.MARK && Math.min(frame.w(), frame.h()) >= LEAST_FRAME;
            if (frames && frame.touches(text.box()) && !frame.contains(text.box().inset(3))) {
                fault("\"" + text.text() + "\" at " + text.box() + " crosses the edge of " + frame);
            }
        }
        for (Target target : scene.targets()) {
            if (target.box().touches(text.box()) && !target.box().inset(-2).contains(text.box())) {
                fault("\"" + text.text() + "\" crosses the edge of " + target.name());
            }
        }
    }

    /** Nothing that comes later lies on it, and no other words or signs at all. */
    private void liesFree(Part part, List<Part> later) {
        for (Part other : later) {
            boolean covers = !(other instanceof Part.Shape shape) || shape.fill() != null && shape.fill() != Token.MARK;
            if (covers && paint(part).touches(paint(other))) {
                fault(name(other) + " lies on " + name(part));
            }
        }
    }

    /** The corners of signs and of round shapes are empty. */
    private static Box paint(Part part) {
        boolean round = part instanceof Part.Shape shape && 2 * shape.radius() >= shape.box().h();
        return part.box().inset(part instanceof Part.Icon ? part.box().w() / 8 : round ? part.box().h() / 6 : 2);
    }

    private static String name(Part part) {
        return part instanceof Part.Text text ? "\"" + text.text() + "\" at " + text.box() : part.toString();
    }

    private void largeEnough(Target target) {
        if (target.box().w() < LEAST_TARGET || target.box().h() < LEAST_TARGET) {
            fault(target.name() + " is too small: " + target.box());
        }
        if (target.name().isBlank()) {
            fault("a control at " + target.box() + " has no name");
        }
    }

    private void apart(Target one, Target other) {
        boolean meet = one.kind() == other.kind() && (one.kind() == Target.Kind.KEY || one.kind() == Target.Kind.DOCK || one.row());
        int gap = meet ? 0 : LEAST_GAP;
        // Keys and dock are the field's two exceptions to the gap; what stands beside them keeps half of it.
        if (!meet && (one.kind() == Target.Kind.KEY || other.kind() == Target.Kind.DOCK)) {
            gap = LEAST_GAP / 2;
        }
        Box wide = new Box(one.box().x() - gap, one.box().y() - gap, one.box().w() + 2 * gap, one.box().h() + 2 * gap);
        if (wide.touches(other.box())) {
            fault(one.name() + " and " + other.name() + " are too close: " + one.box() + " " + other.box());
        }
    }

    /** The ring goes down, and in a line to the right; in landscape through the left half first. The dock comes last. */
    private void inReadingOrder(Target one, Target next) {
        boolean back = one.kind() == Target.Kind.DOCK && next.kind() != Target.Kind.DOCK;
        boolean beside = next.box().x() >= one.box().right() - NEARLY;
        boolean above = next.box().bottom() <= one.box().y() + NEARLY && !beside;
        boolean left = next.box().right() <= one.box().x() + NEARLY && next.box().y() < one.box().bottom() - NEARLY;
        if (back || above || left && !(one.kind() == Target.Kind.KEY && next.kind() != Target.Kind.KEY)) {
            fault("the ring goes from " + one.name() + " " + one.box() + " back to " + next.name() + " " + next.box());
        }
    }
}
