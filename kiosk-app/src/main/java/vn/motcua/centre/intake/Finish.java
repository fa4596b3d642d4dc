package vn.motcua.centre.intake;

import java.util.Optional;

import vn.motcua.ocr.TextLayer;
import vn.motcua.signature.PdfSeal;

/**
 * What a centre does to a dossier that has arrived, before it goes to the archive.
 *
 * @param text makes it searchable
 * @param seal vouches for it; the last, because it covers all the rest
 */
public record Finish(Optional<TextLayer> text, Optional<PdfSeal> seal) {

    /** Dossiers stay as they came. */
    public static final Finish NONE = new Finish(Optional.empty(), Optional.empty());

    boolean isNone() {
        return text.isEmpty() && seal.isEmpty();
    }
}
