package vn.motcua.kiosk.swt;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.eclipse.swt.graphics.RGB;

/** Looks at the pixels of a painted screen as somebody with low vision does. Contrast by WCAG 2.2. */
final class Eye {

    private static final double TEXT = 7;
    private static final double OUTLINE = 3;
    /** Steps of 255 by which anti-aliased and blended colours may miss the line between ink and ground. */
    private static final int TOLERANCE = 10;
    private static final int REACH = 16;

    private final String id;
    private final Scene scene;
    private final boolean contrast;
    private final List<String> faults;
    private final BufferedImage picture;
    private final int[] pixels;

    Eye(String id, Easel.Painted painted, boolean contrast, List<String> faults) {
        this.id = id;
        this.scene = painted.scene();
        this.contrast = contrast;
        this.faults = faults;
        this.picture = painted.picture();
        this.pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    }

    /** @param looked parts of earlier screens, which are not looked at again; those of this one join them */
    void look(Set<Part> looked) {
        int veil = -1;
        for (int i = 0; i < scene.parts().size(); i++) {
            veil = scene.parts().get(i) instanceof Part.Veil ? i : veil;
        }
        for (Part part : scene.parts().subList(veil + 1, scene.parts().size())) {
            if (part instanceof Part.Text text && looked.add(part)) {
                read(text);
            } else if (part instanceof Part.QrCode code && looked.add(part)) {
                scan(code);
            }
        }
        scene.targets().stream().filter(target -> !target.row() && target.kind() != Target.Kind.DOCK).forEach(this::edge);
    }

    private int at(int x, int y) {
        return pixels[y * picture.getWidth() + x] & 0xFFFFFF;
    }

    private void read(Part.Text text) {
        Box box = text.box();
        int ground = ground(box);
        int ink = packed(text.ink().rgb(contrast));
        double ratio = ratio(ink, ground);
        if (ratio < TEXT) {
            faults.add(String.format("%s: \"%s\" %06X on %06X has %.2f", id, text.text(), ink, ground, ratio));
        }
        int drawn = 0;
        int foreign = 0;
        for (int y = box.y(); y < box.bottom(); y++) {
            for (int x = box.x(); x < box.right(); x++) {
                int colour = at(x, y);
                drawn += colour == ink ? 1 : 0;
                foreign += colour == ground || colour == ink || between(colour, ink, ground) ? 0 : 1;
            }
        }
        if (drawn == 0 && !text.text().isBlank()) {
            faults.add(id + ": nothing is seen of \"" + text.text() + "\" at " + box);
        }
        // Where what was typed is found in a name, gold lies under it.
        if (!marked(text) && foreign > box.w() * box.h() / 200) {
            faults.add(id + ": something lies under \"" + text.text() + "\" at " + box + ", " + foreign + " pixels");
        }
    }

    private boolean marked(Part.Text text) {
        return scene.parts().stream()
                .anyMatch(part -> part instanceof Part.Shape shape && shape.fill() == Token.MARK && shape.box().touches(text.box()));
    }

    /** The colour that most of it has. */
    private int ground(Box box) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int y = box.y(); y < box.bottom(); y += 2) {
            for (int x = box.x(); x < box.right(); x += 2) {
                counts.merge(at(x, y), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(0);
    }

    /** A mix of the two. */
    private static boolean between(int colour, int one, int other) {
        double most = 0;
        double share = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double span = channel(other, shift) - channel(one, shift);
            if (Math.abs(span) > most) {
                most = Math.abs(span);
                share = (channel(colour, shift) - channel(one, shift)) / span;
            }
        }
        for (int shift = 0; shift <= 16; shift += 8) {
            double mixed = channel(one, shift) + share * (channel(other, shift) - channel(one, shift));
            if (Math.abs(mixed - channel(colour, shift)) > TOLERANCE) {
                return false;
            }
        }
        return share > -0.1 && share < 1.1;
    }

    /** From outside to inside, on three sides (on the fourth is the ledge), there is a step of three to one. */
    private void edge(Target target) {
        if (target.box().equals(scene.box())) {
            return;
        }
        Box box = target.box();
        // The areas of keys already meet in the gap between them, where the ledge of the key above ends.
        int out = target.kind() == Target.Kind.KEY ? -2 : REACH / 2;
        double top = step(box.x() + box.w() / 2, box.y() - out, 0, 1, target);
        double left = step(box.x() - out, box.y() + box.h() / 2, 1, 0, target);
        double right = step(box.right() - 1 + out, box.y() + box.h() / 2, -1, 0, target);
        if (Math.min(top, Math.min(left, right)) < OUTLINE) {
            faults.add(String.format("%s: the edge of %s has %.2f at its top, %.2f left, %.2f right", id, target.name(), top, left, right));
        }
    }

    /** The largest contrast to the place outside; along the edge too where that is dashed. */
    private double step(int x, int y, int dx, int dy, Target target) {
        double most = 1;
        for (int along = 0; along <= (target.enabled() ? 0 : REACH); along += 2) {
            int outside = at(x + along * dy, y + along * Math.abs(dx));
            for (int i = 1; i < REACH; i++) {
                most = Math.max(most, ratio(outside, at(x + i * dx + along * dy, y + i * dy + along * Math.abs(dx))));
            }
        }
        return most;
    }

    private void scan(Part.QrCode code) {
        Box box = code.box();
        BufferedImage part = picture.getSubimage(box.x(), box.y(), box.w(), box.h());
        RGBLuminanceSource light = new RGBLuminanceSource(box.w(), box.h(), part.getRGB(0, 0, box.w(), box.h(), null, 0, box.w()));
        try {
            String read = new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(light))).getText();
            if (!read.equals(code.content())) {
                faults.add(id + ": the code says something else: " + read);
            }
        } catch (NotFoundException e) {
            faults.add(id + ": no code is found at " + box);
        } catch (ReaderException e) {
            faults.add(id + ": the code at " + box + " cannot be read");
        }
    }

    static double ratio(RGB one, RGB other) {
        return ratio(packed(one), packed(other));
    }

    private static int packed(RGB rgb) {
        return rgb.red << 16 | rgb.green << 8 | rgb.blue;
    }

    private static int channel(int colour, int shift) {
        return colour >> shift & 0xFF;
    }

    private static double ratio(int one, int other) {
        double a = luminance(one) + 0.05;
        double b = luminance(other) + 0.05;
        return Math.max(a, b) / Math.min(a, b);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(channel(colour, 16)) + 0.7152 * linear(channel(colour, 8)) + 0.0722 * linear(channel(colour, 0));
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
