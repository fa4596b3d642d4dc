package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.accessibility.ACC;

import vn.motcua.kiosk.screen.Heard;

/** A {@link SpokenScene} for the kiosk's own voice: without the header, which is the same on every screen. */
final class Listening {

    private Listening() {
    }

    /** @param banner what stands on every screen of a trial kiosk; not said */
    static Heard of(SpokenScene scene, Look look, boolean dialog, String banner) {
        int below = dialog ? 0 : Header.height(look.wide());
        List<String> texts = new ArrayList<>();
        List<Heard.Control> controls = new ArrayList<>();
        Optional<String> title = Optional.empty();
        int focused = Hands.NONE;
        for (int i = 0; i < scene.items().size(); i++) {
            SpokenScene.Item item = scene.items().get(i);
            if (item.target().isPresent()) {
                focused = i == scene.focused() ? controls.size() : focused;
                controls.add(control(item.target().get(), item.detail()));
            } else if (title.isEmpty() && item.role() == ACC.ROLE_HEADING) {
                title = Optional.of(item.name());
            } else if (item.box().bottom() > below && !item.name().equals(banner)) {
                texts.add(item.name());
            }
        }
        return new Heard(title.orElse(""), texts, controls, focused);
    }

    private static Heard.Control control(Target target, String detail) {
        return new Heard.Control(target.name(), detail, switch (target.kind()) {
            case BUTTON, TILE -> Heard.Kind.BUTTON;
            case ROW -> Heard.Kind.ROW;
            case KEY -> Heard.Kind.KEY;
            case FACE -> Heard.Kind.CHOICE;
            case CHOICE, CHECK_ROW -> Heard.Kind.CHECK;
            case THUMBNAIL -> Heard.Kind.PAGE;
            case DOCK -> SpokenScene.opensDialog(target) ? Heard.Kind.HELP : Heard.Kind.SETTING;
        }, target.on(), target.enabled());
    }
}
