package vn.motcua.kiosk.devices;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

import vn.motcua.device.CardChannel;
import vn.motcua.device.DeviceException;
import vn.motcua.device.Summons;

/**
 * The UID of a contactless card, as every PC/SC reader tells it (PC/SC part 3, 3.2.2.1.3, Get Data). Identity cards make up another
 * one each time.
 */
public final class CardUid {

    private static final byte[] GET_DATA = {(byte) 0xFF, (byte) 0xCA, 0x00, 0x00, 0x00};

    private CardUid() {
    }

    /** @return capital hexadecimal digits; empty when reader or card tells none */
    public static Optional<String> of(CardChannel channel) throws DeviceException {
        byte[] answer = channel.transmit(GET_DATA);
        int data = answer.length - 2;
        if (data < 0 || answer[data] != (byte) 0x90 || answer[data + 1] != 0) {
            return Optional.empty();
        }
        return Optional.of(HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(answer, data))).filter(uid -> Summons.UID.matcher(uid).matches());
    }
}
