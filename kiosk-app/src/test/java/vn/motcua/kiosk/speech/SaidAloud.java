package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.List;

/** A voice that keeps what it was given to say. */
public final class SaidAloud implements Voice {

    private final List<String> texts = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private String language = "";
    private int volume;
    private int hushes;

    record Said(String language, String text) {
    }

    @Override
    public void say(String text, String in, int loudness) {
        texts.add(text);
        said.add(new Said(in, text));
        language = in;
        volume = loudness;
    }

    @Override
    public void hush() {
        hushes++;
    }

    @Override
    public void close() {
        hush();
    }

    public List<String> texts() {
        return texts;
    }

    /** Everything since this was asked last. */
    public String taken() {
        String all = String.join(" ", texts);
        texts.clear();
        return all;
    }

    /** Everything ever. */
    List<Said> said() {
        return said;
    }

    String language() {
        return language;
    }

    int volume() {
        return volume;
    }

    int hushes() {
        return hushes;
    }
}
