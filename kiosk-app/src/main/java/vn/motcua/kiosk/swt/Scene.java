package vn.motcua.kiosk.swt;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Everything on the screen, placed and measured: from back to front, and what can be touched in reading order, dock last.
 *
 * @param overfull design pixels that its views wanted and did not get; more than 0 is a fault of the screen
 */
record Scene(Box box, List<Part> parts, List<Target> targets, int overfull) {

    static final Scene EMPTY = new Scene(Box.NONE, List.of(), List.of(), 0);

    Scene {
        parts = List.copyOf(parts);
        targets = List.copyOf(targets);
    }

    /** Half of the least gap between two controls: an unsteady finger that comes down so far beside one has meant it. */
    static final int BESIDE = 12;

    /** Index of the target at this place, or a little beside it; -1 for none. */
    int targetAt(double x, double y) {
        int there = targetWithin(x, y, 0);
        return there == Hands.NONE ? targetWithin(x, y, BESIDE) : there;
    }

    private int targetWithin(double x, double y, int beside) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).box().inset(-beside).contains(x, y)) {
                return i;
            }
        }
        return Hands.NONE;
    }

    /** Where the target that had this index before is now: in the same place, and doing the same; -1 for gone. */
    int sameTarget(Scene before, int index) {
        if (index < 0 || index >= before.targets.size()) {
            return Hands.NONE;
        }
        Target was = before.targets.get(index);
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).box().equals(was.box()) && targets.get(i).does().equals(was.does())) {
                return i;
            }
        }
        return Hands.NONE;
    }

    /** Where the target that had this index before is now: what does the same; -1 for gone. */
    int sameFocus(Scene before, int index) {
        if (index < 0 || index >= before.targets.size()) {
            return index < targets.size() ? index : Hands.NONE;
        }
        Target was = before.targets.get(index);
        if (index < targets.size() && targets.get(index).doesAs(was)) {
            return index;
        }
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i).doesAs(was)) {
                return i;
            }
        }
        return Hands.NONE;
    }

    /** The smallest box around all that looks different from before. */
    Box changedSince(Scene before) {
        if (!before.box.equals(box)) {
            return box;
        }
        return onlyIn(this, before).with(onlyIn(before, this));
    }

    private static Box onlyIn(Scene scene, Scene other) {
        Set<Part> known = new HashSet<>(other.parts);
        Box changed = Box.NONE;
        for (Part part : scene.parts) {
            if (!known.contains(part)) {
                changed = changed.with(part.painted());
            }
        }
        return changed;
    }
}
