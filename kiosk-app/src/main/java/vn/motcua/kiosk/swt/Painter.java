package vn.motcua.kiosk.swt;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.LineAttributes;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.Pattern;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.Transform;

/** Draws parts with a GC. The one class that knows device pixels. */
final class Painter {

    /** @param shown milliseconds since the screen came in @param touched since the last touch @param still no motion but what says "busy" */
    record Moment(long shown, long touched, boolean still) {
    }

    private final Fonts fonts;
    private final Drawings drawings;
    private final Pictures pictures;
    private double scale = 1;
    private Look look;
    private Moment moment = new Moment(0, 0, true);
    private GC gc;

    Painter(Fonts fonts, Drawings drawings, Pictures pictures) {
        this.fonts = fonts;
        this.drawings = drawings;
        this.pictures = pictures;
    }

    void look(Look other, double devicePixels) {
        look = other;
        scale = devicePixels;
    }

    /** Draws what of the scene lies in the region. */
    void paint(Scene scene, Box region, GC target, Moment now) {
        gc = target;
        moment = now;
        gc.setAdvanced(true);
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
        gc.setClipping(device(region));
        for (Part part : scene.parts()) {
            if (part.painted().touches(region)) {
                part.paint(this);
            }
        }
        gc.setClipping((Rectangle) null);
        gc = null;
    }

    /** True while the part looks different from one moment to the next. */
    static boolean moving(Part part, Moment now) {
        if (part instanceof Part.Slide slide) {
            return !now.still() && now.shown() <= (long) slide.millis() * slide.loops() + 60;
        }
        if (part instanceof Part.TimeBar bar) {
            return now.touched() <= bar.seconds() * 1000L;
        }
        return part.moves();
    }

    int device(double design) {
        return (int) Math.round(design * scale);
    }

    Rectangle device(Box box) {
        int x = device(box.x());
        int y = device(box.y());
        return new Rectangle(x, y, device(box.right()) - x, device(box.bottom()) - y);
    }

    private Color color(Token token) {
        return new Color(look.rgb(token));
    }

    void shape(Part.Shape shape) {
        Rectangle box = device(shape.box());
        int radius = Math.min(device(shape.radius()), Math.min(box.width, box.height) / 2);
        int line = shape.line() == null ? 0 : Math.max(1, device(shape.thickness()));
        boolean wholeLine = line > 0 && !shape.dashed() && shape.fill() != null;
        if (wholeLine) {
            fill(box, radius, shape.corners(), shape.line());
        }
        if (shape.fill() != null) {
            Rectangle inner = wholeLine ? inset(box, line) : box;
            fill(inner, wholeLine ? Math.max(0, radius - line) : radius, shape.corners(), shape.fill());
        }
        if (line > 0 && !wholeLine) {
            stroke(box, radius, shape, line);
        }
    }

    private static Rectangle inset(Rectangle box, int by) {
        return new Rectangle(box.x + by, box.y + by, box.width - 2 * by, box.height - 2 * by);
    }

    private void fill(Rectangle box, int radius, Part.Corners corners, Token token) {
        gc.setBackground(color(token));
        if (radius == 0) {
            gc.fillRectangle(box);
        } else if (corners == Part.Corners.ALL) {
            gc.fillRoundRectangle(box.x, box.y, box.width, box.height, 2 * radius, 2 * radius);
        } else {
            Path path = outline(box, radius, corners);
            gc.fillPath(path);
            path.dispose();
        }
    }

    private void stroke(Rectangle box, int radius, Part.Shape shape, int line) {
        gc.setForeground(color(shape.line()));
        LineAttributes attributes = new LineAttributes(line);
        if (shape.dashed()) {
            attributes.style = SWT.LINE_CUSTOM;
            attributes.dash = new float[] {line * 3f, line * 2.4f};
        }
        gc.setLineAttributes(attributes);
        int half = line / 2;
        int arc = Math.max(0, 2 * radius - line);
        gc.drawRoundRectangle(box.x + half, box.y + half, box.width - line, box.height - line, arc, arc);
        gc.setLineAttributes(new LineAttributes(1));
    }

    private Path outline(Rectangle box, int radius, Part.Corners corners) {
        boolean topLeft = corners == Part.Corners.TOP;
        boolean topRight = corners == Part.Corners.TOP || corners == Part.Corners.TOP_RIGHT;
        boolean bottom = corners == Part.Corners.BOTTOM;
        // The number on a thumbnail: round towards the page and at the thumbnail's own corner.
        boolean tab = corners == Part.Corners.BOTTOM_LEFT;
        Path path = new Path(gc.getDevice());
        float x = box.x;
        float y = box.y;
        float right = box.x + box.width;
        float low = box.y + box.height;
        float d = 2f * radius;
        path.moveTo(x, topLeft ? y + radius : y);
        corner(path, topLeft, x, y, d, x, y, 180);
        corner(path, topRight || tab, right - d, y, d, right, y, 90);
        corner(path, bottom, right - d, low - d, d, right, low, 0);
        corner(path, bottom || tab, x, low - d, d, x, low, -90);
        path.close();
        return path;
    }

    private static void corner(Path path, boolean round, float x, float y, float side, float cornerX, float cornerY, int from) {
        if (round) {
            path.addArc(x, y, side, side, from, -90);
        } else {
            path.lineTo(cornerX, cornerY);
        }
    }

    void text(Part.Text text) {
        text(text, 0);
    }

    private void text(Part.Text text, int offset) {
        gc.setFont(fonts.font(text.type()));
        gc.setForeground(color(text.ink()));
        gc.drawString(text.text(), device(text.box().x()), device(text.box().y()) + offset + fonts.lead(text.type()), true);
    }

    void icon(Part.Icon icon) {
        Rectangle box = device(icon.box());
        Image image = drawings.icon(icon.name(), icon.ink(), look.contrast(), icon.stroke(), Math.max(1, box.width));
        picture(image, box.x, box.y);
    }

    void art(Part.Art art) {
        Rectangle box = device(art.box());
        picture(image(art), box.x, box.y);
    }

    /**
     * As a pattern: SWT's {@code drawImage} first copies the whole picture into an array, which took 40 ms for a large one and filled
     * the heap (seen with SWT 3.132 for GTK).
     */
    private void picture(Image image, int x, int y) {
        Rectangle size = image.getBounds();
        Transform place = new Transform(gc.getDevice());
        place.translate(x, y);
        gc.setTransform(place);
        Pattern picture = new Pattern(gc.getDevice(), image);
        gc.setBackgroundPattern(picture);
        gc.fillRectangle(0, 0, size.width, size.height);
        gc.setBackgroundPattern(null);
        picture.dispose();
        gc.setTransform(null);
        place.dispose();
    }

    private Image image(Part.Art art) {
        Rectangle box = device(art.box());
        return drawings.art(art.name(), art.ink(), look.contrast(), Math.max(1, box.width), Math.max(1, box.height));
    }

    void slide(Part.Slide slide) {
        Rectangle box = device(slide.box());
        int offset = moment.still() ? 0 : device(slide.dy() * away(slide));
        Rectangle clip = gc.getClipping();
        gc.setClipping(clip.intersection(box));
        picture(image(slide.art()), box.x, box.y + offset);
        slide.words().forEach(text -> text(text, offset));
        gc.setClipping(clip);
    }

    /** 1 where it starts, 0 in its place; slows down on its way, then rests until the next loop. */
    private double away(Part.Slide slide) {
        if (moment.shown() >= (long) slide.millis() * slide.loops()) {
            return 0;
        }
        double phase = moment.shown() % slide.millis() / (double) slide.millis();
        double gone = Math.min(1, slide.loops() == 1 ? phase : phase / 0.6);
        return (1 - gone) * (1 - gone);
    }

    void page(Part.PageImage page) {
        Rectangle box = device(page.box());
        Image image = pictures.page(page.file(), page.quarterTurns(), box.width, box.height);
        if (image != null) {
            picture(image, box.x, box.y);
        } else if (pictures.brokenPage(page.file(), page.quarterTurns(), box.width, box.height)) {
            int side = Math.min(96, Math.min(page.box().w(), page.box().h()) / 2);
            icon(new Part.Icon(page.box().centred(side, side), "page-broken", Token.PAPER_INK, 1.9));
        }
    }

    void portrait(Part.Portrait portrait) {
        Rectangle box = device(portrait.box());
        Image image = pictures.portrait(portrait, box.width, box.height, device(portrait.radius()));
        if (image == null) {
            fill(box, device(portrait.radius()), Part.Corners.ALL, Token.PORTRAIT);
        } else {
            picture(image, box.x, box.y);
        }
    }

    void qr(Part.QrCode code) {
        QrModules modules = QrModules.of(code.content());
        Rectangle box = device(code.box());
        int module = Math.max(1, Math.min(box.width, box.height) / (modules.size() + 8));
        int left = box.x + (box.width - module * modules.size()) / 2;
        int top = box.y + (box.height - module * modules.size()) / 2;
        gc.setAntialias(SWT.OFF);
        gc.setBackground(color(Token.BLACK));
        for (int y = 0; y < modules.size(); y++) {
            for (int x = 0; x < modules.size(); x++) {
                if (modules.dark(x, y)) {
                    gc.fillRectangle(left + x * module, top + y * module, module, module);
                }
            }
        }
        gc.setAntialias(SWT.ON);
    }

    void ring(Part.Ring ring, int turned) {
        if (ring.share() <= 0) {
            return;
        }
        Rectangle box = device(ring.box());
        int line = Math.max(1, device(ring.thickness()));
        LineAttributes attributes = new LineAttributes(line);
        attributes.cap = SWT.CAP_ROUND;
        gc.setLineAttributes(attributes);
        gc.setForeground(color(ring.ink()));
        int half = (line + 1) / 2;
        int sweep = (int) Math.round(360 * Math.min(1, ring.share()));
        gc.drawArc(box.x + half, box.y + half, box.width - 2 * half, box.height - 2 * half, 90 - turned, -sweep);
        gc.setLineAttributes(new LineAttributes(1));
    }

    void spinner(Part.Spinner spinner) {
        int turned = (int) (moment.shown() % 1200 * 360 / 1200);
        ring(new Part.Ring(spinner.box(), spinner.track(), spinner.thickness(), 1), 0);
        ring(new Part.Ring(spinner.box(), spinner.ink(), spinner.thickness(), 0.25), turned);
    }

    void timeBar(Part.TimeBar bar) {
        Rectangle box = device(bar.box());
        int radius = box.height / 2;
        fill(box, radius, Part.Corners.ALL, Token.TRACK);
        double share = Math.min(1, moment.touched() / (bar.seconds() * 1000.0));
        int width = (int) Math.round(box.width * share);
        if (width > 2 * radius) {
            fill(new Rectangle(box.x, box.y, width, box.height), radius, Part.Corners.ALL, Token.TRACK_FULL);
        }
    }

    void veil(Part.Veil veil) {
        gc.setAlpha(veil.alpha());
        fill(device(veil.box()), 0, Part.Corners.ALL, veil.ink());
        gc.setAlpha(255);
    }
}
