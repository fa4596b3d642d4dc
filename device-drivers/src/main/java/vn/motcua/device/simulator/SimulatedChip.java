package vn.motcua.device.simulator;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chip of an electronic identity document (ICAO Doc 9303-10 and -11): elementary files behind Basic Access Control or
 * PACE, and secure messaging. Built on the JDK's ciphers alone. One thread at a time.
 */
public final class SimulatedChip {

    private static final byte[] APPLICATION = {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    /** T=1; the third byte behind 73 says whether extended lengths are taken (ISO 7816-4, 12.1.1.9). */
    private static final byte[] ATR_EXTENDED =
            {0x3B, (byte) 0x85, (byte) 0x80, 0x01, (byte) 0x80, 0x73, (byte) 0xC8, 0x21, 0x40, 0x5E};
    private static final byte[] ATR_SHORT =
            {0x3B, (byte) 0x85, (byte) 0x80, 0x01, (byte) 0x80, 0x73, (byte) 0xC8, 0x21, 0x00, 0x1E};
    /** Get Data of PC/SC: answered by the reader, from what the card said at the beginning. */
    private static final byte[] GET_UID = {(byte) 0xFF, (byte) 0xCA, 0x00, 0x00, 0x00};
    private static final int RANDOM_UID = 4;
    private static final int LONGEST_SHORT_RESPONSE = 256;
    private static final int LONGEST_EXTENDED_RESPONSE = 65_536;
    private static final int MORE_THAN_A_DRIVER_HOLDS = 9000;

    private static final int CARD_ACCESS = 0x011C;
    private static final int CARD_SECURITY = 0x011D;

    /** What the outside sees of one command. */
    public sealed interface Answer {

        /** The response APDU. */
        record Response(byte[] bytes) implements Answer {
        }

        /** The card is no longer on the reader. */
        record Removed() implements Answer {
        }

        /** Nothing comes. */
        record Silence() implements Answer {
        }
    }

    private final byte[] zoneHash;
    private final ChipFiles files;
    private final ChipAccess access;
    /** What lies beside the application, for everybody to read. */
    private ChipFiles masterFiles = new ChipFiles(Map.of());
    private ChipKeys keys = new ChipKeys();
    private ChipPace pace;
    private final Map<Integer, ChipFault> faults = new HashMap<>();
    private int longestAnswer = LONGEST_SHORT_RESPONSE;
    private TooLong whenTooLong = TooLong.SHORTENED;
    private int wrongKeyStatus = ChipReply.SECURITY_NOT_SATISFIED;
    private int paceRefusal = ChipReply.OK;

    private boolean selected;
    private ChipSession session;

    private byte[] uid = new ChipRandom().nonce(RANDOM_UID);
    private int commands;
    private long bytes;

    /**
     * @param files          contents by file identifier, such as 0101 for DG1
     * @param documentNumber as in the machine readable zone
     * @param birth          yyMMdd, as there
     * @param expiry         yyMMdd, as there
     */
    public SimulatedChip(Map<Integer, byte[]> files, String documentNumber, String birth, String expiry) {
        this.files = new ChipFiles(files);
        this.zoneHash = ChipAccess.zoneHash(documentNumber, birth, expiry);
        this.access = new ChipAccess(zoneHash);
    }

    // --- how this chip differs from others

    /** A plastic card whose number of its own never changes. @param uid 4, 7 or 10 bytes */
    public SimulatedChip withUid(byte[] uid) {
        this.uid = uid.clone();
        return this;
    }

    /** Older chips know files by SELECT only. */
    public SimulatedChip withoutShortFileIdentifiers() {
        files.knowNoShortIdentifiers();
        return this;
    }

    /** Newer chips can also be opened by PACE, with the machine readable zone. */
    public SimulatedChip withPace(PaceSuite... suites) {
        return withPace(Optional.empty(), suites);
    }

    /** @param accessNumber six digits, printed on the card, which open it too */
    public SimulatedChip withPace(String accessNumber, PaceSuite... suites) {
        return withPace(Optional.of(accessNumber), suites);
    }

    private SimulatedChip withPace(Optional<String> accessNumber, PaceSuite... suites) {
        pace = new ChipPace(List.of(suites), zoneHash, accessNumber, new ChipRandom());
        masterFiles = new ChipFiles(Map.of(CARD_ACCESS, pace.cardAccess()));
        return this;
    }

    /**
     * Lets the chip prove itself within PACE, by the chip authentication mapping. To be called after {@link #withPace}.
     *
     * @param cardSecurity EF.CardSecurity, with the public key
     * @param secret       half of it
     */
    public SimulatedChip withMappingKey(byte[] cardSecurity, BigInteger secret) {
        pace.proveWith(secret);
        masterFiles = new ChipFiles(Map.of(CARD_ACCESS, pace.cardAccess(), CARD_SECURITY, cardSecurity));
        return this;
    }

    /**
     * Lets the chip prove itself by chip authentication; the public key stands in its data group 14.
     *
     * @param parameters number of the standardized group, as in {@link PaceSuite}
     * @param secret     from 1 to the group's order
     */
    public SimulatedChip withAgreementKey(PaceSuite.Cipher cipher, int parameters, BigInteger secret) {
        keys.agreeWith(ChipCipher.values()[cipher.ordinal()], ChipGroup.standard(parameters), secret);
        return this;
    }

    /** Lets the chip prove itself by active authentication; the public key stands in data group 15. RSA, or a curve with SHA-256. */
    public SimulatedChip withSigningKey(PrivateKey key) {
        keys.signWith(key);
        return this;
    }

    /** A forger's chip: the secret keys of another one. */
    public SimulatedChip withKeysOf(SimulatedChip other) {
        keys = other.keys;
        return this;
    }

    /** The chip announces PACE and refuses it, as some in the field do. @param status what it says instead */
    public SimulatedChip refusingPace(int status) {
        paceRefusal = status;
        return this;
    }

    public SimulatedChip withExtendedLength() {
        return withExtendedLength(LONGEST_EXTENDED_RESPONSE, TooLong.SHORTENED);
    }

    /** @param longest answer that this make sends, in bytes @param whenTooLong what it does when more is asked for */
    public SimulatedChip withExtendedLength(int longest, TooLong whenTooLong) {
        this.longestAnswer = longest;
        this.whenTooLong = whenTooLong;
        return this;
    }

    /** How a chip meets the wish for a longer answer than it can send. */
    public enum TooLong {
        /** It sends what it can, with 6282 behind it. */
        SHORTENED,
        /** 6700 in clear, and the session is over. */
        REFUSED,
        /** It sends more than a reader's driver holds (8,192 bytes in pcsclite's clients). */
        SWAMPING
    }

    /** @param status what this make answers to a wrong key: 6300, 6982 or 6988 */
    public SimulatedChip answeringToAWrongKey(int status) {
        wrongKeyStatus = status;
        return this;
    }

    /** @param command counted from 1, from the chip's first command on; the fault strikes once */
    public SimulatedChip failingAt(int command, ChipFault fault) {
        faults.put(command, fault);
        return this;
    }

    // --- what the reader does to it

    public byte[] atr() {
        return (extendedLength() ? ATR_EXTENDED : ATR_SHORT).clone();
    }

    public boolean extendedLength() {
        return longestAnswer > LONGEST_SHORT_RESPONSE;
    }

    /** Power on, reset or power off: nothing of a session survives any of them. */
    public void reset() {
        selected = false;
        session = null;
        files.reset();
        masterFiles.reset();
        access.reset();
        if (pace != null) {
            pace.reset();
        }
    }

    public Answer answer(byte[] command) {
        commands++;
        bytes += command.length;
        ChipFault fault = faults.remove(commands);
        if (fault == ChipFault.REMOVED) {
            reset();
            return new Answer.Removed();
        }
        if (fault == ChipFault.MUTE) {
            return new Answer.Silence();
        }
        byte[] response = fault == null ? respond(command) : fault.spoil(respond(command));
        bytes += response.length;
        return new Answer.Response(response);
    }

    /** Commands received so far, faulty ones too. */
    public int commands() {
        return commands;
    }

    /** Bytes that went over the link so far, both ways. */
    public long bytes() {
        return bytes;
    }

    // --- what the chip answers

    private byte[] respond(byte[] apdu) {
        if (Arrays.equals(apdu, GET_UID)) {
            return new ChipReply(uid, ChipReply.OK).inClear();
        }
        boolean extended = apdu.length > 5 && apdu[4] == 0;
        if (extended && !extendedLength()) {
            return ChipReply.of(ChipReply.WRONG_LENGTH).inClear();
        }
        ChipCommand command;
        try {
            command = ChipCommand.parse(apdu);
        } catch (IllegalArgumentException e) {
            return ChipReply.of(ChipReply.WRONG_LENGTH).inClear();
        }
        if (!command.isOfKnownClass()) {
            return ChipReply.of(ChipReply.UNKNOWN_CLASS).inClear();
        }
        if (extended && command.expected() > longestAnswer && whenTooLong != TooLong.SHORTENED) {
            session = null;
            return whenTooLong == TooLong.REFUSED
                    ? ChipReply.of(ChipReply.WRONG_LENGTH).inClear() : new byte[MORE_THAN_A_DRIVER_HOLDS];
        }
        return command.isProtected() ? respondProtected(command) : respondPlain(command).inClear();
    }

    private byte[] respondProtected(ChipCommand command) {
        if (session == null) {
            return ChipReply.of(ChipReply.SECURE_MESSAGING_INCORRECT).inClear();
        }
        ChipCommand opened;
        try {
            opened = session.open(command);
        } catch (IllegalArgumentException e) {
            session = null;
            return ChipReply.of(ChipReply.SECURE_MESSAGING_INCORRECT).inClear();
        }
        // The answer to the command that agrees on new keys is sealed with the old ones (Doc 9303-11, 6.2.4).
        ChipSession current = session;
        ChipReply reply = reply(opened, Math.min(longestAnswer, command.expected()));
        return current.seal(reply.data(), reply.status());
    }

    private ChipReply reply(ChipCommand opened, int expectedSealed) {
        try {
            return switch (opened.instruction()) {
                case ChipCommand.SELECT -> opened.p1() == 0x04 ? selectApplication(opened) : readable().select(opened.data());
                case ChipCommand.READ_BINARY ->
                        readable().read(opened, session.mostData(Math.max(LONGEST_SHORT_RESPONSE, expectedSealed)));
                case ChipCommand.MANAGE_SECURITY_ENVIRONMENT -> manage(opened);
                case ChipCommand.GENERAL_AUTHENTICATE ->
                        agreed(keys.agreeByAuthenticationData(opened.data()), new byte[] {0x7C, 0x00});
                case ChipCommand.INTERNAL_AUTHENTICATE -> keys.sign(opened.data())
                        .map(signed -> new ChipReply(signed, ChipReply.OK)).orElse(ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION));
                default -> ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
            };
        } catch (IllegalArgumentException e) {
            return ChipReply.of(ChipReply.WRONG_DATA);
        }
    }

    private ChipReply manage(ChipCommand opened) {
        return switch (opened.parameters()) {
            case ChipCommand.KEY_AGREEMENT -> agreed(keys.agreeByKeyTemplate(opened.data()), new byte[0]);
            case ChipCommand.CHIP_AUTHENTICATION -> ChipReply.of(keys.agrees() && ChipKeys.namesSuite(ChipTlv.row(opened.data()))
                    ? ChipReply.OK : ChipReply.WRONG_DATA);
            default -> ChipReply.of(ChipReply.WRONG_DATA);
        };
    }

    private ChipReply agreed(Optional<ChipSession> next, byte[] answer) {
        next.ifPresent(agreed -> session = agreed);
        return next.isPresent() ? new ChipReply(answer, ChipReply.OK) : ChipReply.of(ChipReply.WRONG_DATA);
    }

    private ChipFiles readable() {
        return selected ? files : masterFiles;
    }

    /** A command in clear inside a session ends it (Doc 9303-11, 9.8.4). */
    private ChipReply respondPlain(ChipCommand command) {
        if (session != null) {
            reset();
        }
        return switch (command.instruction()) {
            case ChipCommand.SELECT -> selectInClear(command);
            case ChipCommand.GET_CHALLENGE -> challenge(command);
            case ChipCommand.EXTERNAL_AUTHENTICATE -> authenticate(command);
            case ChipCommand.READ_BINARY -> selected ? ChipReply.of(ChipReply.SECURITY_NOT_SATISFIED)
                    : masterFiles.read(command, LONGEST_SHORT_RESPONSE);
            case ChipCommand.MANAGE_SECURITY_ENVIRONMENT -> choosePace(command);
            case ChipCommand.GENERAL_AUTHENTICATE -> stepOfPace(command);
            default -> ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
        };
    }

    private ChipReply selectInClear(ChipCommand command) {
        if (command.p1() == 0x04) {
            return selectApplication(command);
        }
        return selected ? ChipReply.of(ChipReply.SECURITY_NOT_SATISFIED) : masterFiles.select(command.data());
    }

    /** Within a session that PACE has opened the session goes on. */
    private ChipReply selectApplication(ChipCommand command) {
        if (!Arrays.equals(command.data(), APPLICATION)) {
            return ChipReply.of(ChipReply.NOT_FOUND);
        }
        access.reset();
        files.reset();
        selected = true;
        return ChipReply.of(ChipReply.OK);
    }

    private ChipReply choosePace(ChipCommand command) {
        if (pace == null || command.parameters() != ChipCommand.MUTUAL_AUTHENTICATION) {
            return ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
        }
        return paceRefusal == ChipReply.OK ? pace.choose(command.data()) : ChipReply.of(paceRefusal);
    }

    private ChipReply stepOfPace(ChipCommand command) {
        if (pace == null) {
            return ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
        }
        ChipReply reply = pace.step(command.data());
        pace.takeSession().ifPresent(opened -> session = opened);
        return reply;
    }

    private ChipReply challenge(ChipCommand command) {
        if (!selected) {
            return ChipReply.of(ChipReply.SECURITY_NOT_SATISFIED);
        }
        return command.expected() == ChipAccess.CHALLENGE
                ? new ChipReply(access.newChallenge(), ChipReply.OK)
                : ChipReply.of(ChipReply.WRONG_LENGTH);
    }

    private ChipReply authenticate(ChipCommand command) {
        Optional<ChipAccess.Opened> opened = selected ? access.authenticate(command.data()) : Optional.empty();
        if (opened.isEmpty()) {
            return ChipReply.of(wrongKeyStatus);
        }
        session = opened.get().session();
        return new ChipReply(opened.get().answer(), ChipReply.OK);
    }
}
