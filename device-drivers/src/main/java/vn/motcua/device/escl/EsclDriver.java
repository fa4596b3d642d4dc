package vn.motcua.device.escl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.Cancellation;
import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.RepeatedLook;
import vn.motcua.device.Settings;

/**
 * Scanners with eSCL, which most office devices since 2015 speak. A device's id is its address, as
 * {@code http://192.168.1.60/eSCL}; scanners that announce themselves are found without one.
 */
public final class EsclDriver implements DeviceDriver {

    private static final Duration OPEN_LIMIT = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);
    private static final Duration LOOK_LIMIT = Duration.ofSeconds(4);

    private static final List<Option> OPTIONS = List.of(
            new Option("address", EsclAddress.EXPECTED + "; empty to look for scanners that announce themselves", Optional.of(""),
                    text -> text.isEmpty() ? Optional.empty() : EsclAddress.problem(text))
                    .described("Địa chỉ máy quét mạng; để trống thì lấy máy tự báo.",
                            "The network scanner's address; empty takes one that announces itself."),
            new Option("uuid", "the UUID of the scanner among several that announce themselves, empty for any", Optional.of(""),
                    text -> text.matches("[0-9A-Fa-f-]*") ? Optional.empty() : Optional.of("not a UUID"))
                    .described("Mã UUID khi có nhiều máy tự báo.", "Which one, when several announce themselves."),
            new Option("fingerprint", "SHA-256 of the certificate of an https scanner, 64 digits with or without colons", Optional.of(""),
                    text -> text.isEmpty() || text.matches(PinnedCertificate.FORM) ? Optional.empty() : Optional.of("not 64 hexadecimal digits"))
                    .described("Dấu SHA-256 của chứng thư máy quét https.", "SHA-256 of the certificate of an https scanner."),
            new Option("network", "the kiosk's own address on the scanner's network, empty for all its networks", Optional.of(""),
                    EsclDriver::networkProblem)
                    .described("Địa chỉ của máy này trên mạng có máy quét; để trống là mọi mạng.",
                            "The kiosk's own address on the scanner's network; empty for all."),
            Option.oneOf("paper", "a4", "a4", "a5", "full")
                    .described("Khổ giấy được quét.", "The size of paper that is scanned."),
            Option.number("silence", 2, 600, 60)
                    .described("Số giây không có dấu hiệu gì thì bỏ lượt quét.", "Seconds without a sign until a job is given up."));

    private static Optional<String> networkProblem(String text) {
        return text.isEmpty() || text.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]+:[0-9a-fA-F:]*")
                ? Optional.empty() : Optional.of("not an IP address");
    }

    @Override
    public DeviceKind kind() {
        return DeviceKind.DOCUMENT_SCANNER;
    }

    @Override
    public String name() {
        return "escl";
    }

    @Override
    public List<Option> options() {
        return OPTIONS;
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        if (!settings.text("address").isEmpty()) {
            EsclAddress address = EsclAddress.parse(settings.text("address"));
            EsclLine line = new EsclLine(address, settings.text("fingerprint"));
            List<Found> there = List.of(new Found(new DeviceId(address.toString()), "eSCL scanner at " + address.base().getHost()));
            return RepeatedLook.start("escl watch", LOOK_EVERY, () -> answers(address, line) ? there : List.of(), watcher);
        }
        try {
            Optional<InetAddress> network = settings.text("network").isEmpty()
                    ? Optional.empty() : Optional.of(InetAddress.getByName(settings.text("network")));
            return Announcements.listen(network, new Announcements.Wish(settings.text("uuid"), !settings.text("fingerprint").isEmpty()), watcher);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("network", e);
        }
    }

    /** Any answer will do: a scanner that is busy or refuses is there. */
    private static boolean answers(EsclAddress address, EsclLine line) {
        try {
            line.get(address.resource("ScannerStatus"), LOOK_LIMIT, new Cancellation());
            return true;
        } catch (DeviceException e) {
            return false;
        }
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        EsclAddress address;
        try {
            address = EsclAddress.parse(id.value());
        } catch (IllegalArgumentException e) {
            throw new DeviceException(Fault.WRONG_SETTINGS, id + ": " + e.getMessage(), e);
        }
        EsclLine line = new EsclLine(address, settings.text("fingerprint"));
        return EsclScanner.open(address, line, ScanSettings.Paper.named(settings.text("paper")),
                Duration.ofSeconds(settings.number("silence")), OPEN_LIMIT);
    }
}
