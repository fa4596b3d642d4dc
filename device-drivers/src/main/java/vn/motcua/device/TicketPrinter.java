package vn.motcua.device;

/** A printer for tickets and receipts on a roll of paper. */
public non-sealed interface TicketPrinter extends Device {

    PrinterCapabilities capabilities();

    /**
     * Prints the document and returns when the paper is out, as far as the printer can tell.
     *
     * @return how sure that is
     * @throws DeviceException names what stopped it; part of the paper may have come out, so the caller
     *                         prints again and marks the second paper as such
     */
    PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException;
}
