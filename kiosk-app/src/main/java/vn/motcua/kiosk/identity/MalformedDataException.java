package vn.motcua.kiosk.identity;

/** Bytes from a chip that are not what their format demands. The message never quotes them. */
final class MalformedDataException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedDataException(String what) {
        super(what);
    }
}
