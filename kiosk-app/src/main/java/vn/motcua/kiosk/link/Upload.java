package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;

import vn.motcua.sqlite.StoreException;

/** Brings one dossier to the centre, from wherever the last attempt broke off, however long ago. */
final class Upload {

    /** What a slow line carries in a minute: a break costs no more than that. */
    static final int PIECE = 1 << 20;
    /** Once more from the beginning: the damage may have come on the way. */
    private static final int ATTEMPTS = 2;

    private final CentreLine line;
    private final String dossier;
    private final Path file;
    private final Between between;

    /** Something that must not wait until a long file is through. */
    interface Between {
        void pieces() throws IOException, StoreException, InterruptedException;
    }

    Upload(CentreLine line, String code, String sha256, Path file, Between between) {
        this.line = line;
        this.between = between;
        this.dossier = "/v1/dossiers/" + code + "/" + sha256;
        this.file = file;
    }

    /** @return false when the centre received it twice as a whole and could not open it: then it is damaged here */
    boolean deliver() throws IOException, StoreException, InterruptedException {
        if (Files.size(file) == 0) {
            return false;
        }
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                sendRest(line.received(dossier));
                return true;
            } catch (CentreLine.RefusedException e) {
                boolean again = e.becauseOfPlace() && attempt < ATTEMPTS;
                if (!again && !e.becauseOfContent()) {
                    throw e;
                }
            }
        }
        return false;
    }

    /** @param received empty when it is there whole */
    private void sendRest(OptionalLong received) throws IOException, StoreException, InterruptedException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long length = channel.size();
            for (OptionalLong at = received; at.isPresent();) {
                // More than there is: the centre has something else under this name, and says so when it is complete.
                long offset = Math.min(at.getAsLong(), length - 1);
                at = line.send(dossier, offset, length, piece(channel, offset));
                between.pieces();
            }
        }
    }

    private static byte[] piece(FileChannel channel, long offset) throws IOException {
        ByteBuffer piece = ByteBuffer.allocate((int) Math.min(PIECE, channel.size() - offset));
        long at = offset;
        while (piece.hasRemaining()) {
            int read = channel.read(piece, at);
            if (read < 0) {
                throw new IOException("the file became shorter while it was sent");
            }
            at += read;
        }
        return piece.array();
    }
}
