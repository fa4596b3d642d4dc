package vn.motcua.kiosk.swt;

import java.util.function.Function;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;

/**
 * The items of a {@link SpokenScene} for assistive technology, each a child by its place. GTK gives such children the states
 * of the control that they belong to; so they belong to one of their own that never has the focus, and only the item under the
 * ring is focused.
 */
final class SpokenTree {

    private final Canvas canvas;
    private final Function<Box, Rectangle> device;
    private final Accessible accessible;
    private SpokenScene shown = SpokenScene.EMPTY;

    /** @param device where a box is on the canvas, in its pixels */
    SpokenTree(Canvas canvas, Function<Box, Rectangle> device) {
        this.canvas = canvas;
        this.device = device;
        Composite host = new Composite(canvas, SWT.NO_FOCUS);
        // Out of sight, but not hidden: hidden things are not read.
        host.setBounds(-2, -2, 1, 1);
        accessible = host.getAccessible();
        accessible.addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = event.childID == ACC.CHILDID_SELF ? shown.title() : known(event.childID) ? item(event.childID).name() : "";
            }
        });
        accessible.addAccessibleControlListener(new Children());
    }

    /** What is on the screen now. */
    void show(SpokenScene scene) {
        if (scene.equals(shown)) {
            return;
        }
        boolean focusMoved = scene.focused() != shown.focused();
        boolean other = !scene.title().equals(shown.title());
        shown = scene;
        if (other) {
            accessible.sendEvent(ACC.EVENT_NAME_CHANGED, null);
        }
        if (focusMoved) {
            accessible.setFocus(scene.focused() == Hands.NONE ? ACC.CHILDID_SELF : scene.focused());
        }
    }

    private boolean known(int child) {
        return child >= 0 && child < shown.items().size();
    }

    private SpokenScene.Item item(int child) {
        return shown.items().get(child);
    }

    private final class Children extends AccessibleControlAdapter {

        @Override
        public void getChildCount(AccessibleControlEvent event) {
            event.detail = shown.items().size();
        }

        @Override
        public void getChildren(AccessibleControlEvent event) {
            if (event.childID == ACC.CHILDID_SELF) {
                event.children = IntStream.range(0, shown.items().size()).boxed().toArray();
            }
        }

        @Override
        public void getRole(AccessibleControlEvent event) {
            event.detail = known(event.childID) ? item(event.childID).role() : ACC.ROLE_CLIENT_AREA;
        }

        @Override
        public void getState(AccessibleControlEvent event) {
            event.detail = known(event.childID) ? item(event.childID).state() : ACC.STATE_NORMAL;
        }

        @Override
        public void getFocus(AccessibleControlEvent event) {
            event.childID = shown.focused() == Hands.NONE ? ACC.CHILDID_SELF : shown.focused();
        }

        @Override
        public void getLocation(AccessibleControlEvent event) {
            Rectangle box = known(event.childID) ? device.apply(item(event.childID).box()) : canvas.getClientArea();
            Point at = canvas.toDisplay(box.x, box.y);
            event.x = at.x;
            event.y = at.y;
            event.width = box.width;
            event.height = box.height;
        }

        @Override
        public void getChildAtPoint(AccessibleControlEvent event) {
            Point at = canvas.toControl(event.x, event.y);
            for (int i = 0; i < shown.items().size(); i++) {
                if (device.apply(item(i).box()).contains(at)) {
                    event.childID = i;
                }
            }
        }
    }
}
