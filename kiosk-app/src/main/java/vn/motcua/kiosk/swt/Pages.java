package vn.motcua.kiosk.swt;

import java.util.Optional;

import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** The document at work: the shown page large, its neighbours as thumbnails, what can be done with it. */
record Pages(Block.Pages block, Look look) implements View {

    private static final int PAD = 28;
    private static final int GAP = 24;
    private static final int THUMB_W = 152;
    private static final int THUMB_H = 196;
    private static final int TOOL_H = 124;
    private static final int SEEN = 3;

    @Override
    public int height(int width) {
        return Math.max(488, side(width)) + 2 * PAD;
    }

    @Override
    public int least(int width) {
        return Math.max(240, side(width)) + 2 * PAD;
    }

    @Override
    public Gives gives() {
        return Gives.DECORATION;
    }

    @Override
    public int above() {
        return 28;
    }

    private int previewWidth() {
        return look.large() ? 250 : 346;
    }

    private int room(int width) {
        return width - 2 * PAD - previewWidth() - 32;
    }

    /** Height of what stands right of the page. */
    private int side(int width) {
        int tools = block.tools().isEmpty() ? 0 : GAP + tools().height(room(width)) + look.ledge();
        return title(width).height() + 4 + verdict(width).height() + 18 + (thumbnailsShown() ? THUMB_H : 0) + tools;
    }

    private Paragraph title(int width) {
        return look.text(block.title(), Role.H2, room(width));
    }

    private Paragraph verdict(int width) {
        return look.text(block.verdict(), Role.BODY, Weight.SEMIBOLD, room(width) - 52);
    }

    private ButtonRow tools() {
        return new ButtonRow(block.tools(), PushButton.Size.TOOL, look);
    }

    private boolean thumbnailsShown() {
        return !block.thumbnails().isEmpty() || block.next() > 0;
    }

    @Override
    public boolean touchable() {
        return true;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        sheet.frame(box, 28, Token.SURFACE, Token.EDGE, look.cardLine());
        preview(sheet, new Box(box.x() + PAD, box.y() + PAD, previewWidth(), box.h() - 2 * PAD));
        int left = box.x() + PAD + previewWidth() + 32;
        int room = room(box.w());
        int y = box.y() + PAD;
        Paragraph title = title(box.w());
        Paragraph verdict = verdict(box.w());
        sheet.text(title, left, y, room, Align.LEFT, Token.INK);
        y += title.height() + 4;
        Token tone = Tones.ink(block.tone());
        sheet.icon(block.icon(), new Box(left, y + (verdict.type().line() - 40) / 2, 40, 40), tone);
        sheet.text(verdict, left + 52, y, room - 52, Align.LEFT, tone);
        y += verdict.height() + 18;
        if (thumbnailsShown()) {
            thumbnails(sheet, left, y, room);
        }
        if (!block.tools().isEmpty()) {
            int height = tools().height(room);
            tools().place(sheet, new Box(left, box.bottom() - PAD - look.ledge() - height, room, height));
        }
    }

    private void preview(Sheet sheet, Box box) {
        if (block.busy() || block.shown() < 0 || block.shown() >= block.thumbnails().size()) {
            sheet.add(Part.Shape.framed(box, 16, Token.SAND, Token.EDGE, 4).withDashes());
            if (block.busy() && block.percent() > 0) {
                Box ring = box.centred(160, 160);
                sheet.add(new Part.Ring(ring, Token.LAKE_M, 20, 1));
                sheet.add(new Part.Ring(ring, Token.LAKE, 20, block.percent() / 100.0));
            } else if (block.busy()) {
                sheet.add(new Part.Spinner(box.centred(120, 120), Token.LAKE_M, Token.LAKE, 14));
            } else {
                sheet.icon("scan", box.centred(120, 120), Token.INK2);
            }
            return;
        }
        Block.Pages.Thumbnail page = block.thumbnails().get(block.shown());
        Sheet.Touch touch = block.closer().map(closer -> sheet.touch(
                new Target(box, Target.Kind.BUTTON, Optional.of(closer.does()), closer.text(), false, true), box, 16)).orElse(Sheet.Touch.IDLE);
        sheet.frame(box, 16, Token.WHITE, touch == Sheet.Touch.PRESSED ? Token.LAKE : Token.EDGE, touch == Sheet.Touch.PRESSED ? 7 : 3);
        sheet.add(new Part.PageImage(box.inset(touch == Sheet.Touch.PRESSED ? 9 : 6), page.file(), page.quarterTurns()));
        block.closer().ifPresent(closer -> closer(sheet, box, closer));
    }

    /** A strip at the foot of the page says that it can be touched. */
    private void closer(Sheet sheet, Box page, Action closer) {
        Type type = look.type(Role.CAPTION);
        int width = look.width(closer.text(), Role.CAPTION) + 40 + 12 + 40;
        int height = Math.max(64, type.line() + 16);
        Box strip = new Box(page.x() + (page.w() - width) / 2, page.bottom() - height - 16, width, height);
        sheet.frame(strip, height / 2, Token.SURFACE, Token.EDGE, 3);
        sheet.icon(closer.icon(), new Box(strip.x() + 20, strip.y() + (height - 40) / 2, 40, 40), Token.CONTROL);
        sheet.line(closer.text(), type, strip.x() + 72, strip.y() + (height - type.line()) / 2, width - 92, Align.LEFT, Token.CONTROL);
    }

    /** Three places: the shown page and its neighbours, then the empty one; touching a neighbour leads on. */
    private void thumbnails(Sheet sheet, int left, int y, int room) {
        int count = block.thumbnails().size();
        int width = Math.min(THUMB_W, (room - (SEEN - 1) * GAP) / SEEN);
        int places = count + (block.next() > 0 ? 1 : 0);
        int shown = Math.max(0, Math.min(block.shown() < 0 ? count : block.shown(), places - 1));
        int first = Math.max(0, Math.min(shown - 1, places - SEEN));
        for (int i = 0; i < Math.min(SEEN, places); i++) {
            Box box = new Box(left + i * (width + GAP), y, width, THUMB_H);
            if (first + i < count) {
                thumbnail(sheet, first + i, box);
            } else {
                empty(sheet, box);
            }
        }
    }

    private void thumbnail(Sheet sheet, int index, Box box) {
        Block.Pages.Thumbnail page = block.thumbnails().get(index);
        boolean shown = index == block.shown();
        sheet.touch(box, 14, Target.Kind.THUMBNAIL, page.does(), Integer.toString(index + 1), shown);
        sheet.frame(box, 14, Token.WHITE, shown ? Token.LAKE : Token.EDGE, shown ? 7 : 3);
        sheet.add(new Part.PageImage(box.inset(shown ? 9 : 5), page.file(), page.quarterTurns()));
        String number = Integer.toString(index + 1);
        Type type = new Type(Weight.BOLD, 30, 1.3);
        int wide = look.ruler().width(number, type) + 32;
        Box tab = new Box(box.x(), box.bottom() - 48, wide, 48);
        Token ground = shown ? Token.LAKE : look.contrast() ? Token.SURFACE : Token.INK2;
        sheet.add(Part.Shape.filled(tab, 14, ground).with(Part.Corners.BOTTOM_LEFT));
        sheet.line(number, type, tab.x(), tab.y() + (48 - type.line()) / 2, tab.w(), Align.CENTRE, shown ? Token.ON_LAKE : Token.WHITE);
        if (page.attention()) {
            Box badge = new Box(box.right() - 52, box.y() + 8, 44, 44);
            sheet.fill(badge, 22, Token.GOLD);
            sheet.icon("warn", badge.centred(32, 32), Token.ON_GOLD, 2.2);
        }
    }

    private void empty(Sheet sheet, Box box) {
        sheet.add(Part.Shape.framed(box, 14, Token.SURFACE, Token.EDGE, 4).withDashes());
        Type type = look.type(Role.H1);
        sheet.line(Integer.toString(block.next()), type, box.x(), box.y() + (box.h() - type.line()) / 2, box.w(), Align.CENTRE, Token.INK2);
    }
}
