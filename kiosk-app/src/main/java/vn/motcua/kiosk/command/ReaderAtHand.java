package vn.motcua.kiosk.command;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;

/** The card reader of this machine, for a technician's command. */
final class ReaderAtHand {

    private ReaderAtHand() {
    }

    /** @param name with * for any letters */
    static CardReader open(String name) throws DeviceException {
        DeviceDriver driver = DriverCatalogue.load().find(DeviceKind.CARD_READER, "pcsc")
                .orElseThrow(() -> new IllegalStateException("the pcsc driver ships with this program"));
        return (CardReader) driver.open(new DeviceId(name), Settings.of(driver.options(), Map.of()));
    }

    static void waitForCard(CardReader reader, int seconds) throws DeviceException, InterruptedException {
        CompletableFuture<Void> there = new CompletableFuture<>();
        reader.onCard(presence -> {
            if (presence == CardPresence.PRESENT) {
                there.complete(null);
            }
        });
        try {
            there.get(seconds, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new DeviceException(Fault.CARD_REMOVED, "no card on " + model(reader) + " within " + seconds + " s");
        } catch (ExecutionException e) {
            throw new IllegalStateException("only ever completed with a card", e);
        }
    }

    static String model(CardReader reader) {
        return (reader.info().maker() + " " + reader.info().model()).strip();
    }
}
