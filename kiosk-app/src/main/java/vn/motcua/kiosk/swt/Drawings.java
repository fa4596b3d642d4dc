package vn.motcua.kiosk.swt;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Display;

/**
 * Icons and drawings: SVG files in which {@code @NAME} stands for a colour {@link Token} and {@code currentColor} for the
 * ink; each is kept as a picture per size, ink and theme, and the pictures of an earlier start need not be drawn again.
 */
final class Drawings {

    private static final Pattern TOKEN = Pattern.compile("@([A-Z_0-9]+)");
    private static final Pattern SIZE = Pattern.compile("^(<svg[^>]*?) width=\"[^\"]*\" height=\"[^\"]*\"");

    private record Key(String file, Token ink, boolean contrast, double stroke, int width, int height) {

        /** A record's own hash would make the machine spin classes before the first screen stands. */
        String id() {
            return file.replace('/', '-') + '-' + ink.name() + (contrast ? "-contrast-" : "-") + stroke + '-' + width + 'x' + height;
        }
    }

    private final Display display;
    private final DrawnEarlier earlier = DrawnEarlier.here();
    private final Map<String, Image> images = new HashMap<>();
    /** Of the first screen, until it stands. */
    private Optional<Set<String>> first = Optional.of(new LinkedHashSet<>());
    private static final Map<String, String> SOURCES = new ConcurrentHashMap<>();

    Drawings(Display display) {
        this.display = display;
    }

    /** Makes the pictures that the first screen of an earlier start showed: a window that opens has time for them, its first paint has not. */
    void makeFirst() {
        earlier.first().forEach(id -> earlier.picture(id).ifPresent(picture -> images.put(id, new Image(display, picture))));
    }

    /** The first screen stands: the next start makes its pictures ahead. */
    void firstStands() {
        first.ifPresent(earlier::keepFirst);
        first = Optional.empty();
    }

    /** @param stroke in units of the 24 × 24 grid @param side device pixels */
    Image icon(String name, Token ink, boolean contrast, double stroke, int side) {
        return image(new Key("icons/" + name, ink, contrast, stroke, side, side));
    }

    /** Width and height in device pixels; the drawing keeps its proportions within them. */
    Image art(String name, Token ink, boolean contrast, int width, int height) {
        return image(new Key("drawings/" + name, ink, contrast, 0, width, height));
    }

    private Image image(Key key) {
        String id = key.id();
        first.ifPresent(ids -> ids.add(id));
        Image image = images.get(id);
        if (image == null) {
            image = new Image(display, earlier.picture(id).orElseGet(() -> drawn(id, key)));
            images.put(id, image);
        }
        return image;
    }

    private ImageData drawn(String id, Key key) {
        ImageData drawn = rasterised(key);
        earlier.keep(id, drawn);
        return drawn;
    }

    /** Draws a small one and drops it: the classes that draw are loaded then, and no screen waits for them. Needs no display. */
    static void warmUp() {
        rasterised(new Key("icons/chev", Token.INK, false, 0, 16, 16));
    }

    /** Needs no display. */
    private static ImageData rasterised(Key key) {
        String svg = SOURCES.computeIfAbsent(key.file(), Drawings::source);
        svg = SIZE.matcher(svg).replaceFirst("$1 width=\"" + key.width() + "\" height=\"" + key.height() + "\"");
        if (key.stroke() > 0) {
            svg = svg.replaceFirst("stroke-width=\"1.9\"", "stroke-width=\"" + key.stroke() + "\"");
        }
        svg = TOKEN.matcher(svg).replaceAll(token -> Matcher.quoteReplacement(Token.valueOf(token.group(1)).hex(key.contrast())));
        svg = svg.replace("currentColor", key.ink().hex(key.contrast()));
        return new ImageData(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }

    private static String source(String file) {
        try (InputStream svg = Drawings.class.getResourceAsStream(file + ".svg")) {
            if (svg == null) {
                throw new IllegalArgumentException("there is no drawing named " + file);
            }
            return new String(svg.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void dispose() {
        earlier.close();
        images.values().forEach(Image::dispose);
        images.clear();
    }
}
