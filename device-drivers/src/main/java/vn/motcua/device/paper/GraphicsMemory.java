package vn.motcua.device.paper;

import java.io.ByteArrayOutputStream;

/**
 * Where a printer keeps pictures under a key of two characters: GS ( L in Epson's manual of the TM-T90 (functions 64 to 69) and
 * in Citizen's of the CT-E351 (functions 80 to 85).
 */
public enum GraphicsMemory {
    /** Lost when the printer is switched off; does not wear out. */
    RAM(80, 's'),
    /** Kept for years; wears out with writing, so it is written rarely. */
    NV(64, 'r');

    private static final int DELETE = 2;
    private static final int DEFINE = 3;
    private static final int PRINT = 5;

    private final int firstFunction;
    private final char flag;

    GraphicsMemory(int firstFunction, char flag) {
        this.firstFunction = firstFunction;
        this.flag = flag;
    }

    /** Asks which keys there are. */
    public byte[] list() {
        return EscPos.bytes(0x1D, 0x28, 0x4C, 0x04, 0x00, 0x30, firstFunction, 'K', 'C');
    }

    /** Second character of the answer to {@link #list}, after 37h. */
    public char flag() {
        return flag;
    }

    byte[] delete(String key) {
        return EscPos.bytes(0x1D, 0x28, 0x4C, 0x04, 0x00, 0x30, firstFunction + DELETE, key.charAt(0), key.charAt(1));
    }

    /** Prints where the alignment says, in normal size. */
    byte[] print(String key) {
        return EscPos.bytes(0x1D, 0x28, 0x4C, 0x06, 0x00, 0x30, firstFunction + PRINT, key.charAt(0), key.charAt(1), 1, 1);
    }

    /** @param data rows of {@code rowBytes} bytes, one colour */
    byte[] define(String key, int rowBytes, byte[] data) {
        int rows = data.length / rowBytes;
        int dots = rowBytes * 8;
        int length = data.length + 11;
        ByteArrayOutputStream command = new ByteArrayOutputStream();
        command.writeBytes(EscPos.bytes(0x1D, 0x28, 0x4C, length % 256, length / 256, 0x30, firstFunction + DEFINE,
                0x30, key.charAt(0), key.charAt(1), 1, dots % 256, dots / 256, rows % 256, rows / 256, 0x31));
        command.writeBytes(data);
        return command.toByteArray();
    }
}
