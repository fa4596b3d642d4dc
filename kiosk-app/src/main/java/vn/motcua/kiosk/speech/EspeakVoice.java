package vn.motcua.kiosk.speech;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The voice of espeak-ng, as a program of its own (its licence is GPL-3). It gets the text on its standard input: a command
 * line could be read by every other program of the machine.
 */
public final class EspeakVoice implements Voice {

    static final String PROGRAM = "espeak-ng";
    /** Its amplitude is 0 to 200; from about 140 on it is distorted. */
    private static final int LOUDEST_AMPLITUDE = 140;

    private final Map<String, String> voices;
    private final int wordsPerMinute;
    private final Sink sink;
    private final SoundThread sounds;

    /**
     * @param voices         names of {@code espeak-ng --voices} for languages; a language that is not there speaks by its own name
     * @param wordsPerMinute 80 to 450
     * @param failed         is told once when nothing can be heard
     */
    public EspeakVoice(Map<String, String> voices, int wordsPerMinute, Sink sink, Consumer<String> failed) {
        this.voices = Map.copyOf(voices);
        this.wordsPerMinute = wordsPerMinute;
        this.sink = sink;
        this.sounds = new SoundThread("speech", failed);
    }

    @Override
    public void say(String text, String language, int volume) {
        List<String> speak = List.of(PROGRAM, "-v", voices.getOrDefault(language, language), "-s", Integer.toString(wordsPerMinute),
                "-a", Long.toString(Math.round(LOUDEST_AMPLITUDE * Volume.share(volume))), "-b", "1", "--stdin", "--stdout");
        sounds.play(speak, text.getBytes(StandardCharsets.UTF_8), sink);
    }

    @Override
    public void hush() {
        sounds.hush();
    }

    @Override
    public void close() {
        sounds.close();
    }
}
