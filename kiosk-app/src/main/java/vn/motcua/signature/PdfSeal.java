package vn.motcua.signature;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.CertificateEncodingException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.function.Consumer;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/**
 * Seals PDFs: the signature is appended to the file, whose own bytes stay as they are. A PDF/A stays one.
 */
public final class PdfSeal {

    /** Room for the signature in the file: certificates of a few levels, and a time stamp with its own. */
    private static final int ROOM = 24 * 1024;
    private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");

    private final SigningKey key;
    private final CadesSignature signature;
    private final String signer;
    private final String reason;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param stamps empty for level B-B, present for B-T
     * @param signer as readers show it
     * @param reason why it was sealed; may be empty
     */
    public PdfSeal(SigningKey key, Optional<TimeStampAuthority> stamps, String signer, String reason, Clock clock, ZoneId zone) {
        this(key, new CadesSignature(key, stamps, trouble -> {
            throw trouble;
        }), signer, reason, clock, zone);
    }

    private PdfSeal(SigningKey key, CadesSignature signature, String signer, String reason, Clock clock, ZoneId zone) {
        this.key = key;
        this.signature = signature;
        this.signer = signer;
        this.reason = reason;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * For a person who stands there and waits: while the time-stamp authority is away, the signature is of level B-B.
     *
     * @param unstamped told of each signature that got no time
     */
    static PdfSeal evenWithoutTime(SigningKey key, Optional<TimeStampAuthority> stamps, Consumer<IOException> unstamped, String signer,
                                   Clock clock, ZoneId zone) {
        return new PdfSeal(key, new CadesSignature(key, stamps, unstamped::accept), signer, "", clock, zone);
    }

    /** @return true when anybody has signed the PDF: what stands in it must not be changed any more */
    public static boolean isSigned(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            return !document.getSignatureDictionaries().isEmpty();
        }
    }

    /** @return true when one of the PDF's signatures was made with this seal's key; whether it is valid is not looked at */
    public boolean isOn(Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            for (PDSignature each : document.getSignatureDictionaries()) {
                if (isOurs(each)) {
                    return true;
                }
            }
            return false;
        }
    }

    private boolean isOurs(PDSignature made) {
        try {
            X509CertificateHolder own = new JcaX509CertificateHolder(key.chain().get(0));
            return new CMSSignedData(new ByteArrayInputStream(made.getContents())).getSignerInfos().getSigners().stream()
                    .anyMatch(by -> by.getSID().match(own));
        } catch (CMSException | CertificateEncodingException e) {
            return false;
        }
    }

    /**
     * Writes the sealed PDF beside; it is on the disk when this returns.
     *
     * @param sealed another file; nothing of it stays behind when sealing fails
     * @throws IOException when the key or the time-stamp authority does not answer, or the PDF is none
     */
    public void seal(Path pdf, Path sealed) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile()); SignatureOptions options = new SignatureOptions();
             FileChannel channel = FileChannel.open(sealed, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
                     StandardOpenOption.WRITE)) {
            options.setPreferredSignatureSize(ROOM);
            document.addSignature(dictionary(), signature::over, options);
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            document.saveIncremental(out);
            out.flush();
            channel.force(true);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(sealed);
            throw e;
        }
    }

    private PDSignature dictionary() {
        PDSignature dictionary = new PDSignature();
        dictionary.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        dictionary.setSubFilter(PADES);
        dictionary.setName(signer);
        if (!reason.isEmpty()) {
            dictionary.setReason(reason);
        }
        dictionary.setSignDate(GregorianCalendar.from(clock.instant().atZone(zone)));
        return dictionary;
    }
}
