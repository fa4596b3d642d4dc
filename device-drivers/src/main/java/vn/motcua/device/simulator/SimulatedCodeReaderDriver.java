package vn.motcua.device.simulator;

import java.util.List;

import vn.motcua.device.CodeReader;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** A code reader without hardware. {@link #panel} shows it codes. */
public final class SimulatedCodeReaderDriver implements DeviceDriver {

    /** The one reader there is. */
    public static final DeviceId READER = new DeviceId("simulated-code-reader");

    private final CodeReaderPanel panel = new CodeReaderPanel();

    public CodeReaderPanel panel() {
        return panel;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CODE_READER;
    }

    @Override
    public String name() {
        return "simulator";
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return panel.cable().watch(new DeviceWatcher.Found(READER, "simulated code reader"), watcher);
    }

    @Override
    public CodeReader open(DeviceId id, Settings settings) throws DeviceException {
        if (!id.equals(READER)) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is only " + READER);
        }
        return new SimulatedCodeReader(panel);
    }
}
