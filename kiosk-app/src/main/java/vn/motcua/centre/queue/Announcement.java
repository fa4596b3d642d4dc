package vn.motcua.centre.queue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A call as it is spoken: "Mời số A không bốn hai đến quầy ba". Digits one by one, as on the monitor, so that nobody mishears forty-two for
 * twenty-four. The voice is espeak-ng's, as a program of its own (its licence is GPL-3); without it monitors use their own voice or a chime.
 */
final class Announcement {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    /** Letters as Vietnamese spelling names them, where the voice would read them otherwise. */
    private static final Map<Character, String> LETTERS = Map.of('B', "bê", 'C', "xê", 'D', "dê", 'G', "giê", 'H', "hát", 'K', "ca", 'L',
            "lờ", 'T', "tê", 'V', "vê");
    private static final int WORDS_A_MINUTE = 130;
    private static final int DEADLINE_SECONDS = 10;
    private static final int KEPT = 64;

    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /** @param number as printed: A042, A3-017 @param counter as on its sign: 3, 12, 5B */
    static String text(String number, String counter) {
        return "Mời số " + spelt(number) + " đến quầy " + spelt(counter);
    }

    private static String spelt(String text) {
        StringBuilder spelt = new StringBuilder();
        for (char each : text.toCharArray()) {
            String word = Character.isDigit(each) ? DIGITS[each - '0'] : each == '-' ? "," : LETTERS.getOrDefault(each, String.valueOf(each));
            spelt.append(each == '-' || spelt.isEmpty() ? "" : " ").append(word);
        }
        return spelt.toString();
    }

    /** As a WAV file; empty where espeak-ng is not installed. */
    synchronized Optional<byte[]> spoken(String number, String counter) {
        String text = text(number, counter);
        byte[] sound = kept.get(text);
        if (sound == null) {
            sound = speak(text);
            kept.put(text, sound);
        }
        return Optional.of(sound).filter(each -> each.length > 0);
    }

    private static byte[] speak(String text) {
        try {
            Process voice = new ProcessBuilder("espeak-ng", "-v", "vi", "-s", String.valueOf(WORDS_A_MINUTE), "-b", "1", "--stdin", "--stdout")
                    .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            voice.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
            voice.getOutputStream().close();
            byte[] sound = voice.getInputStream().readAllBytes();
            if (!voice.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                voice.destroyForcibly();
            }
            return sound;
        } catch (IOException e) {
            return new byte[0];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }
}
