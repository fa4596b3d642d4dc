package vn.motcua.device.escpos;

import java.io.IOException;

import vn.motcua.device.serial.SerialLine;

/** A serial line with a printer at its end. */
record PrinterSerialLine(SerialLine line, int baud) implements Line {

    /** Start bit, eight of data, stop bit. */
    private static final double BITS_PER_BYTE = 10;

    @Override
    public void write(byte[] bytes) throws IOException {
        line.write(bytes);
    }

    @Override
    public int read(byte[] into) throws IOException {
        return line.read(into);
    }

    @Override
    public void close() {
        line.close();
    }

    @Override
    public double secondsPerByte() {
        return BITS_PER_BYTE / baud;
    }
}
