package vn.motcua.device.paper;

/** How the paper is cut at the end. */
public enum Cutter {
    /** Feeds to the knife and leaves a bridge, so that the ticket does not fall: GS V 66 0. */
    PARTIAL(0x1D, 0x56, 0x42, 0x00),
    /** Feeds to the knife and cuts through: GS V 65 0. */
    FULL(0x1D, 0x56, 0x41, 0x00),
    /** For printers older than GS V: five lines to the knife, then ESC i. */
    OLD(0x1B, 0x64, 0x05, 0x1B, 0x69),
    /** No knife: feeds eight lines, so that the paper can be torn off below the last words. */
    NONE(0x1B, 0x64, 0x08);

    private final byte[] command;

    Cutter(int... command) {
        this.command = EscPos.bytes(command);
    }

    public byte[] command() {
        return command.clone();
    }
}
