package vn.motcua.kiosk.procedure;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names that portals, ministries and clerks give to the columns that we know. Case, marks and blanks do not matter. */
final class ForeignColumns {

    /** Between a column and the one way to hand in that it is about. */
    static final String WAY = "@";

    private static final Map<String, String> COLUMNS = new HashMap<>();

    static {
        called("code", "code", "ma", "ma so", "ma thu tuc", "ma tthc", "ma thu tuc hanh chinh", "ma so tthc", "ma so thu tuc", "ma tthc quoc gia",
                "procedure code", "id thu tuc");
        called("name", "name", "ten", "ten thu tuc", "ten tthc", "ten thu tuc hanh chinh", "ten dich vu cong", "procedure name", "title");
        called("field", "field", "linh vuc", "ten linh vuc", "linh vuc thuc hien");
        called("level", "level", "cap", "cap thuc hien", "cap giai quyet", "cap hanh chinh");
        called("ministry", "ministry", "bo nganh", "bo", "co quan cong bo", "bo quan ly", "don vi cong bo");
        called("decision", "decision", "so quyet dinh", "quyet dinh", "quyet dinh cong bo", "so qd", "so quyet dinh cong bo");
        called("modes", "modes", "hinh thuc", "hinh thuc nop", "hinh thuc nop ho so", "hinh thuc thuc hien", "cach thuc", "cach thuc thuc hien",
                "cach thuc nop", "kenh", "kenh thuc hien", "mode", "method", "channel");
        called("channels", "channels");
        called("note", "note", "mo ta", "ghi chu", "description");
        called("time", "time", "thoi gian", "thoi han", "thoi gian giai quyet", "thoi han giai quyet", "thoi gian thuc hien",
                "thoi han giai quyet ho so");
        called("fee", "fee", "phi", "le phi", "phi le phi", "phi va le phi", "muc phi", "muc le phi");
        called("result", "result", "ket qua", "ket qua thuc hien", "ket qua giai quyet", "ket qua thuc hien tthc",
                "ket qua thuc hien thu tuc", "ket qua thu tuc", "ket qua xu ly", "ket qua thuc hien thu tuc hanh chinh");
        called("basis", "basis", "can cu phap ly", "co so phap ly", "can cu", "van ban quy dinh", "van ban phap ly",
                "can cu phap ly cua thu tuc", "can cu phap ly cua tthc");
    }

    private ForeignColumns() {
    }

    private static void called(String column, String... names) {
        List.of(names).forEach(name -> COLUMNS.put(folded(name), column));
    }

    /** @param name as it stands in the file @return our name; empty for a column that we do not know */
    static Optional<String> named(String name) {
        return Optional.ofNullable(COLUMNS.get(folded(name == null ? "" : name))).or(() -> ofOneWay(name));
    }

    /** "Lệ phí (trực tuyến)" is the fee of one way alone: {@code fee@Trực tuyến}. */
    private static Optional<String> ofOneWay(String name) {
        String plain = folded(name == null ? "" : name);
        List<String> ways = PublishedChannels.named(plain);
        Optional<String> what = ways.size() != 1 ? Optional.empty()
                : plain.matches("(phi|lephi|mucphi|muclephi|philephi|phivalephi).*") ? Optional.of("fee")
                : plain.matches("(thoigian|thoihan).*") ? Optional.of("time") : Optional.empty();
        return what.map(cell -> cell + WAY + ways.get(0));
    }

    /** Small letters and digits, without marks, blanks and signs: "canCuPhapLy" is "Căn cứ pháp lý". */
    static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replace('đ', 'd').replaceAll("[^a-z0-9]", "");
    }
}
