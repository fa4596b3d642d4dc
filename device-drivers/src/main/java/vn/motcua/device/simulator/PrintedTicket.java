package vn.motcua.device.simulator;

/**
 * A paper that came out of the simulated printer.
 *
 * @param number from 1 since the start
 * @param title  of its document
 * @param png    picture of what came out, one bit a dot
 * @param escpos the bytes a real printer would have got for the whole paper
 * @param whole  false when a fault stopped it
 */
public record PrintedTicket(int number, String title, byte[] png, byte[] escpos, boolean whole) {

    /** As files are named: ticket-001. */
    public String name() {
        return String.format("ticket-%03d", number);
    }
}
