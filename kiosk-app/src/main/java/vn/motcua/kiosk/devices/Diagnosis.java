package vn.motcua.kiosk.devices;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.Fault;

/** What a fault of opening or probing a device says of its health. */
final class Diagnosis {

    private Diagnosis() {
    }

    static DeviceHealth of(Fault fault, String detail) {
        return switch (fault) {
            case NOT_CONNECTED, NO_ANSWER, UNKNOWN -> new DeviceHealth.Unreachable(detail);
            case IN_USE -> new DeviceHealth.Busy();
            case NOT_PERMITTED, WRONG_SETTINGS, BROKEN -> new DeviceHealth.Broken(detail);
            case PAPER_OUT, PAPER_JAM, COVER_OPEN, CUTTER_STUCK, HEAD_TOO_HOT, OFFLINE, CARD_REMOVED, CARD_UNREADABLE, SEVERAL_CARDS,
                    FEEDER_EMPTY, FEEDER_JAM, SCANNER_COVER_OPEN, DOUBLE_FEED, PAGE_INCOMPLETE, DISK_FULL -> DeviceHealth.blocked(fault);
        };
    }
}
