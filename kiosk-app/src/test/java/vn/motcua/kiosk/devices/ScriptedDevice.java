package vn.motcua.kiosk.devices;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

import vn.motcua.device.Cancellation;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardPresence;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Fault;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.PrinterCapabilities;
import vn.motcua.device.TicketPrinter;

/** Devices that do what a test tells them to. */
final class ScriptedDevice {

    private ScriptedDevice() {
    }

    /** How a device answers its probe. */
    @FunctionalInterface
    interface Probe {
        DeviceHealth ask() throws DeviceException;
    }

    /** What a printer does with a paper. */
    @FunctionalInterface
    interface Printing {
        PrintReport print(Printer printer, Cancellation cancellation) throws DeviceException;
    }

    static final class Printer implements TicketPrinter {

        final CountDownLatch closed = new CountDownLatch(1);
        volatile Probe probe = DeviceHealth::ready;
        volatile Printing printing = (printer, cancellation) -> new PrintReport(1, true);
        volatile Consumer<DeviceHealth> listener = health -> { };
        volatile Thread lastThread;

        @Override
        public PrinterCapabilities capabilities() {
            return new PrinterCapabilities(576, 203, true, true);
        }

        @Override
        public PrintReport print(PrintDocument document, Cancellation cancellation) throws DeviceException {
            lastThread = Thread.currentThread();
            return printing.print(this, cancellation);
        }

        @Override
        public DeviceInfo info() {
            return DeviceInfo.UNKNOWN;
        }

        @Override
        public DeviceHealth probe() throws DeviceException {
            return probe.ask();
        }

        @Override
        public void onChange(Consumer<DeviceHealth> other) {
            listener = other;
        }

        @Override
        public void close() {
            closed.countDown();
        }

        boolean isClosed() {
            return closed.getCount() == 0;
        }
    }

    static final class Reader implements CardReader {

        volatile Consumer<CardPresence> cards = presence -> { };
        volatile Probe probe = DeviceHealth::ready;
        volatile CardPresence there = CardPresence.ABSENT;

        @Override
        public void onCard(Consumer<CardPresence> listener) {
            cards = listener;
            listener.accept(there);
        }

        @Override
        public CardChannel connect() throws DeviceException {
            throw new DeviceException(Fault.CARD_REMOVED, "no card");
        }

        @Override
        public DeviceInfo info() {
            return DeviceInfo.UNKNOWN;
        }

        @Override
        public DeviceHealth probe() throws DeviceException {
            return probe.ask();
        }

        @Override
        public void onChange(Consumer<DeviceHealth> listener) {
        }

        @Override
        public void close() {
        }
    }
}
