package vn.motcua.device;

/** A powered card: command bytes in, response bytes out, nothing added or hidden. */
public interface CardChannel extends AutoCloseable {

    /** Answer to reset; not empty. */
    byte[] atr();

    /**
     * Longest response data, in bytes, that reader, protocol and card are said to carry: 256 without extended length. Where
     * nothing is said it is worth a try; an answer that does not get through is {@link Fault#CARD_REMOVED} or
     * {@link Fault#CARD_UNREADABLE}, and after a {@link #reset} shorter ones may.
     */
    int longestResponse();

    /**
     * One command APDU, one response APDU (data and the two status bytes, so at least 2 bytes).
     *
     * @throws DeviceException {@link Fault#CARD_REMOVED} when the card left, {@link Fault#NO_ANSWER} when it is mute
     */
    byte[] transmit(byte[] command) throws DeviceException;

    /**
     * Resets the card and keeps the channel: whatever session was open is over, and the card is as when it was laid down.
     *
     * @throws DeviceException as {@link #transmit}
     */
    void reset() throws DeviceException;

    /** Takes the power off the card, so that no authenticated state stays behind. */
    @Override
    void close();
}
