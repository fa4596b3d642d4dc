package vn.motcua.kiosk.link;

import java.io.IOException;

import vn.motcua.exchange.CatalogueOffer;

/** Takes in what the centre says about the catalogue. Called on the link's thread. */
public interface CatalogueDesk {

    /** Gets the file of a version from the centre. */
    @FunctionalInterface
    interface Fetch {
        byte[] file(String sha256) throws IOException, InterruptedException;
    }

    /** @throws IOException when a file could not be fetched or kept: asked again at the next occasion */
    void offered(CatalogueOffer offer, Fetch fetch) throws IOException, InterruptedException;
}
