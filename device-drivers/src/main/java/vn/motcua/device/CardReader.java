package vn.motcua.device;

import java.util.function.Consumer;

/** A reader of chip cards, contact or contactless. */
public non-sealed interface CardReader extends Device {

    /**
     * Tells whether a card is there now, then each change. One listener; called on any thread.
     */
    void onCard(Consumer<CardPresence> listener);

    /**
     * Powers the card on the reader and opens a channel to it.
     *
     * @throws DeviceException with {@link Fault#CARD_REMOVED} when there is none
     */
    CardChannel connect() throws DeviceException;
}
