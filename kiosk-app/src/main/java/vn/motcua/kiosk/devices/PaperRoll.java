package vn.motcua.kiosk.devices;

import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;

/**
 * What is known of the roll in a printer. Lengths are in millimetres.
 *
 * @param begun        it was seen to be put in, so that {@code used} is all that came off it
 * @param used         printed since then
 * @param nearEndAt    what was used when the printer's sensor said that the end is near; {@link #NOT_YET} before
 * @param length       of a full roll, as the last one taught; 0: not known
 * @param afterNearEnd left when the sensor speaks, as the last roll taught; 0: not known
 * @param out          it has come to its end
 * @param opened       the cover was opened after the sensor spoke: perhaps for a new roll
 */
record PaperRoll(boolean begun, double used, double nearEndAt, double length, double afterNearEnd, boolean out, boolean opened) {

    static final double NOT_YET = -1;
    static final PaperRoll UNKNOWN = new PaperRoll(false, 0, NOT_YET, 0, 0, false, false);

    /** Shorter, and it was no roll but its rest. */
    private static final double LEAST_ROLL = 3000;
    /** So far may a roll be from what its box says. */
    private static final double TOLERANCE = 0.3;

    PaperRoll printed(double millimetres) {
        return new PaperRoll(begun, used + millimetres, nearEndAt, length, afterNearEnd, out, opened);
    }

    /** Somebody put a full roll in. */
    PaperRoll changed() {
        return new PaperRoll(true, 0, NOT_YET, length, afterNearEnd, false, false);
    }

    /** What the printer says. One that cannot tell changes nothing. */
    PaperRoll heard(DeviceHealth health) {
        if (health instanceof DeviceHealth.Blocked blocked) {
            return blocked.faults().contains(Fault.PAPER_OUT) ? atEnd()
                    : new PaperRoll(begun, used, nearEndAt, length, afterNearEnd, out, opened || blocked.faults().contains(Fault.COVER_OPEN));
        }
        if (!(health instanceof DeviceHealth.Ready ready) || ready.warnings().contains(Warning.STATE_UNKNOWN)) {
            return this;
        }
        return ready.warnings().contains(Warning.PAPER_NEAR_END) ? nearEnd() : plenty();
    }

    private PaperRoll atEnd() {
        if (out) {
            return this;
        }
        double taught = begun && used >= LEAST_ROLL ? used : length;
        double rest = nearEndAt > 0 ? used - nearEndAt : afterNearEnd;
        return new PaperRoll(begun, used, nearEndAt, taught, rest, true, opened);
    }

    private PaperRoll nearEnd() {
        if (out) {
            // The rest of another roll: how much it is, only the sensor knows.
            return new PaperRoll(false, 0, 0, length, afterNearEnd, false, false);
        }
        return new PaperRoll(begun, used, nearEndAt == NOT_YET ? used : nearEndAt, length, afterNearEnd, false, false);
    }

    /** A sensor that wavers is not a new roll: without an open cover nobody changes one. */
    private PaperRoll plenty() {
        return out || nearEndAt != NOT_YET && opened ? changed() : new PaperRoll(begun, used, nearEndAt, length, afterNearEnd, false, false);
    }

    /**
     * Forecast of what is left.
     *
     * @param box what the roll's box says, in millimetres; 0: not known
     * @return empty while nothing is known to forecast from
     */
    Optional<Double> left(double box) {
        if (out) {
            return Optional.of(0.0);
        }
        if (nearEndAt != NOT_YET && afterNearEnd > 0) {
            return Optional.of(Math.max(0, afterNearEnd - (used - nearEndAt)));
        }
        double full = full(box);
        if (!begun || full == 0) {
            return Optional.empty();
        }
        // The sensor is silent: there is more than it would speak at.
        double least = nearEndAt == NOT_YET ? afterNearEnd : 0;
        return Optional.of(Math.max(least, full - used));
    }

    private double full(double box) {
        boolean taught = length > 0 && (box == 0 || Math.abs(length - box) <= TOLERANCE * box);
        return taught ? length : box;
    }
}
