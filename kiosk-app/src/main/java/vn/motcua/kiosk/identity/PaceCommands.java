package vn.motcua.kiosk.identity;

import java.io.ByteArrayOutputStream;

import net.sf.scuba.smartcards.APDUWrapper;
import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ResponseAPDU;

import org.jmrtd.APDULevelPACECapable;
import org.jmrtd.Util;

import vn.motcua.device.CardChannel;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/** The commands of PACE (ICAO Doc 9303-11, 4.4.4) for JMRTD's protocol: each is sent once, and its refusal keeps its meaning. */
final class PaceCommands implements APDULevelPACECapable {

    private static final int MANAGE_SECURITY_ENVIRONMENT = 0x22;
    private static final int GENERAL_AUTHENTICATE = 0x86;
    private static final int CHAINED = 0x10;
    private static final int AUTHENTICATION_DATA = 0x7C;
    private static final int SHORT_RESPONSE = 256;
    /** A prime field of 2,048 bits asks for longer commands and answers than short ones. */
    private static final int LONGEST_SHORT_COMMAND = 255;

    private final CardChannel channel;

    PaceCommands(CardChannel channel) {
        this.channel = channel;
    }

    @Override
    public void sendMSESetATMutualAuth(APDUWrapper none, String identifier, int password, byte[] parameters) throws CardServiceException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        byte[] object = Util.toOIDBytes(identifier);
        // An object identifier under the tag 80 instead of its own.
        data.write(0x80);
        data.write(object, 1, object.length - 1);
        data.writeBytes(new byte[] {(byte) 0x83, 0x01, (byte) password});
        if (parameters != null && parameters.length == 1) {
            data.writeBytes(new byte[] {(byte) 0x84, 0x01, parameters[0]});
        }
        ResponseAPDU response = transmit(new CommandAPDU(0, MANAGE_SECURITY_ENVIRONMENT, 0xC1, 0xA4, data.toByteArray()));
        if (response.getSW() != 0x9000) {
            throw ended(Reason.CHIP_BROKEN, "MANAGE SECURITY ENVIRONMENT answered " + BacCommands.status(response));
        }
    }

    @Override
    public byte[] sendGeneralAuthenticate(APDUWrapper none, byte[] data, int most, boolean last) throws CardServiceException {
        byte[] wrapped = wrapped(data);
        int expected = wrapped.length > LONGEST_SHORT_COMMAND ? channel.longestResponse() : SHORT_RESPONSE;
        if (wrapped.length > LONGEST_SHORT_COMMAND && expected <= SHORT_RESPONSE) {
            throw ended(Reason.CHIP_BROKEN, "PACE over a long prime field needs extended length");
        }
        ResponseAPDU response = transmit(new CommandAPDU(last ? 0 : CHAINED, GENERAL_AUTHENTICATE, 0, 0, wrapped, expected));
        if (response.getSW() != 0x9000) {
            // Only the last step can tell the chip that our password is another (4.4.4.2); 63Cx counts the tries that are left.
            boolean refused = last && response.getSW() >> 8 == 0x63;
            throw ended(refused ? Reason.WRONG_KEY : Reason.CHIP_BROKEN, "GENERAL AUTHENTICATE answered " + BacCommands.status(response));
        }
        try {
            return BerTlv.only(response.getData()).expecting(AUTHENTICATION_DATA).value();
        } catch (MalformedDataException e) {
            throw ended(Reason.CHIP_BROKEN, "GENERAL AUTHENTICATE answered without authentication data");
        }
    }

    private static byte[] wrapped(byte[] data) {
        ByteArrayOutputStream wrapped = new ByteArrayOutputStream();
        wrapped.write(AUTHENTICATION_DATA);
        if (data.length >= 0x100) {
            wrapped.writeBytes(new byte[] {(byte) 0x82, (byte) (data.length >> 8)});
        } else if (data.length >= 0x80) {
            wrapped.write(0x81);
        }
        wrapped.write(data.length);
        wrapped.writeBytes(data);
        return wrapped.toByteArray();
    }

    private ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return SecureChannel.inClear(channel, command);
        } catch (NotReadable e) {
            throw new CardServiceException(e.getMessage(), e);
        }
    }

    private static CardServiceException ended(Reason reason, String detail) {
        return new CardServiceException(detail, new NotReadable(reason, detail));
    }
}
