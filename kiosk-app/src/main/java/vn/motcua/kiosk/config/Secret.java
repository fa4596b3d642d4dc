package vn.motcua.kiosk.config;

/** A password or token, read from a file of its own so that no configuration has it in its text. */
public record Secret(String text) {

    /** Fewer characters can be guessed over the network. */
    public static final int SHORTEST = 12;

    /** Says nothing, so that no log line can either. */
    @Override
    public String toString() {
        return "Secret";
    }
}
