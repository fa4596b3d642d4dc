package vn.motcua.kiosk.visit;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The technician's PIN is asked for.
 *
 * @param digits   typed so far
 * @param gate     how it stands; empty until it is known
 * @param checking a PIN is being looked at
 * @param wrong    the last one was wrong
 * @param closed   why the kiosk is out of service, and stays so when the technician goes away; empty when it is not
 */
public record TechnicianPin(String digits, Optional<Gate> gate, boolean checking, boolean wrong, String closed) implements Step {

    public static final int DIGITS = 6;

    /** @param left wrong PINs until the gate is shut @param lockedUntil while it is shut, in the branch's time */
    public record Gate(boolean set, int left, Optional<LocalDateTime> lockedUntil) {

        public boolean open() {
            return set && lockedUntil.isEmpty();
        }
    }

    /** Two ways to the gate, from where nobody is served: the corner that only technicians know, and a card that staff carry. */
    static Next knock(Event event, Step at, Visit visit) {
        if (event instanceof Event.CardPlaced placed && !placed.several()) {
            return Next.to(at, visit, new Command.AskStaffCard());
        }
        boolean comesIn = event instanceof Event.CornerHeld || event instanceof Event.StaffCard card && card.known();
        return comesIn
                ? Next.to(new TechnicianPin("", Optional.empty(), false, false, at.closed()), visit, new Command.AskPinGate())
                : Next.to(at, visit);
    }

    public boolean complete() {
        return digits.length() == DIGITS && !checking && gate.isPresent() && gate.get().open();
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.PinGate known) {
            return Next.to(new TechnicianPin("", Optional.of(known.gate()), false, checking, closed), visit);
        }
        if (event instanceof Event.PinAccepted) {
            return Next.to(TechnicianDevices.open(closed), visit);
        }
        if (event instanceof Event.Keyed keyed && !checking && gate.isPresent() && gate.get().open()) {
            return Next.to(new TechnicianPin(typed(keyed.key()), gate, false, false, closed), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.UNLOCK && complete()) {
            return Next.to(new TechnicianPin("", gate, true, false, closed), visit, new Command.CheckPin(digits));
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return Next.to(closed.isEmpty() ? new Home() : new OutOfService(closed), visit);
        }
        return Next.to(this, visit);
    }

    private String typed(String key) {
        if (key.equals(Typing.BACKSPACE)) {
            return digits.isEmpty() ? digits : digits.substring(0, digits.length() - 1);
        }
        if (key.equals(Typing.CLEAR)) {
            return "";
        }
        return key.matches("\\d") && digits.length() < DIGITS ? digits + key : digits;
    }

    @Override
    public int patience() {
        return 30;
    }

    @Override
    public boolean asksStillThere() {
        return false;
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public boolean technical() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.technicianPin(this);
    }

    /** Without the digits. */
    @Override
    public String toString() {
        return "TechnicianPin[" + digits.length() + " digits]";
    }
}
