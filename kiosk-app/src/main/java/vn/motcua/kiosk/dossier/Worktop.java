package vn.motcua.kiosk.dossier;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Where a page is worked on: its large arrays, which the next page of the visit takes again. A page in colour needs more than fifty
 * megabytes; when each of them was new, the collector stopped the screen for a tenth of a second on every other page. What is asked
 * for away from any worktop is new.
 */
final class Worktop {

    private static final ThreadLocal<Worktop> HERE = new ThreadLocal<>();
    /** Places; smaller ones come and go without a trace. */
    private static final int LARGE = 1 << 18;

    private final List<byte[]> bytes = new ArrayList<>();
    private final List<int[]> ints = new ArrayList<>();
    private final List<Object> taken = new ArrayList<>();

    /** Until {@link #clear}, this thread works here. */
    void use() {
        HERE.set(this);
    }

    /** Nothing that was taken is needed any more. */
    void clear() {
        HERE.remove();
        for (Object array : taken) {
            if (array instanceof byte[] samples) {
                bytes.add(samples);
            } else {
                ints.add((int[]) array);
            }
        }
        taken.clear();
    }

    /** So many bytes of any value: the caller writes all of them. */
    static byte[] bytes(int length) {
        return array(length, byte[]::new, top -> top.bytes, array -> array.length);
    }

    /** So many numbers of any value: the caller writes all of them that it reads. */
    static int[] ints(int length) {
        return array(length, int[]::new, top -> top.ints, array -> array.length);
    }

    private interface Shelf<A> {
        List<A> of(Worktop top);
    }

    private static <A> A array(int length, IntFunction<A> made, Shelf<A> shelf, ToIntFunction<A> lengthOf) {
        Worktop top = HERE.get();
        if (top == null || length < LARGE) {
            return made.apply(length);
        }
        List<A> free = shelf.of(top);
        for (int i = 0; i < free.size(); i++) {
            if (lengthOf.applyAsInt(free.get(i)) == length) {
                A array = free.remove(i);
                top.taken.add(array);
                return array;
            }
        }
        if (top.taken.isEmpty()) {
            // Pages of another size come: what lies here fits none of them.
            top.bytes.clear();
            top.ints.clear();
        }
        A array = made.apply(length);
        top.taken.add(array);
        return array;
    }

    /** A picture whose every pixel the caller writes. @param type TYPE_3BYTE_BGR or TYPE_BYTE_GRAY */
    static BufferedImage picture(int width, int height, int type) {
        return picture(width, height, type, bytes(width * height * (type == BufferedImage.TYPE_BYTE_GRAY ? 1 : 3)));
    }

    /** These samples as a picture. */
    static BufferedImage picture(int width, int height, int type, byte[] samples) {
        BufferedImage pattern = new BufferedImage(1, 1, type);
        int bands = pattern.getRaster().getNumBands();
        int[] places = bands == 1 ? new int[] {0} : new int[] {2, 1, 0};
        return new BufferedImage(pattern.getColorModel(), Raster.createInterleavedRaster(new DataBufferByte(samples, samples.length), width, height,
                width * bands, bands, places, null), false, null);
    }
}
