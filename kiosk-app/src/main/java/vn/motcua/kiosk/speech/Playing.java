package vn.motcua.kiosk.speech;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One sound on its way: a program makes it, and the sink's program plays it. Stopping kills both. */
final class Playing {

    private static final AtomicInteger RECORDED = new AtomicInteger();

    private final List<Process> programs;

    private Playing(List<Process> programs) {
        this.programs = programs;
    }

    /**
     * Starts the programs and gives the first its input. Blocks while the input is larger than a pipe holds.
     *
     * @param maker turns its input into a WAV stream; empty when the input is one already
     * @throws IOException when a program is missing, or the recording's folder
     */
    static Playing start(List<String> maker, byte[] input, Sink sink) throws IOException {
        List<ProcessBuilder> builders = new ArrayList<>();
        if (!maker.isEmpty()) {
            builders.add(new ProcessBuilder(maker));
        }
        if (sink instanceof Sink.Player player) {
            builders.add(new ProcessBuilder(player.command()).redirectOutput(Redirect.DISCARD));
        } else if (sink instanceof Sink.Recording recording) {
            Files.createDirectories(recording.folder());
            Path file = recording.folder().resolve(String.format("%05d.wav", RECORDED.incrementAndGet()));
            if (builders.isEmpty()) {
                Files.write(file, input);
                return new Playing(List.of());
            }
            Files.write(recording.folder().resolve(file.getFileName().toString().replace(".wav", ".txt")), input);
            builders.get(0).redirectOutput(file.toFile());
        }
        builders.forEach(builder -> builder.redirectError(Redirect.DISCARD));
        Playing playing = new Playing(ProcessBuilder.startPipeline(builders));
        playing.feed(input);
        return playing;
    }

    private void feed(byte[] input) throws IOException {
        try (OutputStream to = programs.get(0).getOutputStream()) {
            to.write(input);
        } catch (IOException e) {
            // Stopped before it had read everything, or it could not begin: its exit code tells.
            if (programs.get(0).isAlive()) {
                throw e;
            }
        }
    }

    /** Waits until it has been heard, or stopped. @return true when every program did its work */
    boolean await() throws InterruptedException {
        boolean good = true;
        for (Process program : programs) {
            good &= program.waitFor() == 0;
        }
        return good;
    }

    /** At once. From any thread. */
    void stop() {
        programs.forEach(Process::destroyForcibly);
    }
}
