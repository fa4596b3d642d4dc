package vn.motcua.device.radio;

import java.nio.file.Path;
import java.util.List;

import vn.motcua.device.Device;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.device.serial.PortSettings;

/**
 * Calling units on a serial line, by a protocol plain enough for any radio's microcontroller. A device's id is the path of its port.
 *
 * <p>8 data bits, no parity, 1 stop bit, no flow control. Both sides send lines of printable ASCII, at most 120 characters:
 * {@code $WORD,field,…*HH} and CR LF, where HH is the exclusive or of all bytes between {@code $} and {@code *}, as two
 * hexadecimal digits (as in NMEA 0183). A line that is damaged or not known is passed over. The kiosk asks, the unit answers each
 * line within a second (option {@code answer-millis}); what is not answered is sent twice more, so that an order may come twice and
 * must mean the same then.
 *
 * <pre>
 * kiosk                              unit
 * $CALL,04A1B2C3D4E5F6,A042,3*6E     $OK,CALL,04A1B2C3D4E5F6*02               the card with this UID rings: number A042, to counter 3
 * $SOON,04A1B2C3D4E5F6,A042*6E       $OK,SOON,04A1B2C3D4E5F6*1D               it rings softly: the turn comes soon
 * $QUIET,04A1B2C3D4E5F6*74           $OK,QUIET,04A1B2C3D4E5F6*5C              it is silent from now on
 * $PING*10                           $PONG,maker,model*09                     is there a unit, and which
 * $CALL,04A1B2C3D4E5F6,A042,3*6E     $NO,CALL,04A1B2C3D4E5F6,UNKNOWN*63       refused, with a word for the technician
 * </pre>
 *
 * <p>Fields hold no comma, dollar or asterisk; letters come without marks. {@code SOON} may be answered and otherwise ignored.
 */
public final class SerialCallerDriver implements DeviceDriver {

    private static final String ANSWER_MILLIS = "answer-millis";

    @Override
    public DeviceKind kind() {
        return DeviceKind.CALLER;
    }

    @Override
    public String name() {
        return "serial";
    }

    @Override
    public List<Option> options() {
        return List.of(
                PortSettings.port("/dev/ttyUSB* or /dev/serial/by-id/usb-Radio*", "Cổng nối tiếp của máy gọi thẻ; * và ? trong tên cuối.",
                        "The calling unit's serial port; * and ? in the last name."),
                PortSettings.baud("Tốc độ cổng, bit mỗi giây.", "Speed of the line, bits a second."),
                Option.number(ANSWER_MILLIS, 50, 1500, 900)
                    .described("Chờ máy gọi trả lời bao lâu rồi gửi lại, mili giây.",
                            "How long an answer is waited for before the order is sent again, milliseconds."));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        return PortSettings.watch(settings, "calling unit", watcher);
    }

    @Override
    public Device open(DeviceId id, Settings settings) throws DeviceException {
        Path port = PortSettings.port(id);
        return SerialCaller.listening(port, PortSettings.open(port, settings), settings.number(ANSWER_MILLIS));
    }
}
