package vn.motcua.device.escl;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.jmdns.JmDNS;
import javax.jmdns.ServiceEvent;
import javax.jmdns.ServiceInfo;
import javax.jmdns.ServiceListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Listens to the scanners that announce themselves by multicast DNS (RFC 6763, services _uscan and _uscans). */
final class Announcements implements ServiceListener, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Announcements.class);

    private static final String PLAIN = "_uscan._tcp.local.";
    private static final String SECURE = "_uscans._tcp.local.";
    /** Scanners answer within a second; nothing is said of the network before. */
    private static final Duration FIRST_LOOK = Duration.ofMillis(2500);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "escl-announcements");
        made.setDaemon(true);
        return made;
    });
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private final Wish wish;
    private final List<JmDNS> ears = new ArrayList<>();
    private final Map<String, Heard> heard = new TreeMap<>();
    private boolean looked;
    private List<Found> last = List.of();

    /** @param uuid empty for any @param secure only https, because the certificate is known */
    record Wish(String uuid, boolean secure) {
    }

    private record Heard(EsclAddress address, String uuid, String name) {

        private Found found() {
            return new Found(new DeviceId(address.toString()), name + (uuid.isEmpty() ? "" : ", UUID " + uuid));
        }
    }

    private Announcements(Wish wish) {
        this.wish = wish;
    }

    /** @param network the own address to listen at; empty for every network that the machine is in */
    static Announcements listen(Optional<InetAddress> network, Wish wish, DeviceWatcher watcher) {
        Announcements announcements = new Announcements(wish);
        announcements.announcer.tell(watcher::devices);
        announcements.thread.execute(() -> announcements.open(network));
        announcements.thread.schedule(announcements::firstLook, FIRST_LOOK.toMillis(), TimeUnit.MILLISECONDS);
        return announcements;
    }

    private void open(Optional<InetAddress> network) {
        for (InetAddress address : network.map(List::of).orElseGet(Announcements::ownAddresses)) {
            try {
                JmDNS ear = JmDNS.create(address, "motcua-kiosk");
                ears.add(ear);
                ear.addServiceListener(PLAIN, this);
                ear.addServiceListener(SECURE, this);
            } catch (IOException e) {
                log.warn("scanners on one of the networks cannot be heard: {}", e.getMessage());
            }
        }
    }

    private static List<InetAddress> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces().filter(Announcements::carriesMulticast)
                    .flatMap(NetworkInterface::inetAddresses).filter(Inet4Address.class::isInstance).toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static boolean carriesMulticast(NetworkInterface network) {
        try {
            return network.isUp() && network.supportsMulticast() && !network.isLoopback() && !network.isPointToPoint();
        } catch (SocketException e) {
            return false;
        }
    }

    @Override
    public void serviceAdded(ServiceEvent event) {
        event.getDNS().requestServiceInfo(event.getType(), event.getName());
    }

    @Override
    public void serviceResolved(ServiceEvent event) {
        ServiceInfo info = event.getInfo();
        Optional<InetAddress> host = Arrays.stream(info.getInetAddresses())
                .min(Comparator.comparing(address -> address instanceof Inet4Address ? 0 : 1));
        if (host.isPresent() && info.getPort() > 0) {
            String scheme = event.getType().startsWith("_uscans.") ? "https" : "http";
            String path = text(info, "rs");
            EsclAddress address = EsclAddress.of(scheme, host.get().getHostAddress(), info.getPort(), path.isEmpty() ? "eSCL" : path);
            String name = text(info, "ty").isEmpty() ? info.getName() : text(info, "ty");
            change(() -> heard.put(key(event), new Heard(address, text(info, "UUID"), name)));
        }
    }

    private static String text(ServiceInfo info, String key) {
        String value = info.getPropertyString(key);
        return value == null ? "" : value.strip();
    }

    @Override
    public void serviceRemoved(ServiceEvent event) {
        change(() -> heard.remove(key(event)));
    }

    private static String key(ServiceEvent event) {
        return event.getType() + event.getName();
    }

    private void change(Runnable what) {
        try {
            thread.execute(() -> {
                what.run();
                report();
            });
        } catch (RejectedExecutionException e) {
            // The library still speaks while it is being closed.
        }
    }

    private void firstLook() {
        looked = true;
        last = present();
        announcer.announce(last);
    }

    private void report() {
        List<Found> now = present();
        if (looked && !now.equals(last)) {
            last = now;
            announcer.announce(now);
        }
    }

    private List<Found> present() {
        return heard.values().stream()
                .filter(one -> wish.uuid().isEmpty() || wish.uuid().equalsIgnoreCase(one.uuid()))
                .filter(one -> one.address().secure() || !wish.secure())
                .filter(one -> !one.address().secure() || wish.secure() || !alsoPlain(one))
                .map(Heard::found).distinct().sorted(Comparator.comparing(found -> found.id().value())).toList();
    }

    /** A scanner that announces both ways in is one scanner. */
    private boolean alsoPlain(Heard secure) {
        return heard.values().stream().anyMatch(one -> !one.address().secure() && !one.uuid().isEmpty() && one.uuid().equals(secure.uuid()));
    }

    @Override
    public void close() {
        announcer.close();
        // Leaving takes the library seconds; whoever closes need not wait for that.
        thread.execute(() -> ears.forEach(Announcements::shut));
        thread.shutdown();
    }

    private static void shut(JmDNS ear) {
        try {
            ear.close();
        } catch (IOException e) {
            log.warn("listening for scanners did not end well: {}", e.getMessage());
        }
    }
}
