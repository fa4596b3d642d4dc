package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;
import vn.motcua.device.pcsc.PcscDriver;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Read;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/**
 * The reader goes away while a card is being read, with the real pcscd or without it. The open device, made once, reads the next
 * card when the reader is back.
 */
class ReaderIsPulledInMidReadTest {

    private static final Duration SEEN = Duration.ofSeconds(20);
    /** Of the kiosk above all of this; each wait below has to end well before. */
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final int IN_THE_PORTRAIT = 40;

    @TempDir
    Path folder;
    private Pcscd pcscd;
    private CardReader reader;
    private final List<CardPresence> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openReader() throws DeviceException {
        pcscd = Pcscd.start(folder);
        PcscDriver driver = new PcscDriver();
        reader = driver.open(new DeviceId("Virtual*"), Settings.of(driver.options(), Map.of("answer-seconds", "4")));
        reader.onCard(seen::add);
    }

    @AfterEach
    void closeAll() throws IOException {
        reader.close();
        pcscd.close();
    }

    private static SimulatedChip chip() {
        return SampleReading.CITIZENS.chip(SampleCitizens.WOMAN);
    }

    private ReadResult read(Consumer<Progress> progress) throws DeviceException {
        Await.until("the card to be seen", SEEN, () -> !seen.isEmpty() && seen.get(seen.size() - 1) == CardPresence.PRESENT);
        try (CardChannel channel = reader.connect()) {
            return CardReading.read(channel, CardAccess.parse(SampleCitizens.WOMAN.qr()).orElseThrow(), TrustedIssuers.none(Clock.systemUTC()),
                    progress, new Cancellation());
        }
    }

    /** Between two commands: at half of the portrait. */
    private Reason reasonWhen(Runnable pulled) throws DeviceException {
        boolean[] done = new boolean[1];
        long start = System.nanoTime();
        ReadResult result = read(progress -> {
            if (progress.percent() >= 50 && !done[0]) {
                done[0] = true;
                pulled.run();
            }
        });
        assertTrue(System.nanoTime() - start < DEADLINE.toNanos(), "within the deadline");
        return assertInstanceOf(NotRead.class, result).reason();
    }

    private void assertNextCardIsRead() throws Exception {
        seen.clear();
        reader.onCard(seen::add);
        try (VpcdCard card = VpcdCard.insert(chip())) {
            assertInstanceOf(Read.class, read(progress -> { }));
        }
    }

    private void awaitUsable(boolean usable) {
        Await.until("the reader to be " + (usable ? "back" : "gone"), SEEN, () -> {
            try {
                return reader.probe().usable() == usable;
            } catch (DeviceException e) {
                return !usable;
            }
        });
    }

    @Test
    void pulledTogetherWithTheDaemon() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip())) {
            assertEquals(Reason.READER_DOWN, reasonWhen(pcscd::crash));
        }
        awaitUsable(false);
        pcscd.restart();
        awaitUsable(true);
        assertNextCardIsRead();
    }

    @Test
    void daemonThatCrashesWhileTheCardOwesAnAnswer() throws Exception {
        SimulatedChip chip = chip().failingAt(IN_THE_PORTRAIT, ChipFault.MUTE);
        try (VpcdCard card = VpcdCard.insert(chip)) {
            CompletableFuture<ReadResult> reading = CompletableFuture.supplyAsync(() -> {
                try {
                    return read(progress -> { });
                } catch (DeviceException e) {
                    throw new IllegalStateException(e);
                }
            });
            Await.until("the command that is never answered", SEEN, () -> chip.commands() == IN_THE_PORTRAIT);
            pcscd.crash();
            assertEquals(Reason.READER_DOWN, assertInstanceOf(NotRead.class, reading.join()).reason());
        }
        pcscd.restart();
        awaitUsable(true);
        assertNextCardIsRead();
    }

    @Test
    void daemonThatComesBackWithoutTheReader() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip())) {
            assertEquals(Reason.READER_DOWN, reasonWhen(pcscd::restartWithoutReader));
        }
        assertEquals("card reader \"Virtual*\" is unplugged", assertInstanceOf(DeviceHealth.Unreachable.class, reader.probe()).detail());
        DeviceException refused = assertThrows(DeviceException.class, () -> reader.connect());
        assertEquals(Fault.NOT_CONNECTED, refused.fault(), refused.getMessage());
        pcscd.restartWithReader();
        awaitUsable(true);
        assertNextCardIsRead();
    }
}
