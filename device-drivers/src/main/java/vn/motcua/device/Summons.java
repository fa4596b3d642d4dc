package vn.motcua.device;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a card is to do.
 *
 * @param card    its UID, 4 to 10 bytes as capital hexadecimal digits
 * @param number  that it stands for, as called: "A042"
 * @param counter to go to; empty unless {@link Signal#COME}
 */
public record Summons(String card, String number, String counter, Signal signal) {

    /** What a UID looks like (ISO 14443-3, 6.5.4: 4, 7 or 10 bytes; ISO 15693: 8). */
    public static final Pattern UID = Pattern.compile("([0-9A-F]{2}){4,10}");

    public enum Signal {
        /** To the counter, now: loud. Said again for a recall. */
        COME,
        /** Come back into the room: soft. */
        SOON,
        /** Nothing more: at the counter, missed, or back in the box. */
        QUIET
    }

    public Summons {
        if (!UID.matcher(card).matches()) {
            throw new IllegalArgumentException("no UID of a card");
        }
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(signal, "signal");
    }
}
