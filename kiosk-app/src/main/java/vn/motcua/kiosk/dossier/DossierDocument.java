package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import vn.motcua.device.Fault;
import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.Recipient;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;
import vn.motcua.kiosk.dossier.DossierContents.Part;

/**
 * Pages become one PDF/A-2b: their layers go in byte for byte, a bookmark leads to each document. They are read one after the
 * other while the file is written, so a hundred pages need no more memory than one.
 */
public final class DossierDocument {

    private final DossierContents contents;

    public DossierDocument(DossierContents contents) {
        this.contents = contents;
    }

    /** Writes the PDF for everybody to read, whole or not at all. */
    public Filing write(Path file) {
        return write(file, Optional.empty());
    }

    /** Writes the PDF in an envelope that the recipient alone can open, whole or not at all. */
    public Filing write(Path file, Recipient recipient) {
        return write(file, Optional.of(recipient));
    }

    /**
     * Puts the PDF of these contents, made and signed before, into an envelope, whole or not at all.
     *
     * @param signed what {@link #write(Path)} wrote, and signatures behind it
     */
    public Filing enclose(Path signed, Path file, Recipient recipient) {
        try {
            return file(file, Optional.of(recipient), out -> Files.copy(signed, out));
        } catch (IOException e) {
            return new Filing.NotFiled(WholeFile.faultOf(e), String.valueOf(e.getMessage()));
        }
    }

    private Filing write(Path file, Optional<Recipient> recipient) {
        try (PDDocument document = new PDDocument()) {
            compose(document);
            return file(file, recipient, document::save);
        } catch (SheetPage.Unreadable e) {
            return new Filing.NotFiled(Fault.PAGE_INCOMPLETE, e.getMessage());
        } catch (IOException e) {
            return new Filing.NotFiled(WholeFile.faultOf(e), String.valueOf(e.getMessage()));
        }
    }

    private Filing file(Path file, Optional<Recipient> recipient, WholeFile.Content pdf) throws IOException {
        MessageDigest digest = PageFolder.sha256();
        WholeFile.write(file, out -> {
            try (OutputStream wrapped = recipient.isPresent() ? Envelope.to(recipient.get(), out) : out) {
                pdf.to(new DigestOutputStream(wrapped, digest));
            }
        });
        long bytes = recipient.isPresent() ? Envelope.contentLength(Files.size(file)) : Files.size(file);
        return new Filing.Filed(file, contents.pages(), bytes, HexFormat.of().formatHex(digest.digest()));
    }

    private void compose(PDDocument document) throws IOException {
        PDDocumentOutline outline = new PDDocumentOutline();
        for (Part part : contents.parts()) {
            PDPage first = null;
            for (Leaf leaf : part.leaves()) {
                PDPage page = SheetPage.of(document, leaf.sheet());
                page.setRotation(leaf.quarterTurns() * 90);
                document.addPage(page);
                first = first == null ? page : first;
            }
            if (!part.name().isEmpty()) {
                outline.addLast(bookmark(part.name(), first));
            }
        }
        if (outline.hasChildren()) {
            document.getDocumentCatalog().setDocumentOutline(outline);
            document.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        }
        new ArchivalMark(contents).put(document);
    }

    private static PDOutlineItem bookmark(String name, PDPage page) {
        PDPageFitDestination destination = new PDPageFitDestination();
        destination.setPage(page);
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(name);
        item.setDestination(destination);
        return item;
    }
}
