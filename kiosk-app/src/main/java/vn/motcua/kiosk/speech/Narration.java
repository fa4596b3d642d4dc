package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.screen.Heard;
import vn.motcua.kiosk.words.Words;

/**
 * The sentences for what is on the screen.
 *
 * @param secret the screen shows what is nobody else's business, and others hear it too: of a person's data nothing is said
 */
record Narration(Words words, boolean secret) {

    /** Title, everything that is read, and how many controls there are. */
    String whole(Heard heard) {
        List<String> said = new ArrayList<>();
        if (secret) {
            said.add(words.get("speech.private"));
        } else {
            said.add(heard.title());
            said.addAll(heard.texts());
        }
        int choices = heard.own().size();
        said.add(choices == 0 ? words.get("speech.no-choices") : words.get("speech.choices", choices));
        return sentences(said);
    }

    /** The control with the ring: its name, what it is, its state and its place among the others. */
    String focus(Heard heard) {
        Heard.Control control = heard.controls().get(heard.focused());
        List<String> said = new ArrayList<>();
        said.add(name(control));
        said.addAll(state(control));
        int place = heard.own().indexOf(control);
        if (place >= 0) {
            said.add(words.get("speech.place", place + 1, heard.own().size()));
        }
        return new Pronunciation(words).of(String.join(", ", said));
    }

    private String name(Heard.Control control) {
        String kind = words.get("speech.kind." + switch (control.kind()) {
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
            return control.name() + ", " + (control.detail().isEmpty() || secret ? "" : control.detail() + ", ") + kind;
        }
        return control.kind() == Heard.Kind.KEY ? words.get("speech.dot") : kind;
    }

    private List<String> state(Heard.Control control) {
        if (!control.enabled()) {
            return List.of(words.get("speech.rests"));
        }
        return switch (control.kind()) {
            case CHECK, SETTING -> List.of(words.get(control.on() ? "speech.on" : "speech.off"));
            case CHOICE, PAGE -> control.on() ? List.of(words.get("speech.chosen")) : List.of();
            case BUTTON, ROW, KEY, HELP -> List.of();
        };
    }

    /** What is read now and was not before; empty when it is only a number that counts. */
    String news(Heard before, Heard now) {
        List<String> fresh = new ArrayList<>(now.texts());
        before.texts().forEach(fresh::remove);
        fresh.removeIf(text -> text.matches("[\\d ]+%?"));
        if (!secret) {
            return sentences(fresh);
        }
        boolean typing = now.controls().stream().anyMatch(control -> control.kind() == Heard.Kind.KEY);
        return typing && !fresh.isEmpty() ? words.get("speech.dot") : "";
    }

    /** What a press on the control with the ring has made of it; empty when it is as before. */
    String change(Heard before, Heard now) {
        if (now.focused() < 0 || now.focused() != before.focused()) {
            return "";
        }
        Heard.Control control = now.controls().get(now.focused());
        Heard.Control was = before.controls().get(before.focused());
        return control.name().equals(was.name()) && control.on() != was.on() ? String.join(", ", state(control)) : "";
    }

    String sentence(String key, Object... values) {
        return words.get(key, values);
    }

    private String sentences(List<String> texts) {
        Pronunciation spoken = new Pronunciation(words);
        StringBuilder all = new StringBuilder();
        for (String text : withUnits(texts)) {
            String said = spoken.of(text);
            if (!said.isEmpty()) {
                all.append(all.isEmpty() ? "" : " ").append(said).append(said.matches(".*[.?…:]") ? "" : ".");
            }
        }
        return all.toString();
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
