package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Block.Rows.Lead;
import vn.motcua.kiosk.swt.Sheet.Align;

/** One row of a list: what stands at its left, title and caption, chip or arrow at its right. */
record RowCard(Block.Rows.Row row, Look look) {

    private static final int LEAST = 112;
    private static final int BUTTON = 88;
    private static final int BUTTON_WIDE = 128;
    private static final int CHEVRON = 48;
    /** Between two things that are touched apart. */
    private static final int APART = 24;

    int height(int width) {
        int words = title(width).height() + caption(width).height();
        int button = row.button().isEmpty() ? 0 : BUTTON + 2 * APART;
        return Math.max(Math.max(LEAST, button), Math.max(words, leadSide()) + 2 * padY());
    }

    void place(Sheet sheet, Box box, Part.Corners corners) {
        boolean pressed = row.does().isPresent()
                && sheet.touch(box.withWidth(box.w() - buttonRoom()), 28, kind(), row.does().get(), name(),
                        row.lead() == Lead.BOX_CHECKED) == Sheet.Touch.PRESSED;
        if (pressed || row.current()) {
            Part.Shape ground = Part.Shape.filled(box, corners == null ? 0 : 28, pressed ? Token.PRESSED : Token.GOLD_T);
            sheet.add(corners == null ? ground : ground.with(corners));
        }
        lead(sheet, new Box(box.x() + padX(), box.y() + (box.h() - leadSide()) / 2, leadSide(), leadSide()));
        words(sheet, box);
        int right = box.right() - padX();
        if (row.button().isPresent()) {
            PushButton button = button();
            button.place(sheet, new Box(right - buttonWidth(), box.y() + (box.h() - BUTTON) / 2, buttonWidth(), BUTTON));
            right -= buttonWidth() + APART;
        }
        if (arrow()) {
            sheet.icon("chev", new Box(right - CHEVRON + 8, box.y() + (box.h() - CHEVRON) / 2, CHEVRON, CHEVRON), Token.LAKE);
        } else if (chipShown()) {
            ChipTag chip = new ChipTag(row.chip(), row.current(), look);
            chip.place(sheet, right - chip.width(), box.y() + (box.h() - chip.height()) / 2);
        } else if (ticked()) {
            sheet.icon(row.chip().icon(), new Box(right - CHEVRON, box.y() + (box.h() - CHEVRON) / 2, CHEVRON, CHEVRON), Token.OK, 2.6);
        }
    }

    private int buttonWidth() {
        return Math.max(BUTTON_WIDE, button().natural());
    }

    private PushButton button() {
        return new PushButton(row.button().orElseThrow(), PushButton.Size.ROW, look);
    }

    /** From the row's end to where a touch means the row again. */
    private int buttonRoom() {
        return row.button().isEmpty() ? 0 : padX() + buttonWidth() + APART;
    }

    private Target.Kind kind() {
        return row.lead() == Lead.BOX_CHECKED || row.lead() == Lead.BOX_EMPTY ? Target.Kind.CHECK_ROW : Target.Kind.ROW;
    }

    private String name() {
        StringBuilder name = new StringBuilder();
        row.title().forEach(run -> name.append(run.text()));
        return name.toString();
    }

    private void words(Sheet sheet, Box box) {
        Paragraph title = title(box.w());
        Paragraph caption = caption(box.w());
        int left = box.x() + padX() + leadWidth();
        int y = box.y() + (box.h() - title.height() - caption.height()) / 2;
        sheet.text(title, left, y, room(box.w()), Align.LEFT, Token.INK);
        sheet.text(caption, left, y + title.height(), room(box.w()), Align.LEFT, row.current() ? Token.INK : Token.INK2);
    }

    private void lead(Sheet sheet, Box box) {
        switch (row.lead()) {
            case NONE -> { }
            case ICON -> {
                if (look.contrast()) {
                    sheet.frame(box, 24, Token.SURFACE, Token.LINE, 3);
                } else {
                    sheet.fill(box, 24, Token.LAKE_T);
                }
                sheet.icon(row.icon(), box.centred(52, 52), Token.LAKE);
            }
            case BOX_EMPTY -> sheet.frame(box, 16, Token.SURFACE, Token.LAKE, look.large() ? 5 : 4);
            case BOX_CHECKED -> tick(sheet, box, "check", 42, 2.8);
            case STATE_DONE -> tick(sheet, box, row.icon(), 40, 2.4);
            case STATE_NOW -> {
                sheet.fill(box, 18, Token.GOLD);
                sheet.icon(row.icon(), box.centred(40, 40), Token.ON_GOLD, 2.4);
            }
            case STATE_TO_COME -> {
                sheet.frame(box, 18, Token.SURFACE, Token.EDGE, 3);
                sheet.icon(row.icon(), box.centred(40, 40), Token.INK2, 2.2);
            }
        }
    }

    private static void tick(Sheet sheet, Box box, String icon, int size, double stroke) {
        sheet.fill(box, 17, Token.OK);
        sheet.icon(icon, box.centred(size, size), Token.ON_OK, stroke);
    }

    private int leadSide() {
        return switch (row.lead()) {
            case NONE -> 0;
            case ICON -> 84;
            case BOX_EMPTY, BOX_CHECKED -> look.large() ? 72 : 60;
            case STATE_DONE, STATE_NOW, STATE_TO_COME -> 68;
        };
    }

    private int leadWidth() {
        return leadSide() == 0 ? 0 : leadSide() + 26;
    }

    private int padX() {
        return switch (row.lead()) {
            case ICON -> 36;
            case STATE_DONE, STATE_NOW, STATE_TO_COME -> 28;
            case NONE, BOX_EMPTY, BOX_CHECKED -> 32;
        };
    }

    private int padY() {
        return switch (row.lead()) {
            case ICON -> 20;
            case NONE -> look.wide() ? 12 : 18;
            case BOX_EMPTY, BOX_CHECKED, STATE_DONE, STATE_NOW, STATE_TO_COME -> 13;
        };
    }

    private int room(int width) {
        int right = arrow() || ticked() ? CHEVRON + 12 : chipShown() ? new ChipTag(row.chip(), row.current(), look).width() + 24 : 0;
        int button = row.button().isEmpty() ? 0 : buttonWidth() + APART;
        return width - 2 * padX() - leadWidth() - right - button;
    }

    /** At large letters the width is needed, and a list of names alone cannot be mistaken for anything else: it has no arrows. */
    private boolean nameAlone() {
        return look.large() && row.lead() == Lead.NONE && row.caption().isEmpty() && row.chevron();
    }

    private boolean arrow() {
        return row.chevron() && !nameAlone();
    }

    private boolean ticked() {
        return row.chip() == Block.Chip.TICK;
    }

    private boolean chipShown() {
        return !row.chip().text().isEmpty() && !chipInCaption();
    }

    /** Large text needs the width: a chip that says no state joins the caption. */
    private boolean chipInCaption() {
        return look.large() && (row.chip().tone() == Block.Tone.NEUTRAL || row.chip().tone() == Block.Tone.INFO);
    }

    private Paragraph title(int width) {
        boolean small = row.lead() != Lead.NONE && row.lead() != Lead.ICON || nameAlone();
        Type type = look.type(small ? Role.BODY : Role.LEAD, Weight.SEMIBOLD);
        return Paragraph.of(row.title(), new Type(type.weight(), type.px(), 1.38), room(width), look.ruler());
    }

    private Paragraph caption(int width) {
        String caption = row.caption();
        if (chipInCaption() && !row.chip().text().isEmpty()) {
            caption = caption.isEmpty() ? row.chip().text() : caption + " · " + row.chip().text();
        }
        return look.text(caption, Role.CAPTION, room(width));
    }
}
