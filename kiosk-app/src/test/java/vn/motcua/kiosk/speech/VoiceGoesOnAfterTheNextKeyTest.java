package vn.motcua.kiosk.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;

/** The real espeak-ng, into files and into a sound card that takes its time. */
class VoiceGoesOnAfterTheNextKeyTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String SENTENCE = "Số của Quý khách là A 0 4 2. Mời đến quầy 3.";

    @TempDir
    Path folder;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private Voice voice;

    @BeforeAll
    static void programs() {
        Program.required("espeak-ng", "espeak-ng");
        Program.required("aplay", "alsa-utils");
    }

    @AfterEach
    void close() {
        voice.close();
    }

    @Test
    void bothLanguagesAreHeardAtTheSpeedAndLoudnessAskedFor() throws IOException, InterruptedException {
        voice = new EspeakVoice(Map.of("vi", "vi-vn-x-south"), 150, new Sink.Recording(folder), failures::add);
        voice.say(SENTENCE, "vi", Volume.LOUDEST);
        voice.say(SENTENCE, "vi", 1);
        voice.say("Your number is A 0 4 2. Go to counter 3.", "en", 3);
        List<Path> sounds = sounds(3);
        for (Path sound : sounds) {
            double seconds = stat(sound, "Length");
            assertTrue(seconds > 1.5 && seconds < 8, sound + " lasts " + seconds + " s");
        }
        assertTrue(stat(sounds.get(0), "RMS     amplitude") > 2 * stat(sounds.get(1), "RMS     amplitude"), "five steps of volume are heard");
        assertEquals(SENTENCE, Files.readString(Path.of(sounds.get(0).toString().replace(".wav", ".txt"))));
        assertEquals(List.of(), failures);
    }

    @Test
    void slowSpeechTakesLonger() throws IOException, InterruptedException {
        voice = new EspeakVoice(Map.of(), 100, new Sink.Recording(folder.resolve("slow")), failures::add);
        voice.say(SENTENCE, "vi", 3);
        double slow = stat(sounds(folder.resolve("slow"), 1).get(0), "Length");
        voice.close();
        voice = new EspeakVoice(Map.of(), 300, new Sink.Recording(folder.resolve("fast")), failures::add);
        voice.say(SENTENCE, "vi", 3);
        double fast = stat(sounds(folder.resolve("fast"), 1).get(0), "Length");
        assertTrue(slow > 1.8 * fast, slow + " s, " + fast + " s");
    }

    @Test
    void theNextKeyKillsTheProgramsAndForgetsWhatWasStillToBeSaid() throws IOException {
        Path pids = folder.resolve("pids");
        voice = new EspeakVoice(Map.of(), 150, cardThatTakesItsTime(pids), failures::add);
        long began = System.nanoTime();
        voice.say(SENTENCE, "vi", 3);
        voice.say("Còn 5 lựa chọn.", "vi", 3);
        Duration asked = Duration.ofNanos(System.nanoTime() - began);
        Await.until("the sound card to be at it", PATIENCE, () -> lines(pids).size() == 1);
        voice.hush();
        voice.say("Quay lại, nút", "vi", 3);
        Await.until("only the new words to be said", PATIENCE, () -> lines(pids).size() == 2);
        assertTrue(ProcessHandle.of(Long.parseLong(lines(pids).get(0))).filter(ProcessHandle::isAlive).isEmpty(), "the old words are still played");
        voice.hush();
        Await.until("the programs to end", PATIENCE, () -> ProcessHandle.current().descendants()
                .noneMatch(child -> child.info().command().orElse("").endsWith("espeak-ng")));
        assertTrue(asked.compareTo(Duration.ofSeconds(2)) < 0, "whoever has it said waits for nothing");
        assertEquals(List.of(), failures, "being hushed is no failure");
    }

    @Test
    void aMachineWithoutTheProgramSaysSoOnce() {
        voice = new EspeakVoice(Map.of(), 150, new Sink.Player(List.of("no-such-player")), failures::add);
        voice.say("một", "vi", 3);
        voice.say("hai", "vi", 3);
        Await.until("the journal to be told", PATIENCE, () -> !failures.isEmpty());
        assertEquals(1, failures.size());
        assertTrue(failures.get(0).contains("no-such-player"), failures.get(0));
    }

    @Test
    void aSoundCardThatIsNotThereIsToldToo() {
        voice = new EspeakVoice(Map.of(), 150, Sink.Player.alsa("hw:31,7"), failures::add);
        voice.say("một", "vi", 3);
        Await.until("the journal to be told", PATIENCE, () -> failures.size() == 1);
        assertTrue(failures.get(0).contains("aplay"), failures.get(0));
    }

    /** Writes its process id, takes the sound in, and is not done with it for a minute. */
    private static Sink cardThatTakesItsTime(Path pids) throws IOException {
        Files.writeString(pids, "");
        return new Sink.Player(List.of("sh", "-c", "echo $$ >> \"$0\"; cat > /dev/null; exec sleep 60", pids.toString()));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<Path> sounds(int count) throws IOException {
        return sounds(folder, count);
    }

    private static List<Path> sounds(Path in, int count) throws IOException {
        Await.until(count + " sounds", PATIENCE, () -> whole(in) == count);
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(".wav")).sorted().toList();
        }
    }

    /** Sounds after which nothing more is being written: no espeak-ng of ours runs. */
    private static long whole(Path in) {
        if (!Files.isDirectory(in) || ProcessHandle.current().descendants()
                .anyMatch(child -> child.info().command().orElse("").endsWith("espeak-ng"))) {
            return -1;
        }
        try (Stream<Path> files = Files.list(in)) {
            return files.filter(file -> file.toString().endsWith(".wav") && file.toFile().length() > 1000).count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** A line of what sox says of a sound. The length in the header is unknown while it is made: so the samples are read as raw ones. */
    private static double stat(Path sound, String what) throws IOException, InterruptedException {
        Process sox = new ProcessBuilder(Program.required("sox", "sox"), "--ignore-length", sound.toString(), "-n", "stat")
                .redirectErrorStream(true).start();
        String said = new String(sox.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        sox.waitFor();
        return said.lines().filter(line -> line.startsWith(what)).map(line -> line.substring(line.indexOf(':') + 1).strip())
                .mapToDouble(Double::parseDouble).findFirst().orElseThrow(() -> new AssertionError(said));
    }
}
