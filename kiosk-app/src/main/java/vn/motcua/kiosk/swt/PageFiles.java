package vn.motcua.kiosk.swt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the picture of a scanned page by its name; asked on a thread that may wait. */
public interface PageFiles {

    /** The name is the path of a file that everybody may read: for samples. */
    PageFiles ON_DISK = name -> Files.newInputStream(Path.of(name));

    /** @throws IOException when there is no such page, or not any more */
    InputStream open(String name) throws IOException;
}
