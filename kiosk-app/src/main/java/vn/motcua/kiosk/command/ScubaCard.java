package vn.motcua.kiosk.command;

import net.sf.scuba.smartcards.CardService;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;

/** A card of this kiosk, as JMRTD wants one. */
final class ScubaCard extends CardService {

    private static final long serialVersionUID = 1;

    private final transient CardChannel channel;

    ScubaCard(CardChannel channel) {
        this.channel = channel;
    }

    @Override
    public void open() {
        state = SESSION_STARTED_STATE;
    }

    @Override
    public boolean isOpen() {
        return state == SESSION_STARTED_STATE;
    }

    @Override
    public ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return new ResponseAPDU(channel.transmit(command.getBytes()));
        } catch (DeviceException e) {
            throw new CardServiceException(e.getMessage(), e);
        }
    }

    @Override
    public byte[] getATR() {
        return channel.atr();
    }

    @Override
    public boolean isExtendedAPDULengthSupported() {
        return channel.longestResponse() > 256;
    }

    @Override
    public void close() {
        state = SESSION_STOPPED_STATE;
    }

    @Override
    public boolean isConnectionLost(Exception problem) {
        return false;
    }
}
