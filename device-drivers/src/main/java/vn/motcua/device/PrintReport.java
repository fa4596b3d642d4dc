package vn.motcua.device;

/**
 * What is known after a print job.
 *
 * @param bytesSent  bytes on the wire
 * @param confirmed  true when the printer itself said that the paper is out; false when it cannot tell
 */
public record PrintReport(long bytesSent, boolean confirmed) {
}
