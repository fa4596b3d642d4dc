package vn.motcua.device.paper;

import java.awt.Graphics2D;

/** A piece of paper across its whole width. White above and below is shared with the neighbour: the larger counts. */
interface Block {

    int height();

    /** @param top dots from the paper's top; the graphics draws black */
    void draw(Graphics2D graphics, int top);

    default int above() {
        return 0;
    }

    default int below() {
        return 0;
    }
}
