package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.accessibility.ACC;

import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;

/**
 * What a program that reads the screen aloud is told of a scene: texts and controls in reading order, without what a dialog
 * covers.
 *
 * @param focused index of the item with the focus ring; -1 for none
 */
record SpokenScene(List<Item> items, int focused) {

    static final SpokenScene EMPTY = new SpokenScene(List.of(), Hands.NONE);

    /** @param role @param state as in {@link ACC} @param target empty for what is only read @param detail what else stands on a control */
    record Item(Box box, String name, int role, int state, Optional<Target> target, String detail) {
    }

    SpokenScene {
        items = List.copyOf(items);
    }

    /** The first heading names the screen. */
    String title() {
        return items.stream().filter(item -> item.role() == ACC.ROLE_HEADING).map(Item::name).findFirst().orElse("");
    }

    static SpokenScene of(Scene scene, Look look, Hands hands) {
        return new Walk(scene, look, hands).walk();
    }

    /** What in the dock is no setting: the call for help, and the list of languages where there are more than two. */
    static boolean opensDialog(Target target) {
        return presses(target, Button.CALL_HELP) || presses(target, Button.LANGUAGES);
    }

    private static boolean presses(Target target, Button button) {
        return target.does().filter(does -> does.event().equals(new Event.Pressed(button))).isPresent();
    }

    /** Goes through the parts; a control is named where its own words begin. */
    private static final class Walk {

        private final Scene scene;
        private final Look look;
        private final Hands hands;
        private final List<Item> items = new ArrayList<>();
        private final StringBuilder words = new StringBuilder();
        private Part.Text begun;
        private Part.Text last;
        private final Map<Integer, StringBuilder> onTarget = new HashMap<>();
        private Part.Text lastOnTarget;
        private int named;
        private int focused = Hands.NONE;

        Walk(Scene scene, Look look, Hands hands) {
            this.scene = scene;
            this.look = look;
            this.hands = hands;
        }

        SpokenScene walk() {
            for (Part part : uncovered()) {
                if (part instanceof Part.Text text) {
                    text(text);
                }
            }
            endText();
            nameTargets(scene.targets().size());
            detail();
            return new SpokenScene(items, focused);
        }

        private List<Part> uncovered() {
            int veil = -1;
            for (int i = 0; i < scene.parts().size(); i++) {
                veil = scene.parts().get(i) instanceof Part.Veil ? i : veil;
            }
            return scene.parts().subList(veil + 1, scene.parts().size());
        }

        /** Lines of one paragraph share their room; the digits of a clock stand each in their own, side by side. */
        private void text(Part.Text text) {
            for (int i = 0; i < scene.targets().size(); i++) {
                if (scene.targets().get(i).box().touches(text.box())) {
                    onTarget(i, text);
                    endText();
                    nameTargets(i + 1);
                    return;
                }
            }
            boolean digit = last != null && text.box().y() == last.box().y() && text.type().equals(last.type()) && text.text().length() == 1
                    && Math.abs(text.box().x() - last.box().x()) <= text.type().px();
            if (begun != null && !digit && !begun.room().equals(text.room())) {
                endText();
            }
            begun = begun == null ? text : begun;
            last = text;
            words.append(words.isEmpty() || digit ? "" : " ").append(text.text().strip());
        }

        private void onTarget(int target, Part.Text text) {
            StringBuilder words = onTarget.computeIfAbsent(target, first -> new StringBuilder());
            words.append(words.isEmpty() ? "" : lastOnTarget.room().equals(text.room()) ? " " : ", ").append(text.text().strip());
            lastOnTarget = text;
        }

        private void endText() {
            if (begun != null) {
                items.add(new Item(begun.room(), words.toString(), heading(begun) ? ACC.ROLE_HEADING : ACC.ROLE_LABEL, ACC.STATE_NORMAL,
                        Optional.empty(), ""));
            }
            begun = null;
            last = null;
            words.setLength(0);
        }

        private boolean heading(Part.Text text) {
            return text.type().equals(look.type(Role.H1)) || text.type().equals(look.type(Role.H2));
        }

        /** The words of a control are all known only at the end: its name, and what else. */
        private void detail() {
            int target = 0;
            for (int i = 0; i < items.size(); i++) {
                Item item = items.get(i);
                if (item.target().isPresent()) {
                    String words = onTarget.getOrDefault(target++, new StringBuilder()).toString().strip();
                    String more = words.replace(item.name(), "").replaceAll("^[, ]+|[, ]+$", "").replaceAll("(, )+", ", ");
                    items.set(i, new Item(item.box(), item.name(), item.role(), item.state(), item.target(), words.equals(more) ? "" : more));
                }
            }
        }

        private void nameTargets(int end) {
            for (; named < end; named++) {
                if (named == hands.focused()) {
                    focused = items.size();
                }
                items.add(item(scene.targets().get(named), named == hands.focused()));
            }
        }

        private static Item item(Target target, boolean focused) {
            int role = role(target);
            int state = ACC.STATE_FOCUSABLE | (focused ? ACC.STATE_FOCUSED : 0);
            if (target.on()) {
                state |= role == ACC.ROLE_LISTITEM ? ACC.STATE_SELECTED : ACC.STATE_CHECKED;
            }
            return new Item(target.box(), target.name(), role, state, Optional.of(target), "");
        }

        /** GTK cannot be told that one item of several rests (seen with SWT 3.132): so what cannot be pressed is a text, as its reason is. */
        private static int role(Target target) {
            return !target.enabled() ? ACC.ROLE_LABEL : switch (target.kind()) {
                case BUTTON, TILE, KEY, ROW -> ACC.ROLE_PUSHBUTTON;
                case FACE -> ACC.ROLE_RADIOBUTTON;
                case CHOICE, CHECK_ROW -> ACC.ROLE_CHECKBUTTON;
                case THUMBNAIL -> ACC.ROLE_LISTITEM;
                case DOCK -> inDock(target);
            };
        }

        /** One of three sizes and one of the languages is always on; contrast and sound are on or off. */
        private static int inDock(Target target) {
            boolean onOrOff = presses(target, Button.CONTRAST) || presses(target, Button.SOUND);
            return opensDialog(target) ? ACC.ROLE_PUSHBUTTON : onOrOff ? ACC.ROLE_CHECKBUTTON : ACC.ROLE_RADIOBUTTON;
        }

    }
}
