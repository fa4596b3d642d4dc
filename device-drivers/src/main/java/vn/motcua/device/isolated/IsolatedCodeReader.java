package vn.motcua.device.isolated;

import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceException;

/** A code reader in a process of its own. */
final class IsolatedCodeReader extends IsolatedDevice implements CodeReader {

    private final Announcer<String> codes = new Announcer<>();

    IsolatedCodeReader(Tie tie) {
        super(tie);
    }

    CodeReader opened() throws DeviceException {
        tie.open(this::heard);
        return this;
    }

    private void heard(Frame frame) {
        if (frame.verb() == Verb.CODE) {
            try {
                codes.announce(tie.touched().read(frame.body(), Unpacker::text));
            } catch (DeviceException damaged) {
                // The process is ended for it, which the health says.
                return;
            }
        }
    }

    @Override
    public void onCode(Consumer<String> listener) {
        codes.tell(listener);
    }

    @Override
    public void close() {
        codes.close();
        tie.close();
    }
}
