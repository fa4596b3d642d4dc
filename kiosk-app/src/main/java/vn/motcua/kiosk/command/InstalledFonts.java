package vn.motcua.kiosk.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The letters that this machine can draw: those of Inter, which comes with the kiosk, and of every font that fontconfig finds,
 * since Pango takes a letter that Inter lacks from another font. Looked up when first asked.
 */
final class InstalledFonts implements IntPredicate {

    private static final String INTER = "/com/formdev/flatlaf/fonts/inter/Inter-Regular.otf";
    /** As fontconfig writes the letters of a font: "20-7e a0 1ea0-1ef9". */
    private static final Pattern RANGE = Pattern.compile("([0-9a-f]+)(?:-([0-9a-f]+))?");

    private BitSet letters;

    @Override
    public synchronized boolean test(int letter) {
        if (letters == null) {
            letters = new BitSet(Character.MAX_CODE_POINT);
            addInter();
            addSystem();
        }
        return letters.get(letter);
    }

    private void addInter() {
        try (InputStream in = InstalledFonts.class.getResourceAsStream(INTER);
                OpenTypeFont inter = new OTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = inter.getUnicodeCmapLookup();
            for (int letter = Character.MIN_CODE_POINT; letter < Character.MIN_SUPPLEMENTARY_CODE_POINT; letter++) {
                letters.set(letter, glyphs.getGlyphId(letter) != 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font that comes with the kiosk", e);
        }
    }

    /** A machine without fontconfig's program is taken to have no other fonts. */
    private void addSystem() {
        try {
            Process list = new ProcessBuilder("fc-list", "--format", "%{charset}\\n").redirectError(Redirect.DISCARD).start();
            try (BufferedReader fonts = new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.US_ASCII))) {
                fonts.lines().flatMap(font -> RANGE.matcher(font).results()).forEach(this::addRange);
            }
        } catch (IOException e) {
            return;
        }
    }

    private void addRange(MatchResult range) {
        int first = Integer.parseInt(range.group(1), 16);
        letters.set(first, (range.group(2) == null ? first : Integer.parseInt(range.group(2), 16)) + 1);
    }
}
