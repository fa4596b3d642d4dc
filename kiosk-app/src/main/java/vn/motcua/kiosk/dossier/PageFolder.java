package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.nio.file.Path;

/** Where the layers of a page are written. Each is there whole or not at all. */
record PageFolder(Path folder, String pageId) {

    Path write(String layer, WholeFile.Content content) throws IOException {
        Path file = folder.resolve(pageId + layer);
        WholeFile.write(file, content);
        return file;
    }

    Path write(String layer, byte[] bytes) throws IOException {
        return write(layer, out -> out.write(bytes));
    }
}
