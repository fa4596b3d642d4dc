package vn.motcua.envelope;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** For whoever closes the stream that he wrote to, while more has to follow below it: another entry, or the force to the disk. */
public final class LeftOpen extends FilterOutputStream {

    public LeftOpen(OutputStream out) {
        super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
