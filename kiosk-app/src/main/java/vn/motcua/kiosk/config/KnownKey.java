package vn.motcua.kiosk.config;

/**
 * One key of {@code kiosk.toml}, as its reader knows it. What it is for stands in the words: {@code setting.screen.pointer}.
 *
 * @param section  its table: "screen", "speech.voices"; empty for the top of the file
 * @param expected what a value looks like, in the technician's English
 * @param usual    the value when the key is left out, as it would stand in the file; empty: it must be given
 */
public record KnownKey(String section, String key, String expected, String usual) {

    /** Of its sentence in the words. */
    public String wordsKey() {
        return "setting." + (section.isEmpty() ? "" : section.replaceAll("^devices\\..*", "devices") + ".") + key;
    }
}
