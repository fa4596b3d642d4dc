package vn.motcua.device;

import java.util.function.Consumer;

/** A printer for tickets and receipts on a roll of paper. */
public non-sealed interface TicketPrinter extends Device {

    PrinterCapabilities capabilities();

    /**
     * Prints the document and returns when the paper is out, as far as the printer can tell.
     *
     * @return how sure that is
     * @throws DeviceException names what stopped it; part of the paper may have come out, so the caller
     *                         prints again and marks the second paper as such, unless {@link DeviceException#nothingBegun}
     */
    PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException;

    /**
     * Tells what becomes of a paper after it was printed, where the printer can hold it and see whether it was taken. One
     * listener; called on any thread, never after close. A printer without such a mouth never tells.
     */
    default void onExit(Consumer<PaperExit> listener) {
    }
}
