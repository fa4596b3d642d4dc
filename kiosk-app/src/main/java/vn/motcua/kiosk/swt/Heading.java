package vn.motcua.kiosk.swt;

import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.swt.Sheet.Align;

/** Eyebrow, title and sub-title of a screen. */
record Heading(Block.Heading block, Align align, Look look) implements View {

    Heading(Block.Heading block, Look look) {
        this(block, Align.LEFT, look);
    }

    @Override
    public int height(int width) {
        return least(width) + (block.eyebrow().isEmpty() ? 0 : eyebrow(width).height() + 4);
    }

    @Override
    public int least(int width) {
        return title(width).height() + (block.text().isEmpty() ? 0 : 12 + text(width).height());
    }

    @Override
    public int used(int width, int height) {
        return height < height(width) ? least(width) : height;
    }

    @Override
    public Gives gives() {
        return Gives.SUPPORT;
    }

    @Override
    public int below() {
        return align == Align.CENTRE && !look.wide() ? 64 : 32;
    }

    @Override
    public void place(Sheet sheet, Box box) {
        int y = box.y();
        if (!block.eyebrow().isEmpty() && box.h() >= height(box.w())) {
            Paragraph eyebrow = eyebrow(box.w());
            sheet.text(eyebrow, box.x(), y, box.w(), align, Token.LAKE);
            y += eyebrow.height() + 4;
        }
        Paragraph title = title(box.w());
        sheet.text(title, box.x(), y, box.w(), align, Token.INK);
        if (!block.text().isEmpty()) {
            sheet.text(text(box.w()), box.x(), y + title.height() + 12, box.w(), align, Token.INK2);
        }
    }

    private Paragraph eyebrow(int width) {
        return look.text(block.eyebrow(), Role.LABEL, width);
    }

    private Paragraph title(int width) {
        return title(block.title(), width, look);
    }

    /** Official names of procedures run to two hundred words: a long one is set in the largest role that leaves room for the rest. */
    static Paragraph title(String words, int width, Look look) {
        Paragraph title = Paragraph.balanced(words, look.type(Role.H1), width, look.ruler());
        int mostLines = look.wide() ? 1 : 3;
        for (Role smaller : List.of(Role.H2, Role.LABEL, Role.CAPTION)) {
            if (title.lines().size() > mostLines) {
                title = Paragraph.balanced(words, look.type(smaller), width, look.ruler());
                mostLines += look.wide() ? 2 : 4;
            }
        }
        return title;
    }

    private Paragraph text(int width) {
        Type lead = look.type(Role.LEAD);
        return align == Align.CENTRE
                ? Paragraph.balanced(block.text(), lead, width, look.ruler())
                : Paragraph.of(block.text(), lead, width, look.ruler());
    }
}
