package vn.motcua.kiosk.speech;

import java.util.ArrayList;
import java.util.List;

/** A voice that keeps what it was given to say. */
public final class SaidAloud implements Voice {

    private final List<String> texts = new ArrayList<>();
    private String language = "";
    private int volume;
    private int hushes;

    @Override
    public void say(String text, String in, int loudness) {
        texts.add(text);
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
