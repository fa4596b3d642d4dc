package vn.motcua.kiosk.swt;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;

/**
 * Scanned pages and portraits. Read and made small on a thread of their own, so that a large page never holds up the screen;
 * kept only while they are on it, because they are of persons.
 */
final class Pictures {

    /** What makes one picture. @param source a file's name or the portrait part itself */
    record Key(Object source, int quarterTurns, int width, int height, int radius) {
    }

    private final Display display;
    private final PageFiles files;
    private final Consumer<Object> arrived;
    private final Map<Key, Image> images = new HashMap<>();
    private final Set<Key> underWay = new HashSet<>();
    private final Set<Key> unreadable = new HashSet<>();
    private final ExecutorService reading = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "page pictures");
        thread.setDaemon(true);
        return thread;
    });

    /** @param arrived is told, on the UI thread, the source whose picture can be drawn now, or never */
    Pictures(Display display, PageFiles files, Consumer<Object> arrived) {
        this.display = display;
        this.files = files;
        this.arrived = arrived;
    }

    /** Null while it is being read, and for good when it cannot be: then {@link #brokenPage} says so. */
    Image page(String file, int quarterTurns, int width, int height) {
        return get(pageKey(file, quarterTurns, width, height), () -> files.open(file));
    }

    boolean brokenPage(String file, int quarterTurns, int width, int height) {
        return unreadable.contains(pageKey(file, quarterTurns, width, height));
    }

    private static Key pageKey(String file, int quarterTurns, int width, int height) {
        return new Key(file, quarterTurns, width, height, 0);
    }

    /** @param radius of its corners; sizes in device pixels */
    Image portrait(Part.Portrait portrait, int width, int height, int radius) {
        return get(new Key(portrait, 0, width, height, radius), () -> new ByteArrayInputStream(portrait.picture()));
    }

    private interface Source {
        InputStream open() throws IOException;
    }

    private Image get(Key key, Source source) {
        Image image = images.get(key);
        if (image == null && !unreadable.contains(key) && underWay.add(key)) {
            reading.execute(() -> read(key, source));
        }
        return image;
    }

    private void read(Key key, Source source) {
        ImageData data = null;
        try (InputStream in = source.open(); ImageInputStream stream = ImageIO.createImageInputStream(in)) {
            data = data(drawn(key, decoded(stream, key)));
        } catch (IOException | RuntimeException e) {
            // A sign stands for a page that cannot be shown; that it was scanned is said in words beside it.
            data = null;
        }
        ImageData made = data;
        if (!display.isDisposed()) {
            display.asyncExec(() -> keep(key, made));
        }
    }

    /** @param data null when it could not be read */
    private void keep(Key key, ImageData data) {
        // Left the screen meanwhile: then it is not wanted any more.
        if (!underWay.remove(key)) {
            return;
        }
        if (data == null) {
            unreadable.add(key);
        } else {
            images.put(key, new Image(display, data));
        }
        arrived.accept(key.source());
    }

    /** Reads no more pixels than are needed. */
    private static BufferedImage decoded(ImageInputStream stream, Key key) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
        if (!readers.hasNext()) {
            throw new IOException("not a picture");
        }
        ImageReader reader = readers.next();
        try {
            reader.setInput(stream, true, true);
            boolean lying = key.quarterTurns() % 2 != 0;
            int wanted = Math.max(lying ? key.height() : key.width(), lying ? key.width() : key.height());
            int step = Math.max(1, Math.min(reader.getWidth(0), reader.getHeight(0)) / Math.max(1, wanted * 2));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage drawn(Key key, BufferedImage picture) {
        BufferedImage target = new BufferedImage(key.width(), key.height(), BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = target.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        boolean lying = key.quarterTurns() % 2 != 0;
        double across = key.width() / (double) (lying ? picture.getHeight() : picture.getWidth());
        double down = key.height() / (double) (lying ? picture.getWidth() : picture.getHeight());
        // A page is seen whole; a portrait fills its frame.
        double scale = key.radius() > 0 ? Math.max(across, down) : Math.min(across, down);
        AffineTransform place = AffineTransform.getTranslateInstance(key.width() / 2.0, key.height() / 2.0);
        place.rotate(Math.PI / 2 * key.quarterTurns());
        place.scale(scale, scale);
        place.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        if (key.radius() > 0) {
            graphics.setClip(new RoundRectangle2D.Double(0, 0, key.width(), key.height(), 2 * key.radius(), 2 * key.radius()));
        }
        graphics.drawImage(picture, place, null);
        graphics.dispose();
        return target;
    }

    private static ImageData data(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        ImageData data = new ImageData(width, height, 24, new PaletteData(0xFF0000, 0xFF00, 0xFF));
        data.alphaData = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                data.alphaData[y * width + x] = (byte) (row[x] >>> 24);
                data.setPixel(x, y, row[x] & 0xFFFFFF);
            }
        }
        return data;
    }

    int kept() {
        return images.size();
    }

    /** Nothing is being read. */
    boolean complete() {
        return underWay.isEmpty();
    }

    /** Forgets every picture whose source is not among these. */
    void keepOnly(Collection<Object> sources) {
        underWay.removeIf(key -> !sources.contains(key.source()));
        unreadable.removeIf(key -> !sources.contains(key.source()));
        images.entrySet().removeIf(entry -> {
            boolean leaves = !sources.contains(entry.getKey().source());
            if (leaves) {
                entry.getValue().dispose();
            }
            return leaves;
        });
    }

    void dispose() {
        reading.shutdownNow();
        keepOnly(Set.of());
    }
}
