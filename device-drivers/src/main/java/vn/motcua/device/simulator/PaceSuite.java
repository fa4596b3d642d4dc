package vn.motcua.device.simulator;

/**
 * A way of PACE that a chip offers (ICAO Doc 9303-11, 9.2.1): the generic mapping, which is the one in the field.
 *
 * @param cipher     of the session and of the password
 * @param parameters number of the standardized group (table 6): 0 and 2 prime fields, 12, 13, 15 and 18 curves
 */
public record PaceSuite(Cipher cipher, int parameters) {

    /** Of the session that PACE opens. */
    public enum Cipher { TRIPLE_DES, AES_128, AES_192, AES_256 }

    private static final byte[] PACE = {0x04, 0x00, 0x7F, 0x00, 0x07, 0x02, 0x02, 0x04};
    private static final int PRIME_FIELD_MAPPED = 1;
    private static final int CURVE_MAPPED = 2;
    private static final int FIRST_CURVE = 8;

    /** The object identifier's contents: agreement and mapping, then cipher. */
    byte[] identifier() {
        int mapping = parameters < FIRST_CURVE ? PRIME_FIELD_MAPPED : CURVE_MAPPED;
        return ChipCryptography.join(PACE, new byte[] {(byte) mapping, (byte) (cipher.ordinal() + 1)});
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
