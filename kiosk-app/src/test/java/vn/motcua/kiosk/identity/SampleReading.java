package vn.motcua.kiosk.identity;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Settings;
import vn.motcua.device.simulator.SimulatedCardReaderDriver;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleCitizens;

/** A chip on the simulated reader, read by the kiosk's own code. */
final class SampleReading {

    static final SampleCitizens CITIZENS = new SampleCitizens();

    final List<Progress> progress = new ArrayList<>();
    private final TrustedIssuers issuers;
    private Consumer<Progress> watcher = progress -> { };

    SampleReading() {
        this(TrustedIssuers.none(Clock.systemUTC()));
    }

    SampleReading(TrustedIssuers issuers) {
        this.issuers = issuers;
    }

    /** @param watcher told of each progress too */
    void watch(Consumer<Progress> watcher) {
        this.watcher = watcher;
    }

    private void told(Progress now) {
        progress.add(now);
        watcher.accept(now);
    }

    ReadResult read(SimulatedChip chip, String access) throws DeviceException {
        return read(chip, CardAccess.parse(access).orElseThrow(), new Cancellation());
    }

    ReadResult read(SimulatedChip chip, CardAccess access, Cancellation cancellation) throws DeviceException {
        SimulatedCardReaderDriver driver = new SimulatedCardReaderDriver();
        driver.panel().insert(chip);
        try (CardReader reader = driver.open(SimulatedCardReaderDriver.READER, Settings.of(driver.options(), Map.of()));
             CardChannel channel = reader.connect()) {
            return CardReading.read(channel, access, issuers, this::told, cancellation);
        }
    }
}
