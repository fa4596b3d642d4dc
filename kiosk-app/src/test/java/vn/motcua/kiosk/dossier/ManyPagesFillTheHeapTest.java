package vn.motcua.kiosk.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** Each large array that is new brings the next stop of the screen nearer. */
class ManyPagesFillTheHeapTest {

    private static final int LARGE = 3 << 20;

    private final Worktop top = new Worktop();

    @Test
    void theNextPageTakesTheArraysOfTheOneBefore() {
        byte[] first = onTheWorktop(LARGE);
        Arrays.fill(first, (byte) 7);

        assertSame(first, onTheWorktop(LARGE));
    }

    @Test
    void twoArraysOfOnePageAreNeverTheSame() {
        top.use();
        assertNotSame(Worktop.bytes(LARGE), Worktop.bytes(LARGE));
        assertNotSame(Worktop.ints(LARGE), Worktop.ints(LARGE));
        top.clear();
    }

    @Test
    void pagesOfAnotherSizeLeaveNothingBehind() {
        byte[] small = onTheWorktop(LARGE);
        onTheWorktop(2 * LARGE);

        assertNotSame(small, onTheWorktop(LARGE), "a worktop would keep an array for every size that it has seen");
    }

    @Test
    void awayFromAWorktopEverythingIsNew() {
        byte[] first = onTheWorktop(LARGE);

        assertNotSame(first, Worktop.bytes(LARGE));
    }

    @Test
    void aPictureIsOfTheKindThatWasAskedFor() {
        BufferedImage colour = Worktop.picture(20, 10, BufferedImage.TYPE_3BYTE_BGR);
        colour.setRGB(19, 9, 0xFF123456);
        assertEquals(BufferedImage.TYPE_3BYTE_BGR, colour.getType());
        assertEquals(0xFF123456, colour.getRGB(19, 9));
        assertEquals(BufferedImage.TYPE_BYTE_GRAY, Worktop.picture(20, 10, BufferedImage.TYPE_BYTE_GRAY).getType());
    }

    private byte[] onTheWorktop(int length) {
        top.use();
        byte[] array = Worktop.bytes(length);
        top.clear();
        return array;
    }
}
