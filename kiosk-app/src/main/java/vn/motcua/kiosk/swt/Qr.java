package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** A QR code on a white panel, with what it is for right of it; where room is short the title alone says that. Panel and words may share a card. */
record Qr(Block.Qr block, QrModules modules, Look look) implements View {

    private static final int PANEL = 304;
    /** Beside large text. */
    private static final int SMALL_PANEL = 244;
    /** A module may not be smaller, or telephones do not read it from a step away. */
    private static final int LEAST_MODULE = 5;
    private static final int QUIET = 8;
    /** Between the words on a card and its edge. */
    private static final int CARD_PAD = 24;

    Qr(Block.Qr block, Look look) {
        this(block, QrModules.of(block.content()), look);
    }

    @Override
    public int height(int width) {
        return Math.max(wanted(), words(width, wanted()) + 2 * pad());
    }

    @Override
    public int least(int width) {
        return Math.max(leastPanel(), title(width, leastPanel()).height() + 2 * pad());
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public int above() {
        return 38;
    }

    private int pad() {
        return block.card() ? CARD_PAD : 0;
    }

    /** On a card the white around the code keeps the words away already. */
    private int gap() {
        return block.card() ? 12 : look.wide() ? 28 : 44;
    }

    private int leastPanel() {
        return (modules.size() + QUIET) * LEAST_MODULE + 8;
    }

    private int wanted() {
        return Math.max(look.large() ? SMALL_PANEL : PANEL, leastPanel());
    }

    private int room(int width, int panel) {
        return width - panel - gap() - 16 - pad();
    }

    private Paragraph title(int width, int panel) {
        return look.text(block.title(), Role.H2, room(width, panel));
    }

    private Paragraph text(int width, int panel) {
        return look.text(block.text(), Role.BODY, room(width, panel));
    }

    private int words(int width, int panel) {
        return title(width, panel).height() + 10 + text(width, panel).height();
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int side = box.h() >= height(box.w()) ? wanted() : leastPanel();
        boolean explained = box.h() >= words(box.w(), side) + 2 * pad();
        Box panel = new Box(box.x() + (block.card() ? 8 : 0), box.y() + (box.h() - side) / 2, side, side);
        if (block.card()) {
            sheet.frame(box, 28, Token.SURFACE, Token.LINE, look.cardLine());
            sheet.fill(panel.inset(CARD_PAD / 3), 12, Token.WHITE);
        } else {
            sheet.frame(panel, 20, Token.WHITE, Token.EDGE, 2);
        }
        sheet.add(new Part.QrCode(panel.inset(4), block.content()));
        Paragraph title = title(box.w(), side);
        int left = panel.right() + gap();
        int y = box.y() + (box.h() - (explained ? words(box.w(), side) : title.height())) / 2;
        sheet.text(title, left, y, room(box.w(), side), Align.LEFT, Token.INK);
        if (explained) {
            sheet.text(text(box.w(), side), left, y + title.height() + 10, room(box.w(), side), Align.LEFT, Token.INK2);
        }
    }
}
