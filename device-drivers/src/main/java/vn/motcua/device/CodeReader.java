package vn.motcua.device;

import java.util.function.Consumer;

/** A reader of QR codes and bar codes that speaks up when somebody shows it one. */
public non-sealed interface CodeReader extends Device {

    /** The text of each code read, without line ending. One listener; called on any thread. */
    void onCode(Consumer<String> listener);
}
