package vn.motcua.kiosk.speech;

import java.nio.file.Path;
import java.util.List;

/** Where sound goes, as a WAV stream. */
public sealed interface Sink {

    /** Through a program that plays its standard input. */
    record Player(List<String> command) implements Sink {
        public Player {
            command = List.copyOf(command);
        }

        /** @param device of ALSA, as {@code aplay -L} lists them: "default", "plughw:1,0" */
        public static Player alsa(String device) {
            return new Player(List.of("aplay", "-q", "-D", device));
        }
    }

    /** Into files, one a sound, in the order of their names, what was spoken as text beside it: for a trial without a sound card. */
    record Recording(Path folder) implements Sink {
    }
}
