package vn.motcua.device.paper;

import java.util.Locale;

/** How a paper becomes bytes. Each needs fewer than the one before, and more of the printer. */
public enum Strategy {
    /** Raster strips: every printer, every dot as it was set. */
    PORTABLE,
    /** The printer draws the code, and the number at half resolution. */
    NATIVE,
    /** That, and what stood on earlier papers comes from the printer's memory. */
    CACHED,
    /** The printer's own letters. Looks poor and differs from printer to printer: only where somebody asks for it. */
    TEXT;

    public static Strategy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
