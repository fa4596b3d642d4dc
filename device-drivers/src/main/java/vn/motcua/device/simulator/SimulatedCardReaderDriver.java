package vn.motcua.device.simulator;

import java.time.Duration;
import java.util.List;

import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** A card reader without hardware. {@link #panel} puts cards on it. */
public final class SimulatedCardReaderDriver implements DeviceDriver {

    /** A contactless link takes about 12: so slow that a reading can be watched. */
    private static final String MILLIS_PER_COMMAND = "millis-per-command";

    /** The one reader there is. */
    public static final DeviceId READER = new DeviceId("simulated-card-reader");

    private final CardReaderPanel panel = new CardReaderPanel();

    public CardReaderPanel panel() {
        return panel;
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.CARD_READER;
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
        return List.of(Option.number(MILLIS_PER_COMMAND, 0, 1000, 0)
                    .described("Độ trễ giả cho mỗi lệnh của chip, mili giây.", "How long each command of the chip takes, milliseconds."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return panel.cable().watch(new DeviceWatcher.Found(READER, "simulated card reader"), watcher);
    }

    @Override
    public CardReader open(DeviceId id, Settings settings) throws DeviceException {
        if (!id.equals(READER)) {
            throw new DeviceException(Fault.NOT_CONNECTED, "there is only " + READER);
        }
        return new SimulatedCardReader(panel, Duration.ofMillis(settings.number(MILLIS_PER_COMMAND)));
    }
}
