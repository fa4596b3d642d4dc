package vn.motcua.kiosk.swt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.time.Duration;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

import vn.motcua.kiosk.screen.Screen;

/**
 * Paints screens without a window, as the window would show them. Belongs to the thread that made it, and works on that
 * thread's display; where there is none, it opens one of its own.
 */
public final class Easel implements AutoCloseable {

    /** Page pictures are read on another thread: longer than this, and one is missing. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A slide has come in, a card hovers, a time bar has run for a while. */
    private static final Painter.Moment MOMENT = new Painter.Moment(500, 8_000, true);

    /** A picture that is made of data lies in this process, and not with the X server: reading it back costs nothing. */
    private static final PaletteData RGB_ORDER = new PaletteData(0xFF0000, 0xFF00, 0xFF);

    private final boolean ownDisplay = Display.getCurrent() == null;
    private final Display display = ownDisplay ? KioskDisplay.open() : Display.getCurrent();
    private final Fonts fonts = new Fonts(display);
    private final Drawings drawings = new Drawings(display);
    private final Pictures pictures;
    private final Painter painter;
    private Image canvas;

    /** @param files finds a page picture by its name */
    public Easel(PageFiles files) {
        pictures = new Pictures(display, files, source -> { });
        painter = new Painter(fonts, drawings, pictures);
    }

    /**
     * @param width in pixels
     * @return opaque, in the layout of a window of this size
     */
    public BufferedImage paint(Screen screen, int width, int height) {
        return painted(screen, width, height).picture();
    }

    /** @param scene in design pixels */
    record Painted(Scene scene, BufferedImage picture) {
    }

    Painted painted(Screen screen, int width, int height) {
        double scale = Stage.scale(width, height);
        fonts.scale(scale);
        Look look = new Look(screen.comfort(), width > height, fonts);
        painter.look(look, scale);
        Box box = new Box(0, 0, (int) Math.round(width / scale), (int) Math.round(height / scale));
        Scene scene = Arrange.scene(screen, look, Hands.OFF, box);
        Image image = canvas(width, height);
        paint(scene, image);
        if (!pictures.complete()) {
            awaitPictures();
            paint(scene, image);
        }
        return new Painted(scene, picture(image.getImageData()));
    }

    /** Every scene covers all of it. */
    private Image canvas(int width, int height) {
        if (canvas == null || canvas.getBounds().width != width || canvas.getBounds().height != height) {
            disposeCanvas();
            canvas = new Image(display, new ImageData(width, height, 24, RGB_ORDER));
        }
        return canvas;
    }

    private void disposeCanvas() {
        if (canvas != null) {
            canvas.dispose();
        }
    }

    private void paint(Scene scene, Image image) {
        GC gc = new GC(image);
        painter.paint(scene, scene.box(), gc, MOMENT);
        gc.dispose();
    }

    private void awaitPictures() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!pictures.complete()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("a page picture was not read in time");
            }
            if (!display.readAndDispatch()) {
                display.sleep();
            }
        }
    }

    /** A line of text on the paper's colour, for what stands above pictures. */
    public BufferedImage caption(String text, int width, int height) {
        fonts.scale(1);
        Image image = new Image(display, width, height);
        GC gc = new GC(image);
        gc.setBackground(new Color(Token.PAPER.rgb(false)));
        gc.fillRectangle(0, 0, width, height);
        gc.setForeground(new Color(Token.INK.rgb(false)));
        gc.setTextAntialias(SWT.ON);
        gc.setFont(fonts.font(new Type(Weight.SEMIBOLD, height / 2, 1.3)));
        gc.drawString(text, 0, height / 5, true);
        gc.dispose();
        BufferedImage caption = picture(image.getImageData());
        image.dispose();
        return caption;
    }

    private static BufferedImage picture(ImageData data) {
        BufferedImage picture = new BufferedImage(data.width, data.height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        for (int y = 0; y < data.height; y++) {
            data.getPixels(0, y, data.width, pixels, y * data.width);
        }
        PaletteData palette = data.palette;
        if (palette.redMask != 0xFF0000 || palette.greenMask != 0xFF00 || palette.blueMask != 0xFF) {
            for (int i = 0; i < pixels.length; i++) {
                RGB colour = palette.getRGB(pixels[i]);
                pixels[i] = colour.red << 16 | colour.green << 8 | colour.blue;
            }
        }
        return picture;
    }

    @Override
    public void close() {
        disposeCanvas();
        pictures.dispose();
        drawings.dispose();
        fonts.dispose();
        if (ownDisplay) {
            display.dispose();
        }
    }
}
