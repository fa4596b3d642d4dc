package vn.motcua.device.cups;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.device.Announcer;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.DeviceWatcher.Found;

/** Looks now and then which queues there are. */
final class QueueWatch implements AutoCloseable {

    private static final long LOOK_EVERY_SECONDS = 10;
    private static final Pattern QUEUE = Pattern.compile("(?m)^device for ([^:\\s]+): (.*)$");

    private final CupsProgram cups;
    private final Announcer<List<Found>> announcer = new Announcer<>();
    private final CountDownLatch closing = new CountDownLatch(1);

    QueueWatch(CupsProgram cups, DeviceWatcher watcher) {
        this.cups = cups;
        announcer.tell(watcher::devices);
    }

    void start() {
        Thread thread = new Thread(this::lookOn, "cups queues");
        thread.setDaemon(true);
        thread.start();
    }

    private void lookOn() {
        List<Found> before = queues();
        announcer.announce(before);
        try {
            while (!closing.await(LOOK_EVERY_SECONDS, TimeUnit.SECONDS)) {
                List<Found> now = queues();
                if (!now.equals(before)) {
                    before = now;
                    announcer.announce(now);
                }
            }
        } catch (InterruptedException e) {
            // Nobody looks any more.
            return;
        }
    }

    private List<Found> queues() {
        List<Found> queues = new ArrayList<>();
        try {
            Matcher line = QUEUE.matcher(cups.run(CupsProgram.ANSWER, new byte[0], "lpstat", "-v").said());
            while (line.find()) {
                queues.add(new Found(new DeviceId(line.group(1)), "CUPS queue to " + line.group(2)));
            }
        } catch (DeviceException e) {
            // Without CUPS there are no queues.
            return List.of();
        }
        return queues;
    }

    @Override
    public void close() {
        announcer.close();
        closing.countDown();
    }
}
