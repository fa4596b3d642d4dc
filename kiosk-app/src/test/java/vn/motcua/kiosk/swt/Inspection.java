package vn.motcua.kiosk.swt;

import java.util.List;

/** Looks whether everything of a scene has its room: from the extents of the text as it is drawn. */
record Inspection(String id, Scene scene, List<String> faults) {

    private static final int LEAST_TARGET = 88;
    private static final int LEAST_GAP = 24;

    void run() {
        List<Part.Text> texts = scene.parts().stream().filter(Part.Text.class::isInstance).map(Part.Text.class::cast).toList();
        if (scene.overfull() > 0) {
            faults.add(id + ": " + scene.overfull() + " px more were needed");
        }
        texts.forEach(this::staysInItsRoom);
        visible(texts).forEach(text -> clearOfOthers(text, visible(texts)));
        for (int i = 0; i < scene.targets().size(); i++) {
            largeEnough(scene.targets().get(i));
            for (int j = i + 1; j < scene.targets().size(); j++) {
                apart(scene.targets().get(i), scene.targets().get(j));
            }
        }
    }

    /** What a dialog covers need not be readable. */
    private List<Part.Text> visible(List<Part.Text> texts) {
        int veil = -1;
        for (int i = 0; i < scene.parts().size(); i++) {
            veil = scene.parts().get(i) instanceof Part.Veil ? i : veil;
        }
        List<Part> above = scene.parts().subList(veil + 1, scene.parts().size());
        return texts.stream().filter(above::contains).toList();
    }

    private void staysInItsRoom(Part.Text text) {
        if (text.box().x() < text.room().x() || text.box().right() > text.room().right()) {
            faults.add(id + ": \"" + text.text() + "\" is wider than its room " + text.room());
        }
        if (!scene.box().contains(text.box())) {
            faults.add(id + ": \"" + text.text() + "\" leaves the screen at " + text.box());
        }
    }

    private void clearOfOthers(Part.Text text, List<Part.Text> texts) {
        for (Part.Text other : texts.subList(texts.indexOf(text) + 1, texts.size())) {
            if (text.box().inset(1).touches(other.box().inset(1))) {
                faults.add(id + ": \"" + text.text() + "\" lies on \"" + other.text() + "\"");
            }
        }
        for (Target target : scene.targets()) {
            Box box = target.box();
            if (box.touches(text.box()) && !box.inset(-2).contains(text.box())) {
                faults.add(id + ": \"" + text.text() + "\" crosses the edge of " + target.name());
            }
        }
    }

    private void largeEnough(Target target) {
        if (target.box().w() < LEAST_TARGET || target.box().h() < LEAST_TARGET) {
            faults.add(id + ": " + target.name() + " is too small: " + target.box());
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
            faults.add(id + ": " + one.name() + " and " + other.name() + " are too close: " + one.box() + " " + other.box());
        }
    }
}
