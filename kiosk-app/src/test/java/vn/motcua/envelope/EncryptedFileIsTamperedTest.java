package vn.motcua.envelope;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the disk can read nothing, and whatever they change is noticed before a byte of it is used. */
class EncryptedFileIsTamperedTest {

    private static final int CHUNK = ChunkCipher.CHUNK;
    private static final int SEALED_CHUNK = CHUNK + ChunkCipher.TAG;

    private final DataKey key = DataKey.random();

    private static byte[] plain(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1, 3 * CHUNK + 77})
    void comesBackByteForByte(int length) throws IOException {
        byte[] sealed = key.seal(plain(length), "page");
        assertArrayEquals(plain(length), key.open(sealed, "page"));
        assertEquals(length, DataKey.plainLength(sealed.length));
    }

    @Test
    void twoFilesOfTheSameContentDiffer() throws IOException {
        assertFalse(Arrays.equals(key.seal(plain(99), "page"), key.seal(plain(99), "page")));
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        byte[] sealed = key.seal(plain(300), "page");
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(DamagedException.class, () -> key.open(changed, "page"), "byte " + i);
        }
    }

    @Test
    void everyCutIsNoticedAlsoBetweenChunks() throws IOException {
        byte[] sealed = key.seal(plain(3 * CHUNK), "page");
        int[] cuts = {0, 3, ChunkCipher.HEAD, ChunkCipher.HEAD + 5, ChunkCipher.HEAD + SEALED_CHUNK, ChunkCipher.HEAD + 2 * SEALED_CHUNK,
            sealed.length - ChunkCipher.TAG, sealed.length - 1};
        for (int cut : cuts) {
            assertThrows(DamagedException.class, () -> key.open(Arrays.copyOf(sealed, cut), "page"), "cut at " + cut);
        }
    }

    @Test
    void chunksCannotChangePlaces() throws IOException {
        byte[] sealed = key.seal(plain(3 * CHUNK), "page");
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, ChunkCipher.HEAD, swapped, ChunkCipher.HEAD + SEALED_CHUNK, SEALED_CHUNK);
        System.arraycopy(sealed, ChunkCipher.HEAD + SEALED_CHUNK, swapped, ChunkCipher.HEAD, SEALED_CHUNK);
        assertThrows(DamagedException.class, () -> key.open(swapped, "page"));
    }

    @Test
    void somethingAppendedIsNoticed() throws IOException {
        byte[] sealed = key.seal(plain(CHUNK), "page");
        assertThrows(DamagedException.class, () -> key.open(Arrays.copyOf(sealed, sealed.length + 1), "page"));
    }

    @Test
    void onePageCannotStandInForAnother() throws IOException {
        byte[] sealed = key.seal(plain(10), "p001.jb2");
        assertThrows(DamagedException.class, () -> key.open(sealed, "p002.jb2"));
    }

    @Test
    void anErasedKeyOpensNothing() throws IOException {
        byte[] sealed = key.seal(plain(10), "page");
        key.close();
        assertThrows(IOException.class, () -> key.open(sealed, "page"));
        assertThrows(IOException.class, () -> key.seal(plain(10), "page"));
    }

    @Test
    void onlyTheRecipientOpensAnEnvelope() throws IOException {
        RecipientKey centre = RecipientKey.generate();
        RecipientKey thief = RecipientKey.generate();
        byte[] content = "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII);
        byte[] sealed = envelope(centre.recipient(), content);

        assertArrayEquals(content, opened(sealed, centre));
        assertEquals(content.length, Envelope.contentLength(sealed.length));
        assertThrows(UnknownKeyException.class, () -> Envelope.open(new ByteArrayInputStream(sealed), id -> Optional.empty()));
        assertThrows(DamagedException.class, () -> opened(sealed, thief));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThrows(DamagedException.class, () -> opened(changed, centre), "byte " + i);
        }
    }

    @Test
    void keysSurviveBeingWrittenDown() throws IOException {
        RecipientKey centre = RecipientKey.generate();
        Recipient told = Recipient.parse(centre.recipient().text()).orElseThrow();
        byte[] sealed = envelope(told, plain(5));
        assertArrayEquals(plain(5), opened(sealed, RecipientKey.parse(centre.secretText())));
        assertEquals(centre.recipient(), told);
        assertNotEquals(RecipientKey.generate().recipient(), told);
        assertEquals(Optional.empty(), Recipient.parse("no key"));
        assertThrows(IOException.class, () -> RecipientKey.parse("no key"));
    }

    private static byte[] envelope(Recipient recipient, byte[] content) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = Envelope.to(recipient, sealed)) {
            out.write(content);
        }
        return sealed.toByteArray();
    }

    /** @param own taken for whatever key is asked for */
    private static byte[] opened(byte[] sealed, RecipientKey own) throws IOException {
        try (InputStream in = Envelope.open(new ByteArrayInputStream(sealed), id -> Optional.of(own))) {
            return in.readAllBytes();
        }
    }
}
