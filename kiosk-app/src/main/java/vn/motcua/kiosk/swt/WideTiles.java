package vn.motcua.kiosk.swt;

import java.util.Optional;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The home screen's entries in landscape: two in a row, the icon left of the words. */
record WideTiles(Block.Tiles block, Look look) {

    private static final int PAD = 48;
    private static final int GAP = 28;
    private static final int TOP = 44;
    private static final int BOTTOM = 40;
    private static final int ICON = 124;
    private static final int BESIDE_ICON = 32;

    void place(Sheet sheet, Box box) {
        sheet.fill(box, 0, Token.SAND);
        int rows = (block.tiles().size() + 1) / 2;
        int column = (box.w() - 2 * PAD - GAP) / 2;
        int top = largeTakes(TOP);
        int height = (box.h() - top - largeTakes(BOTTOM) - (rows - 1) * GAP) / rows;
        for (int i = 0; i < block.tiles().size(); i++) {
            tile(sheet, block.tiles().get(i), new Box(box.x() + PAD + i % 2 * (column + GAP),
                    box.y() + top + i / 2 * (height + GAP), column, height));
        }
    }

    private void tile(Sheet sheet, Block.Tiles.Tile tile, Box box) {
        boolean works = tile.disabled().isEmpty();
        Target target = new Target(box, Target.Kind.TILE, Optional.of(tile.does()), tile.title(), false, works);
        boolean pressed = sheet.touch(target, box, Tiles.RADIUS) == Sheet.Touch.PRESSED;
        Box face = pressed && look.ledge() > 0 ? box.moved(0, 6) : box;
        Tiles.ground(sheet, tile, box, face, pressed);
        boolean main = tile.primary() && works;
        int side = largeTakes(ICON);
        int gap = largeTakes(BESIDE_ICON);
        Box icon = new Box(face.x() + gap, face.y() + (face.h() - side) / 2, side, side);
        Tiles.iconBox(sheet, tile.icon(), icon, main);
        int left = icon.right() + gap;
        int room = face.right() - 24 - left;
        Paragraph title = look.text(tile.title(), Role.TILE, room);
        Paragraph help = look.text(works ? tile.help() : tile.disabled(), Role.TILE_HELP, room);
        int y = face.y() + (face.h() - title.height() - 4 - help.height()) / 2;
        sheet.text(title, left, y, room, Align.LEFT, main ? Token.ON_LAKE : Token.CONTROL);
        sheet.text(help, left, y + title.height() + 4, room, Align.LEFT, main ? Token.ON_LAKE2 : Token.INK2);
    }

    /** Large words need some of the room around them. */
    private int largeTakes(int room) {
        return look.large() ? room * 7 / 10 : room;
    }
}
