package vn.motcua.kiosk.identity;

import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import org.jmrtd.AccessKeySpec;
import org.jmrtd.BACKey;
import org.jmrtd.protocol.AESSecureMessagingWrapper;
import org.jmrtd.protocol.BACProtocol;
import org.jmrtd.protocol.PACECAMResult;
import org.jmrtd.protocol.PACEProtocol;
import org.jmrtd.protocol.PACEResult;
import org.jmrtd.protocol.SecureMessagingWrapper;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/**
 * The open chip: every command sealed, every response checked. Nothing goes out in clear as long as this object lives, and
 * a response in clear is the end of the session.
 */
final class SecureChannel {

    private static final CommandAPDU SELECT_APPLICATION = new CommandAPDU(0x00, 0xA4, 0x04, 0x0C,
            new byte[] {(byte) 0xA0, 0x00, 0x00, 0x02, 0x47, 0x10, 0x01});
    private static final int SHORT_RESPONSE = 256;
    private static final int LONGEST_EXTENDED_RESPONSE = 65_536;
    private static final int STATUS_BYTES = 2;
    /** Cryptograms, status and MAC (Doc 9303-11, 9.8.4). */
    private static final Set<Integer> DATA_OBJECTS = Set.of(0x85, 0x87, 0x99, 0x8E);

    /** Held here, because the logging system forgets the level of a logger that nobody holds. */
    private static final Logger LIBRARY = Logger.getLogger("org.jmrtd");

    static {
        // It writes of what it reads, and what is read from a card is written nowhere.
        LIBRARY.setLevel(Level.OFF);
    }

    private final CardChannel channel;
    private final SecureMessagingWrapper messaging;
    private final Optional<ChipMapping> mapping;

    private SecureChannel(CardChannel channel, SecureMessagingWrapper messaging) {
        this(channel, messaging, Optional.empty());
    }

    private SecureChannel(CardChannel channel, SecureMessagingWrapper messaging, Optional<ChipMapping> mapping) {
        this.channel = channel;
        this.messaging = messaging;
        this.mapping = mapping;
    }

    /**
     * Selects the application of identity documents and opens it by Basic Access Control.
     *
     * @throws NotReadable with {@link Reason#WRONG_KEY} when the chip refuses the key
     */
    static SecureChannel byBasicAccess(CardChannel channel, AccessKey key) throws NotReadable {
        requireApplication(inClear(channel, SELECT_APPLICATION));
        BACProtocol protocol = new BACProtocol(new BacCommands(channel), LONGEST_EXTENDED_RESPONSE, true);
        try {
            BACKey keyOfZone = new BACKey(key.documentNumber(), key.birth(), key.expiry());
            return new SecureChannel(channel, protocol.doBAC(keyOfZone).getWrapper());
        } catch (CardServiceException e) {
            throw reasonOf("Basic Access Control", e);
        }
    }

    /**
     * Opens the chip by PACE, beside the application of identity documents.
     *
     * @throws NotReadable with {@link Reason#WRONG_KEY} when the chip refuses the secret
     */
    static SecureChannel byPace(CardChannel channel, PaceOffer offer, AccessKeySpec secret) throws NotReadable {
        PACEProtocol protocol = new PaceWithIntegratedMapping(new PaceCommands(channel), LONGEST_EXTENDED_RESPONSE);
        try {
            PACEResult result = protocol.doPACE(secret, offer.identifier(), offer.parameters(), offer.parameterNumber());
            return new SecureChannel(channel, result.getWrapper(),
                    result instanceof PACECAMResult mapped ? Optional.of(ChipMapping.of(mapped)) : Optional.empty());
        } catch (CardServiceException e) {
            throw reasonOf("PACE", e);
        } catch (RuntimeException e) {
            // What the library throws on answers that are no points, numbers or data objects.
            throw new NotReadable(Reason.CHIP_BROKEN, "PACE: an answer that is none");
        }
    }

    /** Selects the application within the session. No chip has to let anybody out of it again. */
    SecureChannel intoApplication() throws NotReadable {
        requireApplication(transmit(SELECT_APPLICATION));
        return this;
    }

    /** By which the chip may have proved itself while it was being opened. */
    Optional<ChipMapping> mapping() {
        return mapping;
    }

    private static void requireApplication(ResponseAPDU response) throws NotReadable {
        switch (response.getSW()) {
            case 0x9000 -> { }
            case 0x6A82, 0x6A86, 0x6D00, 0x6E00, 0x6999 ->
                    throw new NotReadable(Reason.NO_SUCH_APPLICATION, "SELECT application answered " + BacCommands.status(response));
            default -> throw new NotReadable(Reason.CHIP_BROKEN, "SELECT application answered " + BacCommands.status(response));
        }
    }

    private static NotReadable reasonOf(String protocol, CardServiceException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof NotReadable known) {
                return known;
            }
        }
        return new NotReadable(Reason.CHIP_BROKEN, protocol + ": " + problem.getMessage());
    }

    /**
     * Sends a command under seal.
     *
     * @return the plain response, whatever its status
     * @throws NotReadable when the card is gone, or the response is not under seal or not genuine
     */
    ResponseAPDU transmit(CommandAPDU plain) throws NotReadable {
        ResponseAPDU sealed = inClear(channel, askingForNoMore(messaging.wrap(plain), plain.getNe()));
        if (sealed.getNr() == 0) {
            throw NotReadable.sessionEndedWith(sealed.getSW());
        }
        requireSeal(sealed.getData());
        try {
            return messaging.unwrap(sealed);
        } catch (RuntimeException e) {
            // What the library throws on a response that does not parse or whose MAC is wrong.
            throw NotReadable.sessionEnded("a response without a valid seal");
        }
    }

    /** The library asks for 65,536 bytes where a few thousand will come: more than readers promise to carry. The seal does not cover it. */
    private CommandAPDU askingForNoMore(CommandAPDU sealed, int plainLength) {
        if (sealed.getNe() <= SHORT_RESPONSE) {
            return sealed;
        }
        return new CommandAPDU(sealed.getCLA(), sealed.getINS(), sealed.getP1(), sealed.getP2(), sealed.getData(),
                Math.min(LONGEST_EXTENDED_RESPONSE, Math.max(SHORT_RESPONSE, lengthUnderSeal(plainLength))));
    }

    /** Before the library sees it: that allocates whatever length a response claims. */
    private static void requireSeal(byte[] sealed) throws NotReadable {
        try {
            for (BerTlv object : BerTlv.row(sealed)) {
                if (!DATA_OBJECTS.contains(object.tag())) {
                    throw NotReadable.sessionEnded("a response with an unknown data object");
                }
            }
        } catch (MalformedDataException e) {
            throw NotReadable.sessionEnded("a response under no seal");
        }
    }

    /** The same card under new keys; this channel is of no more use. */
    SecureChannel continuedWith(SecureMessagingWrapper newKeys) {
        return new SecureChannel(channel, newKeys);
    }

    /** Most plain data that fits into one response, in bytes. @param limit of the response under seal, without its status */
    int mostData(int limit) {
        return (limit - aroundCryptogram(limit)) / block() * block() - 1;
    }

    /** The inverse of {@link #mostData}. */
    private int lengthUnderSeal(int plain) {
        int cryptogram = (plain / block() + 1) * block();
        return cryptogram + aroundCryptogram(cryptogram);
    }

    /** 87 L 01, then the cryptogram; 99 02 SW; 8E 08 MAC. The cryptogram holds at least one byte of padding. */
    private static int aroundCryptogram(int length) {
        int header = length <= SHORT_RESPONSE ? 4 : 5;
        return header + 4 + 10;
    }

    private int block() {
        return messaging instanceof AESSecureMessagingWrapper ? 16 : 8;
    }

    /** Of a response under seal, in bytes: what reader and card are said to carry. */
    int longestResponse() {
        return channel.longestResponse();
    }

    /** Sends a command as it is: only while no session is open. */
    static ResponseAPDU inClear(CardChannel channel, CommandAPDU command) throws NotReadable {
        try {
            byte[] response = channel.transmit(command.getBytes());
            if (response.length < STATUS_BYTES) {
                throw new NotReadable(Reason.CHIP_BROKEN, "a response without status");
            }
            return new ResponseAPDU(response);
        } catch (DeviceException e) {
            throw NotReadable.of(e);
        }
    }
}
