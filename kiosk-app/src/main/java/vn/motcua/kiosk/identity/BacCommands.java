package vn.motcua.kiosk.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.IvParameterSpec;

import net.sf.scuba.smartcards.CardServiceException;
import net.sf.scuba.smartcards.CommandAPDU;
import net.sf.scuba.smartcards.ISO7816;
import net.sf.scuba.smartcards.ResponseAPDU;

import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.jmrtd.APDULevelBACCapable;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.kiosk.identity.ReadResult.Reason;

/**
 * The two commands of Basic Access Control (ICAO Doc 9303-11, 4.3.4) for JMRTD's protocol. JMRTD's own sender repeats a
 * refused authentication with another Le, although its challenge is spent: one more wrong try on a chip that counts them.
 */
final class BacCommands implements APDULevelBACCapable {

    private static final int CHALLENGE = 8;
    private static final int CRYPTOGRAM = 32;
    private static final int MAC = 8;
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    private final CardChannel channel;

    BacCommands(CardChannel channel) {
        this.channel = channel;
    }

    @Override
    public byte[] sendGetChallenge() throws CardServiceException {
        ResponseAPDU response = transmit(new CommandAPDU(0, ISO7816.INS_GET_CHALLENGE, 0, 0, CHALLENGE));
        if (response.getSW() != 0x9000 || response.getNr() != CHALLENGE) {
            throw ended(Reason.CHIP_BROKEN, "GET CHALLENGE answered " + status(response));
        }
        return response.getData();
    }

    /** @return the chip's half, decrypted: its challenge, ours, its part of the key */
    @Override
    public byte[] sendMutualAuth(byte[] ours, byte[] theirs, byte[] ourKeyPart, SecretKey encryption, SecretKey authentication)
            throws CardServiceException {
        try {
            byte[] cryptogram = cipher(Cipher.ENCRYPT_MODE, encryption).doFinal(join(ours, theirs, ourKeyPart));
            byte[] data = join(cryptogram, mac(authentication, cryptogram));
            ResponseAPDU response = transmit(
                    new CommandAPDU(0, ISO7816.INS_EXTERNAL_AUTHENTICATE, 0, 0, data, CRYPTOGRAM + MAC));
            if (response.getSW() != 0x9000) {
                throw ended(refusesKey(response.getSW()) ? Reason.WRONG_KEY : Reason.CHIP_BROKEN,
                        "EXTERNAL AUTHENTICATE answered " + status(response));
            }
            return opened(response.getData(), ours, encryption, authentication);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("3DES is part of every Java", e);
        }
    }

    private static byte[] opened(byte[] data, byte[] ours, SecretKey encryption, SecretKey authentication)
            throws GeneralSecurityException, CardServiceException {
        if (data.length == CRYPTOGRAM + MAC) {
            byte[] cryptogram = Arrays.copyOf(data, CRYPTOGRAM);
            byte[] mac = Arrays.copyOfRange(data, CRYPTOGRAM, data.length);
            byte[] plain = cipher(Cipher.DECRYPT_MODE, encryption).doFinal(cryptogram);
            byte[] echo = Arrays.copyOfRange(plain, CHALLENGE, 2 * CHALLENGE);
            if (MessageDigest.isEqual(mac, mac(authentication, cryptogram)) && MessageDigest.isEqual(echo, ours)) {
                return plain;
            }
        }
        throw ended(Reason.CHIP_BROKEN, "the chip does not prove that it knows the key");
    }

    /** 6300 and 6982 by the book; 6988, 63Cx and 6983 by chips in the field. */
    private static boolean refusesKey(int status) {
        return status >> 8 == 0x63 || status == 0x6982 || status == 0x6983 || status == 0x6988;
    }

    private ResponseAPDU transmit(CommandAPDU command) throws CardServiceException {
        try {
            return new ResponseAPDU(channel.transmit(command.getBytes()));
        } catch (DeviceException e) {
            throw new CardServiceException(e.getMessage(), NotReadable.of(e));
        }
    }

    private static CardServiceException ended(Reason reason, String detail) {
        return new CardServiceException(detail, new NotReadable(reason, detail));
    }

    static String status(ResponseAPDU response) {
        return String.format("%04X", response.getSW());
    }

    private static Cipher cipher(int mode, SecretKey key) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("DESede/CBC/NoPadding");
        cipher.init(mode, key, new IvParameterSpec(new byte[8]));
        return cipher;
    }

    /** ISO 9797-1 algorithm 3 with padding 2. */
    private static byte[] mac(SecretKey key, byte[] message) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("ISO9797ALG3WITHISO7816-4PADDING", PROVIDER);
        mac.init(key);
        return mac.doFinal(message);
    }

    private static byte[] join(byte[]... parts) {
        byte[] joined = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
