package vn.motcua.kiosk.swt;

/**
 * What the citizen's hands are at: part of what the screen looks like, but none of the flow's business.
 *
 * @param pressed index of the target under the finger; -1 for none
 * @param focused index of the target with the focus ring; -1 for none
 * @param digits  the keyboard shows digits in place of letters
 */
record Hands(int pressed, int focused, boolean digits) {

    static final int NONE = -1;
    static final Hands OFF = new Hands(NONE, NONE, false);

    Hands pressing(int target) {
        return new Hands(target, focused, digits);
    }

    Hands focusing(int target) {
        return new Hands(pressed, target, digits);
    }

    Hands turningKeys() {
        return new Hands(NONE, focused, !digits);
    }
}
