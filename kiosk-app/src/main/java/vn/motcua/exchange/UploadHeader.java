package vn.motcua.exchange;

/** Headers of an upload in pieces, as in the IETF draft "Resumable Uploads for HTTP". */
public final class UploadHeader {

    /** Bytes that are there already; of a piece, where it begins. */
    public static final String OFFSET = "Upload-Offset";
    /** Bytes of the whole. */
    public static final String LENGTH = "Upload-Length";
    /** "?1" when nothing more is wanted. */
    public static final String COMPLETE = "Upload-Complete";

    private UploadHeader() {
    }

    /** A boolean as structured header fields have it (RFC 9651). */
    public static String bool(boolean value) {
        return value ? "?1" : "?0";
    }
}
