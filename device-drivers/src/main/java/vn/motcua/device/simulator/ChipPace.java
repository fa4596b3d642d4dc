package vn.motcua.device.simulator;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The card's side of PACE (ICAO Doc 9303-11, 4.4): both prove that they know the printed secret without sending anything
 * from which it could be guessed.
 */
final class ChipPace {

    private static final int ZONE = 1;
    private static final int ACCESS_NUMBER = 2;
    private static final int PASSWORD = 3;
    private static final int NONCE = 16;

    private static final int IDENTIFIER = 0x80;
    private static final int PASSWORD_REFERENCE = 0x83;
    private static final int AUTHENTICATION_DATA = 0x7C;
    private static final int PUBLIC_KEY = 0x7F49;
    private static final int OBJECT_IDENTIFIER = 0x06;

    /** c0 and c1 of 4.4.3.3.2, for blocks of 128 bits. */
    private static final byte[] FIRST_CONSTANT = HexFormat.of().parseHex("A668892A7C41E3CA739F40B057D85904");
    private static final byte[] SECOND_CONSTANT = HexFormat.of().parseHex("A4E136AC725F738B01C1F60217C188AD");

    private final List<PaceSuite> suites;
    private final byte[] zoneHash;
    private final Optional<String> accessNumber;
    private final ChipRandom random;
    private Optional<BigInteger> ownSecret = Optional.empty();
    private Run run;
    private ChipSession opened;

    ChipPace(List<PaceSuite> suites, byte[] zoneHash, Optional<String> accessNumber, ChipRandom random) {
        this.suites = suites;
        this.zoneHash = zoneHash;
        this.accessNumber = accessNumber;
        this.random = random;
    }

    /** The secret half of the key in EF.CardSecurity, for the chip authentication mapping. */
    void proveWith(BigInteger secret) {
        ownSecret = Optional.of(secret);
    }

    /** EF.CardAccess: the suites, for everybody to read. */
    byte[] cardAccess() {
        return ChipTlv.object(0x31, suites.stream().map(PaceSuite::securityInfo).toArray(byte[][]::new));
    }

    void reset() {
        run = null;
        opened = null;
    }

    /** MANAGE SECURITY ENVIRONMENT: which suite, with which secret. */
    ChipReply choose(byte[] data) {
        reset();
        Map<Integer, byte[]> wanted;
        try {
            wanted = ChipTlv.row(data);
        } catch (IllegalArgumentException e) {
            return ChipReply.of(ChipReply.WRONG_DATA);
        }
        Optional<PaceSuite> suite = suites.stream().filter(one -> Arrays.equals(one.identifier(), wanted.get(IDENTIFIER))).findFirst();
        Optional<byte[]> secret = secret(wanted.get(PASSWORD_REFERENCE));
        if (suite.isEmpty() || secret.isEmpty()) {
            return ChipReply.of(suite.isEmpty() ? ChipReply.WRONG_DATA : ChipReply.REFERENCE_NOT_FOUND);
        }
        run = new Run(suite.get(), suite.get().chipCipher().deriveKey(secret.get(), PASSWORD));
        return ChipReply.of(ChipReply.OK);
    }

    private Optional<byte[]> secret(byte[] reference) {
        int which = reference == null || reference.length != 1 ? 0 : reference[0];
        return switch (which) {
            case ZONE -> Optional.of(zoneHash);
            case ACCESS_NUMBER -> accessNumber.map(number -> number.getBytes(StandardCharsets.US_ASCII));
            default -> Optional.empty();
        };
    }

    /** GENERAL AUTHENTICATE: the next of four steps. After any mistake all begins anew. */
    ChipReply step(byte[] data) {
        Run current = run;
        run = null;
        if (current == null) {
            return ChipReply.of(ChipReply.CONDITIONS_NOT_SATISFIED);
        }
        try {
            Map<Integer, byte[]> sent = ChipTlv.row(ChipTlv.row(data).getOrDefault(AUTHENTICATION_DATA, data));
            ChipReply reply = current.next(sent);
            run = reply.status() == ChipReply.OK && opened == null ? current : null;
            return reply;
        } catch (IllegalArgumentException e) {
            return ChipReply.of(ChipReply.WRONG_DATA);
        }
    }

    /** The session that the last step has opened; handed out once. */
    Optional<ChipSession> takeSession() {
        Optional<ChipSession> session = Optional.ofNullable(opened);
        opened = null;
        return session;
    }

    /** One run of the protocol. */
    private final class Run {

        private final PaceSuite suite;
        private final ChipCipher cipher;
        private final byte[] passwordKey;
        private byte[] nonce;
        private BigInteger mappingSecret;
        private ChipGroup mapped;
        private byte[] myPublicKey;
        private byte[] theirPublicKey;
        private byte[] shared;

        private Run(PaceSuite suite, byte[] passwordKey) {
            this.suite = suite;
            this.cipher = suite.chipCipher();
            this.passwordKey = passwordKey;
        }

        private ChipReply next(Map<Integer, byte[]> sent) {
            if (nonce == null) {
                return sealedNonce();
            }
            if (mapped == null) {
                return map(value(sent, 0x81));
            }
            return shared == null ? agree(value(sent, 0x83)) : prove(value(sent, 0x85));
        }

        private ChipReply sealedNonce() {
            nonce = random.nonce(NONCE);
            return answer(0x80, cipher.encrypt(passwordKey, new byte[cipher.block()], nonce));
        }

        private ChipReply map(byte[] theirs) {
            if (suite.mapping() == PaceSuite.Mapping.INTEGRATED) {
                mapped = suite.group().mapped(drawn(theirs));
                return answer(0x82, new byte[0]);
            }
            ChipGroup group = suite.group();
            mappingSecret = random.secret(group.order());
            mapped = group.mapped(new BigInteger(1, nonce), mappingSecret, theirs);
            return answer(0x82, group.publicKey(mappingSecret));
        }

        /** The pseudo-random function of 4.4.3.3.2: long enough that the modulus leaves no trace. */
        private BigInteger drawn(byte[] theirNonce) {
            byte[] zeros = new byte[cipher.block()];
            byte[] key = cipher.encrypt(theirNonce, zeros, nonce);
            byte[] number = new byte[0];
            while (number.length * Byte.SIZE < suite.group().prime().bitLength() + Long.SIZE) {
                number = ChipCryptography.join(number, cipher.encrypt(key, zeros, SECOND_CONSTANT));
                key = cipher.encrypt(key, zeros, FIRST_CONSTANT);
            }
            return new BigInteger(1, number);
        }

        private ChipReply agree(byte[] theirs) {
            BigInteger secret = random.secret(mapped.order());
            myPublicKey = mapped.publicKey(secret);
            theirPublicKey = theirs;
            shared = mapped.agree(secret, theirs);
            return Arrays.equals(myPublicKey, theirs) ? ChipReply.of(ChipReply.WRONG_DATA) : answer(0x84, myPublicKey);
        }

        private ChipReply prove(byte[] theirToken) {
            byte[] macKey = cipher.deriveKey(shared, ChipCryptography.AUTHENTICATION);
            if (!MessageDigest.isEqual(theirToken, token(macKey, myPublicKey))) {
                return ChipReply.of(ChipReply.AUTHENTICATION_FAILED);
            }
            byte[] encryptionKey = cipher.deriveKey(shared, ChipCryptography.ENCRYPTION);
            opened = new ChipSession(cipher, encryptionKey, macKey, 0);
            byte[] token = ChipTlv.object(0x86, token(macKey, theirPublicKey));
            boolean proof = suite.mapping() == PaceSuite.Mapping.CHIP_AUTHENTICATION && ownSecret.isPresent();
            return new ChipReply(proof ? ChipTlv.object(AUTHENTICATION_DATA, token, ChipTlv.object(0x8A, proofOfOwnSecret(encryptionKey)))
                    : ChipTlv.object(AUTHENTICATION_DATA, token), ChipReply.OK);
        }

        /** 4.4.3.5.2: the mapping's secret over our own, under the key that encrypts, which begins with -1 under the same key. */
        private byte[] proofOfOwnSecret(byte[] encryptionKey) {
            BigInteger order = suite.group().order();
            byte[] proof = PrimeField.fixed(ownSecret.orElseThrow().modInverse(order).multiply(mappingSecret).mod(order),
                    (order.bitLength() + 7) / 8);
            byte[] minusOne = new byte[cipher.block()];
            Arrays.fill(minusOne, (byte) 0xFF);
            byte[] start = cipher.encrypt(encryptionKey, new byte[cipher.block()], minusOne);
            return cipher.encrypt(encryptionKey, start, cipher.pad(proof));
        }

        private byte[] token(byte[] macKey, byte[] publicKey) {
            return cipher.tokenMac(macKey, ChipTlv.object(PUBLIC_KEY,
                    ChipTlv.object(OBJECT_IDENTIFIER, suite.identifier()), ChipTlv.object(mapped.publicKeyTag(), publicKey)));
        }
    }

    private static byte[] value(Map<Integer, byte[]> sent, int tag) {
        byte[] value = sent.get(tag);
        if (value == null) {
            throw new IllegalArgumentException("no object " + Integer.toHexString(tag));
        }
        return value;
    }

    private static ChipReply answer(int tag, byte[] value) {
        return new ChipReply(ChipTlv.object(AUTHENTICATION_DATA, ChipTlv.object(tag, value)), ChipReply.OK);
    }
}
