package vn.motcua.device.pcsc;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.slf4j.LoggerFactory;

import vn.motcua.device.Announcer;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Fault;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;

/** Any card reader that PC/SC knows, contact or contactless. A device's id is the reader's name in PC/SC. */
public final class PcscDriver implements DeviceDriver {

    static final String READER = "reader";
    static final String LONGEST_RESPONSE = "longest-response";
    static final String ANSWER_SECONDS = "answer-seconds";

    private static final Duration LOOK_FOR_READERS_EVERY = Duration.ofMillis(500);

    @Override
    public DeviceKind kind() {
        return DeviceKind.CARD_READER;
    }

    @Override
    public String name() {
        return "pcsc";
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text(READER, "a reader's name, * for any letters", "*")
                    .described("Một phần tên đầu đọc; * thay cho phần còn lại.", "Part of the reader's name, with * for the rest."),
                // pcsclite and the binding stop at 8,190 bytes of data; many readers earlier.
                Option.number(LONGEST_RESPONSE, 256, 8190, 4096)
                    .described("Câu trả lời dài nhất xin của chip, byte.", "The longest answer that is asked of a chip, bytes."),
                Option.number(ANSWER_SECONDS, 1, 60, 5)
                    .described("Số giây chờ chip trả lời.", "Seconds that a chip has for an answer."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        Watch watch = new Watch(new ReaderNames(settings.text(READER)), watcher);
        watch.polling = Polling.start("pcsc-readers", LOOK_FOR_READERS_EVERY, watch::look);
        return watch;
    }

    /** @param id a reader's name; * stands for any letters, and all readers that fit serve as one */
    @Override
    public CardReader open(DeviceId id, Settings settings) throws DeviceException {
        ReaderNames names = new ReaderNames(id.value());
        try (PcscContext context = new PcscContext()) {
            List<String> readers = context.readers();
            if (readers.isEmpty()) {
                throw new DeviceException(Fault.NOT_CONNECTED, "pcscd sees no card reader: check its cable and power");
            }
            Optional<String> first = readers.stream().filter(names::fit).findFirst();
            if (first.isEmpty()) {
                throw new DeviceException(Fault.NOT_CONNECTED,
                        "no card reader \"" + id + "\"; connected: " + String.join(", ", readers));
            }
            return new PcscReader(names, first.get(), settings);
        }
    }

    /** Reports the readers that fit, first as they are and then when they change. */
    private static final class Watch implements AutoCloseable {

        private final ReaderNames names;
        private final PcscContext context = new PcscContext();
        private final Announcer<List<DeviceWatcher.Found>> announcer = new Announcer<>();
        private List<DeviceWatcher.Found> last;
        private String trouble = "";
        private Polling polling;

        Watch(ReaderNames names, DeviceWatcher watcher) {
            this.names = names;
            announcer.tell(watcher::devices);
        }

        private void look() {
            List<DeviceWatcher.Found> now = present();
            if (!now.equals(last)) {
                last = now;
                announcer.announce(now);
            }
        }

        private List<DeviceWatcher.Found> present() {
            try {
                List<DeviceWatcher.Found> found = context.readers().stream()
                        .filter(names::fit)
                        .map(reader -> new DeviceWatcher.Found(new DeviceId(reader), "card reader " + reader))
                        .toList();
                trouble = "";
                return found;
            } catch (DeviceException e) {
                // Said once, not twice a second.
                if (!trouble.equals(e.getMessage())) {
                    trouble = e.getMessage();
                    // No constant: finding the drivers would else bring the logging up while citizens wait for the screen.
                    LoggerFactory.getLogger(PcscDriver.class).warn("card readers: {}", trouble);
                }
                return List.of();
            }
        }

        @Override
        public void close() {
            announcer.close();
            polling.close();
            context.close();
        }
    }
}
