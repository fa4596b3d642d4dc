package vn.motcua.device.escpos;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.paper.GraphicsMemory;
import vn.motcua.device.paper.Strategy;

/**
 * What the printer can do beyond raster strips, and how much of it is used.
 *
 * @param asked        empty: chosen by the line's speed
 * @param codes        draws QR codes
 * @param repeatedDots GS v 0 with m = 2 and 3
 * @param memory       keeps pictures there
 * @param memoryBytes  how much of that is used
 * @param smallPage    code page of TCVN-3 small letters, {@code capitalPage} of capitals; -1: none
 */
record Means(Optional<Strategy> asked, boolean codes, boolean repeatedDots, Optional<GraphicsMemory> memory, int memoryBytes,
             int smallPage, int capitalPage) {

    private static final String AUTO = "auto";
    private static final String NONE = "none";
    /** At 57,600 baud strips with native codes leave a ticket in the time that its paper takes to move. */
    private static final double QUICK_SECONDS_PER_BYTE = 10.0 / 57_600;

    static List<Option> options() {
        return List.of(
                Option.oneOf("strategy", AUTO, AUTO, Strategy.PORTABLE.word(), Strategy.NATIVE.word(), Strategy.CACHED.word(), Strategy.TEXT.word())
                    .described("Cách chuyển phiếu thành lệnh in; auto là tự chọn theo đường truyền.",
                            "How papers become bytes; auto chooses by the line."),
                Option.oneOf("native-qr", "false", "true", "false")
                    .described("Máy in tự vẽ mã QR.", "The printer draws QR codes itself."),
                Option.oneOf("repeated-dots", "false", "true", "false")
                    .described("Máy in hiểu lệnh in chấm lặp đôi.", "The printer knows doubled dots."),
                Option.oneOf("memory", NONE, NONE, "ram", "nv")
                    .described("Bộ nhớ hình của máy in được dùng.", "The printer's memory for pictures that is used."),
                Option.number("memory-bytes", 0, 262_144, 8192)
                    .described("Dung lượng bộ nhớ hình, byte.", "Size of that memory, bytes."),
                Option.number("vietnamese-page", -1, 255, -1)
                    .described("Số trang mã TCVN chữ thường; -1 là không có.", "Code page of TCVN small letters; -1 for none."),
                Option.number("vietnamese-capitals-page", -1, 255, -1)
                    .described("Số trang mã TCVN chữ hoa; -1 là không có.", "Code page of TCVN capitals; -1 for none."));
    }

    static Means of(Settings settings) {
        String strategy = settings.text("strategy");
        String memory = settings.text("memory");
        Means means = new Means(
                strategy.equals(AUTO) ? Optional.empty() : Optional.of(Strategy.of(strategy)),
                settings.flag("native-qr"), settings.flag("repeated-dots"),
                memory.equals(NONE) ? Optional.empty() : Optional.of(GraphicsMemory.valueOf(memory.toUpperCase(Locale.ROOT))),
                settings.number("memory-bytes"),
                settings.number("vietnamese-page"), settings.number("vietnamese-capitals-page"));
        if (means.asked.equals(Optional.of(Strategy.TEXT)) && (means.smallPage < 0 || means.capitalPage < 0)) {
            throw new IllegalArgumentException("strategy text needs vietnamese-page and vietnamese-capitals-page");
        }
        return means;
    }

    /** @param secondsPerByte 0 where the line does not matter */
    Strategy strategy(double secondsPerByte) {
        return asked.orElseGet(() -> {
            if (secondsPerByte == 0) {
                return Strategy.PORTABLE;
            }
            return secondsPerByte > QUICK_SECONDS_PER_BYTE && memory.isPresent() ? Strategy.CACHED : Strategy.NATIVE;
        });
    }
}
