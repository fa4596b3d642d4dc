package vn.motcua.device.isolated;

import java.io.IOException;

/** What came over the pipe is not what this version of the other side would say. */
final class DamagedFrame extends IOException {

    private static final long serialVersionUID = 1;

    DamagedFrame(String what) {
        super(what);
    }
}
