package vn.motcua.device;

/** Takes the pages of a scan job as they come. */
@FunctionalInterface
public interface PageReceiver {

    /** A page is complete on disk. Called on the thread that scans. */
    void page(ScannedPage page);

    /**
     * So much of the running page is through, for hardware that tells; at most a few times a second, from any thread.
     *
     * @param percent 0 to 100; falls when the next page begins
     */
    default void progress(int percent) {
    }
}
