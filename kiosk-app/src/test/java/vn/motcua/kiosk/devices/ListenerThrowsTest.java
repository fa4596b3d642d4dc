package vn.motcua.kiosk.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintReport;
import vn.motcua.kiosk.journal.JournalEvent;

class ListenerThrowsTest {

    @Test
    void theOthersAreToldAndTheDeviceWorksOn() {
        ScriptedDevice.Printer printer = new ScriptedDevice.Printer();
        try (Lobby lobby = Lobby.with(printer)) {
            lobby.devices.board().onChange(entry -> {
                throw new IllegalStateException("listener");
            });
            List<DeviceHealth> told = new CopyOnWriteArrayList<>();
            lobby.devices.board().onChange(entry -> told.add(entry.health()));
            printer.listener.accept(DeviceHealth.blocked(Fault.PAPER_JAM));
            Lobby.await("both told", () -> told.equals(List.of(DeviceHealth.ready(), DeviceHealth.blocked(Fault.PAPER_JAM))));
            assertEquals(new Outcome.Done<>(new PrintReport(1, true)), Lobby.get(lobby.print()));
            assertEquals(2, lobby.journalled(JournalEvent.BUG_FOUND));
        }
    }

    @Test
    void anAnswerThatNobodyCanTakeStopsNothing() {
        try (Lobby lobby = Lobby.with(new ScriptedDevice.Printer())) {
            lobby.print().thenAccept(outcome -> {
                throw new IllegalStateException("taker");
            });
            assertEquals(new Outcome.Done<>(new PrintReport(1, true)), Lobby.get(lobby.print()));
        }
    }

    @Test
    void cardsAreToldOnAfterAListenerThrew() {
        ScriptedDevice.Reader reader = new ScriptedDevice.Reader();
        List<CardPresence> told = new CopyOnWriteArrayList<>();
        try (Lobby lobby = new Lobby(ScriptedDriver.opening(DeviceKind.CARD_READER, (id, settings) -> reader))) {
            lobby.devices.onCard(presence -> {
                throw new IllegalStateException("listener");
            });
            lobby.devices.onCard(told::add);
            lobby.awaitHealth(DeviceHealth.ready());
            reader.cards.accept(CardPresence.PRESENT);
            Lobby.await("told", () -> told.equals(List.of(CardPresence.ABSENT, CardPresence.PRESENT)));
        }
    }
}
