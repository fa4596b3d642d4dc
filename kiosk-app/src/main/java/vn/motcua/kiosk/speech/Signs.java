package vn.motcua.kiosk.speech;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import vn.motcua.kiosk.visit.Situation;

/** Gives the signs by sound: through the headphones when they are in, else through the loudspeaker unless the sound is off. */
public final class Signs implements AutoCloseable {

    private static final double G4 = 392.0;
    private static final double C5 = 523.25;
    private static final double E5 = 659.26;
    private static final double G5 = 783.99;

    private final Map<Cue, byte[]> sounds = new EnumMap<>(Cue.class);
    private final Sink headphones;
    private final Sink loudspeaker;
    private final SoundThread thread;
    private Situation situation;

    /** @param failed is told once when nothing can be heard */
    public Signs(Sink headphones, Sink loudspeaker, Consumer<String> failed, Situation start) {
        this.headphones = headphones;
        this.loudspeaker = loudspeaker;
        this.situation = start;
        thread = new SoundThread("signs", failed);
    }

    /** Rising means done, falling means hurry, the same twice means come back. */
    private static Melody melody(Cue cue) {
        return switch (cue) {
            case CARD_READ -> new Melody().tone(C5, 130).tone(G5, 260);
            case PAPER_READY -> new Melody().tone(C5, 120).tone(E5, 120).tone(G5, 320);
            case TIME_RUNS_OUT -> new Melody().tone(E5, 160).tone(C5, 260);
            case CARD_LEFT_BEHIND -> new Melody().tone(G5, 140).tone(0, 60).tone(G5, 140).tone(0, 60).tone(G4, 300);
        };
    }

    /** The kiosk is at another situation. On the UI thread. */
    public void at(Situation next) {
        Situation before = situation;
        situation = next;
        boolean heard = next.comfort().listening() || next.comfort().sound();
        if (heard) {
            Sink sink = next.comfort().listening() ? headphones : loudspeaker;
            Cue.between(before, next)
                    .ifPresent(cue -> thread.play(List.of(), sounds.computeIfAbsent(cue, first -> melody(first).wav(1)), sink));
        }
    }

    /** Sounds the sign of a ready paper there, for who wants to know whether it can be heard. @param inHeadphones else by the loudspeaker */
    public void test(boolean inHeadphones) {
        thread.play(List.of(), melody(Cue.PAPER_READY).wav(1), inHeadphones ? headphones : loudspeaker);
    }

    @Override
    public void close() {
        thread.close();
    }
}
