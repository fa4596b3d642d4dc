package vn.motcua.kiosk.dossier;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.motcua.envelope.DataKey;

/** A file of a visit, encrypted under the visit's key and bound to its name. */
public record KeptFile(Path file, DataKey key) {

    /** Writes it whole or not at all. */
    static KeptFile write(Path file, DataKey key, WholeFile.Content content) throws IOException {
        KeptFile kept = new KeptFile(file, key);
        WholeFile.write(file, out -> {
            OutputStream encrypting = key.encrypting(out, kept.name());
            content.to(encrypting);
            encrypting.close();
        });
        return kept;
    }

    String name() {
        return file.getFileName().toString();
    }

    /** @throws IOException when it is gone, was changed, or the visit has ended */
    public InputStream open() throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            return key.decrypting(in, name());
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    public byte[] bytes() throws IOException {
        try (InputStream in = open()) {
            return in.readAllBytes();
        }
    }

    /** Of its content, in bytes; 0 for a lost one. */
    public long length() {
        return DataKey.plainLength(new File(file.toString()).length());
    }
}
