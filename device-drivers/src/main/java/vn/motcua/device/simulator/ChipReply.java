package vn.motcua.device.simulator;

/** What a simulated chip says to one command, before it is sealed. Status words: ISO 7816-4, 5.6. */
record ChipReply(byte[] data, int status) {

    static final int OK = 0x9000;
    static final int END_OF_FILE = 0x6282;
    static final int AUTHENTICATION_FAILED = 0x6300;
    static final int WRONG_LENGTH = 0x6700;
    static final int SECURITY_NOT_SATISFIED = 0x6982;
    static final int CONDITIONS_NOT_SATISFIED = 0x6985;
    static final int NO_CURRENT_FILE = 0x6986;
    static final int SECURE_MESSAGING_INCORRECT = 0x6988;
    static final int WRONG_DATA = 0x6A80;
    static final int NOT_FOUND = 0x6A82;
    static final int REFERENCE_NOT_FOUND = 0x6A88;
    static final int WRONG_OFFSET = 0x6B00;
    static final int UNKNOWN_INSTRUCTION = 0x6D00;
    static final int UNKNOWN_CLASS = 0x6E00;
    static final int NO_DIAGNOSIS = 0x6F00;

    static ChipReply of(int status) {
        return new ChipReply(new byte[0], status);
    }

    byte[] inClear() {
        return ChipCryptography.join(data, new byte[] {(byte) (status >> 8), (byte) status});
    }
}
