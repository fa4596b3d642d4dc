package vn.motcua.device.pcsc;

import java.time.Duration;
import java.util.List;
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
 * A reader by its name, or all whose names fit: the contact and the contactless half of one housing are two to PC/SC, and a
 * citizen takes either. It outlives its cable: pulled and plugged again under the same name it goes on, as does a restarted
 * service.
 *
 * <p>A card on each of two readers is {@link CardPresence#SEVERAL}. Two cards in one contactless field are not: PC/SC has no
 * word for that. Some readers then power neither (no card, to PC/SC), some the one that answers first, and some a garble of
 * both, whose answer to reset or first response fails ({@link vn.motcua.device.Fault#CARD_UNREADABLE}).
 */
final class PcscReader implements CardReader {

    private static final Duration LOOK_FOR_CARD_EVERY = Duration.ofMillis(250);

    private final ReaderNames names;
    private final String first;
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

    /** @param first of the readers that fit, as it is now */
    PcscReader(ReaderNames names, String first, Settings settings) {
        this.names = names;
        this.first = first;
        this.settings = settings;
    }

    /** PC/SC gives the maker's name for the reader, with interface and slot numbers behind it. */
    @Override
    public DeviceInfo info() {
        int space = first.indexOf(' ');
        return space < 0 ? DeviceInfo.model("", first) : DeviceInfo.model(first.substring(0, space), first.substring(space + 1));
    }

    @Override
    public DeviceHealth probe() {
        if (closed) {
            return new DeviceHealth.Unreachable("closed");
        }
        try {
            return context.readers().stream().anyMatch(names::fit)
                    ? DeviceHealth.ready()
                    : new DeviceHealth.Unreachable("card reader \"" + names + "\" is unplugged");
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
            return switch (withCard().size()) {
                case 0 -> CardPresence.ABSENT;
                case 1 -> CardPresence.PRESENT;
                default -> CardPresence.SEVERAL;
            };
        } catch (DeviceException unplugged) {
            return CardPresence.ABSENT;
        }
    }

    private List<String> withCard() throws DeviceException {
        return context.readersWithCard().stream().filter(names::fit).toList();
    }

    @Override
    public CardChannel connect() throws DeviceException {
        if (closed) {
            throw new DeviceException(Fault.NOT_CONNECTED, "closed");
        }
        List<String> withCard = withCard();
        if (withCard.size() > 1) {
            throw new DeviceException(Fault.SEVERAL_CARDS, "a card lies on each of these readers: " + String.join(", ", withCard));
        }
        PcscChannel channel = PcscChannel.open(withCard.isEmpty() ? first : withCard.get(0), lastCardLost, settings, this::closed);
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
