package vn.motcua.device.isolated;

import java.util.Optional;

/** Why a driver's process is no more, in words for the technician. */
record Ending(String words, boolean wanted) {

    private static final int SIGNALLED = 128;

    /** It was told to end. */
    static Ending retired() {
        return new Ending("closed", true);
    }

    static Ending forced(String why) {
        return new Ending("the driver's process " + why + " and was ended", false);
    }

    /** @param code as the system tells it @param said what it wrote before it could be spoken to */
    static Ending by(Optional<Integer> code, String said) {
        String how = code.map(value -> value > SIGNALLED ? "was ended by signal " + (value - SIGNALLED) : "ended with code " + value)
                .orElse("closed its line");
        return new Ending("the driver's process " + how + (said.isBlank() ? "" : ": " + said), false);
    }
}
