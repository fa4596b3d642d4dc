package vn.motcua.kiosk.speech;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A jack whose plug is a switch on the bench page. */
public final class HandJack implements Jack {

    private final List<Consumer<Boolean>> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean plugged;

    @Override
    public AutoCloseable watch(Consumer<Boolean> watcher) {
        watchers.add(watcher);
        if (plugged) {
            watcher.accept(true);
        }
        return () -> watchers.remove(watcher);
    }

    public boolean plugged() {
        return plugged;
    }

    public void plug(boolean in) {
        plugged = in;
        watchers.forEach(watcher -> watcher.accept(in));
    }
}
