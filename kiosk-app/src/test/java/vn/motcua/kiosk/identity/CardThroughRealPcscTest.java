package vn.motcua.kiosk.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

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
import vn.motcua.device.DeviceId;
import vn.motcua.device.Settings;
import vn.motcua.device.pcsc.PcscDriver;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;
import vn.motcua.kiosk.bench.SampleCitizens;
import vn.motcua.kiosk.identity.ReadResult.NotRead;
import vn.motcua.kiosk.identity.ReadResult.Read;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** The whole way of a card: reading code, driver, the system's PC/SC library, pcscd, virtual reader, chip. */
class CardThroughRealPcscTest {

    private static final Duration SEEN = Duration.ofSeconds(5);

    @TempDir
    Path folder;
    private Pcscd pcscd;
    private CardReader reader;
    private final List<CardPresence> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openReader() throws DeviceException {
        pcscd = Pcscd.start(folder);
        PcscDriver driver = new PcscDriver();
        reader = driver.open(new DeviceId("Virtual*"), Settings.of(driver.options(), Map.of("answer-seconds", "2")));
        reader.onCard(seen::add);
    }

    @AfterEach
    void closeAll() throws IOException {
        reader.close();
        pcscd.close();
    }

    private ReadResult read(String access) throws DeviceException {
        Await.until("the card to be seen", SEEN, () -> seen.contains(CardPresence.PRESENT));
        try (CardChannel channel = reader.connect()) {
            return CardReading.read(channel, CardAccess.parse(access).orElseThrow(), TrustedIssuers.none(Clock.systemUTC()),
                    progress -> { }, new Cancellation());
        }
    }

    private static SimulatedChip chip() {
        return SampleReading.CITIZENS.chip(SampleCitizens.WOMAN);
    }

    @Test
    void cardIsReadToItsLastByte() throws Exception {
        SimulatedChip chip = chip();
        try (VpcdCard card = VpcdCard.insert(chip)) {
            Read read = assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()));
            assertEquals("Trần Thị Thử", read.identity().fullName());
            assertEquals(Identity.Level.INTEGRITY_PROVEN, read.identity().level());
        }
    }

    @Test
    void longBlocksPassTheRealStack() throws Exception {
        SimulatedChip chip = chip().withExtendedLength();
        try (VpcdCard card = VpcdCard.insert(chip)) {
            assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()));
            assertEquals(12, chip.commands());
        }
    }

    @Test
    void chipThatSendsMoreThanAskedForIsReadInSmallerPieces() throws Exception {
        SimulatedChip chip = chip().withExtendedLength(2048, SimulatedChip.TooLong.SWAMPING);
        try (VpcdCard card = VpcdCard.insert(chip)) {
            assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()));
        }
    }

    @Test
    void paceOpensTheChipThroughTheRealStack() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip().withPace(new PaceSuite(PaceSuite.Cipher.AES_256, 13)))) {
            Read read = assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()));
            assertEquals("PACE ECDH-GM AES-256 (MRZ)", read.evidence().access());
        }
    }

    @Test
    void cardThatRefusesItsOwnPaceIsResetAndOpenedByBasicAccess() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip().withPace(new PaceSuite(PaceSuite.Cipher.AES_128, 12)).refusingPace(0x6982))) {
            Read read = assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()));
            assertEquals("BAC", read.evidence().access());
        }
    }

    @Test
    void wrongKeyIsNotTakenForABrokenChip() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip())) {
            assertEquals(Reason.WRONG_KEY, assertInstanceOf(NotRead.class, read(SampleCitizens.MAN.qr())).reason());
            assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()), "the right key right after it");
        }
    }

    @Test
    void cardTakenInMidReadIsCardMovedAndTheNextOneIsRead() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip().failingAt(40, ChipFault.REMOVED))) {
            assertEquals(Reason.CARD_MOVED, assertInstanceOf(NotRead.class, read(SampleCitizens.WOMAN.qr())).reason());
        }
        Await.until("the card to be gone", SEEN, () -> seen.get(seen.size() - 1) == CardPresence.ABSENT);
        seen.clear();
        try (VpcdCard card = VpcdCard.insert(chip())) {
            assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr()));
        }
    }

    @Test
    void tenCitizensInARowLeaveNothingBehindOnTheReader() throws Exception {
        List<String> names = new ArrayList<>();
        try (VpcdCard card = VpcdCard.insert(chip().withExtendedLength())) {
            for (int i = 0; i < 10; i++) {
                names.add(assertInstanceOf(Read.class, read(SampleCitizens.WOMAN.qr())).identity().fullName());
            }
        }
        assertEquals(10, names.size());
    }
}
