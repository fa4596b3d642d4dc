package vn.motcua.device.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;

/** The hands on a simulated card reader: puts cards on it, pulls its cable, makes it fail. Thread-safe. */
public final class CardReaderPanel {

    private final List<SimulatedCardReader> readers = new ArrayList<>();
    private final Cable cable = new Cable();
    private boolean busy;
    private boolean several;
    private int longestCarried = Integer.MAX_VALUE;
    private SimulatedChip chip;
    /** Counts the times a card was put down or taken up: a channel belongs to one of them. */
    private int placements;

    CardReaderPanel() {
    }

    /** Puts the card on the reader, in place of the one that lay there. */
    public synchronized void insert(SimulatedChip chip) {
        place(chip, false);
    }

    /** Puts two cards on the reader at once: it can use neither. */
    public synchronized void insertSeveral() {
        place(null, true);
    }

    /** Takes away what lies on the reader. */
    public synchronized void remove() {
        place(null, false);
    }

    private void place(SimulatedChip next, boolean moreThanOne) {
        if (chip != null) {
            chip.reset();
        }
        placements++;
        chip = next;
        several = moreThanOne;
        readers.forEach(reader -> reader.say(presence()));
    }

    /** Pulls the reader's cable; the card stays where it is. */
    public synchronized void unplug() {
        changeCable(false);
    }

    public synchronized void plug() {
        changeCable(true);
    }

    private void changeCable(boolean plugged) {
        if (!cable.change(plugged)) {
            return;
        }
        placements++;
        if (chip != null) {
            chip.reset();
        }
        readers.forEach(reader -> {
            reader.say(health());
            reader.say(presence());
        });
    }

    /** Another program uses the reader. */
    public synchronized void busy(boolean busy) {
        this.busy = busy;
        readers.forEach(reader -> reader.say(health()));
    }

    /** Longer answers are lost on their way, as in readers whose buffer is short. @param bytes with the status */
    public synchronized void carriesAtMost(int bytes) {
        longestCarried = bytes;
    }

    public synchronized Optional<SimulatedChip> chip() {
        return Optional.ofNullable(chip);
    }

    // --- what the driver sees

    Cable cable() {
        return cable;
    }

    synchronized CardPresence presence() {
        if (!cable.plugged()) {
            return CardPresence.ABSENT;
        }
        return several ? CardPresence.SEVERAL : chip == null ? CardPresence.ABSENT : CardPresence.PRESENT;
    }

    synchronized DeviceHealth health() {
        return busy && cable.plugged() ? new DeviceHealth.Busy() : cable.health();
    }

    synchronized void attach(SimulatedCardReader reader) throws DeviceException {
        cable.required();
        readers.add(reader);
    }

    synchronized void detach(SimulatedCardReader reader) {
        readers.remove(reader);
    }

    /** A card under power: valid until it is taken up. */
    record Powered(SimulatedChip chip, int placement) {
    }

    synchronized Powered power() throws DeviceException {
        cable.required();
        if (busy) {
            throw new DeviceException(Fault.IN_USE, "the panel says that another program has the reader");
        }
        if (several) {
            throw new DeviceException(Fault.SEVERAL_CARDS, "more than one card in the field");
        }
        if (chip == null) {
            throw new DeviceException(Fault.CARD_REMOVED, "no card on the reader");
        }
        chip.reset();
        return new Powered(chip, placements);
    }

    synchronized void unpower(Powered card) {
        if (lies(card)) {
            card.chip.reset();
        }
    }

    synchronized void reset(Powered card) throws DeviceException {
        cable.required();
        if (!lies(card)) {
            throw new DeviceException(Fault.CARD_REMOVED, "the card is no longer there");
        }
        card.chip.reset();
    }

    synchronized byte[] transmit(Powered card, byte[] command) throws DeviceException {
        cable.required();
        if (!lies(card)) {
            throw new DeviceException(Fault.CARD_REMOVED, "the card is no longer there");
        }
        SimulatedChip.Answer answer = card.chip.answer(command);
        if (answer instanceof SimulatedChip.Answer.Response response) {
            if (response.bytes().length > longestCarried) {
                throw new DeviceException(Fault.CARD_REMOVED, "the answer was lost in the reader");
            }
            return response.bytes();
        }
        if (answer instanceof SimulatedChip.Answer.Removed) {
            remove();
            throw new DeviceException(Fault.CARD_REMOVED, "the card was taken away");
        }
        throw new DeviceException(Fault.NO_ANSWER, "the chip is mute");
    }

    private boolean lies(Powered card) {
        return cable.plugged() && card.placement == placements;
    }
}
