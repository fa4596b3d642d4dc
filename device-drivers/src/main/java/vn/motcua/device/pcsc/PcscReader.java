package vn.motcua.device.pcsc;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import vn.motcua.device.Announcer;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.Settings;

/**
 * A reader by its name. It outlives its cable: pulled and plugged again under the same name it goes on, as does a
 * restarted service. PC/SC does not tell one card in the field from two, so it never reports {@link CardPresence#SEVERAL}.
 */
final class PcscReader implements CardReader {

    private static final Duration LOOK_FOR_CARD_EVERY = Duration.ofMillis(250);

    private final String name;
    private final Settings settings;
    private final PcscContext context = new PcscContext();
    private final Announcer<CardPresence> presence = new Announcer<>();
    private final Announcer<DeviceHealth> health = new Announcer<>();
    private final Set<PcscChannel> channels = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;
    private volatile boolean lastCardLost;
    private Polling polling;
    private CardPresence lastPresence;
    private DeviceHealth lastHealth;

    PcscReader(String name, Settings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** PC/SC gives the maker's name for the reader, with interface and slot numbers behind it. */
    @Override
    public DeviceInfo info() {
        int space = name.indexOf(' ');
        return space < 0 ? DeviceInfo.model("", name) : DeviceInfo.model(name.substring(0, space), name.substring(space + 1));
    }

    @Override
    public DeviceHealth probe() {
        if (closed) {
            return new DeviceHealth.Unreachable("closed");
        }
        try {
            return context.readers().contains(name)
                    ? DeviceHealth.ready()
                    : new DeviceHealth.Unreachable("card reader \"" + name + "\" is unplugged");
        } catch (DeviceException e) {
            return e.fault() == Fault.NOT_PERMITTED
                    ? new DeviceHealth.Broken(e.getMessage())
                    : new DeviceHealth.Unreachable(e.getMessage());
        }
    }

    @Override
    public synchronized void onChange(Consumer<DeviceHealth> listener) {
        health.tell(listener);
        lookFromNowOn();
    }

    @Override
    public synchronized void onCard(Consumer<CardPresence> listener) {
        presence.tell(listener);
        lastPresence = null;
        lookFromNowOn();
    }

    private void lookFromNowOn() {
        if (polling == null && !closed) {
            polling = Polling.start("pcsc-card", LOOK_FOR_CARD_EVERY, this::look);
        }
    }

    private void look() {
        DeviceHealth healthNow = probe();
        CardPresence presenceNow = healthNow.usable() ? presence() : CardPresence.ABSENT;
        boolean otherHealth;
        boolean otherPresence;
        synchronized (this) {
            otherHealth = !healthNow.equals(lastHealth);
            otherPresence = presenceNow != lastPresence;
            lastHealth = healthNow;
            lastPresence = presenceNow;
        }
        if (otherHealth) {
            health.announce(healthNow);
        }
        if (otherPresence) {
            presence.announce(presenceNow);
        }
    }

    private CardPresence presence() {
        try {
            return context.readersWithCard().contains(name) ? CardPresence.PRESENT : CardPresence.ABSENT;
        } catch (DeviceException unplugged) {
            return CardPresence.ABSENT;
        }
    }

    @Override
    public CardChannel connect() throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
        PcscChannel channel = PcscChannel.open(name, lastCardLost, settings, this::closed);
        channels.add(channel);
        if (closed) {
            channel.close();
        }
        return channel;
    }

    private void closed(PcscChannel channel) {
        lastCardLost = channel.lost();
        channels.remove(channel);
    }

    @Override
    public void close() {
        closed = true;
        presence.close();
        health.close();
        synchronized (this) {
            if (polling != null) {
                polling.close();
            }
        }
        channels.forEach(PcscChannel::close);
        context.close();
    }
}
