package vn.motcua.device.simulator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The chip of an electronic identity document (ICAO Doc 9303-10 and -11): elementary files behind Basic Access Control
 * and secure messaging. Built on the JDK's ciphers alone. One thread at a time.
 */
public final class SimulatedChip {

    private static final byte[] APPLICATION = {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01};
    /** T=1; the third byte behind 73 says whether extended lengths are taken (ISO 7816-4, 12.1.1.9). */
    private static final byte[] ATR_EXTENDED =
            {0x3B, (byte) 0x85, (byte) 0x80, 0x01, (byte) 0x80, 0x73, (byte) 0xC8, 0x21, 0x40, 0x5E};
    private static final byte[] ATR_SHORT =
            {0x3B, (byte) 0x85, (byte) 0x80, 0x01, (byte) 0x80, 0x73, (byte) 0xC8, 0x21, 0x00, 0x1E};
    private static final int LONGEST_SHORT_RESPONSE = 256;

    private static final int SELECT = 0xA4;
    private static final int READ_BINARY = 0xB0;
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;

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

    private final ChipFiles files;
    private final ChipAccess access;
    private final Map<Integer, ChipFault> faults = new HashMap<>();
    private boolean extendedLength;
    private int wrongKeyStatus = ChipReply.SECURITY_NOT_SATISFIED;

    private boolean selected;
    private ChipSession session;

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
        this.access = new ChipAccess(documentNumber, birth, expiry);
    }

    // --- how this chip differs from others

    /** Older chips know files by SELECT only. */
    public SimulatedChip withoutShortFileIdentifiers() {
        files.knowNoShortIdentifiers();
        return this;
    }

    public SimulatedChip withExtendedLength() {
        extendedLength = true;
        return this;
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
        return (extendedLength ? ATR_EXTENDED : ATR_SHORT).clone();
    }

    public boolean extendedLength() {
        return extendedLength;
    }

    /** Power on, reset or power off: nothing of a session survives any of them. */
    public void reset() {
        selected = false;
        session = null;
        files.reset();
        access.reset();
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
        byte[] response = fault == null ? respond(command) : spoiled(respond(command), fault);
        bytes += response.length;
        return new Answer.Response(response);
    }

    private static byte[] spoiled(byte[] response, ChipFault fault) {
        return switch (fault) {
            case BROKEN -> ChipReply.of(ChipReply.NO_DIAGNOSIS).inClear();
            case TRUNCATED -> Arrays.copyOf(response, Math.max(2, response.length / 2));
            case GARBLED -> garbled(response);
            case REMOVED, MUTE -> response;
        };
    }

    private static byte[] garbled(byte[] response) {
        byte[] garbled = response.clone();
        for (int i = 0; i < garbled.length - 2; i++) {
            garbled[i] ^= 0x5A;
        }
        return garbled;
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
        boolean extended = apdu.length > 5 && apdu[4] == 0;
        if (extended && !extendedLength) {
            return ChipReply.of(ChipReply.WRONG_LENGTH).inClear();
        }
        ChipCommand command;
        try {
            command = ChipCommand.parse(apdu);
        } catch (IllegalArgumentException e) {
            return ChipReply.of(ChipReply.WRONG_LENGTH).inClear();
        }
        if ((command.classByte() & 0xF0) != 0) {
            return ChipReply.of(ChipReply.UNKNOWN_CLASS).inClear();
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
        ChipSession current = session;
        ChipReply reply = switch (opened.instruction()) {
            case SELECT -> opened.p1() == 0x04 ? selectApplication(opened) : files.select(opened.data());
            case READ_BINARY -> files.read(opened, ChipSession.mostData(Math.max(LONGEST_SHORT_RESPONSE, command.expected())));
            default -> ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
        };
        return current.seal(reply.data(), reply.status());
    }

    /** A command in clear inside a session ends it (Doc 9303-11, 9.8.4). */
    private ChipReply respondPlain(ChipCommand command) {
        session = null;
        return switch (command.instruction()) {
            case SELECT -> command.p1() == 0x04 ? selectApplication(command) : ChipReply.of(ChipReply.SECURITY_NOT_SATISFIED);
            case GET_CHALLENGE -> challenge(command);
            case EXTERNAL_AUTHENTICATE -> authenticate(command);
            case READ_BINARY -> ChipReply.of(ChipReply.SECURITY_NOT_SATISFIED);
            default -> ChipReply.of(ChipReply.UNKNOWN_INSTRUCTION);
        };
    }

    private ChipReply selectApplication(ChipCommand command) {
        if (!Arrays.equals(command.data(), APPLICATION)) {
            return ChipReply.of(ChipReply.NOT_FOUND);
        }
        reset();
        selected = true;
        return ChipReply.of(ChipReply.OK);
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
