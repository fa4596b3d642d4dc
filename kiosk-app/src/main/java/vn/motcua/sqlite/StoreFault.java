package vn.motcua.sqlite;

/** Why something could not be written down or read back. */
public enum StoreFault {
    /** No room left on the disk. */
    DISK_FULL,
    /** Another program holds the file longer than the deadline. */
    LOCKED,
    /** The file's content is broken. */
    DAMAGED,
    /** The system refuses to read or write the file: rights, a read-only disk, a failing disk. */
    NOT_ACCESSIBLE
}
