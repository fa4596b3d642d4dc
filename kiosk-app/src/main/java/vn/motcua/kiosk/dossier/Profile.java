package vn.motcua.kiosk.dossier;

/** How pages are compressed. */
public enum Profile {

    /** Ink as a lossless 300 dpi stencil over what little of the paper is not white; pages that would suffer become ARCHIVE. */
    COMPACT,
    /** The device's own JPEG byte for byte, or one of high quality; straightened on the page, not in the pixels. */
    ARCHIVE,
    /** Black and white. */
    BITONAL
}
