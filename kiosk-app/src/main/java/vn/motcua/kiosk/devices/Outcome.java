package vn.motcua.kiosk.devices;

import vn.motcua.device.Fault;

/** What came of a job. */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {
    }

    /** @param detail for the technician */
    record Failed<T>(Fault fault, String detail) implements Outcome<T> {
    }

    /** The caller did not want it any more, or the kiosk is closing. */
    record Cancelled<T>() implements Outcome<T> {
    }

    /** Not finished within its deadline; what the device may still say is dropped. */
    record TimedOut<T>() implements Outcome<T> {
    }
}
