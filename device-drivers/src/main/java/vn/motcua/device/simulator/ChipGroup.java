package vn.motcua.device.simulator;

import java.math.BigInteger;

/**
 * A group in which a chip agrees on secrets with its reader (ICAO Doc 9303-11, 9.5.1): an elliptic curve or a prime field.
 * Written with {@link BigInteger} alone, so that it shares no code with the reader's side; slow, and not hardened.
 */
interface ChipGroup {

    /** Secrets are from 1 to this, exclusive. */
    BigInteger order();

    /** As sent in commands and responses. */
    byte[] publicKey(BigInteger secret);

    /**
     * The secret that both sides have in the end.
     *
     * @throws IllegalArgumentException when the other side's public key is none of this group
     */
    byte[] agree(BigInteger secret, byte[] theirs);

    /** Generic mapping (Doc 9303-11, 4.4.3.3.1): the same group with a generator that only those with the password know. */
    ChipGroup mapped(BigInteger nonce, BigInteger secret, byte[] theirs);

    /**
     * Integrated mapping (Doc 9303-11, 4.4.3.3.2): the same group with a generator made from a number that both sides draw.
     *
     * @param drawn from the pseudo-random function; taken modulo the field's prime
     */
    ChipGroup mapped(BigInteger drawn);

    BigInteger prime();

    /** Of the public value within a public key data object (Doc 9303-11, 9.4.4). */
    int publicKeyTag();

    /** By its number among the standardized parameters (Doc 9303-11, table 6). */
    static ChipGroup standard(int number) {
        return switch (number) {
            case 0 -> PrimeField.RFC_5114_1024_160;
            case 2 -> PrimeField.RFC_5114_2048_256;
            case 12 -> Curve.named("secp256r1");
            case 13 -> Curve.BRAINPOOL_P256_R1;
            case 15 -> Curve.named("secp384r1");
            case 18 -> Curve.named("secp521r1");
            default -> throw new IllegalArgumentException("no parameters " + number);
        };
    }
}
