package vn.motcua.kiosk.visit;

/** A question or message above the screen, which keeps its place. */
public sealed interface Overlay {

    <R> R shownBy(Viewer<R> viewer);

    /** Nobody has touched the screen for a while. */
    record StillThere(int secondsLeft) implements Overlay {
        @Override
        public <R> R shownBy(Viewer<R> viewer) {
            return viewer.stillThere(this);
        }
    }

    /** Staff are on their way. */
    record HelpCalled() implements Overlay {
        @Override
        public <R> R shownBy(Viewer<R> viewer) {
            return viewer.helpCalled(this);
        }
    }

    /** Leaving now would throw scanned pages away. */
    record DiscardPages() implements Overlay {
        @Override
        public <R> R shownBy(Viewer<R> viewer) {
            return viewer.discardPages(this);
        }
    }

    /** Which language? Only where there are more than the dock has room for. */
    record Languages() implements Overlay {
        @Override
        public <R> R shownBy(Viewer<R> viewer) {
            return viewer.languages(this);
        }
    }

    /** One method an overlay, so that whoever shows them cannot forget one. */
    interface Viewer<R> {

        R stillThere(StillThere asked);

        R helpCalled(HelpCalled called);

        R discardPages(DiscardPages asked);

        R languages(Languages asked);
    }
}
