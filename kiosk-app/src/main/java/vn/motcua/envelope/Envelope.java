package vn.motcua.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Function;

/**
 * A file that carries its own data key, wrapped for its recipient: four letters, the recipient's id (8 bytes), the wrapped key
 * (80 bytes), the content under that key. Once written, the writer cannot open it any more.
 */
public final class Envelope {

    private static final byte[] MAGIC = {'M', 'C', 'E', '1'};
    private static final int HEAD = MAGIC.length + Recipient.ID + Recipient.WRAPPED;
    private static final String CONTENT = "content";

    private Envelope() {
    }

    /** @return takes the content; the envelope is whole after {@code close}, which closes the given stream too */
    public static OutputStream to(Recipient recipient, OutputStream out) throws IOException {
        try (DataKey key = DataKey.random()) {
            byte[] begin = Arrays.copyOf(MAGIC, MAGIC.length + Recipient.ID);
            System.arraycopy(recipient.idBytes(), 0, begin, MAGIC.length, Recipient.ID);
            out.write(begin);
            // The beginning is proven with the key, so that it cannot be changed either.
            out.write(recipient.wrap(key, begin));
            // The stream has its own key of this one; nothing else is left of it here.
            return key.encrypting(out, CONTENT);
        }
    }

    /**
     * @param keys finds the secret key by {@link Recipient#id()}
     * @return the content, each chunk proven before it is handed out
     * @throws DamagedException    for anything that is no envelope or was changed; while reading, too
     * @throws UnknownKeyException when it is for somebody else
     */
    public static InputStream open(InputStream in, Function<String, Optional<RecipientKey>> keys) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        if (head.length < HEAD || !Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new DamagedException("not an envelope");
        }
        String id = HexFormat.of().formatHex(head, MAGIC.length, MAGIC.length + Recipient.ID);
        RecipientKey own = keys.apply(id).orElseThrow(() -> new UnknownKeyException(id));
        try (DataKey key = own.unwrap(Arrays.copyOfRange(head, MAGIC.length + Recipient.ID, HEAD),
                Arrays.copyOf(head, MAGIC.length + Recipient.ID))) {
            return key.decrypting(in, CONTENT);
        }
    }

    /** @return how long the content of an envelope of so many bytes is */
    public static long contentLength(long envelope) {
        return ChunkCipher.plainLength(envelope - HEAD);
    }
}
