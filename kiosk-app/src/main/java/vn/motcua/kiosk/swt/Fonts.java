package vn.motcua.kiosk.swt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** Inter from the jar, at the sizes that a window needs; measures text with it. UI thread only. */
final class Fonts implements Ruler {

    private static final String IN_JAR = "/com/formdev/flatlaf/fonts/inter/";
    /** Its widths tell Inter from whatever the system puts in place of a font that it does not find. */
    private static final String SAMPLE = "Ậ Ễ Ỗ Ự ẵ ỡ g y 0123";

    private record Size(Weight weight, double px) {
    }

    private record Measured(String text, Type type) {
    }

    private final Display display;
    private final Path folder;
    private final Map<Weight, String> families = new EnumMap<>(Weight.class);
    private final Map<Size, Font> fonts = new HashMap<>();
    private final Map<Measured, Integer> widths = new HashMap<>();
    private final Image board;
    private final GC gc;
    private double scale = 1;

    Fonts(Display display) {
        this.display = display;
        this.folder = unpacked();
        for (Weight weight : Weight.values()) {
            if (!display.loadFont(folder.resolve(weight.file).toString())) {
                throw new IllegalStateException("the system does not load " + weight.file);
            }
        }
        families.put(Weight.REGULAR, "Inter");
        families.put(Weight.SEMIBOLD, "Inter SemiBold");
        families.put(Weight.BOLD, "Inter");
        board = new Image(display, 8, 8);
        gc = new GC(board);
    }

    private static Path unpacked() {
        try {
            Path folder = Files.createTempDirectory("kiosk-fonts");
            folder.toFile().deleteOnExit();
            for (Weight weight : Weight.values()) {
                Path file = folder.resolve(weight.file);
                try (InputStream font = Fonts.class.getResourceAsStream(IN_JAR + weight.file)) {
                    Files.copy(font, file);
                }
                file.toFile().deleteOnExit();
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param devicePixels of one design pixel */
    void scale(double devicePixels) {
        if (devicePixels != scale) {
            scale = devicePixels;
            widths.clear();
            disposeFonts();
        }
    }

    Font font(Type type) {
        return font(type.weight(), type.px() * scale);
    }

    private Font font(Weight weight, double px) {
        return fonts.computeIfAbsent(new Size(weight, px), this::create);
    }

    private Font create(Size size) {
        double points = size.px() * 72 / display.getDPI().y;
        // The written form of a font takes fractions of a point, its constructor does not.
        int style = size.weight() == Weight.BOLD ? 1 : 0;
        return new Font(display, new FontData("1|" + families.get(size.weight()) + "|" + points + "|" + style + "|"));
    }

    @Override
    public int width(String text, Type type) {
        if (widths.size() > 20_000) {
            widths.clear();
        }
        return widths.computeIfAbsent(new Measured(text, type), this::measure);
    }

    private int measure(Measured text) {
        gc.setFont(font(text.type()));
        return (int) Math.ceil(gc.stringExtent(text.text()).x / scale);
    }

    /** Device pixels from the top of a line box to where the font's own line begins. */
    int lead(Type type) {
        gc.setFont(font(type));
        double line = type.line() * scale;
        return (int) Math.round((line - gc.getFontMetrics().getHeight()) / 2);
    }

    /** Device pixels of a text that looks the same in no other font; for a test. */
    int sampleWidth(Weight weight, int px) {
        gc.setFont(font(weight, px));
        return gc.stringExtent(SAMPLE).x;
    }

    private void disposeFonts() {
        fonts.values().forEach(Font::dispose);
        fonts.clear();
    }

    void dispose() {
        gc.dispose();
        board.dispose();
        disposeFonts();
    }
}
