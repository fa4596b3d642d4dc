package vn.motcua.kiosk.swt;

import java.util.List;
import java.util.Locale;

/** Vietnamese writes its words syllable by syllable: those that often come at the end of a line here, and are read wrongly when torn apart. */
final class Compounds {

    private static final List<String> WORDS = List.of("ưu tiên", "bổ sung", "biên nhận", "căn cước", "chi nhánh", "chứng sinh", "dịch vụ", "điện thoại",
            "đầu đọc", "giấy tờ", "hành chính", "hiệu lực", "hồ sơ", "hôm nay", "hướng dẫn", "kết quả", "kết thúc", "kỹ thuật", "lịch hẹn", "lệ phí", "mã số", "màn hình",
            "máy in", "máy quét", "ngày mai", "nhân viên", "phía trước", "phục vụ", "tạm ngừng", "thông tin", "thủ tục", "thứ tự", "tiếp nhận", "trang chủ", "trung tâm", "xác nhận");

    private Compounds() {
    }

    /** True for each space of the text that lies within such a word. */
    static boolean[] inner(String text) {
        boolean[] inner = new boolean[text.length()];
        String small = text.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            for (int at = small.indexOf(word); at >= 0; at = small.indexOf(word, at + 1)) {
                boolean begins = at == 0 || !Character.isLetter(small.charAt(at - 1));
                int end = at + word.length();
                if (begins && (end == small.length() || !Character.isLetter(small.charAt(end)))) {
                    inner[at + word.indexOf(' ')] = true;
                }
            }
        }
        return inner;
    }
}
