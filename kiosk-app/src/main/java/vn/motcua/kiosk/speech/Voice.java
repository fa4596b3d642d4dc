package vn.motcua.kiosk.speech;

/** Says texts aloud, one after the other. Every call returns at once; all of them may come from any thread. */
public interface Voice extends AutoCloseable {

    /**
     * Says this after what is being said now.
     *
     * @param text     NFC
     * @param language as in BCP 47: "vi", "en"
     * @param volume   1 to {@link Volume#LOUDEST}
     */
    void say(String text, String language, int volume);

    /** Stops at once, and forgets what was still to be said. */
    void hush();

    /** Hushes, for ever. */
    @Override
    void close();
}
