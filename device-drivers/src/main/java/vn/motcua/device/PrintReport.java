package vn.motcua.device;

/**
 * What is known after a print job.
 *
 * @param bytesSent   bytes on the wire
 * @param confirmed   true when the printer itself said that the paper is out; false when it cannot tell
 * @param millimetres of the roll that the paper took; 0 when the driver does not know
 */
public record PrintReport(long bytesSent, boolean confirmed, double millimetres) {

    public PrintReport(long bytesSent, boolean confirmed) {
        this(bytesSent, confirmed, 0);
    }
}
