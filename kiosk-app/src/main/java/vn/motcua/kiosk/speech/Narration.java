package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.words.Words;

/**
 * The sentences for what is on the screen, each part in the language that it is written in.
 *
 * @param secret the screen shows what is nobody else's business, and others hear it too: of a person's data nothing is said
 */
record Narration(Tongues tongues, boolean secret) {

    private Words words() {
        return tongues.words().get(tongues.spoken());
    }

    /** Title, everything that is read, and how many controls there are. */
    List<Phrase> whole(Heard heard) {
        List<String> said = new ArrayList<>();
        if (tongues.mute().contains(tongues.screen())) {
            said.add(words().get("speech.no-voice"));
        }
        if (secret) {
            said.add(words().get("speech.private"));
        } else {
            said.add(heard.title());
            said.addAll(heard.texts());
        }
        int choices = heard.own().size();
        said.add(choices == 0 ? words().get("speech.no-choices") : words().get("speech.choices", choices));
        return sentences(said);
    }

    /** The control with the ring: its name, what it is, its state and its place among the others. */
    List<Phrase> focus(Heard heard) {
        Heard.Control control = heard.controls().get(heard.focused());
        List<String> said = new ArrayList<>(name(control));
        said.addAll(state(control));
        int place = heard.own().indexOf(control);
        if (place >= 0) {
            said.add(words().get("speech.place", place + 1, heard.own().size()));
        }
        return inOneBreath(said);
    }

    private List<String> name(Heard.Control control) {
        String kind = words().get("speech.kind." + switch (control.kind()) {
            case BUTTON -> "button";
            case ROW -> "row";
            case KEY -> "key";
            case CHOICE -> "choice";
            case CHECK -> "check";
            case PAGE -> "page";
            case SETTING -> "setting";
            case HELP -> "button";
        });
        boolean said = switch (control.kind()) {
            case BUTTON, SETTING, HELP -> true;
            case ROW, KEY, CHOICE, CHECK, PAGE -> !secret;
        };
        if (said) {
            return control.detail().isEmpty() || secret ? List.of(control.name(), kind) : List.of(control.name(), control.detail(), kind);
        }
        return List.of(control.kind() == Heard.Kind.KEY ? words().get("speech.dot") : kind);
    }

    private List<String> state(Heard.Control control) {
        if (!control.enabled()) {
            return List.of(words().get("speech.rests"));
        }
        return switch (control.kind()) {
            case CHECK, SETTING -> List.of(words().get(control.on() ? "speech.on" : "speech.off"));
            case CHOICE, PAGE -> control.on() ? List.of(words().get("speech.chosen")) : List.of();
            case BUTTON, ROW, KEY, HELP -> List.of();
        };
    }

    /** What is read now and was not before; empty when it is only a number that counts. */
    List<Phrase> news(Heard before, Heard now) {
        List<String> fresh = new ArrayList<>(now.texts());
        before.texts().forEach(fresh::remove);
        fresh.removeIf(text -> text.matches("[\\d ]+%?"));
        if (!secret) {
            return sentences(fresh);
        }
        boolean typing = now.controls().stream().anyMatch(control -> control.kind() == Heard.Kind.KEY);
        return typing && !fresh.isEmpty() ? sentence("speech.dot") : List.of();
    }

    /** What a press on the control with the ring has made of it; empty when it is as before. */
    List<Phrase> change(Heard before, Heard now) {
        if (now.focused() < 0 || now.focused() != before.focused()) {
            return List.of();
        }
        Heard.Control control = now.controls().get(now.focused());
        Heard.Control was = before.controls().get(before.focused());
        if (!control.name().equals(was.name())) {
            return now.own().size() == before.own().size() && control.kind() == was.kind() ? focus(now) : List.of();
        }
        return control.on() != was.on() ? inOneBreath(state(control)) : List.of();
    }

    List<Phrase> sentence(String key, Object... values) {
        return pronounced(words().get(key, values));
    }

    private List<Phrase> inOneBreath(List<String> parts) {
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            List<Phrase> part = pronounced(parts.get(i));
            phrases.addAll(i < parts.size() - 1 ? ended(part, ",") : part);
        }
        return phrases;
    }

    private List<Phrase> sentences(List<String> texts) {
        List<Phrase> phrases = new ArrayList<>();
        for (String text : withUnits(texts)) {
            List<Phrase> said = pronounced(text);
            boolean open = !said.isEmpty() && !said.get(said.size() - 1).text().matches(".*[.?…:。？！：]");
            phrases.addAll(open ? ended(said, ".") : said);
        }
        return phrases;
    }

    private static List<Phrase> ended(List<Phrase> phrases, String sign) {
        List<Phrase> ended = new ArrayList<>(phrases);
        ended.replaceAll(phrase -> phrase == phrases.get(phrases.size() - 1) ? phrase.followedBy(sign) : phrase);
        return ended;
    }

    /** As each language says its codes, times and dates; what is only a sign on the screen is not said. */
    private List<Phrase> pronounced(String text) {
        return tongues.of(text).stream()
                .filter(phrase -> !tongues.mute().contains(phrase.language()))
                .map(phrase -> new Phrase(phrase.language(), new Pronunciation(tongues.words().get(phrase.language())).of(phrase.text())))
                .filter(phrase -> !phrase.text().isEmpty()).toList();
    }

    /** "30" above "seconds" is one thing. */
    private static List<String> withUnits(List<String> texts) {
        List<String> joined = new ArrayList<>();
        for (String text : texts) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).matches("\\d{1,2}") && text.matches("\\p{Ll}.*")) {
                joined.set(last, joined.get(last) + " " + text);
            } else {
                joined.add(text);
            }
        }
        return joined;
    }
}
