package vn.motcua.kiosk.identity;

import java.util.List;
import java.util.Optional;

/** How the reading of a card ended. */
public sealed interface ReadResult {

    /**
     * @param evidence what the identity's level rests on
     * @param remarks  what staff or a technician should know of the chip's data, in English, without anything personal
     * @param secret   what this card shows at each reading, and only to who opened it; empty for a card that nobody signed
     */
    record Read(Identity identity, Evidence evidence, List<String> remarks, Optional<ChipSecret> secret) implements ReadResult {
        public Read {
            remarks = List.copyOf(remarks);
        }
    }

    /** @param detail for the technician; nothing personal */
    record NotRead(Reason reason, String detail) implements ReadResult {
    }

    /** Why a card was not read, as the person in front of the reader sees it. */
    enum Reason {
        /** The chip refused every key: what was shown or typed belongs to another card. */
        WRONG_KEY,
        /** The card left the reader, or lay badly. */
        CARD_MOVED,
        /** More than one card in the field. */
        SEVERAL_CARDS,
        /** The chip answers with errors or with data that is none. */
        CHIP_BROKEN,
        /** A chip, but not of an identity document. */
        NO_SUCH_APPLICATION,
        /** The reader is unplugged, busy or refused. */
        READER_DOWN,
        /** The caller stopped it. */
        STOPPED
    }
}
