package vn.motcua.envelope;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

import javax.crypto.Cipher;

/** Holds back a chunk until it is known whether it is the last one. */
final class EncryptingStream extends OutputStream {

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkCipher.CHUNK];
    private int filled;
    private boolean closed;

    EncryptingStream(OutputStream out, DataKey key, String name) throws IOException {
        this.out = out;
        byte[] salt = DataKey.randomBytes(ChunkCipher.SALT);
        cipher = new ChunkCipher(key.fileKey(salt, name), Cipher.ENCRYPT_MODE);
        out.write(ChunkCipher.MAGIC);
        out.write(salt);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == chunk.length) {
                out.write(cipher.next(chunk, filled, false));
                filled = 0;
            }
            int taken = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, from, chunk, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (out) {
                out.write(cipher.next(chunk, filled, true));
                out.flush();
            } finally {
                Arrays.fill(chunk, (byte) 0);
            }
        }
    }
}
