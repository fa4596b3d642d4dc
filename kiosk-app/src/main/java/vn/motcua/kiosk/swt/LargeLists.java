package vn.motcua.kiosk.swt;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;

/**
 * The screens that find a procedure at large letters: the list has all the room that there is, so that no page has to be turned
 * there either. What is not the list and not the way back is decoration here, and decoration goes first.
 */
record LargeLists(Screen screen, Look look) {

    private static final int MARGIN = 36;
    private static final int TOP = 20;
    private static final int BOTTOM = 20;
    private static final int GAP = 24;

    static boolean suits(Screen screen, Look look) {
        return look.large() && !look.comfort().lowReach() && WideLists.suits(screen)
                && screen.body().stream().allMatch(block -> block instanceof Block.Subtitle || block instanceof Block.Labels
                        || block instanceof Block.Rows || block instanceof Block.Caption);
    }

    void place(Sheet sheet, Box room) {
        List<View> views = new ArrayList<>(Arrange.views(screen, look));
        ButtonRow nav = new ButtonRow(screen.nav(), PushButton.Size.COMPACT, look);
        Box bar = room.inset(MARGIN, 0);
        int left = 0;
        if (look.wide() && views.get(0) instanceof Subtitle title) {
            views.remove(0);
            left = (bar.w() - GAP) / 2;
            int height = title.height(left);
            title.place(sheet, new Box(bar.x(), bar.bottom() - BOTTOM - (nav.height(bar.w() - left - GAP) + height) / 2, left, height));
            left += GAP;
        }
        int height = nav.height(bar.w() - left);
        Box buttons = new Box(bar.x() + left, bar.bottom() - BOTTOM - height, bar.w() - left, height);
        Box list = new Box(bar.x(), bar.y(), bar.w(), buttons.y() - GAP - bar.y());
        if (look.wide() && views.size() == 1 && views.get(0) instanceof Rows rows) {
            WideLists.twoColumns(sheet, rows.block(), new Box(list.x(), list.y() + TOP, list.w(), list.h() - TOP), look);
        } else {
            new Column(views, list, TOP, 0).place(sheet);
        }
        // Whoever steps through with keys comes to the way back last.
        nav.place(sheet, buttons);
    }
}
