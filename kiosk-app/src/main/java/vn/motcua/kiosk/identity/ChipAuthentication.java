package vn.motcua.kiosk.identity;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;

import javax.crypto.interfaces.DHPublicKey;

import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;
import net.sf.scuba.tlv.TLVUtil;

import org.jmrtd.APDULevelEACCACapable;
import org.jmrtd.Util;
import org.jmrtd.protocol.EACCAProtocol;

import vn.motcua.kiosk.identity.ReadResult.Reason;

/**
 * Chip authentication (ICAO Doc 9303-11, 6.2): the session goes on with keys that only the chip with the secret half of a
 * signed public key can have. A copy answers the next command with a seal that does not fit, or not at all.
 */
final class ChipAuthentication implements APDULevelEACCACapable {

    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int CHAINED = 0x10;
    private static final int READ_BINARY = 0xB0;
    private static final int BY_SHORT_IDENTIFIER = 0x80;
    private static final int LONGEST_RESPONSE = 65_536;
    private static final int ANY_BYTES = 8;
    /** 255 bytes of command, less the seal and the data objects around the key. */
    private static final int LONGEST_KEY_IN_A_SHORT_COMMAND = 200;

    private final SecureChannel channel;

    private ChipAuthentication(SecureChannel channel) {
        this.channel = channel;
    }

    /**
     * Replaces the session, whatever comes of it.
     *
     * @return empty when the chip offers no key for it, or one that is too long for this reader
     * @throws NotReadable when the card is gone
     */
    static Optional<Boolean> ask(SecureChannel channel, PublicChipKeys keys) throws NotReadable {
        if (keys.agreements().isEmpty()) {
            return Optional.empty();
        }
        PublicChipKeys.Agreement key = keys.agreements().get(0);
        if (publicKeyLength(key.key()) > LONGEST_KEY_IN_A_SHORT_COMMAND && channel.longestResponse() <= LearntLengths.SHORT) {
            return Optional.empty();
        }
        try {
            EACCAProtocol protocol = new EACCAProtocol(new ChipAuthentication(channel), null, LONGEST_RESPONSE, true);
            var result = protocol.doCA(key.number().orElse(null), key.protocol().orElse(null), key.keyType(), key.key());
            SecureChannel proven = channel.continuedWith(result.getWrapper());
            // Whatever it answers: the seal is the proof.
            proven.transmit(new CommandAPDU(0, READ_BINARY, BY_SHORT_IDENTIFIER | ChipFile.MRZ.shortIdentifier(), 0, ANY_BYTES));
            return Optional.of(true);
        } catch (NotReadable e) {
            return failed(e);
        } catch (CardServiceException | RuntimeException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof NotReadable known) {
                    return failed(known);
                }
            }
            return Optional.of(false);
        }
    }

    /** As it is sent: of a prime field one number, of a curve two and their mark. In bytes. */
    private static int publicKeyLength(PublicKey key) {
        return key instanceof DHPublicKey field ? field.getParams().getP().bitLength() / 8
                : key instanceof ECPublicKey curve ? 1 + 2 * (curve.getParams().getCurve().getField().getFieldSize() + 7) / 8 : 0;
    }

    private static Optional<Boolean> failed(NotReadable problem) throws NotReadable {
        if (problem.reason() != Reason.CHIP_BROKEN) {
            throw problem;
        }
        return Optional.of(false);
    }

    @Override
    public void sendMSEKAT(APDUWrapper none, byte[] keyData, byte[] idData) throws CardServiceException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(keyData);
        if (idData != null) {
            data.writeBytes(idData);
        }
        transmit(new CommandAPDU(0, MANAGE_SECURITY_ENVIRONMENT, 0x41, 0xA6, data.toByteArray()));
    }

    @Override
    public void sendMSESetATIntAuth(APDUWrapper none, String identifier, BigInteger keyNumber) throws CardServiceException {
        byte[] object = Util.toOIDBytes(identifier);
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        // An object identifier under the tag 80 instead of its own.
        data.write(0x80);
        data.write(object, 1, object.length - 1);
        if (keyNumber != null && keyNumber.signum() >= 0) {
            data.writeBytes(TLVUtil.wrapDO(0x84, Util.i2os(keyNumber)));
        }
        transmit(new CommandAPDU(0, MANAGE_SECURITY_ENVIRONMENT, 0x41, 0xA4, data.toByteArray()));
    }

    @Override
    public byte[] sendGeneralAuthenticate(APDUWrapper none, byte[] data, boolean last) throws CardServiceException {
        return transmit(new CommandAPDU(last ? 0 : CHAINED, GENERAL_AUTHENTICATE, 0, 0, TLVUtil.wrapDO(0x7C, data), 256)).getData();
    }

    private ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            ResponseAPDU response = channel.transmit(command);
            if (response.getSW() != 0x9000) {
                throw new NotReadable(Reason.CHIP_BROKEN, "chip authentication answered " + BacCommands.status(response));
            }
            return response;
        } catch (NotReadable e) {
            throw new CardServiceException(e.getMessage(), e);
        }
    }
}
