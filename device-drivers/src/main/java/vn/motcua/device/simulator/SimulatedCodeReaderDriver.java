package vn.motcua.device.simulator;

import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Settings;

/** A code reader without hardware. {@link #panel} shows it codes. */
public final class SimulatedCodeReaderDriver extends SimulatedDriver<CodeReader> {

    /** The one reader there is. */
    public static final DeviceId READER = new DeviceId("simulated-code-reader");

    private final CodeReaderPanel panel;

    public SimulatedCodeReaderDriver() {
        this(new CodeReaderPanel());
    }

    private SimulatedCodeReaderDriver(CodeReaderPanel panel) {
        super(DeviceKind.CODE_READER, new DeviceWatcher.Found(READER, "simulated code reader"), panel.cable());
        this.panel = panel;
    }

    public CodeReaderPanel panel() {
        return panel;
    }

    @Override
    CodeReader open(Settings settings) throws DeviceException {
        return new SimulatedCodeReader(panel);
    }
}
