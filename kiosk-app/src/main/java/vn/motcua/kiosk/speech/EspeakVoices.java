package vn.motcua.kiosk.speech;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.function.Predicate;

/** The voices that espeak-ng of this machine has, by name or language. Asks the program: not for the UI thread. */
public final class EspeakVoices implements Predicate<String> {

    /** @return true also where there is no espeak-ng: then none is missing more than the others */
    @Override
    public boolean test(String voice) {
        try {
            return new ProcessBuilder(EspeakVoice.PROGRAM, "-q", "-v", voice, "a")
                    .redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
