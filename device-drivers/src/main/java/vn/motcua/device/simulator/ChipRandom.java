package vn.motcua.device.simulator;

import java.math.BigInteger;
import java.security.SecureRandom;

/** What a chip draws by lot. */
class ChipRandom {

    private final SecureRandom random = new SecureRandom();

    byte[] nonce(int length) {
        byte[] nonce = new byte[length];
        random.nextBytes(nonce);
        return nonce;
    }

    /** From 1 to the order, exclusive. */
    BigInteger secret(BigInteger order) {
        BigInteger secret = new BigInteger(order.bitLength() + Long.SIZE, random);
        return secret.mod(order.subtract(BigInteger.ONE)).add(BigInteger.ONE);
    }
}
