package vn.motcua.kiosk.visit;

/** What a citizen looks up at the centre. */
public enum Lookup {
    DOSSIER, APPOINTMENT;

    static Lookup of(Purpose purpose) {
        return purpose == Purpose.CHECK_IN ? APPOINTMENT : DOSSIER;
    }

    /** True for visits that began with looking something up. */
    public static boolean meant(Purpose purpose) {
        return purpose == Purpose.CHECK_IN || purpose == Purpose.TRACK_DOSSIER;
    }
}
