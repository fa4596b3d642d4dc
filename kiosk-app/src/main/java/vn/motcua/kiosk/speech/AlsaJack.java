package vn.motcua.kiosk.speech;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The headphone jack of a sound card, as ALSA knows it: a control named like "Headphone Jack" or "Front Headphone Jack", asked
 * through amixer, which also tells when one changes. Cards that do not feel their plug have no such control.
 */
public final class AlsaJack implements Jack {

    private static final Pattern JACK = Pattern.compile("Headphone.*Jack");
    private static final long LOOK_AGAIN_MILLIS = 5_000;

    private final List<String> amixer;
    private final Consumer<String> failed;

    /** @param card number or name of the card: "0", "PCH" @param failed is told once when the card cannot be asked */
    public AlsaJack(String card, Consumer<String> failed) {
        this(List.of("amixer", "-c", card), failed);
    }

    /** @param amixer the program with the words that choose a card */
    AlsaJack(List<String> amixer, Consumer<String> failed) {
        this.amixer = List.copyOf(amixer);
        this.failed = failed;
    }

    @Override
    public AutoCloseable watch(Consumer<Boolean> plugged) {
        Watch watch = new Watch(plugged);
        watch.thread.start();
        return watch;
    }

    private final class Watch implements AutoCloseable {

        private final Consumer<Boolean> plugged;
        private final Thread thread = new Thread(this::run, "headphone jack");
        private volatile Process events;
        private volatile boolean closed;
        private Optional<Boolean> last = Optional.empty();
        private boolean told;

        Watch(Consumer<Boolean> plugged) {
            this.plugged = plugged;
            thread.setDaemon(true);
        }

        private void run() {
            while (!closed) {
                try {
                    listen();
                } catch (IOException e) {
                    tell("the headphone jack cannot be asked: " + e.getMessage());
                }
                pause();
            }
        }

        /** Until the program that tells of changes ends: the card was pulled out, or this is closed. */
        private void listen() throws IOException {
            Process telling = start("events");
            events = telling;
            if (closed) {
                telling.destroyForcibly();
            }
            ask();
            try (BufferedReader lines = reader(telling)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (JACK.matcher(line).find()) {
                        ask();
                    }
                }
            }
            tell("the sound card has no events to tell: is it there?");
        }

        /** Headphones are in when any of the card's headphone jacks says so. */
        private void ask() throws IOException {
            boolean jack = false;
            boolean in = false;
            try (BufferedReader lines = reader(start("contents"))) {
                boolean here = false;
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("numid=")) {
                        here = JACK.matcher(line).find();
                        jack |= here;
                    }
                    in |= here && line.strip().equals(": values=on");
                }
            }
            if (!jack) {
                tell("the sound card has no headphone jack that feels its plug");
            } else if (!last.equals(Optional.of(in))) {
                last = Optional.of(in);
                plugged.accept(in);
            }
        }

        private Process start(String command) throws IOException {
            List<String> words = new java.util.ArrayList<>(amixer);
            words.add(command);
            return new ProcessBuilder(words).redirectError(Redirect.DISCARD).start();
        }

        private static BufferedReader reader(Process program) {
            return new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        }

        private void tell(String words) {
            if (!told && !closed) {
                told = true;
                failed.accept(words);
            }
        }

        private void pause() {
            try {
                Thread.sleep(LOOK_AGAIN_MILLIS);
            } catch (InterruptedException e) {
                closed = true;
            }
        }

        @Override
        public void close() {
            closed = true;
            if (events != null) {
                events.destroyForcibly();
            }
            thread.interrupt();
        }
    }
}
