package vn.motcua.kiosk.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.sqlite.StoreException;
import vn.motcua.sqlite.StoreFault;

/** Size and digest of a PDF, by which the centre knows that it has the whole of it. */
record PdfFile(long bytes, String sha256) {

    private static final Logger LOG = LoggerFactory.getLogger(PdfFile.class);

    static PdfFile measure(Path pdf) throws StoreException {
        try (DigestInputStream in = new DigestInputStream(Files.newInputStream(pdf), MessageDigest.getInstance("SHA-256"))) {
            long bytes = in.transferTo(OutputStream.nullOutputStream());
            return new PdfFile(bytes, HexFormat.of().formatHex(in.getMessageDigest().digest()));
        } catch (IOException e) {
            throw trouble(pdf, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file's content and its name in the folder both reach the disk. */
    static void flush(Path file) throws IOException {
        try (FileChannel content = FileChannel.open(file, StandardOpenOption.WRITE)) {
            content.force(true);
        }
        try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        } catch (IOException e) {
            LOG.debug("this system cannot flush a folder (Windows): {}", e.getClass().getSimpleName());
        }
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
