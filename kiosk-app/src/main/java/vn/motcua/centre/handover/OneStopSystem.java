package vn.motcua.centre.handover;

import java.io.IOException;

/** A system that dossiers are handed over to. What it was given once it takes again as the same: the parcel's key says so. */
interface OneStopSystem extends AutoCloseable {

    /** What it said. */
    sealed interface Answer {

        /** It has the dossier. @param number there; empty when it gives none */
        record Taken(String number) implements Answer {
        }

        /** It never will take this dossier as it is. @param why as it said itself, a line */
        record Refused(String why) implements Answer {
        }
    }

    /** @throws IOException when it did not answer, or not now: to be tried again */
    Answer take(Parcel parcel) throws IOException, InterruptedException;

    @Override
    default void close() {
    }
}
