package vn.motcua.kiosk.dossier;

import java.io.IOException;
import java.io.InputStream;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * A picture of the PDF that stays in its encrypted file until the PDF is written. So a dossier of any number of pages needs
 * neither heap nor a temporary file, where its pages would lie open.
 */
final class KeptStream extends COSStream {

    private final KeptFile file;

    KeptStream(KeptFile file, COSName filter, int width, int height, int bitsPerSample) throws IOException {
        this.file = file;
        if (file.length() == 0) {
            throw new SheetPage.Unreadable(file, new IOException("lost or empty"));
        }
        setItem(COSName.TYPE, COSName.XOBJECT);
        setItem(COSName.SUBTYPE, COSName.IMAGE);
        setItem(COSName.FILTER, filter);
        setInt(COSName.WIDTH, width);
        setInt(COSName.HEIGHT, height);
        setInt(COSName.BITS_PER_COMPONENT, bitsPerSample);
        setLong(COSName.LENGTH, file.length());
    }

    @Override
    public InputStream createRawInputStream() throws IOException {
        return new ProvenStream(file);
    }

    @Override
    public long getLength() {
        return file.length();
    }

    @Override
    public boolean hasData() {
        return true;
    }

    /** Tells a page that cannot be read back from a file that cannot be written. */
    private static final class ProvenStream extends InputStream {

        private interface Reading {
            int now() throws IOException;
        }

        private final KeptFile file;
        private final InputStream in;

        private ProvenStream(KeptFile file) throws IOException {
            this.file = file;
            try {
                in = file.open();
            } catch (IOException e) {
                throw new SheetPage.Unreadable(file, e);
            }
        }

        private int proven(Reading reading) throws IOException {
            try {
                return reading.now();
            } catch (IOException e) {
                throw new SheetPage.Unreadable(file, e);
            }
        }

        @Override
        public int read() throws IOException {
            return proven(in::read);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            return proven(() -> in.read(bytes, offset, length));
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
