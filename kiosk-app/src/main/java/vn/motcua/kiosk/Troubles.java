package vn.motcua.kiosk;

import vn.motcua.device.Fault;
import vn.motcua.kiosk.visit.Trouble;

/** What a device's fault means to the citizen. Exhaustive: a new fault does not compile until it has a meaning here. */
final class Troubles {

    private Troubles() {
    }

    static Trouble ofPrinter(Fault fault) {
        return switch (fault) {
            case PAPER_OUT -> Trouble.PRINTER_PAPER_OUT;
            case PAPER_JAM, CUTTER_STUCK -> Trouble.PRINTER_JAM;
            case COVER_OPEN -> Trouble.PRINTER_COVER_OPEN;
            case HEAD_TOO_HOT, OFFLINE, NOT_CONNECTED, IN_USE, NOT_PERMITTED, WRONG_SETTINGS, NO_ANSWER, BROKEN, UNKNOWN, CARD_REMOVED,
                    CARD_UNREADABLE, SEVERAL_CARDS, FEEDER_EMPTY, FEEDER_JAM, SCANNER_COVER_OPEN, DOUBLE_FEED, PAGE_INCOMPLETE, DISK_FULL
                    -> Trouble.PRINTER_DOWN;
        };
    }

    static Trouble ofReader(Fault fault) {
        return switch (fault) {
            case CARD_REMOVED -> Trouble.CARD_MOVED;
            case CARD_UNREADABLE -> Trouble.CARD_UNREADABLE;
            case SEVERAL_CARDS -> Trouble.CARD_SEVERAL;
            case NO_ANSWER -> Trouble.CARD_MOVED;
            case NOT_CONNECTED, IN_USE, NOT_PERMITTED, WRONG_SETTINGS, BROKEN, UNKNOWN, PAPER_OUT, PAPER_JAM, COVER_OPEN, CUTTER_STUCK,
                    HEAD_TOO_HOT, OFFLINE, FEEDER_EMPTY, FEEDER_JAM, SCANNER_COVER_OPEN, DOUBLE_FEED, PAGE_INCOMPLETE, DISK_FULL
                    -> Trouble.READER_DOWN;
        };
    }

    static Trouble ofScanner(Fault fault) {
        return switch (fault) {
            case FEEDER_EMPTY -> Trouble.SCANNER_EMPTY;
            case FEEDER_JAM -> Trouble.SCANNER_JAM;
            case DOUBLE_FEED -> Trouble.SCANNER_DOUBLE_FEED;
            case SCANNER_COVER_OPEN, COVER_OPEN -> Trouble.SCANNER_COVER_OPEN;
            case PAGE_INCOMPLETE -> Trouble.PAGE_INCOMPLETE;
            case DISK_FULL -> Trouble.STORE_FULL;
            case NOT_CONNECTED, IN_USE, NOT_PERMITTED, WRONG_SETTINGS, NO_ANSWER, BROKEN, UNKNOWN, PAPER_OUT, PAPER_JAM, CUTTER_STUCK,
                    HEAD_TOO_HOT, OFFLINE, CARD_REMOVED, CARD_UNREADABLE, SEVERAL_CARDS -> Trouble.SCANNER_DOWN;
        };
    }
}
