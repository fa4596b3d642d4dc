package vn.motcua.device;


/** A scanner for paper, with a glass, a feeder, or both. */
public non-sealed interface DocumentScanner extends Device {

    ScannerCapabilities capabilities();

    /**
     * Scans until the source is empty (feeder) or one page is done (glass). Each page is handed over as soon as it is
     * complete on disk, so pages before a fault are never lost.
     *
     * @return number of pages handed over
     * @throws DeviceException the fault that ended the job; an empty feeder before the first page is
     *                         {@link Fault#FEEDER_EMPTY}, a page cut short is {@link Fault#PAGE_INCOMPLETE}
     */
    int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException;
}
