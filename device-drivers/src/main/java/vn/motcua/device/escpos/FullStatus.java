package vn.motcua.device.escpos;

import java.util.EnumSet;
import java.util.Set;

import vn.motcua.device.Fault;
import vn.motcua.device.Warning;

/**
 * What printers of Custom answer to DLE EOT 20: six bytes, 10 0F and then paper, user, recoverable and unrecoverable errors.
 * Bits: Custom KPM210 manual; 40h of the third, a jam, is in one driver only.
 *
 * @param paperAtExit a cut paper sticks out of the presenter and was not taken
 */
record FullStatus(PrinterStatus status, boolean paperAtExit) {

    /** The n of DLE EOT that asks for it. */
    static final int QUESTION = 0x14;
    static final int HEADER = 0x0F;
    static final int BYTES = 6;

    static final FullStatus UNKNOWN = new FullStatus(PrinterStatus.UNKNOWN, false);

    static FullStatus of(int paper, int user, int recoverable, int unrecoverable) {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        add(faults, paper, 0x01, Fault.PAPER_OUT);
        add(faults, user, 0x03, Fault.COVER_OPEN);
        add(faults, recoverable, 0x01, Fault.HEAD_TOO_HOT);
        add(faults, recoverable, 0x40, Fault.PAPER_JAM);
        add(faults, unrecoverable, 0x01, Fault.CUTTER_STUCK);
        add(faults, unrecoverable, 0xFE, Fault.BROKEN);
        boolean nearEnd = (paper & 0x05) == 0x04;
        return new FullStatus(new PrinterStatus(faults, nearEnd ? Set.of(Warning.PAPER_NEAR_END) : Set.of()), (paper & 0x20) != 0);
    }

    private static void add(Set<Fault> faults, int b, int mask, Fault fault) {
        if ((b & mask) != 0) {
            faults.add(fault);
        }
    }
}
