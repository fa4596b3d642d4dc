package vn.motcua.kiosk.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.Recipient;
import vn.motcua.envelope.RecipientKey;

/** An invented dossier in its envelope, ready to be submitted. */
public final class SampleDossier {

    private static final Recipient SOMEBODY = RecipientKey.generate().recipient();

    private SampleDossier() {
    }

    /** For nobody in particular. @param file is written */
    public static FinishedDossier in(Path file, String submitKey, String visitKey, String procedureName) throws IOException {
        return in(file, submitKey, visitKey, procedureName, "%PDF-1.7 sample " + submitKey, SOMEBODY);
    }

    public static FinishedDossier in(Path file, String submitKey, String visitKey, String procedureName, String pdf, Recipient recipient)
            throws IOException {
        byte[] bytes = pdf.getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Envelope.to(recipient, Files.newOutputStream(file))) {
            out.write(bytes);
        }
        try {
            String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new FinishedDossier(submitKey, visitKey, "1.004873", procedureName, 1, 2, bytes.length, sha256, file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
