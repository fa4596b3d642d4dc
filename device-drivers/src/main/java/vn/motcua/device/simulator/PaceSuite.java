package vn.motcua.device.simulator;

/**
 * A way of PACE that a chip offers (ICAO Doc 9303-11, 9.2.1).
 *
 * @param mapping    how the nonce becomes a generator: the generic one is the one in the field
 * @param cipher     of the session and of the password
 * @param parameters number of the standardized group (table 6): 0 and 2 prime fields, 12, 13, 15 and 18 curves
 */
public record PaceSuite(Mapping mapping, Cipher cipher, int parameters) {

    /** Doc 9303-11, 4.4.3.3. The integrated one is simulated for ciphers with keys of 16 bytes. */
    public enum Mapping {
        GENERIC,
        INTEGRATED,
        /** Over curves and with AES only; the chip proves with it that it is no copy. */
        CHIP_AUTHENTICATION
    }

    /** Of the session that PACE opens. */
    public enum Cipher { TRIPLE_DES, AES_128, AES_192, AES_256 }

    private static final byte[] PACE = {0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04};
    /** Identifiers: 1 and 2 for the generic mapping over prime fields and curves, 3 and 4 for the integrated one. */
    private static final int FIRST_OF_GENERIC = 1;
    private static final int FIRST_OF_INTEGRATED = 3;
    /** Not given out: 6 is the one over curves. */
    private static final int FIRST_OF_CHIP_AUTHENTICATION = 5;
    private static final int FIRST_CURVE = 8;

    /** With the generic mapping. */
    public PaceSuite(Cipher cipher, int parameters) {
        this(Mapping.GENERIC, cipher, parameters);
    }

    /** The object identifier's contents: agreement and mapping, then cipher. */
    byte[] identifier() {
        int prime = switch (mapping) {
            case GENERIC -> FIRST_OF_GENERIC;
            case INTEGRATED -> FIRST_OF_INTEGRATED;
            case CHIP_AUTHENTICATION -> FIRST_OF_CHIP_AUTHENTICATION;
        };
        int agreement = parameters < FIRST_CURVE ? prime : prime + 1;
        return ChipCryptography.join(PACE, new byte[] {(byte) agreement, (byte) (cipher.ordinal() + 1)});
    }

    /** SecurityInfo: identifier, version 2, parameters. */
    byte[] securityInfo() {
        return ChipTlv.object(0x30, ChipTlv.object(0x06, identifier()), new byte[] {0x02, 0x01, 0x02},
                new byte[] {0x02, 0x01, (byte) parameters});
    }

    ChipCipher chipCipher() {
        return ChipCipher.values()[cipher.ordinal()];
    }

    ChipGroup group() {
        return ChipGroup.standard(parameters);
    }
}
