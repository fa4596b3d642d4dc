package vn.motcua.kiosk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.speech.AlsaJack;
import vn.motcua.kiosk.speech.EspeakVoice;
import vn.motcua.kiosk.speech.EspeakVoices;
import vn.motcua.kiosk.speech.HandJack;
import vn.motcua.kiosk.speech.Jack;
import vn.motcua.kiosk.speech.Narrator;
import vn.motcua.kiosk.speech.Signs;
import vn.motcua.kiosk.speech.Sink;
import vn.motcua.kiosk.speech.Voice;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Words;

/** All that is heard at the kiosk. What is told to it comes on the UI thread. */
final class HearingCrew implements AutoCloseable {

    private final Voice headphones;
    private final Optional<Voice> loudspeaker;
    private final Narrator narrator;
    private final Signs signs;
    private final HandJack hand = new HandJack();
    private final AutoCloseable byHand;
    private final Optional<AutoCloseable> jack;
    private final Runnable askForVoices;
    private boolean asked;

    /**
     * @param headphonesIn told of plugs, from any thread
     * @param failed       what cannot be heard, in a technician's words, from any thread
     */
    HearingCrew(KioskConfig.Speech config, Map<Comfort.Language, Words> words, Situation start, Consumer<Event> headphonesIn,
                Consumer<String> failed) {
        Sink ears = sink(config, config.headphones(), "headphones");
        Sink room = sink(config, config.loudspeaker(), "loudspeaker");
        headphones = new EspeakVoice(config.voices(), config.wordsPerMinute(), ears, failed);
        loudspeaker = config.loudspeakerSpeaks() ? Optional.of(new EspeakVoice(config.voices(), config.wordsPerMinute(), room, failed))
                : Optional.empty();
        narrator = new Narrator(words, headphones, loudspeaker, start);
        signs = new Signs(ears, room, failed, start);
        byHand = hand.watch(in -> headphonesIn.accept(new Event.Headphones(in)));
        askForVoices = () -> narrator.mute(words.keySet().stream().filter(language -> !Comfort.Language.SHIPPED.contains(language))
                .filter(language -> config.voice(language.code()).isEmpty() || !new EspeakVoices().test(config.voice(language.code())))
                .collect(Collectors.toSet()));
        jack = config.jack().map(card -> watched(new AlsaJack(card, failed), headphonesIn));
    }

    private static AutoCloseable watched(Jack jack, Consumer<Event> headphonesIn) {
        return jack.watch(in -> headphonesIn.accept(new Event.Headphones(in)));
    }

    private static Sink sink(KioskConfig.Speech config, String device, String folder) {
        return config.recordTo().<Sink>map(path -> new Sink.Recording(path.resolve(Path.of(folder)))).orElseGet(() -> Sink.Player.alsa(device));
    }

    /** The jack that the bench page plugs. */
    HandJack hand() {
        return hand;
    }

    void at(Situation situation) {
        if (!asked && (situation.comfort().listening() || loudspeaker.isPresent())) {
            asked = true;
            CompletableFuture.runAsync(askForVoices);
        }
        signs.at(situation);
        narrator.at(situation);
    }

    /** Three rising tones, in headphones or from the loudspeaker. */
    void test(boolean inHeadphones) {
        signs.test(inHeadphones);
    }

    void heard(Heard heard) {
        narrator.heard(heard);
    }

    void key(KeypadKey key) {
        narrator.key(key);
    }

    /** A finger touched the screen. */
    void touched() {
        narrator.hushAll();
    }

    @Override
    public void close() {
        close(byHand);
        jack.ifPresent(HearingCrew::close);
        signs.close();
        headphones.close();
        loudspeaker.ifPresent(Voice::close);
    }

    private static void close(AutoCloseable watch) {
        try {
            watch.close();
        } catch (Exception e) {
            throw new IllegalStateException("a jack's watch does not end", e);
        }
    }
}
