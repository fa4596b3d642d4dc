package vn.motcua.device.paper;

import java.awt.Graphics2D;
import java.util.List;

/** White paper. */
record SpaceBlock(int height) implements Block {

    @Override
    public List<Zone> zones(int top) {
        return List.of();
    }

    @Override
    public void draw(Graphics2D graphics, int top) {
        // Paper is white already.
    }
}
