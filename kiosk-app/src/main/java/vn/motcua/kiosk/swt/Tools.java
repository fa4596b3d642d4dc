package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;

/** Small buttons in rows of four, all of one size; one or two share the width and have their icons beside the words. */
record Tools(Block.Tools block, Look look) implements View {

    private static final int COLUMNS = 4;
    private static final int GAP = 24;

    @Override
    public int height(int width) {
        int rows = (block.actions().size() + columns() - 1) / columns();
        return rows * (buttonHeight(width) + look.ledge() + GAP) - GAP;
    }

    @Override
    public int above() {
        return 28;
    }

    @Override
    public boolean touchable() {
        return true;
    }

    private boolean few() {
        return block.actions().size() <= 2;
    }

    private int columns() {
        return few() ? block.actions().size() : COLUMNS;
    }

    private int buttonWidth(int width) {
        return (width - (columns() - 1) * GAP) / columns();
    }

    private int buttonHeight(int width) {
        return block.actions().stream().mapToInt(action -> button(action).height(buttonWidth(width))).max().orElse(0);
    }

    private PushButton button(Action action) {
        return new PushButton(action, few() ? PushButton.Size.COMPACT : PushButton.Size.TOOL, look);
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int width = buttonWidth(box.w());
        int height = buttonHeight(box.w());
        List<Action> actions = block.actions();
        for (int i = 0; i < actions.size(); i++) {
            button(actions.get(i)).place(sheet, new Box(box.x() + i % columns() * (width + GAP),
                    box.y() + i / columns() * (height + look.ledge() + GAP), width, height));
        }
    }
}
