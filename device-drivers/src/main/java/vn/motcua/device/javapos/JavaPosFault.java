package vn.motcua.device.javapos;

import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/** What the codes of a JavaPOS exception mean; UnifiedPOS 1.15, chapters "Common" and "POS Printer". */
final class JavaPosFault {

    private JavaPosFault() {
    }

    static DeviceException of(JposException e) {
        return new DeviceException(fault(e), "JavaPOS says " + e.getErrorCode() + "/" + e.getErrorCodeExtended() + ": " + e.getMessage(), e);
    }

    private static Fault fault(JposException e) {
        return switch (e.getErrorCode()) {
            case JposConst.JPOS_E_EXTENDED -> switch (e.getErrorCodeExtended()) {
                case POSPrinterConst.JPOS_EPTR_COVER_OPEN -> Fault.COVER_OPEN;
                case POSPrinterConst.JPOS_EPTR_REC_EMPTY -> Fault.PAPER_OUT;
                case POSPrinterConst.JPOS_EPTR_TOOBIG, POSPrinterConst.JPOS_EPTR_BADFORMAT -> Fault.WRONG_SETTINGS;
                default -> Fault.UNKNOWN;
            };
            case JposConst.JPOS_E_CLAIMED, JposConst.JPOS_E_BUSY -> Fault.IN_USE;
            case JposConst.JPOS_E_NOSERVICE, JposConst.JPOS_E_NOEXIST, JposConst.JPOS_E_ILLEGAL -> Fault.WRONG_SETTINGS;
            case JposConst.JPOS_E_NOHARDWARE, JposConst.JPOS_E_CLOSED -> Fault.NOT_CONNECTED;
            case JposConst.JPOS_E_OFFLINE -> Fault.OFFLINE;
            case JposConst.JPOS_E_TIMEOUT -> Fault.NO_ANSWER;
            default -> Fault.UNKNOWN;
        };
    }
}
