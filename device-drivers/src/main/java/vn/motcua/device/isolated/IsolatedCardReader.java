package vn.motcua.device.isolated;

import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;

/** A card reader in a process of its own. */
final class IsolatedCardReader extends IsolatedDevice implements CardReader {

    private final Announcer<CardPresence> cards = new Announcer<>();
    private CardPresence last = CardPresence.ABSENT;

    IsolatedCardReader(Tie tie) {
        super(tie);
    }

    CardReader opened() throws DeviceException {
        tie.open(this::heard);
        return this;
    }

    private void heard(Frame frame) {
        if (frame.verb() == Verb.CARD) {
            try {
                announce(tie.read(frame.body(), body -> body.word(CardPresence.class)));
            } catch (DeviceException damaged) {
                // The process is ended for it, which the health says.
                return;
            }
        }
    }

    private synchronized void announce(CardPresence presence) {
        last = presence;
        cards.announce(presence);
    }

    @Override
    public synchronized void onCard(Consumer<CardPresence> listener) {
        cards.tell(listener);
        cards.announce(last);
    }

    @Override
    public CardChannel connect() throws DeviceException {
        byte[] answer = tie.touched().call(Verb.CONNECT, Frame.EMPTY);
        return tie.read(answer, body -> new Channel(body.blob(), body.number()));
    }

    private final class Channel implements CardChannel {

        private final byte[] atr;
        private final int longestResponse;

        Channel(byte[] atr, int longestResponse) {
            this.atr = atr;
            this.longestResponse = longestResponse;
        }

        @Override
        public byte[] atr() {
            return atr.clone();
        }

        @Override
        public int longestResponse() {
            return longestResponse;
        }

        @Override
        public byte[] transmit(byte[] command) throws DeviceException {
            return tie.call(Verb.TRANSMIT, command);
        }

        @Override
        public void reset() throws DeviceException {
            tie.call(Verb.RESET, Frame.EMPTY);
        }

        @Override
        public void close() {
            try {
                tie.call(Verb.DISCONNECT, Frame.EMPTY);
            } catch (DeviceException | RuntimeException e) {
                // The process is gone, and the card's power with it.
                return;
            }
        }
    }

    @Override
    public void close() {
        cards.close();
        tie.close();
    }
}
