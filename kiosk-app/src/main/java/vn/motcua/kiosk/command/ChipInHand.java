package vn.motcua.kiosk.command;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;
import vn.motcua.device.simulator.SimulatedChip;

/** A simulated chip without a reader in between. */
record ChipInHand(SimulatedChip chip, int longestResponse) implements CardChannel {

    @Override
    public byte[] atr() {
        return chip.atr();
    }

    @Override
    public byte[] transmit(byte[] command) throws DeviceException {
        if (chip.answer(command) instanceof SimulatedChip.Answer.Response response) {
            return response.bytes();
        }
        throw new DeviceException(Fault.CARD_REMOVED, "the chip does not answer");
    }

    @Override
    public void reset() {
        chip.reset();
    }

    @Override
    public void close() {
        chip.reset();
    }
}
