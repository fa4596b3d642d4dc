package vn.motcua.kiosk.devices;

import vn.motcua.device.Fault;

/** What came of a job. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {
    }

    /**
     * @param detail       for the technician
     * @param nothingBegun the driver is sure that nothing of the job was done
     */
    record Failed<T>(Fault fault, String detail, boolean nothingBegun) implements Outcome<T> {

        public Failed(Fault fault, String detail) {
            this(fault, detail, false);
        }
    }

    /** The caller did not want it any more, or the kiosk is closing. */
    record Cancelled<T>() implements Outcome<T> {
    }

    /** Not finished within its deadline; what the device may still say is dropped. */
    record TimedOut<T>() implements Outcome<T> {
    }
}
