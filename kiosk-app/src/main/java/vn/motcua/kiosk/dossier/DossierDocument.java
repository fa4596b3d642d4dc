package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

import vn.motcua.device.Fault;
import vn.motcua.envelope.DocumentBundle;
import vn.motcua.envelope.Envelope;
import vn.motcua.envelope.Recipient;
import vn.motcua.kiosk.dossier.DossierContents.Leaf;
import vn.motcua.kiosk.dossier.DossierContents.Part;

/**
 * Pages become PDF/A-2b, a file of each document or one of all: their layers go in byte for byte, and in a file of all a bookmark
 * leads to each document. They are read one after the other while the file is written, so a hundred pages need no more memory than
 * one.
 */
public final class DossierDocument {

    private final DossierContents contents;

    public DossierDocument(DossierContents contents) {
        this.contents = contents;
    }

    /** Writes the PDF for everybody to read, whole or not at all. */
    public Filing write(Path file) {
        return filed(() -> file(file, Optional.empty(), this::save));
    }

    /**
     * Writes a PDF for each document, all in one envelope that the recipient alone can open ({@link DocumentBundle}), whole or not at
     * all.
     */
    public Filing writeApart(Path file, Recipient recipient) {
        return bundle(file, recipient, contents.apart().stream().<DocumentBundle.Content>map(each -> new DossierDocument(each)::save).toList());
    }

    /**
     * The same with PDFs of these documents that were made and signed before.
     *
     * @param signed what {@link #write(Path)} wrote of each document, and signatures behind it; in the order of the documents
     */
    public Filing encloseApart(List<Path> signed, Path file, Recipient recipient) {
        return bundle(file, recipient, signed.stream().<DocumentBundle.Content>map(each -> out -> Files.copy(each, out)).toList());
    }

    private Filing bundle(Path file, Recipient recipient, List<DocumentBundle.Content> pdfs) {
        List<DocumentBundle.Title> titles = contents.parts().stream()
                .map(part -> new DocumentBundle.Title(part.name(), part.leaves().size())).toList();
        return filed(() -> file(file, Optional.of(recipient), out -> DocumentBundle.write(titles, pdfs, out)));
    }

    private interface Attempt {
        Filing make() throws IOException;
    }

    private static Filing filed(Attempt attempt) {
        try {
            return attempt.make();
        } catch (SheetPage.Unreadable e) {
            return new Filing.NotFiled(Fault.PAGE_INCOMPLETE, e.getMessage());
        } catch (IOException e) {
            return new Filing.NotFiled(WholeFile.faultOf(e), String.valueOf(e.getMessage()));
        }
    }

    private void save(OutputStream out) throws IOException {
        try (PDDocument document = new PDDocument()) {
            compose(document);
            document.save(out);
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
            if (!part.name().isEmpty() && contents.parts().size() > 1) {
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
