package vn.motcua.kiosk.swt;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** Inter at the sizes that a window needs; measures text with it. UI thread only. */
final class Fonts implements Ruler {

    /** Its widths tell Inter from whatever the system puts in place of a font that it does not find. */
    private static final String SAMPLE = "Hôm nay Quý khách cần làm việc gì";
    private static final int SAMPLE_SIZE = 100;
    private static final int SAMPLE_WIDTH = 1724;

    private record Size(Weight weight, double px) {
    }

    private record Measured(String text, Type type) {
    }

    private final Display display;
    private final Map<Weight, String> families = new EnumMap<>(Weight.class);
    private final Map<Size, Font> fonts = new HashMap<>();
    private final Remembered<Measured, Integer> widths = new Remembered<>();
    private final Remembered<Paragraph.Asked, Paragraph> paragraphs = new Remembered<>();
    private final Map<Type, Integer> leads = new HashMap<>();
    private final Image board;
    private final GC gc;
    private double scale = 1;

    Fonts(Display display) {
        this.display = display;
        families.put(Weight.REGULAR, "Inter");
        families.put(Weight.SEMIBOLD, "Inter SemiBold");
        families.put(Weight.BOLD, "Inter");
        board = new Image(display, 8, 8);
        gc = new GC(board);
        if (!isInter()) {
            dispose();
            throw new IllegalStateException("texts would not be set in Inter: open the display with KioskDisplay");
        }
    }

    private boolean isInter() {
        gc.setFont(font(Weight.BOLD, SAMPLE_SIZE));
        return Math.abs(gc.stringExtent(SAMPLE).x - SAMPLE_WIDTH) <= SAMPLE_WIDTH / 100;
    }

    /** @param devicePixels of one design pixel */
    void scale(double devicePixels) {
        if (devicePixels != scale) {
            scale = devicePixels;
            widths.clear();
            paragraphs.clear();
            leads.clear();
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
        return widths.get(new Measured(text, type), this::measure);
    }

    @Override
    public Paragraph broken(Paragraph.Asked asked) {
        return paragraphs.get(asked, wanted -> wanted.broken(this));
    }

    /** Another screen is measured: of the texts measured before, only those that it shows too are remembered. */
    void forgetUnless(Runnable measuring) {
        widths.begin();
        paragraphs.begin();
        measuring.run();
        widths.end();
        paragraphs.end();
    }

    /** How many texts are remembered; for a test. */
    int remembered() {
        return widths.size() + paragraphs.size();
    }

    private int measure(Measured text) {
        gc.setFont(font(text.type()));
        return (int) Math.ceil(gc.stringExtent(text.text()).x / scale);
    }

    /** Device pixels from the top of a line box to where the font's own line begins. */
    int lead(Type type) {
        return leads.computeIfAbsent(type, this::measuredLead);
    }

    private int measuredLead(Type type) {
        gc.setFont(font(type));
        double line = type.line() * scale;
        return (int) Math.round((line - gc.getFontMetrics().getHeight()) / 2);
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
