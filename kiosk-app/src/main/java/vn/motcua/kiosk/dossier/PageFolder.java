package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.motcua.envelope.DataKey;

/** Where the layers of a page are written, encrypted; each is there whole or not at all. Digests what it writes. */
final class PageFolder {

    private final Path folder;
    private final DataKey key;
    private final String pageId;
    private final MessageDigest digest = sha256();

    PageFolder(Path folder, DataKey key, String pageId) {
        this.folder = folder;
        this.key = key;
        this.pageId = pageId;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    KeptFile write(String layer, WholeFile.Content content) throws IOException {
        return KeptFile.write(folder.resolve(pageId + layer), key, out -> {
            OutputStream digesting = new DigestOutputStream(out, digest);
            content.to(digesting);
            digesting.flush();
        });
    }

    KeptFile write(String layer, byte[] bytes) throws IOException {
        return write(layer, out -> out.write(bytes));
    }

    /** SHA-256 of the layers written so far, one after the other, in lower-case hexadecimal; begins anew. */
    String digest() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
