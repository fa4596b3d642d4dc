package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PnmHeaderLiesTest {

    private static PnmHeader read(String text) throws IOException {
        return PnmHeader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void commentsDoNotCountAsPixels() throws IOException {
        assertEquals(new PnmHeader(PnmHeader.Kind.GREY, 157, 196, 255, 35), read("P5\n# SANE data follows\n157 196\n255\n"));
        assertEquals(35 + 157 * 196, read("P5\n# SANE data follows\n157 196\n255\n").fileSize());
    }

    @Test
    void bitsAndDeepSamplesAreCounted() throws IOException {
        assertEquals(9 + 2 * 7, read("P4\n9 7\n ").fileSize() + 2);
        assertEquals(6, read("P6 1 1 65535\n").bytesPerLine());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "P3\n1 1\n1\n", "GIF89a", "P5\n0 5\n255\n", "P5\n99999 5\n255\n", "P5\n5 5\n70000\n", "P5\n5 x\n255\n",
        "P5\n# no end", "P5\n-5 5\n255\n", "P5\n5 5\n255"})
    void damagedHeaderIsRefused(String header) {
        assertThrows(IOException.class, () -> read(header));
    }
}
