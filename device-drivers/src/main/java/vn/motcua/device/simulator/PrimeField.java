package vn.motcua.device.simulator;

import java.math.BigInteger;

/** Numbers modulo a prime, of which a generator makes a subgroup. */
record PrimeField(BigInteger prime, BigInteger generator, BigInteger order) implements ChipGroup {

    /** RFC 5114, 2.1. */
    static final PrimeField RFC_5114_1024_160 = new PrimeField(
            number(
                    "B10B8F96A080E01DDE92DE5EAE5D54EC52C99FBCFB06A3C69A6A9DCA52D23B616073E28675A23D189838EF1E2EE652C0"
                    + "13ECB4AEA906112324975C3CD49B83BFACCBDD7D90C4BD7098488E9C219A73724EFFD6FAE5644738FAA31A4FF55BCCC0"
                    + "A151AF5F0DC8B4BD45BF37DF365C1A65E68CFDA76D4DA708DF1FB2BC2E4A4371"),
            number(
                    "A4D1CBD5C3FD34126765A442EFB99905F8104DD258AC507FD6406CFF14266D31266FEA1E5C41564B777E690F5504F213"
                    + "160217B4B01B886A5E91547F9E2749F4D7FBD7D3B9A92EE1909D0D2263F80A76A6A24C087A091F531DBF0A0169B6A28A"
                    + "D662A4D18E73AFA32D779D5918D08BC8858F4DCEF97C2A24855E6EEB22B3B2E5"),
            number("F518AA8781A8DF278ABA4E7D64B7CB9D49462353"));

    /** RFC 5114, 2.3. */
    static final PrimeField RFC_5114_2048_256 = new PrimeField(
            number(
                    "87A8E61DB4B6663CFFBBD19C651959998CEEF608660DD0F25D2CEED4435E3B00E00DF8F1D61957D4FAF7DF4561B2AA30"
                    + "16C3D91134096FAA3BF4296D830E9A7C209E0C6497517ABD5A8A9D306BCF67ED91F9E6725B4758C022E0B1EF4275BF7B"
                    + "6C5BFC11D45F9088B941F54EB1E59BB8BC39A0BF12307F5C4FDB70C581B23F76B63ACAE1CAA6B7902D52526735488A0E"
                    + "F13C6D9A51BFA4AB3AD8347796524D8EF6A167B5A41825D967E144E5140564251CCACB83E6B486F6B3CA3F7971506026"
                    + "C0B857F689962856DED4010ABD0BE621C3A3960A54E710C375F26375D7014103A4B54330C198AF126116D2276E11715F"
                    + "693877FAD7EF09CADB094AE91E1A1597"),
            number(
                    "3FB32C9B73134D0B2E77506660EDBD484CA7B18F21EF205407F4793A1A0BA12510DBC15077BE463FFF4FED4AAC0BB555"
                    + "BE3A6C1B0C6B47B1BC3773BF7E8C6F62901228F8C28CBB18A55AE31341000A650196F931C77A57F2DDF463E5E9EC144B"
                    + "777DE62AAAB8A8628AC376D282D6ED3864E67982428EBC831D14348F6F2F9193B5045AF2767164E1DFC967C1FB3F2E55"
                    + "A4BD1BFFE83B9C80D052B985D182EA0ADB2A3B7313D3FE14C8484B1E052588B9B7D2BBD2DF016199ECD06E1557CD0915"
                    + "B3353BBB64E0EC377FD028370DF92B52C7891428CDC67EB6184B523D1DB246C32F63078490F00EF8D647D148D4795451"
                    + "5E2327CFEF98C582664B4C0F6CC41659"),
            number("8CF83642A709A097B447997640129DA299B1A47D1EB3750BA308B0FE64F5FBD3"));

    private static final int VALUE = 0x84;

    private static BigInteger number(String hex) {
        return new BigInteger(hex, 16);
    }

    @Override
    public byte[] publicKey(BigInteger secret) {
        return fixed(generator.modPow(secret, prime), length());
    }

    @Override
    public byte[] agree(BigInteger secret, byte[] theirs) {
        return fixed(value(theirs).modPow(secret, prime), length());
    }

    @Override
    public PrimeField mapped(BigInteger nonce, BigInteger secret, byte[] theirs) {
        BigInteger shared = value(theirs).modPow(secret, prime);
        return new PrimeField(prime, generator.modPow(nonce, prime).multiply(shared).mod(prime), order);
    }

    @Override
    public PrimeField mapped(BigInteger drawn) {
        BigInteger cofactor = prime.subtract(BigInteger.ONE).divide(order);
        return new PrimeField(prime, drawn.mod(prime).modPow(cofactor, prime), order);
    }

    @Override
    public int publicKeyTag() {
        return VALUE;
    }

    private BigInteger value(byte[] encoded) {
        BigInteger value = new BigInteger(1, encoded);
        if (value.compareTo(BigInteger.ONE) <= 0 || value.compareTo(prime.subtract(BigInteger.ONE)) >= 0) {
            throw new IllegalArgumentException("no value of the group");
        }
        return value;
    }

    private int length() {
        return (prime.bitLength() + 7) / 8;
    }

    /** Big end first, exactly so many bytes. */
    static byte[] fixed(BigInteger value, int length) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[length];
        int meant = Math.min(bytes.length, length);
        System.arraycopy(bytes, bytes.length - meant, fixed, length - meant, meant);
        return fixed;
    }
}
