package vn.motcua.device.paper;

import java.awt.Graphics2D;

/** White paper. */
record SpaceBlock(int height) implements Block {

    @Override
    public void draw(Graphics2D graphics, int top) {
        // Paper is white already.
    }
}
