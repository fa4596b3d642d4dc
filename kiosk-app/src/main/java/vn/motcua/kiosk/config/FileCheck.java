package vn.motcua.kiosk.config;

import java.nio.file.Path;
import java.util.List;

/** Knows what must stand in one sort of configuration file. */
public interface FileCheck {

    /** Told by the name alone; the file need not be there. */
    boolean covers(Path file);

    /** Everything wrong in the file, in its order. */
    List<Problem> check(Path file);
}
