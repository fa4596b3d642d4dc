package vn.motcua.kiosk.speech;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Plays sounds one after the other on a thread of its own. */
final class SoundThread implements AutoCloseable {

    private final ExecutorService thread;
    private final Consumer<String> failed;
    private final Object lock = new Object();
    private Playing playing;
    /** Grows with every hush: a sound asked for before it is not begun any more. */
    private int hushes;
    private boolean told;

    /** @param failed is told once when a sound cannot be played, in a technician's words */
    SoundThread(String name, Consumer<String> failed) {
        this.failed = failed;
        thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** After those asked for before. @param maker as in {@link Playing#start} */
    void play(List<String> maker, byte[] input, Sink sink) {
        int asked = hushes();
        thread.execute(() -> {
            try {
                if (begin(asked, maker, input, sink) && !playing().await() && asked == hushes()) {
                    tell("a program that makes or plays sound ended with an error: " + programs(maker, sink));
                }
            } catch (IOException e) {
                tell("no sound: " + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                forget();
            }
        });
    }

    private int hushes() {
        synchronized (lock) {
            return hushes;
        }
    }

    private Playing playing() {
        synchronized (lock) {
            return playing;
        }
    }

    /** @return false when it was hushed meanwhile */
    private boolean begin(int asked, List<String> maker, byte[] input, Sink sink) throws IOException {
        if (asked != hushes()) {
            return false;
        }
        Playing begun = Playing.start(maker, input, sink);
        synchronized (lock) {
            playing = begun;
            if (asked == hushes) {
                return true;
            }
        }
        begun.stop();
        return false;
    }

    /** The stream to a program keeps what was last written to it, which may be somebody's name. */
    private void forget() {
        synchronized (lock) {
            playing = null;
        }
    }

    private static String programs(List<String> maker, Sink sink) {
        String player = sink instanceof Sink.Player program ? program.command().get(0) : "a file";
        return maker.isEmpty() ? player : maker.get(0) + " to " + player;
    }

    /** A kiosk without a sound card need not say so at every word. */
    private void tell(String words) {
        if (!told) {
            told = true;
            failed.accept(words);
        }
    }

    void hush() {
        synchronized (lock) {
            hushes++;
            if (playing != null) {
                playing.stop();
            }
        }
    }

    @Override
    public void close() {
        hush();
        thread.shutdownNow();
    }
}
