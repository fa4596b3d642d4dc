package vn.motcua.device.simulator;

import java.util.Arrays;

/** What a simulated chip can be told to do instead of answering. */
public enum ChipFault {
    /** The card is taken off the reader in the middle of the command. */
    REMOVED,
    /** The chip answers 6F00, "no precise diagnosis", and nothing else. */
    BROKEN,
    /** The response loses its second half. */
    TRUNCATED,
    /** The response is as long as the right one, but its bytes are others. */
    GARBLED,
    /** The chip never answers. */
    MUTE;

    /** What arrives in place of the right response; where none is sent at all, that one. */
    byte[] spoil(byte[] response) {
        return switch (this) {
            case BROKEN -> ChipReply.of(ChipReply.NO_DIAGNOSIS).inClear();
            case TRUNCATED -> Arrays.copyOf(response, Math.max(2, response.length / 2));
            case GARBLED -> garbled(response);
            case REMOVED, MUTE -> response;
        };
    }

    /** The status stays, so that the reader takes the bytes for good ones. */
    private static byte[] garbled(byte[] response) {
        byte[] garbled = response.clone();
        for (int i = 0; i < garbled.length - 2; i++) {
            garbled[i] ^= 0x5A;
        }
        return garbled;
    }
}
