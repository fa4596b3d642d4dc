package vn.motcua.kiosk.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.LastingName;
import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/**
 * A dossier's PDFs in their envelope, as they lie in the store: the kiosk cannot open it, so the name says what it is.
 *
 * @param code   of the slip
 * @param bytes  size of the PDFs together
 * @param sha256 of what is in the envelope
 */
record SealedPdf(String code, long bytes, String sha256) {

    private static final Pattern NAME = Pattern.compile("([A-Za-z0-9.-]+)_([0-9a-f]{64})\\.sealed");

    static String name(String code, String sha256) {
        return code + "_" + sha256 + ".sealed";
    }

    /** @return empty for a file of another kind */
    static Optional<SealedPdf> of(Path file) throws IOException {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches()
                ? Optional.of(new SealedPdf(name.group(1), Envelope.contentLength(Files.size(file)), name.group(2)))
                : Optional.empty();
    }

    /** The file's content and its name in the folder both reach the disk. */
    static void flush(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        LastingName.keep(file.getParent());
    }

    static StoreException trouble(Path pdf, IOException e) {
        try {
            boolean full = Files.getFileStore(pdf.toAbsolutePath().getParent()).getUsableSpace() == 0;
            return new StoreException(full ? StoreFault.DISK_FULL : StoreFault.NOT_ACCESSIBLE, "cannot take over a dossier's file", e);
        } catch (IOException noFolder) {
            return new StoreException(StoreFault.NOT_ACCESSIBLE, "cannot take over a dossier's file", e);
        }
    }
}
