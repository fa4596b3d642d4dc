package vn.motcua.kiosk;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What the kiosk does again and again. Its thread only keeps the time: whatever may take long gets a thread of its own. */
final class Rounds implements AutoCloseable {

    /** Seconds after the start in which the machine has other things to do. */
    private static final int SETTLED = 3;

    private final ScheduledExecutorService time = Background.oneThreadWithTimes("tick");

    /** @param tick quick: it runs on the thread that keeps the time */
    void everySecond(Runnable tick) {
        time.scheduleAtFixedRate(tick, 1, 1, TimeUnit.SECONDS);
    }

    /**
     * @param name    of the thread
     * @param seconds between two looks; one that is not over by then goes on beside the next
     */
    void look(String name, int seconds, Runnable look) {
        time.scheduleWithFixedDelay(() -> Background.threadEach(name).execute(look), Math.max(SETTLED, seconds), seconds, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        time.shutdownNow();
    }
}
