package vn.motcua.device.paper;

import java.awt.Graphics2D;
import java.util.List;

/** A piece of paper across its whole width. White above and below is shared with the neighbour: the larger counts. */
interface Block {

    int height();

    /** @param top dots from the paper's top; the graphics draws black */
    void draw(Graphics2D graphics, int top);

    /** Which of its rows show what; rows that are left out are white. @param top as for {@link #draw} */
    default List<Zone> zones(int top) {
        return List.of(Zone.dots(top, top + height()));
    }

    default int above() {
        return 0;
    }

    default int below() {
        return 0;
    }
}
