package vn.motcua.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

import javax.crypto.Cipher;

/** Hands out only what its tag has proven. Reads one byte ahead, to know which chunk is the last. */
final class DecryptingStream extends InputStream {

    private final InputStream in;
    private final ChunkCipher cipher;
    private final byte[] sealed = new byte[ChunkCipher.CHUNK + ChunkCipher.TAG + 1];
    private int ahead;
    private byte[] plain = {};
    private int position;
    private boolean last;

    DecryptingStream(InputStream in, DataKey key, String name) throws IOException {
        this.in = in;
        byte[] head = in.readNBytes(ChunkCipher.HEAD);
        int magic = ChunkCipher.MAGIC.length;
        if (head.length < ChunkCipher.HEAD || !Arrays.equals(head, 0, magic, ChunkCipher.MAGIC, 0, magic)) {
            in.close();
            throw new DamagedException("not an encrypted file");
        }
        cipher = new ChunkCipher(key.fileKey(Arrays.copyOfRange(head, magic, head.length), name), Cipher.DECRYPT_MODE);
    }

    /** @return false at the end */
    private boolean fill() throws IOException {
        while (position == plain.length) {
            if (last) {
                return false;
            }
            int length = ahead + in.readNBytes(sealed, ahead, sealed.length - ahead);
            last = length < sealed.length;
            int chunk = last ? length : length - 1;
            if (chunk < ChunkCipher.TAG) {
                throw new DamagedException("the file was cut off");
            }
            plain = cipher.next(sealed, chunk, last);
            position = 0;
            sealed[0] = sealed[sealed.length - 1];
            ahead = last ? 0 : 1;
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        return fill() ? plain[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int taken = Math.min(length, plain.length - position);
        System.arraycopy(plain, position, bytes, offset, taken);
        position += taken;
        return taken;
    }

    @Override
    public int available() {
        return plain.length - position;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        position = plain.length;
        last = true;
        in.close();
    }
}
