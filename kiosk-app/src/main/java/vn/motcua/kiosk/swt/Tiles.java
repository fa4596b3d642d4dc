package vn.motcua.kiosk.swt;

import java.util.Optional;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The home screen's entries, two in a row on a field of sand that fills what is left. */
record Tiles(Block.Tiles block, Look look) implements View {

    private static final int MARGIN = 56;
    private static final int GAP = 28;
    static final int RADIUS = 28;
    private static final int LEAST = 320;
    private static final int LEAST_ICON = 76;

    @Override
    public int height(int width) {
        int tallest = block.tiles().stream().mapToInt(tile -> tileHeight(tile, column(width))).max().orElse(LEAST);
        return top() + rows() * tallest + (rows() - 1) * gap() + bottom();
    }

    @Override
    public int least(int width) {
        int tallest = block.tiles().stream().mapToInt(tile -> pad() + leastIcon() + 12 + words(tile, column(width)) + 26).max().orElse(LEAST);
        return Math.min(height(width), top() + rows() * Math.max(LEAST, tallest) + (rows() - 1) * gap() + bottom());
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public int most(int width) {
        return Integer.MAX_VALUE / 2;
    }

    @Override
    public int above() {
        return 0;
    }

    @Override
    public boolean bleeds() {
        return true;
    }

    private int margin() {
        return look.large() ? 40 : MARGIN;
    }

    private int gap() {
        return look.large() ? 24 : GAP;
    }

    private int top() {
        return look.contrast() ? 0 : look.large() ? 24 : 32;
    }

    private int bottom() {
        return look.large() ? 28 : 36;
    }

    /** Above the icon. */
    private int pad() {
        return look.large() ? 28 : 36;
    }

    /** Large text needs the room of its decoration. */
    private int leastIcon() {
        return look.large() ? LEAST_ICON - 12 : LEAST_ICON;
    }

    private int column(int width) {
        return (width - 2 * margin() - gap()) / 2;
    }

    private int rows() {
        return (block.tiles().size() + 1) / 2;
    }

    private int tileHeight(Block.Tiles.Tile tile, int width) {
        return Math.max(LEAST, 34 + 124 + 20 + words(tile, width) + 26);
    }

    private int words(Block.Tiles.Tile tile, int width) {
        return title(tile, width).height() + 4 + help(tile, width).height();
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.fill(box, 0, Token.SAND);
        int gap = gap();
        int top = box.y() + top();
        int column = column(box.w());
        int height = (box.bottom() - bottom() - top - (rows() - 1) * gap) / rows();
        int side = block.tiles().stream().mapToInt(tile -> iconSide(tile, column, height)).min().orElse(leastIcon());
        for (int i = 0; i < block.tiles().size(); i++) {
            boolean alone = i == block.tiles().size() - 1 && i % 2 == 0;
            int x = box.x() + margin() + i % 2 * (column + gap);
            tile(sheet, block.tiles().get(i), new Box(x, top + i / 2 * (height + gap), alone ? 2 * column + gap : column, height), side);
        }
    }

    /** What the words leave: all icons are as large as the smallest can be. */
    private int iconSide(Block.Tiles.Tile tile, int width, int height) {
        return Math.max(leastIcon(), Math.min(height >= 420 ? 168 : 124, height - pad() - 12 - words(tile, width) - 26));
    }

    private void tile(Sheet sheet, Block.Tiles.Tile tile, Box box, int side) {
        boolean works = tile.disabled().isEmpty();
        Target target = new Target(box, Target.Kind.TILE, Optional.of(tile.does()), tile.title(), false, works);
        boolean pressed = sheet.touch(target, box, RADIUS) == Sheet.Touch.PRESSED;
        Box face = pressed && look.ledge() > 0 ? box.moved(0, 6) : box;
        ground(sheet, tile, box, face, pressed);
        boolean main = tile.primary() && works;
        Box icon = new Box(face.x() + 36, face.y() + pad(), side, side);
        iconBox(sheet, tile.icon(), icon, main);
        if (works && (!look.large() || side >= 124)) {
            sheet.icon("chev", new Box(face.right() - 34 - 52, icon.y() + (side - 52) / 2, 52, 52),
                    main ? Token.LAKE_M : Token.EDGE);
        }
        words(sheet, tile, face, main);
    }

    static void ground(Sheet sheet, Block.Tiles.Tile tile, Box box, Box face, boolean pressed) {
        if (!tile.disabled().isEmpty()) {
            sheet.add(Part.Shape.framed(box, RADIUS, Token.DISABLED, Token.EDGE, sheet.look.controlLine()).withDashes());
            return;
        }
        if (sheet.look.ledge() > 0) {
            sheet.fill(box.moved(0, sheet.look.ledge()), RADIUS, tile.primary() ? Token.LAKE_D : Token.LEDGE);
        }
        if (tile.primary()) {
            sheet.fill(face, RADIUS, pressed ? Token.PRESSED_MAIN : Token.LAKE);
        } else {
            sheet.frame(face, RADIUS, pressed ? Token.PRESSED : Token.SURFACE, Token.EDGE, sheet.look.controlLine());
        }
    }

    static void iconBox(Sheet sheet, String icon, Box box, boolean main) {
        int size = box.w() * 74 / 124;
        if (sheet.look.contrast() && !main) {
            sheet.frame(box, 28, Token.SURFACE, Token.EDGE, 4);
        } else {
            sheet.fill(box, 28, main ? Token.LAKE_B : Token.LAKE_T);
        }
        sheet.icon(icon, box.centred(size, size), main ? Token.ICON_MAIN : Token.LAKE);
    }

    private void words(Sheet sheet, Block.Tiles.Tile tile, Box face, boolean main) {
        Paragraph title = title(tile, face.w());
        Paragraph help = help(tile, face.w());
        int left = face.x() + 36;
        int room = face.w() - 2 * 36;
        int y = face.bottom() - 26 - help.height() - 4 - title.height();
        sheet.text(title, left, y, room, Align.LEFT, main ? Token.ON_LAKE : Token.CONTROL);
        sheet.text(help, left, y + title.height() + 4, room, Align.LEFT, main ? Token.ON_LAKE2 : Token.INK2);
    }

    private Paragraph title(Block.Tiles.Tile tile, int width) {
        return look.text(tile.title(), Role.TILE, width - 2 * 36);
    }

    private Paragraph help(Block.Tiles.Tile tile, int width) {
        boolean works = tile.disabled().isEmpty();
        return look.text(works ? tile.help() : tile.disabled(), Role.TILE_HELP, works ? Weight.REGULAR : Weight.SEMIBOLD, width - 2 * 36);
    }
}
