package vn.motcua.device.pcsc;

import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;

import jnasmartcardio.Smartcardio.EstablishContextException;
import jnasmartcardio.Smartcardio.JnaPCSCException;

import vn.motcua.device.DeviceException;
import vn.motcua.device.Fault;

/** What a PC/SC return code means for the person in front of the reader. Codes: PC/SC part 5, and winscard.h. */
final class PcscProblem {

    private static final int NO_ERROR_CODE = 0;

    private static final int INVALID_HANDLE = 0x80100003;
    private static final int UNKNOWN_READER = 0x80100009;
    private static final int INSUFFICIENT_BUFFER = 0x80100008;
    private static final int TIMEOUT = 0x8010000A;
    private static final int SHARING_VIOLATION = 0x8010000B;
    private static final int NO_SMARTCARD = 0x8010000C;
    private static final int PROTOCOL_MISMATCH = 0x8010000F;
    private static final int COMMUNICATION_ERROR = 0x80100013;
    private static final int NOT_TRANSACTED = 0x80100016;
    private static final int READER_UNAVAILABLE = 0x80100017;
    private static final int NO_SERVICE = 0x8010001D;
    private static final int SERVICE_STOPPED = 0x8010001E;
    private static final int NO_READERS_AVAILABLE = 0x8010002E;
    private static final int UNSUPPORTED_CARD = 0x80100065;
    private static final int UNRESPONSIVE_CARD = 0x80100066;
    private static final int UNPOWERED_CARD = 0x80100067;
    private static final int RESET_CARD = 0x80100068;
    private static final int REMOVED_CARD = 0x80100069;
    /** From libpcsclite 1.9.9 also when the service reset the connection: it died in the middle of a question. */
    private static final int SECURITY_VIOLATION = 0x8010006A;

    static final String NO_SERVICE_ADVICE =
            "the PC/SC service does not answer: install and start pcscd (apt-get install pcscd)";
    static final String NOT_LET_IN_ADVICE =
            "the PC/SC service does not let this user in: allow org.debian.pcsc-lite.access_pcsc in polkit for it";
    static final String NO_LIBRARY_ADVICE =
            "the PC/SC library cannot be loaded: install libpcsclite1 (apt-get install libpcsclite1)";

    private PcscProblem() {
    }

    static DeviceException of(String doing, Exception problem) {
        if (problem instanceof EstablishContextException) {
            Fault fault = code(problem) == SECURITY_VIOLATION ? Fault.NOT_PERMITTED : Fault.NOT_CONNECTED;
            return new DeviceException(fault, fault == Fault.NOT_PERMITTED ? NOT_LET_IN_ADVICE : NO_SERVICE_ADVICE, problem);
        }
        if (problem instanceof CardNotPresentException) {
            return new DeviceException(Fault.CARD_REMOVED, doing + ": no card on the reader", problem);
        }
        return new DeviceException(fault(code(problem)), doing + ": " + problem.getMessage(), problem);
    }

    /** True when the handle to the service is dead and only a new one helps. */
    static boolean serviceGone(Exception problem) {
        return switch (code(problem)) {
            case NO_SERVICE, SERVICE_STOPPED, INVALID_HANDLE, SECURITY_VIOLATION -> true;
            default -> problem instanceof EstablishContextException;
        };
    }

    /**
     * True when the service hung up on a new client: it does not let this user in, or it died just then. Only a client that
     * comes again learns which it was.
     */
    static boolean hungUp(EstablishContextException problem) {
        return code(problem) != NO_SERVICE;
    }

    private static Fault fault(int code) {
        return switch (code) {
            case NO_SERVICE, SERVICE_STOPPED, INVALID_HANDLE, UNKNOWN_READER, READER_UNAVAILABLE, NO_READERS_AVAILABLE ->
                    Fault.NOT_CONNECTED;
            case SHARING_VIOLATION -> Fault.IN_USE;
            case SECURITY_VIOLATION -> Fault.NOT_PERMITTED;
            // A card pulled in the middle of an exchange shows as any of these, by reader and moment.
            case NO_SMARTCARD, REMOVED_CARD, RESET_CARD, NOT_TRANSACTED, COMMUNICATION_ERROR -> Fault.CARD_REMOVED;
            case UNRESPONSIVE_CARD, UNSUPPORTED_CARD, UNPOWERED_CARD, PROTOCOL_MISMATCH, INSUFFICIENT_BUFFER -> Fault.CARD_UNREADABLE;
            case TIMEOUT -> Fault.NO_ANSWER;
            default -> Fault.UNKNOWN;
        };
    }

    private static int code(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof JnaPCSCException named) {
                return (int) named.code;
            }
        }
        return NO_ERROR_CODE;
    }

    /** For callers that know it is a {@link CardException} of an exchange and nothing more. Who has a card may use it. */
    static DeviceException lostInExchange(Exception problem) {
        DeviceException known = of("exchange with the card", problem);
        return switch (known.fault()) {
            case UNKNOWN, NOT_PERMITTED -> new DeviceException(Fault.CARD_REMOVED, known.getMessage(), problem);
            default -> known;
        };
    }
}
