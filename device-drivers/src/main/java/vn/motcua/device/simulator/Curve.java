package vn.motcua.device.simulator;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;

/** A curve y² = x³ + ax + b over a prime field, in affine coordinates. */
record Curve(BigInteger prime, BigInteger a, BigInteger b, Point generator, BigInteger order) implements ChipGroup {

    /** RFC 5639, 3.4. */
    static final Curve BRAINPOOL_P256_R1 = new Curve(
            number("A9FB57DBA1EEA9BC3E660A909D838D726E3BF623D52620282013481D1F6E5377"),
            number("7D5A0975FC2C3057EEF67530417AFFE7FB8055C126DC5C6CE94A4B44F330B5D9"),
            number("26DC5C6CE94A4B44F330B5D9BBD77CBF958416295CF7E1CE6BCCDC18FF8C07B6"),
            new Point(number("8BD2AEB9CB7E57CB2C4B482FFC81B7AFB9DE27E1E3BD23C23A4453BD9ACE3262"),
                    number("547EF835C3DAC4FD97F8461A14611DC9C27745132DED8E545C1D54C72F046997")),
            number("A9FB57DBA1EEA9BC3E660A909D838D718C397AA3B561A6F7901E0E82974856A7"));

    private static final int UNCOMPRESSED = 0x04;
    private static final int POINT = 0x86;

    /** A point other than infinity, which is null here. */
    record Point(BigInteger x, BigInteger y) {
    }

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }

    /** One of those that the JDK knows. */
    static Curve named(String name) {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name));
            ECParameterSpec spec = parameters.getParameterSpec(ECParameterSpec.class);
            return new Curve(((ECFieldFp) spec.getCurve().getField()).getP(), spec.getCurve().getA(), spec.getCurve().getB(),
                    new Point(spec.getGenerator().getAffineX(), spec.getGenerator().getAffineY()), spec.getOrder());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + name, e);
        }
    }

    @Override
    public byte[] publicKey(BigInteger secret) {
        return encoded(times(secret, generator));
    }

    @Override
    public byte[] agree(BigInteger secret, byte[] theirs) {
        return fixed(times(secret, point(theirs)).x());
    }

    @Override
    public Curve mapped(BigInteger nonce, BigInteger secret, byte[] theirs) {
        Point mapped = plus(times(nonce, generator), times(secret, point(theirs)));
        return new Curve(prime, a, b, mapped, order);
    }

    /** Appendix B.2 of Doc 9303-11, for primes that leave 3 modulo 4, as those of all our curves do; their cofactor is 1. */
    @Override
    public Curve mapped(BigInteger drawn) {
        BigInteger t = drawn.mod(prime);
        BigInteger alpha = t.pow(2).negate().mod(prime);
        BigInteger sum = alpha.add(alpha.pow(2)).modInverse(prime).add(BigInteger.ONE);
        BigInteger firstX = b.negate().multiply(a.modInverse(prime)).multiply(sum).mod(prime);
        BigInteger secondX = alpha.multiply(firstX).mod(prime);
        BigInteger right = rightSide(firstX);
        BigInteger root = right.modPow(prime.subtract(BigInteger.ONE).subtract(prime.add(BigInteger.ONE).shiftRight(2)), prime);
        boolean first = root.pow(2).multiply(right).mod(prime).equals(BigInteger.ONE);
        Point mapped = first ? new Point(firstX, root.multiply(right).mod(prime))
                : new Point(secondX, root.multiply(t.pow(3)).multiply(right).mod(prime));
        return new Curve(prime, a, b, mapped, order);
    }

    private BigInteger rightSide(BigInteger x) {
        return x.pow(3).add(a.multiply(x)).add(b).mod(prime);
    }

    @Override
    public int publicKeyTag() {
        return POINT;
    }

    private int fieldLength() {
        return (prime.bitLength() + 7) / 8;
    }

    byte[] encoded(Point point) {
        return ByteBuffer.allocate(1 + 2 * fieldLength()).put((byte) UNCOMPRESSED).put(fixed(point.x())).put(fixed(point.y())).array();
    }

    Point point(byte[] encoded) {
        int length = fieldLength();
        if (encoded.length != 1 + 2 * length || encoded[0] != UNCOMPRESSED) {
            throw new IllegalArgumentException("no uncompressed point");
        }
        Point point = new Point(new BigInteger(1, Arrays.copyOfRange(encoded, 1, 1 + length)),
                new BigInteger(1, Arrays.copyOfRange(encoded, 1 + length, encoded.length)));
        if (!point.y().pow(2).subtract(rightSide(point.x())).mod(prime).equals(BigInteger.ZERO)) {
            throw new IllegalArgumentException("a point beside the curve");
        }
        return point;
    }

    private byte[] fixed(BigInteger value) {
        return PrimeField.fixed(value, fieldLength());
    }

    private Point times(BigInteger factor, Point point) {
        Point sum = null;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            sum = plus(sum, sum);
            if (factor.testBit(bit)) {
                sum = plus(sum, point);
            }
        }
        if (sum == null) {
            throw new IllegalArgumentException("infinity");
        }
        return sum;
    }

    private Point plus(Point left, Point right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        boolean same = left.equals(right);
        if (!same && left.x().equals(right.x())) {
            return null;
        }
        BigInteger rise = same ? left.x().pow(2).multiply(BigInteger.valueOf(3)).add(a) : right.y().subtract(left.y());
        BigInteger run = same ? left.y().shiftLeft(1) : right.x().subtract(left.x());
        BigInteger slope = rise.multiply(run.modInverse(prime)).mod(prime);
        BigInteger x = slope.pow(2).subtract(left.x()).subtract(right.x()).mod(prime);
        return new Point(x, slope.multiply(left.x().subtract(x)).subtract(left.y()).mod(prime));
    }
}
