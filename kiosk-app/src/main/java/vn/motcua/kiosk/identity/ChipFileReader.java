package vn.motcua.kiosk.identity;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import vn.motcua.kiosk.identity.ReadResult.Reason;

/**
 * Reads whole files with as few commands as the chip allows: the first command already names the file by its short
 * identifier and asks for a full block, in which the file's length stands. Chips without short identifiers get a SELECT
 * before.
 */
final class ChipFileReader {

    /** Told of the bytes as they come. */
    @FunctionalInterface
    interface Listener {

        /** @param read bytes of this file so far @param length of the whole file */
        void block(int read, int length) throws NotReadable;
    }

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int BY_SHORT_IDENTIFIER = 0x80;

    private static final int OK = 0x9000;
    private static final int END_OF_FILE = 0x6282;
    private static final int WRONG_LENGTH = 0x67;
    private static final int OTHER_LENGTH = 0x6C;
    private static final int MORE_DATA = 0x61;

    /** READ BINARY counts to here; longer files need the odd instruction, and no portrait of a card is so long. */
    private static final int LONGEST_FILE = 0x7FFF;
    private static final int SHORTEST_FILE = 2;

    private final SecureChannel channel;
    private final int block;
    private boolean shortIdentifiers;

    private ChipFileReader(SecureChannel channel, boolean shortIdentifiers, int longestResponse) {
        this.channel = channel;
        this.shortIdentifiers = shortIdentifiers;
        this.block = channel.mostData(longestResponse);
    }

    /** With everything that saves commands. @param longestResponse that gets through, in bytes */
    static ChipFileReader quick(SecureChannel channel, int longestResponse) {
        return new ChipFileReader(channel, true, longestResponse);
    }

    /** With nothing that a chip may refuse: SELECT and short blocks. */
    static ChipFileReader plain(SecureChannel channel) {
        return new ChipFileReader(channel, false, LearntLengths.SHORT);
    }

    /**
     * @return the file as it is on the chip, from its tag to its last byte; empty when the chip has no such file or does
     *         not show it
     */
    Optional<byte[]> read(ChipFile file, Listener listener) throws NotReadable {
        Optional<byte[]> first = firstBlock(file);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        int length = length(file, first.get());
        ByteArrayOutputStream whole = new ByteArrayOutputStream(length);
        whole.write(first.get(), 0, Math.min(first.get().length, length));
        listener.block(whole.size(), length);
        while (whole.size() < length) {
            byte[] next = nextBlock(file, whole.size(), Math.min(block, length - whole.size()));
            whole.writeBytes(next);
            listener.block(whole.size(), length);
        }
        return Optional.of(whole.toByteArray());
    }

    private Optional<byte[]> firstBlock(ChipFile file) throws NotReadable {
        if (shortIdentifiers) {
            ResponseAPDU response = read(BY_SHORT_IDENTIFIER | file.shortIdentifier(), 0, block);
            if (carriesData(response)) {
                return Optional.of(response.getData());
            }
        }
        Optional<byte[]> found = selectAndRead(file);
        if (shortIdentifiers && found.isPresent()) {
            // The file is there, so it is the short identifiers that this chip does not know.
            shortIdentifiers = false;
        }
        return found;
    }

    private Optional<byte[]> selectAndRead(ChipFile file) throws NotReadable {
        byte[] identifier = {(byte) (file.identifier() >> 8), (byte) file.identifier()};
        ResponseAPDU selected = channel.transmit(new CommandAPDU(0, SELECT, 0x02, 0x0C, identifier));
        if (selected.getSW() != OK) {
            return Optional.empty();
        }
        ResponseAPDU response = read(0, 0, block);
        return carriesData(response) ? Optional.of(response.getData()) : Optional.empty();
    }

    private byte[] nextBlock(ChipFile file, int offset, int wanted) throws NotReadable {
        ResponseAPDU response = read(offset >> 8, offset & 0xFF, wanted);
        if (!carriesData(response) || response.getNr() > wanted) {
            throw NotReadable.refused("READ BINARY of " + file + " at " + offset + " answered " + BacCommands.status(response));
        }
        // Less than was asked for is what chips give whose own buffer is shorter; the next command asks for the rest.
        return response.getData();
    }

    private ResponseAPDU read(int p1, int p2, int wanted) throws NotReadable {
        ResponseAPDU response = channel.transmit(new CommandAPDU(0, READ_BINARY, p1, p2, wanted));
        return switch (response.getSW1()) {
            case WRONG_LENGTH, OTHER_LENGTH -> throw NotReadable.refusedLength("READ BINARY answered " + BacCommands.status(response));
            // "More data" would have to be fetched in clear (ISO 7816-4, 5.3.4), and that ends the session.
            case MORE_DATA -> throw NotReadable.refused("READ BINARY answered " + BacCommands.status(response));
            default -> response;
        };
    }

    /** "End of file before Le" is what a chip says when the first block asks for more than there is. */
    private static boolean carriesData(ResponseAPDU response) {
        return (response.getSW() == OK || response.getSW() == END_OF_FILE) && response.getNr() > 0;
    }

    private static int length(ChipFile file, byte[] first) throws NotReadable {
        try {
            int length = BerTlv.totalLength(first);
            if ((first[0] & 0xFF) == file.tag() && length >= SHORTEST_FILE && length <= LONGEST_FILE) {
                return length;
            }
        } catch (MalformedDataException e) {
            // Said below, in the same words.
        }
        throw new NotReadable(Reason.CHIP_BROKEN, file + " does not begin like one");
    }
}
