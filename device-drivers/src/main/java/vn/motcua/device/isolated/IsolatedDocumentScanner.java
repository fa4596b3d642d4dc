package vn.motcua.device.isolated;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.PageReceiver;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.ScannerCapabilities;

/** A scanner in a process of its own; it writes the pages to the kiosk's folder, only their names come over the pipe. */
final class IsolatedDocumentScanner extends IsolatedDevice implements DocumentScanner {

    private ScannerCapabilities capabilities;

    IsolatedDocumentScanner(Tie tie) {
        super(tie);
    }

    DocumentScanner opened() throws DeviceException {
        capabilities = tie.open(news -> { }, Unpacker::scannerCapabilities);
        return this;
    }

    @Override
    public ScannerCapabilities capabilities() {
        return capabilities;
    }

    @Override
    public int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) throws DeviceException {
        DriverProcess process = tie.touched().process();
        int number = process.nextNumber();
        try (Cancellation.Registration abort = cancellation.onCancel(() -> process.tell(Verb.CANCEL, number))) {
            byte[] answer = process.call(Verb.SCAN, number, new Packer().request(request).bytes(), news -> heard(news, request, pages));
            return tie.read(answer, Unpacker::number);
        }
    }

    private static void heard(Frame frame, ScanRequest request, PageReceiver pages) throws DamagedFrame {
        if (frame.verb() == Verb.PAGE) {
            ScannedPage page = Unpacker.read(frame.body(), body -> body.page(request.folder()));
            pages.page(page);
        } else if (frame.verb() == Verb.PROGRESS) {
            pages.progress(Unpacker.read(frame.body(), Unpacker::number));
        }
    }

    @Override
    public void close() {
        tie.close();
    }
}
