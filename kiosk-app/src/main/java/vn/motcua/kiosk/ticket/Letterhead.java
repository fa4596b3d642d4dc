package vn.motcua.kiosk.ticket;

import java.util.List;

import vn.motcua.device.PrintDocument.Align;
import vn.motcua.device.PrintDocument.Part;
import vn.motcua.device.PrintDocument.Picture;
import vn.motcua.device.PrintDocument.Text;
import vn.motcua.device.PrintDocument.Weight;

/**
 * Who gives out a paper.
 *
 * @param centre  in one line if it can be: "Phục vụ hành chính công Hà Nội"
 * @param branch  "Chi nhánh số 1 · Võ Chí Công"
 * @param address "258 Võ Chí Công, Hà Nội"; stands on papers that are taken home
 */
public record Letterhead(String centre, String branch, String address) {

    /** The head of every paper. */
    List<Part> parts() {
        return List.of(
                new Picture(PavilionMark.draw(), Align.CENTRE),
                new Text(centre, 27, Weight.BOLD, Align.CENTRE),
                new Text(branch, Sizes.BODY, Weight.MEDIUM, Align.CENTRE));
    }
}
