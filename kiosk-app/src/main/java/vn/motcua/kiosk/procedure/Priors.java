package vn.motcua.kiosk.procedure;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What speaks for a procedure before anything was typed: it is asked for often, it is handled near the citizen, and it comes
 * first: who names a thing only wants to have it, not to have it again, changed or ended.
 */
final class Priors {

    private static final float USAGE = 0.8f;
    private static final float COMMUNE = 0.2f;
    private static final float PROVINCE = 0.1f;
    private static final float FIRST = 0.1f;

    /** How names begin of what is done with something that one has already. */
    private static final Pattern LATER = Pattern.compile("(?:(?:thủ tục|đề nghị|đăng ký|công bố|thông báo|giải quyết|báo cáo) )*"
            + "(?:cấp lại|cấp đổi|cấp bổ sung|gia hạn|sửa đổi|điều chỉnh|thay đổi|chuyển đổi|đổi|hợp nhất|sáp nhập|bổ nhiệm lại|lại"
            + "|tạm ngừng|tạm dừng|dừng|chấm dứt|tự nguyện|đóng|giải thể|bãi bỏ|đình chỉ|miễn nhiệm|thôi|rút|trả lại|thu hồi"
            + "|hủy|huỷ|xóa|xoá|mất|hoàn thành|kết quả)(?!\\p{L})");

    private final Catalogue catalogue;
    private final double most;

    Priors(Catalogue catalogue) {
        this.catalogue = catalogue;
        int highest = catalogue.procedures().stream().mapToInt(procedure -> catalogue.usage(procedure.code())).max().orElse(0);
        this.most = Math.log1p(highest);
    }

    /** @return 0 to 1.1 */
    float of(Procedure procedure) {
        double asked = most == 0 ? 0 : Math.log1p(catalogue.usage(procedure.code())) / most;
        return (float) (USAGE * asked) + near(procedure.level()) + (asked == 0 && comesLater(procedure.name()) ? 0 : FIRST);
    }

    private static boolean comesLater(String name) {
        return LATER.matcher(name.toLowerCase(Locale.ROOT)).lookingAt();
    }

    private static float near(String level) {
        return level.contains("Cấp xã") ? COMMUNE : level.contains("Cấp tỉnh") ? PROVINCE : 0;
    }
}
