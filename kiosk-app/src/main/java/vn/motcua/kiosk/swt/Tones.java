package vn.motcua.kiosk.swt;

import vn.motcua.kiosk.screen.Block;

/** The colours of a tone of voice. */
final class Tones {

    private Tones() {
    }

    static Token ground(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Token.SAND;
            case INFO -> Token.LAKE_T;
            case ATTENTION -> Token.GOLD_T;
            case OK -> Token.OK_T;
            case FAULT -> Token.ERR_T;
        };
    }

    static Token ink(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Token.INK2;
            case INFO -> Token.LAKE;
            case ATTENTION -> Token.GOLD_I;
            case OK -> Token.OK;
            case FAULT -> Token.ERR;
        };
    }

    static Token frame(Block.Tone tone) {
        return switch (tone) {
            case NEUTRAL -> Token.EDGE;
            case INFO -> Token.LAKE;
            case ATTENTION -> Token.GOLD;
            case OK -> Token.OK;
            case FAULT -> Token.ERR;
        };
    }
}
