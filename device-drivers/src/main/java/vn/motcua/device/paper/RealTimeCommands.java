package vn.motcua.device.paper;

/**
 * Byte sequences that a printer obeys the moment it receives them, even in the middle of a picture: DLE EOT n, DLE ENQ n and
 * DLE DC4 n (manuals of Epson TM-U295 and TM-T88). A picture that contains one gets a status byte sent back that nobody
 * asked for, or has bytes swallowed and every dot after them shifted.
 */
public final class RealTimeCommands {

    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int ENQ = 0x05;
    private static final int DC4 = 0x14;

    private RealTimeCommands() {
    }

    /** Where the first one begins, or -1. */
    public static int indexIn(byte[] data) {
        for (int i = 0; i + 1 < data.length; i++) {
            if (data[i] == DLE && obeyed(data[i + 1], i + 2 < data.length ? data[i + 2] : 1)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean obeyed(int command, int parameter) {
        return command == ENQ || command == DC4 || command == EOT && statusAsked(parameter);
    }

    /** 1 to 8 by Epson and its followers, 11h, 12h and 14h by Custom. */
    private static boolean statusAsked(int parameter) {
        return parameter >= 1 && parameter <= 8 || parameter == 0x11 || parameter == 0x12 || parameter == 0x14;
    }
}
