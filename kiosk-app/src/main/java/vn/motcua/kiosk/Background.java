package vn.motcua.kiosk;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** Threads beside the screen's. They end with the program, and each has a name that says in a thread dump whose it is. */
final class Background {

    private Background() {
    }

    /** One thread, which does one thing after the other. */
    static ExecutorService oneThread(String name) {
        return Executors.newSingleThreadExecutor(task -> thread(name, task));
    }

    /** As {@link #oneThread}, for things that have their time. */
    static ScheduledExecutorService oneThreadWithTimes(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> thread(name, task));
    }

    /** A thread for each task: for those that come seldom and may take long. */
    static Executor threadEach(String name) {
        return task -> thread(name, task).start();
    }

    private static Thread thread(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
