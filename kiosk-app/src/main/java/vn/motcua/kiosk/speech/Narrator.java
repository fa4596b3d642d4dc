package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import vn.motcua.kiosk.keypad.KeypadKey;
import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.screen.Screens;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Words;

/**
 * Speaks the screen: the whole of it when another comes in, the control with the ring when it moves, what changes while it
 * stands. Falls silent at the next key. On the UI thread; never waits for the voice.
 */
public final class Narrator {

    /** The remaining seconds are said once more, for who was listening to something else. */
    private static final int LAST_CALL = 10;

    private final Map<Comfort.Language, Words> words;
    private final Voice headphones;
    private final Optional<Voice> loudspeaker;
    private Situation situation;
    private Heard heard = Heard.NOTHING;
    private boolean whole = true;
    private int volume = Volume.USUAL;
    private volatile Set<Comfort.Language> mute = Set.of();

    /**
     * @param headphones  heard by one person
     * @param loudspeaker heard by everybody around, while no headphones are in and the sound is on; empty: then nothing is spoken
     */
    public Narrator(Map<Comfort.Language, Words> words, Voice headphones, Optional<Voice> loudspeaker, Situation start) {
        this.words = Map.copyOf(words);
        this.headphones = headphones;
        this.loudspeaker = loudspeaker;
        this.situation = start;
    }

    /** This machine has no voice for these languages; who meets one of them hears so. From any thread. */
    public void mute(Set<Comfort.Language> languages) {
        mute = Set.copyOf(languages);
    }

    /** The kiosk is at another situation; its screen is {@link #heard} after that. */
    public void at(Situation next) {
        Situation before = situation;
        situation = next;
        if (next.count() != before.count()) {
            volume = Volume.USUAL;
        }
        boolean otherEar = next.comfort().listening() != before.comfort().listening() || next.comfort().sound() != before.comfort().sound();
        whole |= next.stays() != before.stays() || !next.comfort().language().equals(before.comfort().language()) || dialog(next) != dialog(before);
        if (otherEar) {
            hushAll();
            greet();
        }
        if (Cue.between(before, next).equals(Optional.of(Cue.CARD_LEFT_BEHIND))) {
            say(narration().sentence("banner.card-left"));
        }
        if (asked().filter(question -> question.secondsLeft() == LAST_CALL).isPresent()) {
            say(narration().sentence("speech.seconds-left", LAST_CALL));
        }
    }

    /** Whether somebody is there still. */
    private Optional<Overlay.StillThere> asked() {
        return situation.overlay().filter(Overlay.StillThere.class::isInstance).map(Overlay.StillThere.class::cast);
    }

    private static Class<?> dialog(Situation of) {
        return of.overlay().<Class<?>>map(Object::getClass).orElse(Void.class);
    }

    private void greet() {
        if (situation.comfort().listening()) {
            say(narration().sentence("speech.welcome"));
            if (situation.step() instanceof Home) {
                offerOtherLanguages();
            }
            // Another screen that comes in at the same time speaks for itself.
            say(whole ? List.of() : narration().whole(heard));
        }
    }

    /** Each by its own voice: who does not understand the screen's language would not find the way to his own. */
    private void offerOtherLanguages() {
        String offer = Screens.listed(words.size()) ? "speech.other-language.list" : "speech.other-language";
        Words now = words.get(situation.comfort().language());
        words.forEach((language, other) -> {
            if (!other.get(offer).equals(now.get(offer)) && !mute.contains(language)) {
                headphones.say(other.get(offer), language.code(), volume);
            }
        });
    }

    /** What is on the screen now. */
    public void heard(Heard now) {
        Heard before = heard;
        heard = now;
        boolean sameScreen = !whole;
        boolean another = whole && !now.sameButTheRing(before) || !now.title().equals(before.title());
        whole = false;
        if (another) {
            List<Phrase> all = new ArrayList<>(sameScreen ? narration().change(before, now) : List.of());
            all.addAll(narration().whole(now));
            all.addAll(asked().isPresent() ? narration().sentence("speech.any-key") : List.of());
            anew(all);
        } else if (now.ringMovedFrom(before)) {
            anew(narration().focus(now));
        } else {
            say(narration().change(before, now));
            say(narration().news(before, now));
        }
    }

    /** A key of the keypad was pressed, or the screen was touched by hand: whatever was being said has been heard. */
    public void key(KeypadKey key) {
        hushAll();
        switch (key) {
            case REPEAT -> repeat();
            case LOUDER -> volume(Volume.louder(volume));
            case QUIETER -> volume(Volume.quieter(volume));
            case NEXT, BEFORE, PRESS, BACK, HELP, HEADPHONES, LOW_REACH -> { }
        }
    }

    private void repeat() {
        List<Phrase> all = new ArrayList<>(narration().whole(heard));
        all.addAll(heard.focused() < 0 ? List.of() : narration().focus(heard));
        say(all);
    }

    private void volume(int other) {
        volume = other;
        say(narration().sentence("speech.volume", volume, Volume.LOUDEST));
    }

    public void hushAll() {
        headphones.hush();
        loudspeaker.ifPresent(Voice::hush);
    }

    private Narration narration() {
        boolean secret = !situation.comfort().listening() && situation.step().personal();
        return new Narration(new Tongues(situation.comfort().language(), words, mute), secret);
    }

    private void anew(List<Phrase> phrases) {
        if (voice().isPresent()) {
            hushAll();
            say(phrases);
        }
    }

    private void say(List<Phrase> phrases) {
        voice().ifPresent(voice -> Phrase.joined(phrases).forEach(phrase -> voice.say(phrase.text(), phrase.language().code(), volume)));
    }

    private Optional<Voice> voice() {
        if (situation.comfort().listening()) {
            return Optional.of(headphones);
        }
        return situation.comfort().sound() ? loudspeaker : Optional.empty();
    }
}
