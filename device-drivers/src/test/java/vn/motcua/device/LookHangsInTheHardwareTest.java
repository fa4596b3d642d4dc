package vn.motcua.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import vn.motcua.device.DeviceWatcher.Found;

/** A watch tells what changes and nothing else, and ends even while the hardware keeps its thread. */
class LookHangsInTheHardwareTest {

    private static final Duration SOON = Duration.ofMillis(1);
    private static final List<Found> THERE = List.of(new Found(new DeviceId("lp0"), "printer"));

    private final BlockingQueue<List<Found>> told = new LinkedBlockingQueue<>();
    private final BlockingQueue<List<Found>> looks = new LinkedBlockingQueue<>();

    @Test
    void onlyWhatDiffersIsTold() throws Exception {
        looks.addAll(List.of(List.of(), List.of(), THERE, THERE, List.of()));
        try (RepeatedLook watch = RepeatedLook.start("test", SOON, this::next, told::add)) {
            assertEquals(List.of(), told());
            assertEquals(THERE, told());
            assertEquals(List.of(), told());
        }
        assertTrue(told.isEmpty());
    }

    @Test
    void closingEndsALookThatHangsAndNothingIsToldOfIt() throws Exception {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        Supplier<List<Found>> look = () -> {
            hangs.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            over.countDown();
            return THERE;
        };
        RepeatedLook watch = RepeatedLook.start("test", SOON, look, told::add);
        assertTrue(hangs.await(20, TimeUnit.SECONDS));
        watch.close();
        assertTrue(over.await(20, TimeUnit.SECONDS));
        assertNull(told.poll(20, TimeUnit.MILLISECONDS));
    }

    private List<Found> next() {
        List<Found> next = looks.poll();
        return next == null ? List.of() : next;
    }

    private List<Found> told() throws InterruptedException {
        return told.poll(20, TimeUnit.SECONDS);
    }
}
