package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that only the kiosk's own account may read. */
record PrivateFile(Path path) {

    /** Whole or not at all; replaces what was there. Its folder has to be there. */
    void write(String text) throws IOException {
        write(text, StandardCharsets.UTF_8);
    }

    void write(String text, Charset charset) throws IOException {
        // Temporary files are made for their owner alone where the system knows such rights.
        Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), path.getFileName().toString(), ".new");
        try {
            Files.writeString(fresh, text, charset);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
