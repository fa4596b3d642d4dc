package vn.motcua.device.simulator;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;

/** A card reader with nothing behind it but its panel. */
final class SimulatedCardReader implements CardReader {

    private static final int LONGEST_SHORT_RESPONSE = 256;
    private static final int LONGEST_EXTENDED_RESPONSE = 4096;

    private final CardReaderPanel panel;
    private final Duration pace;
    private final Announcer<CardPresence> presence = new Announcer<>();
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private volatile boolean closed;

    /** @param pace of the link, for each command */
    SimulatedCardReader(CardReaderPanel panel, Duration pace) throws DeviceException {
        this.panel = panel;
        this.pace = pace;
        panel.attach(this);
    }

    @Override
    public DeviceInfo info() {
        return DeviceInfo.model("Một Cửa", "simulated card reader");
    }

    @Override
    public DeviceHealth probe() {
        return closed ? new DeviceHealth.Unreachable("closed") : panel.health();
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
    }

    @Override
    public void onCard(Consumer<CardPresence> listener) {
        presence.tell(listener);
        presence.announce(panel.presence());
    }

    void say(CardPresence news) {
        presence.announce(news);
    }

    void say(DeviceHealth news) {
        health.announce(news);
    }

    @Override
    public CardChannel connect() throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
        return new Channel(panel.power());
    }

    @Override
    public void close() {
        closed = true;
        presence.close();
        health.close();
        panel.detach(this);
    }

    private final class Channel implements CardChannel {

        private final CardReaderPanel.Powered card;
        private volatile boolean channelClosed;

        private Channel(CardReaderPanel.Powered card) {
            this.card = card;
        }

        @Override
        public byte[] atr() {
            return card.chip().atr();
        }

        @Override
        public int longestResponse() {
            return card.chip().extendedLength() ? LONGEST_EXTENDED_RESPONSE : LONGEST_SHORT_RESPONSE;
        }

        @Override
        public byte[] transmit(byte[] command) throws DeviceException {
            if (closed || channelClosed) {
                throw new DeviceException(Fault.CARD_REMOVED, "the channel is closed");
            }
            LockSupport.parkNanos(pace.toNanos());
            return panel.transmit(card, command);
        }

        @Override
        public void reset() throws DeviceException {
            if (closed || channelClosed) {
                throw new DeviceException(Fault.CARD_REMOVED, "the channel is closed");
            }
            panel.reset(card);
        }

        @Override
        public void close() {
            if (!channelClosed) {
                channelClosed = true;
                panel.unpower(card);
            }
        }
    }
}
