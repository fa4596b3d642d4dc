package vn.motcua.device.paper;

import java.util.Optional;

import vn.motcua.device.Option;

/** How many dots a printer's line has, as every printer driver's settings say it. */
public final class LineWidth {

    private static final int LEAST = 256;
    /** 108 mm at 300 dpi. */
    private static final int MOST = 1280;

    private LineWidth() {
    }

    /** @param usual the default; "0" where the printer itself can say it, and then 0 is allowed */
    public static Option option(String usual) {
        boolean mayAsk = usual.equals("0");
        String expected = "a multiple of 8 from " + LEAST + " to " + MOST + ", as 384, 512, 576 or 832"
                + (mayAsk ? "; 0 for what the printer says" : "");
        return new Option("width-dots", expected, Optional.of(usual),
                text -> mayAsk && text.equals("0") || good(text) ? Optional.empty() : Optional.of("not a width that a printer has"))
                    .described("Bề rộng vùng in, tính bằng chấm.", "Width that is printed, in dots.");
    }

    private static boolean good(String text) {
        if (!text.matches("\\d{3,4}")) {
            return false;
        }
        int dots = Integer.parseInt(text);
        return dots % 8 == 0 && dots >= LEAST && dots <= MOST;
    }
}
