package vn.motcua.kiosk.setup;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.Arrays;

import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Pin;
import vn.motcua.kiosk.visit.Typing;

/**
 * The PIN that the technician's screen is to have: typed, typed once more, and kept in memory alone until the settings are written.
 * No string holds its digits; those that have done their work are overwritten.
 *
 * @param first  as it was typed
 * @param second as it is being typed once more
 * @param chosen both were the same
 * @param there  the kiosk has a PIN already, which stays while none is chosen
 */
public record NewPin(Pin first, Pin second, boolean chosen, boolean there) {

    public static final NewPin NONE = new NewPin(Pin.empty(), Pin.empty(), false, false);

    /** One that needs no second typing. @param digits are wiped */
    public static NewPin of(char[] digits) {
        Pin pin = Pin.empty();
        for (char digit : digits) {
            pin = pin.typed(Character.toString(digit));
        }
        Arrays.fill(digits, ' ');
        return new NewPin(pin, Pin.empty(), true, false);
    }

    /** @param other the kiosk has a PIN already */
    NewPin there(boolean other) {
        return new NewPin(first, second, chosen, other);
    }

    /** A key after both were the same begins another PIN. */
    NewPin typed(String key) {
        NewPin from = chosen ? cleared() : this;
        return new NewPin(limited(from.first, key), from.second, false, there);
    }

    NewPin typedAgain(String key) {
        return new NewPin(first, limited(second, key), false, there);
    }

    private static Pin limited(Pin pin, String key) {
        boolean full = pin.length() == PinGate.DIGITS && !key.equals(Typing.BACKSPACE) && !key.equals(Typing.CLEAR);
        return full ? pin : pin.typed(key);
    }

    /** From the beginning: the digits are wiped. */
    NewPin cleared() {
        wipe();
        return NONE.there(there);
    }

    /** Chosen when both are the same, from the beginning when not. */
    NewPin compared() {
        char[] one = first.copy();
        char[] other = second.take();
        boolean same = Arrays.equals(one, other);
        Arrays.fill(one, ' ');
        Arrays.fill(other, ' ');
        return same ? new NewPin(first, Pin.empty(), true, there) : cleared();
    }

    public boolean tooEasy() {
        char[] digits = first.copy();
        boolean weak = PinGate.weakness(CharBuffer.wrap(digits)).isPresent();
        Arrays.fill(digits, ' ');
        return weak;
    }

    /** Opens the technician's screen from now on; without a chosen PIN all stays as it is. @throws IOException when it cannot be written */
    public void set(PinGate gate) throws IOException {
        if (chosen) {
            gate.set(first.copy());
        }
    }

    public void wipe() {
        first.wipe();
        second.wipe();
    }
}
