package vn.motcua.device.escpos;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;
import vn.motcua.device.Warning;

/** What a printer said of itself. Bits: Epson TM-T88III manual, DLE EOT and GS a. */
record PrinterStatus(Set<Fault> faults, Set<Warning> warnings) {

    static final PrinterStatus GOOD = new PrinterStatus(Set.of(), Set.of());

    /** For a printer that does not answer, or not to all that it was asked. */
    static final PrinterStatus UNKNOWN = new PrinterStatus(Set.of(), Set.of(Warning.STATE_UNKNOWN));

    /** Where a bit of the four DLE EOT answers stands; the numbers are the n asked with. */
    static final int PRINTER = 1;
    static final int OFFLINE_CAUSE = 2;
    static final int ERROR_CAUSE = 3;
    static final int ROLL = 4;

    /** In the answer about the off-line cause: there is an error, and ERROR_CAUSE tells which. */
    static final int ERROR_BIT = 0x40;

    PrinterStatus {
        faults = Set.copyOf(faults);
        warnings = Set.copyOf(warnings);
    }

    /** One answer by itself; {@code n} tells what was asked. Being off-line alone has no cause here. */
    static PrinterStatus ofRealTime(int n, int b) {
        Bits bits = new Bits();
        switch (n) {
            case PRINTER -> bits.fault(b, 0x08, Fault.OFFLINE);
            case OFFLINE_CAUSE -> bits.fault(b, 0x04, Fault.COVER_OPEN).fault(b, 0x20, Fault.PAPER_OUT);
            case ERROR_CAUSE -> bits.fault(b, 0x04, Fault.PAPER_JAM).fault(b, 0x08, Fault.CUTTER_STUCK)
                    .fault(b, 0x20, Fault.BROKEN).fault(b, 0x40, Fault.HEAD_TOO_HOT);
            case ROLL -> bits.roll(b, 0x60, 0x0C);
            default -> throw new IllegalArgumentException("DLE EOT " + n);
        }
        return bits.status();
    }

    static PrinterStatus ofAutomatic(int printer, int error, int roll) {
        return new Bits()
                .fault(printer, 0x20, Fault.COVER_OPEN)
                .fault(error, 0x04, Fault.PAPER_JAM).fault(error, 0x08, Fault.CUTTER_STUCK)
                .fault(error, 0x20, Fault.BROKEN).fault(error, 0x40, Fault.HEAD_TOO_HOT)
                .roll(roll, 0x0C, 0x03)
                .fault(printer, 0x08, Fault.OFFLINE)
                .status();
    }

    PrinterStatus and(PrinterStatus other) {
        Bits bits = new Bits();
        bits.faults.addAll(faults);
        bits.faults.addAll(other.faults);
        bits.warnings.addAll(warnings);
        bits.warnings.addAll(other.warnings);
        return bits.status();
    }

    /** Without what the printer gets over by itself: a hot head pauses a paper and does not end it. */
    PrinterStatus stopping() {
        Set<Fault> rest = EnumSet.noneOf(Fault.class);
        rest.addAll(faults);
        rest.remove(Fault.HEAD_TOO_HOT);
        return new PrinterStatus(rest, warnings);
    }

    /** False when a part of it was not told: then good news is none. */
    boolean complete() {
        return !warnings.contains(Warning.STATE_UNKNOWN);
    }

    boolean stopped() {
        return !stopping().faults.isEmpty();
    }

    DeviceHealth health() {
        if (faults.contains(Fault.BROKEN)) {
            return new DeviceHealth.Broken("the printer reports an error that only a technician can clear");
        }
        return faults.isEmpty() ? new DeviceHealth.Ready(warnings) : new DeviceHealth.Blocked(faults);
    }

    /** The one to tell: what a person can mend before what the printer must see to itself. */
    Fault worst() {
        return faults.stream().min(Comparator.comparingInt(PrinterStatus::urgency)).orElseThrow();
    }

    private static int urgency(Fault fault) {
        return switch (fault) {
            case BROKEN -> 0;
            case PAPER_JAM -> 1;
            case CUTTER_STUCK -> 2;
            case COVER_OPEN -> 3;
            case PAPER_OUT -> 4;
            case HEAD_TOO_HOT -> 5;
            case OFFLINE -> 6;
            default -> 7;
        };
    }

    /** Gathers bits. */
    private static final class Bits {

        private final Set<Fault> faults = EnumSet.noneOf(Fault.class);
        private final Set<Warning> warnings = EnumSet.noneOf(Warning.class);

        Bits fault(int b, int mask, Fault fault) {
            if ((b & mask) != 0) {
                faults.add(fault);
            }
            return this;
        }

        /** Masks, never equality: at its end a roll sets the near-end bits as well. */
        Bits roll(int b, int end, int nearEnd) {
            fault(b, end, Fault.PAPER_OUT);
            if ((b & end) == 0 && (b & nearEnd) != 0) {
                warnings.add(Warning.PAPER_NEAR_END);
            }
            return this;
        }

        /** Off-line says nothing where its cause is known. */
        PrinterStatus status() {
            if (faults.size() > 1) {
                faults.remove(Fault.OFFLINE);
            }
            return new PrinterStatus(faults, warnings);
        }
    }
}
