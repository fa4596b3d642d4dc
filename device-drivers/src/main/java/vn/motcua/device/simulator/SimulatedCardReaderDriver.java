package vn.motcua.device.simulator;

import java.time.Duration;
import java.util.List;

import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** A card reader without hardware. {@link #panel} puts cards on it. */
public final class SimulatedCardReaderDriver extends SimulatedDriver<CardReader> {

    /** A contactless link takes about 12: so slow that a reading can be watched. */
    private static final String MILLIS_PER_COMMAND = "millis-per-command";

    /** The one reader there is. */
    public static final DeviceId READER = new DeviceId("simulated-card-reader");

    private final CardReaderPanel panel;

    public SimulatedCardReaderDriver() {
        this(new CardReaderPanel());
    }

    private SimulatedCardReaderDriver(CardReaderPanel panel) {
        super(DeviceKind.CARD_READER, new DeviceWatcher.Found(READER, "simulated card reader"), panel.cable());
        this.panel = panel;
    }

    public CardReaderPanel panel() {
        return panel;
    }

    @Override
    public List<Option> options() {
        return List.of(Option.number(MILLIS_PER_COMMAND, 0, 1000, 0)
                    .described("Độ trễ giả cho mỗi lệnh của chip, mili giây.", "How long each command of the chip takes, milliseconds."));
    }

    @Override
    CardReader open(Settings settings) throws DeviceException {
        return new SimulatedCardReader(panel, Duration.ofMillis(settings.number(MILLIS_PER_COMMAND)));
    }
}
