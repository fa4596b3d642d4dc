package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.file.Path;

import vn.motcua.exchange.UpdateOffer;

/** Takes in which version of the program the centre has staged. Called on a thread of its own. */
public interface UpdateDesk {

    /** Gets the package from the centre into a file. */
    @FunctionalInterface
    interface Fetch {
        void into(Path file) throws IOException, InterruptedException;
    }

    /** @throws IOException when it could not be fetched or kept: asked again at the next occasion */
    void offered(UpdateOffer offer, Fetch fetch) throws IOException, InterruptedException;
}
