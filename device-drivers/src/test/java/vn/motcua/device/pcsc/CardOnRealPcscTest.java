package vn.motcua.device.pcsc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.ChipFault;
import vn.motcua.device.simulator.PaceSuite;
import vn.motcua.device.simulator.SimulatedChip;

/** The driver, the system's PC/SC library, pcscd and its virtual reader, with a chip of our own at the far end. */
class CardOnRealPcscTest {

    private static final Duration SEEN = Duration.ofSeconds(5);
    private static final byte[] SELECT_APPLICATION = HexFormat.of().parseHex("00A4040C07A0000002471001");
    private static final byte[] GET_CHALLENGE = HexFormat.of().parseHex("0084000008");

    @TempDir
    Path folder;
    private Pcscd pcscd;
    private CardReader reader;
    private final List<CardPresence> seen = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openReader() throws DeviceException {
        pcscd = Pcscd.start(folder);
        reader = open("Virtual*");
    }

    @AfterEach
    void closeAll() throws IOException {
        reader.close();
        pcscd.close();
    }

    private static CardReader open(String name) throws DeviceException {
        PcscDriver driver = new PcscDriver();
        return driver.open(new DeviceId(name), Settings.of(driver.options(), Map.of("answer-seconds", "1")));
    }

    private static SimulatedChip chip() {
        return new SimulatedChip(Map.of(), "300000011", "000101", "400101");
    }

    private CardChannel connectWhenThere() throws DeviceException {
        reader.onCard(seen::add);
        Await.until("the card to be seen", SEEN, () -> seen.contains(CardPresence.PRESENT));
        return reader.connect();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().withUpperCase().formatHex(bytes);
    }

    @Test
    void cardThatWasThereBeforeTheKioskIsSeen() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip())) {
            Await.until("pcscd to power the card", SEEN, () -> canConnect());
            reader.onCard(seen::add);
            Await.until("the card to be seen", SEEN, () -> seen.contains(CardPresence.PRESENT));
            assertEquals(List.of(CardPresence.PRESENT), seen);
        }
    }

    private boolean canConnect() {
        try (CardChannel channel = reader.connect()) {
            return true;
        } catch (DeviceException e) {
            return false;
        }
    }

    @Test
    void cardComesAndGoes() throws Exception {
        reader.onCard(seen::add);
        Await.until("the empty reader to be seen", SEEN, () -> seen.equals(List.of(CardPresence.ABSENT)));
        VpcdCard card = VpcdCard.insert(chip());
        Await.until("the card to be seen", SEEN, () -> seen.size() == 2);
        card.close();
        Await.until("the card to be gone", SEEN, () -> seen.size() == 3);
        assertEquals(List.of(CardPresence.ABSENT, CardPresence.PRESENT, CardPresence.ABSENT), seen);
    }

    @Test
    void noCardIsNotAnUnknownFault() {
        DeviceException refused = assertThrows(DeviceException.class, () -> reader.connect());
        assertEquals(Fault.CARD_REMOVED, refused.fault());
    }

    @Test
    void bytesPassUnchanged() throws Exception {
        SimulatedChip chip = chip().withExtendedLength();
        try (VpcdCard card = VpcdCard.insert(chip); CardChannel channel = connectWhenThere()) {
            assertArrayEquals(chip.atr(), channel.atr());
            assertEquals(4096, channel.longestResponse());
            assertEquals("9000", hex(channel.transmit(SELECT_APPLICATION)));
            assertTrue(hex(channel.transmit(GET_CHALLENGE)).matches("[0-9A-F]{16}9000"));
        }
    }

    @Test
    void shortLengthChipIsNotAskedForMore() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip()); CardChannel channel = connectWhenThere()) {
            assertEquals(256, channel.longestResponse());
        }
    }

    /** What the chip says in a secure session is for who opened the session: a GET RESPONSE in clear would end it. */
    @Test
    void statusOfMoreDataIsNotAnsweredByTheDriver() throws Exception {
        SimulatedChip chip = chip().refusingPace(0x6110).withPace(new PaceSuite(PaceSuite.Cipher.AES_128, 12));
        try (VpcdCard card = VpcdCard.insert(chip); CardChannel channel = connectWhenThere()) {
            assertEquals("6110", hex(channel.transmit(HexFormat.of().parseHex("0022C1A400"))));
            assertEquals(1, chip.commands());
        }
    }

    @Test
    void answerLongerThanTheBindingsBufferComesThrough() throws Exception {
        SimulatedChip chip = chip().withExtendedLength(4096, SimulatedChip.TooLong.SWAMPING);
        try (VpcdCard card = VpcdCard.insert(chip); CardChannel channel = connectWhenThere()) {
            assertEquals(9000, channel.transmit(HexFormat.of().parseHex("00B09C00002710")).length);
            assertEquals("9000", hex(channel.transmit(SELECT_APPLICATION)));
        }
    }

    @Test
    void nextCitizenFindsTheChipReset() throws Exception {
        try (VpcdCard card = VpcdCard.insert(chip())) {
            try (CardChannel first = connectWhenThere()) {
                assertEquals("9000", hex(first.transmit(SELECT_APPLICATION)));
            }
            try (CardChannel second = reader.connect()) {
                assertEquals("6982", hex(second.transmit(GET_CHALLENGE)), "the application is still selected");
            }
        }
    }

    @Test
    void cardTakenInMidCommandIsCardRemoved() throws Exception {
        SimulatedChip chip = chip().failingAt(2, ChipFault.REMOVED);
        try (VpcdCard card = VpcdCard.insert(chip); CardChannel channel = connectWhenThere()) {
            channel.transmit(SELECT_APPLICATION);
            for (int call = 0; call < 4; call++) {
                DeviceException lost = assertThrows(DeviceException.class, () -> channel.transmit(GET_CHALLENGE));
                assertEquals(Fault.CARD_REMOVED, lost.fault(), "call " + call + ": " + lost.getMessage());
            }
        }
    }

    @Test
    void muteCardIsGivenUpInTime() throws Exception {
        SimulatedChip chip = chip().failingAt(1, ChipFault.MUTE);
        try (VpcdCard card = VpcdCard.insert(chip)) {
            CardChannel channel = connectWhenThere();
            DeviceException mute = assertTimeoutPreemptively(Duration.ofSeconds(3),
                    () -> assertThrows(DeviceException.class, () -> channel.transmit(SELECT_APPLICATION)));
            assertEquals(Fault.NO_ANSWER, mute.fault());
        }
    }

    @Test
    void closingTheReaderFreesACallThatHangs() throws Exception {
        SimulatedChip chip = chip().failingAt(1, ChipFault.MUTE);
        try (VpcdCard card = VpcdCard.insert(chip)) {
            CardChannel channel = connectWhenThere();
            CompletableFuture<Fault> hanging = CompletableFuture.supplyAsync(() ->
                    assertThrows(DeviceException.class, () -> channel.transmit(SELECT_APPLICATION)).fault());
            Await.until("the command to reach the card", SEEN, () -> chip.commands() == 1);
            long before = Await.beat();
            reader.close();
            assertEquals(Fault.CARD_REMOVED, hanging.join());
            Await.tookAtMost(Duration.ofSeconds(1), before);
        }
    }

    @Test
    void cardOnTheOtherHalfOfTheReaderIsReadToo() throws Exception {
        try (VpcdCard card = VpcdCard.insertIntoSecondSlot(chip()); CardChannel channel = connectWhenThere()) {
            assertEquals("9000", hex(channel.transmit(SELECT_APPLICATION)));
        }
    }

    @Test
    void cardOnEachOfTwoReadersIsSeveralCards() throws Exception {
        reader.onCard(seen::add);
        try (VpcdCard one = VpcdCard.insert(chip()); VpcdCard other = VpcdCard.insertIntoSecondSlot(chip())) {
            Await.until("both cards to be seen", SEEN, () -> seen.contains(CardPresence.SEVERAL));
            DeviceException refused = assertThrows(DeviceException.class, () -> reader.connect());
            assertEquals(Fault.SEVERAL_CARDS, refused.fault());
            other.close();
            Await.until("one to be left", SEEN, () -> seen.get(seen.size() - 1) == CardPresence.PRESENT);
            try (CardChannel channel = reader.connect()) {
                assertEquals("9000", hex(channel.transmit(SELECT_APPLICATION)));
            }
        }
    }

    @Test
    void readerByItsFullNameIsThatOneAlone() throws Exception {
        try (CardReader first = open(Pcscd.READER); VpcdCard other = VpcdCard.insertIntoSecondSlot(chip())) {
            List<CardPresence> seenByFirst = new CopyOnWriteArrayList<>();
            first.onCard(seenByFirst::add);
            reader.onCard(seen::add);
            Await.until("the card to be seen by whom it concerns", SEEN, () -> seen.contains(CardPresence.PRESENT));
            assertEquals(List.of(CardPresence.ABSENT), seenByFirst);
        }
    }

    @Test
    void slotOfASecurityModuleIsNoReaderOfCitizensCards() {
        assertTrue(new ReaderNames("ACS*").fit("ACS ACR1252 Dual Reader PICC 00 00"));
        assertFalse(new ReaderNames("ACS*").fit("ACS ACR1252 Dual Reader SAM 00 01"));
        assertTrue(new ReaderNames("*SAM*").fit("ACS ACR1252 Dual Reader SAM 00 01"));
    }

    @Test
    void restartedDaemonIsFoundAgainWithoutOpeningTheReaderAnew() throws Exception {
        reader.onCard(seen::add);
        Await.until("the empty reader to be seen", SEEN, () -> seen.equals(List.of(CardPresence.ABSENT)));
        pcscd.stop();
        Await.until("the loss to be noticed", SEEN, () -> !usable());
        pcscd.restart();
        try (VpcdCard card = VpcdCard.insert(chip())) {
            Await.until("the card to be seen", SEEN, () -> seen.contains(CardPresence.PRESENT));
            assertTrue(usable());
            try (CardChannel channel = reader.connect()) {
                assertEquals("9000", hex(channel.transmit(SELECT_APPLICATION)));
            }
        }
    }

    private boolean usable() {
        try {
            return reader.probe().usable();
        } catch (DeviceException e) {
            return false;
        }
    }

    @Test
    void missingDaemonIsExplainedToTheTechnician() {
        pcscd.stop();
        DeviceException refused = assertThrows(DeviceException.class, () -> open("*").close());
        assertEquals(Fault.NOT_CONNECTED, refused.fault());
        assertTrue(refused.getMessage().contains("pcscd"), refused.getMessage());
    }
}
