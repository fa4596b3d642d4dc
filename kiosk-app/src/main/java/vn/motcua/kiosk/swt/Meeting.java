package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** When somebody is expected, large on a band of lake; what for, where and with what below it. */
record Meeting(Block.Meeting block, Look look) implements View {

    private static final int PAD = 48;
    private static final int ICON = 80;
    private static final int CALENDAR = 168;
    /** Above and below the time, and above and below each fact: as it should be, and the least that will do. */
    private static final int BAND_PAD = 32;
    private static final int FACT_PAD = 20;

    @Override
    public int height(int width) {
        return band(BAND_PAD) + facts(FACT_PAD, width);
    }

    @Override
    public int least(int width) {
        return band(bandLeast()) + facts(factLeast(), width);
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    /** Large words need some of the room around them. */
    private int bandLeast() {
        return look.large() ? 8 : 20;
    }

    private int factLeast() {
        return look.large() ? 6 : 12;
    }

    private int band(int pad) {
        return 2 * pad + (look.wide() ? 0 : look.type(Role.BODY).line()) + look.type(Role.TIME).line();
    }

    private int facts(int pad, int width) {
        return 24 + block.facts().stream().mapToInt(fact -> fact(fact, width) + 2 * pad).sum();
    }

    private int fact(Block.Fact fact, int width) {
        return Math.max(icon(), (look.wide() ? 0 : look.type(Role.CAPTION).line()) + value(fact, width).height());
    }

    private int icon() {
        return look.wide() ? 56 : ICON;
    }

    /** Left of a value in landscape, where height is scarce: as wide as the widest label. */
    private int labels() {
        return look.wide() ? block.facts().stream().mapToInt(fact -> look.width(fact.label(), Role.CAPTION)).max().orElse(0) + 28 : 0;
    }

    private int room(int width) {
        return width - 2 * PAD - icon() - 28 - labels();
    }

    private Paragraph value(Block.Fact fact, int width) {
        return look.text(fact.value(), Role.LEAD, Weight.SEMIBOLD, room(width));
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int slack = Math.max(0, box.h() - least(box.w()));
        int back = slack / (2 + 2 * block.facts().size());
        int bandPad = Math.min(BAND_PAD, bandLeast() + back);
        int factPad = Math.min(FACT_PAD, factLeast() + back);
        sheet.frame(box, 28, Token.SURFACE, Token.EDGE, 2);
        Box band = box.withHeight(band(bandPad));
        sheet.add(Part.Shape.filled(band, 28, Token.LAKE).with(Part.Corners.TOP));
        Type day = look.type(Role.BODY);
        Type time = look.type(Role.TIME);
        int clock = look.width(block.time(), Role.TIME);
        int dayLeft = band.x() + PAD + (look.wide() ? clock + 32 : 0);
        int room = band.right() - PAD - dayLeft - (look.large() ? 0 : CALENDAR + 24);
        Paragraph words = look.text(block.day(), Role.BODY, room);
        int dayTop = look.wide() ? band.y() + (band.h() - words.height()) / 2 : band.y() + bandPad;
        sheet.text(words, dayLeft, dayTop, room, Align.LEFT, Token.ON_LAKE2);
        sheet.line(block.time(), time, band.x() + PAD, band.y() + bandPad + (look.wide() ? 0 : day.line()), clock, Align.LEFT, Token.ON_LAKE);
        if (!look.large()) {
            int side = Math.min(CALENDAR, band.h() - 24);
            sheet.iconBox(new Box(band.right() - PAD - side, band.y() + (band.h() - side) / 2, side, side), 36, "calendar",
                    side * 104 / 168, Token.LAKE_B, Token.GOLD);
        }
        int y = band.bottom() + 12;
        for (Block.Fact fact : block.facts()) {
            if (y > band.bottom() + 12) {
                sheet.fill(new Box(box.x() + PAD, y - 1, box.w() - 2 * PAD, 2), 0, Token.LINE);
            }
            Box row = new Box(box.x() + PAD, y + factPad, box.w() - 2 * PAD, fact(fact, box.w()));
            fact(sheet, fact, row, box.w());
            y = row.bottom() + factPad;
        }
    }

    private void fact(Sheet sheet, Block.Fact fact, Box row, int width) {
        Type label = look.type(Role.CAPTION);
        Paragraph value = value(fact, width);
        Box icon = new Box(row.x(), row.y() + (row.h() - icon()) / 2, icon(), icon());
        if (look.contrast()) {
            sheet.frame(icon, 24, Token.SURFACE, Token.LINE, 3);
        } else {
            sheet.fill(icon, icon() * 24 / ICON, Token.LAKE_T);
        }
        sheet.icon(fact.icon(), icon.centred(icon() * 3 / 5, icon() * 3 / 5), Token.LAKE);
        int left = icon.right() + 28;
        int top = row.y() + (row.h() - value.height() - (look.wide() ? 0 : label.line())) / 2;
        int labelTop = look.wide() ? top + (value.type().line() - label.line()) / 2 : top;
        sheet.line(fact.label(), label, left, labelTop, look.wide() ? labels() : room(width), Align.LEFT, Token.INK2);
        sheet.text(value, left + labels(), look.wide() ? top : top + label.line(), room(width), Align.LEFT, Token.INK);
    }
}
