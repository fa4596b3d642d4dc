package vn.motcua.device.simulator;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The elementary files of a simulated chip, and which one is current (ISO 7816-4, 7.2.3). */
final class ChipFiles {

    private static final int MASTER_FILE = 0x3F00;
    /** Doc 9303-10, 3.6: the identifiers of an identity document's files end in their short identifier. */
    private static final int FAMILY = 0x0100;

    private final Map<Integer, byte[]> contents;
    private boolean shortIdentifiers = true;
    private byte[] current;

    ChipFiles(Map<Integer, byte[]> contents) {
        this.contents = new TreeMap<>(contents);
    }

    void knowNoShortIdentifiers() {
        shortIdentifiers = false;
    }

    void reset() {
        current = null;
    }

    ChipReply select(byte[] identifier) {
        int number = identifier.length == 2 ? (identifier[0] & 0xFF) << 8 | identifier[1] & 0xFF : MASTER_FILE;
        if (number == MASTER_FILE) {
            // So does a real CCCD (field reports on public readers).
            return ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
        }
        return makeCurrent(number) ? ChipReply.of(ChipReply.OK) : ChipReply.of(ChipReply.NOT_FOUND);
    }

    private boolean makeCurrent(int number) {
        byte[] file = contents.get(number);
        if (file == null) {
            return false;
        }
        current = file;
        return true;
    }

    /** @param most what fits into one response */
    ChipReply read(ChipCommand command, int most) {
        boolean byShortIdentifier = (command.p1() & 0x80) != 0;
        if (byShortIdentifier && !(shortIdentifiers && makeCurrent(FAMILY | command.p1() & 0x1F))) {
            return ChipReply.of(ChipReply.NOT_FOUND);
        }
        if (current == null) {
            return ChipReply.of(ChipReply.NO_CURRENT_FILE);
        }
        int offset = byShortIdentifier ? command.p2() : command.parameters();
        if (offset > current.length) {
            return ChipReply.of(ChipReply.WRONG_OFFSET);
        }
        int asked = Math.min(command.expected(), most);
        int given = Math.min(asked, current.length - offset);
        byte[] data = Arrays.copyOfRange(current, offset, offset + given);
        return new ChipReply(data, given < asked ? ChipReply.END_OF_FILE : ChipReply.OK);
    }
}
