package vn.motcua.kiosk.swt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;

/**
 * Looks at the pixels of the X display and touches it, whatever program draws there: so that programs can be compared by what
 * a person would see. Not for use in the kiosk itself.
 */
public final class ScreenWatch implements AutoCloseable {

    private final Display display = new Display();
    private final GC root = new GC(display);

    public int width() {
        return display.getBounds().width;
    }

    public int height() {
        return display.getBounds().height;
    }

    /** The colour of one pixel now, as 0xRRGGBB. */
    public int pixel(int x, int y) {
        ImageData data = grab(x, y, 1, 1);
        RGB colour = data.palette.getRGB(data.getPixel(0, 0));
        return colour.red << 16 | colour.green << 8 | colour.blue;
    }

    /** Nanoseconds from now until the condition holds, looking every 2 ms; empty when it does not within the time. */
    public Optional<Duration> until(BooleanSupplier condition, Duration longest) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < longest.toNanos()) {
            if (condition.getAsBoolean()) {
                return Optional.of(Duration.ofNanos(System.nanoTime() - start));
            }
            pause();
        }
        return Optional.empty();
    }

    /** Presses at a place and keeps pressing. */
    public void press(int x, int y) {
        finger("mousemove", Integer.toString(x), Integer.toString(y), "mousedown", "1");
    }

    /** Moves the pressing finger to the upper left corner and lifts it there. */
    public void slideOff() {
        finger("mousemove", "1", "1", "mouseup", "1");
    }

    /** SWT cannot touch the windows of other programs; xdotool can. */
    private static void finger(String... words) {
        try {
            List<String> command = new ArrayList<>(List.of("xdotool"));
            command.addAll(List.of(words));
            new ProcessBuilder(command).start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("xdotool is missing: apt-get install xdotool", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The whole display as a PNG file. */
    public void save(Path file) {
        Rectangle bounds = display.getBounds();
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] {grab(0, 0, bounds.width, bounds.height)};
        loader.save(file.toString(), SWT.IMAGE_PNG);
    }

    private ImageData grab(int x, int y, int width, int height) {
        Image image = new Image(display, width, height);
        try {
            root.copyArea(image, x, y);
            return image.getImageData();
        } finally {
            image.dispose();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        root.dispose();
        display.dispose();
    }
}
