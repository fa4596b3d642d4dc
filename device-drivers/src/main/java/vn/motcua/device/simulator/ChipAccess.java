package vn.motcua.device.simulator;

import static vn.motcua.device.simulator.ChipCryptography.join;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * The card's side of Basic Access Control (ICAO Doc 9303-11, 4.3): whoever has seen number, birth date and expiry in the
 * machine readable zone may open a session.
 */
final class ChipAccess {

    static final int CHALLENGE = 8;
    private static final int KEY_SEED = 16;
    private static final int CRYPTOGRAM = CHALLENGE + CHALLENGE + KEY_SEED;

    private final byte[] encryptionKey;
    private final byte[] macKey;
    private final SecureRandom random = new SecureRandom();
    private byte[] challenge;

    /** @param zoneHash see {@link #zoneHash} */
    ChipAccess(byte[] zoneHash) {
        byte[] seed = Arrays.copyOf(zoneHash, KEY_SEED);
        this.encryptionKey = ChipCryptography.deriveKey(seed, ChipCryptography.ENCRYPTION);
        this.macKey = ChipCryptography.deriveKey(seed, ChipCryptography.AUTHENTICATION);
    }

    /**
     * The secret that is printed on the card, for Basic Access Control and PACE (Doc 9303-11, 4.3.2 and 9.7.3). 20 bytes.
     *
     * @param birth yyMMdd, as in the machine readable zone @param expiry as there too
     */
    static byte[] zoneHash(String documentNumber, String birth, String expiry) {
        String number = (documentNumber + "<<<<<<<<<").substring(0, Math.max(9, documentNumber.length()));
        String information = withCheckDigit(number) + withCheckDigit(birth) + withCheckDigit(expiry);
        return ChipCryptography.sha1(information.getBytes(StandardCharsets.US_ASCII));
    }

    byte[] newChallenge() {
        challenge = new byte[CHALLENGE];
        random.nextBytes(challenge);
        return challenge.clone();
    }

    void reset() {
        challenge = null;
    }

    /** What the right key opens: the card's answer, and the session behind it. */
    record Opened(byte[] answer, ChipSession session) {
    }

    /** @return empty when the key is wrong or nobody asked for a challenge; a challenge serves once */
    Optional<Opened> authenticate(byte[] data) {
        byte[] mine = challenge;
        challenge = null;
        if (mine == null || data.length != CRYPTOGRAM + 8) {
            return Optional.empty();
        }
        byte[] cryptogram = Arrays.copyOf(data, CRYPTOGRAM);
        byte[] mac = Arrays.copyOfRange(data, CRYPTOGRAM, data.length);
        if (!MessageDigest.isEqual(mac, ChipCryptography.mac(macKey, cryptogram))) {
            return Optional.empty();
        }
        ByteBuffer plain = ByteBuffer.wrap(ChipCryptography.decrypt(encryptionKey, cryptogram));
        byte[] theirs = take(plain, CHALLENGE);
        byte[] echoed = take(plain, CHALLENGE);
        byte[] theirSeed = take(plain, KEY_SEED);
        return MessageDigest.isEqual(mine, echoed) ? Optional.of(open(mine, theirs, theirSeed)) : Optional.empty();
    }

    private Opened open(byte[] mine, byte[] theirs, byte[] theirSeed) {
        byte[] mySeed = new byte[KEY_SEED];
        random.nextBytes(mySeed);
        byte[] secret = ChipCryptography.encrypt(encryptionKey, join(mine, theirs, mySeed));
        byte[] seed = new byte[KEY_SEED];
        for (int i = 0; i < KEY_SEED; i++) {
            seed[i] = (byte) (mySeed[i] ^ theirSeed[i]);
        }
        // Doc 9303-11, 9.8.6.3: the counter starts with the low halves of both challenges.
        long counter = ByteBuffer.wrap(join(Arrays.copyOfRange(mine, 4, 8), Arrays.copyOfRange(theirs, 4, 8))).getLong();
        ChipSession session = new ChipSession(ChipCipher.TRIPLE_DES, ChipCryptography.deriveKey(seed, ChipCryptography.ENCRYPTION),
                ChipCryptography.deriveKey(seed, ChipCryptography.AUTHENTICATION), counter);
        return new Opened(join(secret, ChipCryptography.mac(macKey, secret)), session);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }

    /** Doc 9303-3, 4.9: weights 7, 3, 1; letters count from A = 10, the filler is 0. */
    private static String withCheckDigit(String field) {
        int sum = 0;
        for (int i = 0; i < field.length(); i++) {
            char letter = field.charAt(i);
            int value = letter == '<' ? 0 : Character.getNumericValue(letter);
            sum += value * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        return field + sum % 10;
    }
}
