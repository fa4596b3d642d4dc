package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A QR code that the printer draws by itself: GS ( k, functions 165, 167, 169, 180 and 181, model 2, level M. */
final class NativeCode {

    private NativeCode() {
    }

    /** The command leaves the alignment at left. @param module edge of a module in dots, 1 to 16 */
    static byte[] command(String content, int module) {
        byte[] data = content.getBytes(StandardCharsets.UTF_8);
        int length = data.length + 3;
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes(Alignment.CENTRE.command());
        command.writeBytes(EscPos.bytes(0x1D, 0x28, 0x6B, 0x04, 0x00, 0x31, 0x41, 0x32, 0x00));
        command.writeBytes(EscPos.bytes(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x43, module));
        command.writeBytes(EscPos.bytes(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x45, 0x31));
        command.writeBytes(EscPos.bytes(0x1D, 0x28, 0x6B, length % 256, length / 256, 0x31, 0x50, 0x30));
        command.writeBytes(data);
        command.writeBytes(EscPos.bytes(0x1D, 0x28, 0x6B, 0x03, 0x00, 0x31, 0x51, 0x30));
        command.writeBytes(Alignment.LEFT.command());
        return command.toByteArray();
    }
}
