package vn.motcua.centre.hall;

/** Somebody who waits to be called, as far as the rule must know. */
public interface InLine {

    /** Why somebody may be called earlier than those who came before. */
    enum Kind { ORDINARY, PRIORITY, APPOINTMENT, RETURNED }

    /** Bit of the service, see {@link #mask}. */
    int service();

    Kind kind();

    /** Since when he waits, milliseconds; for an appointment its time, which may be still to come. */
    long since();

    /** How many who came later were called before him. */
    int overtaken();

    /** One bit for each letter, so that what a counter serves is one number. */
    static int mask(String letter) {
        return 1 << (letter.charAt(0) - 'A');
    }
}
