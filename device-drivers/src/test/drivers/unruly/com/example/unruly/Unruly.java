package com.example.unruly;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import vn.motcua.device.*;

/** Drivers that behave until a file tells them not to: they eat memory, hang, crash, or talk where they should not. */
public abstract class Unruly implements DeviceDriver {

    private static final List<byte[]> EATEN = new ArrayList<>();
    private static final int MEGABYTE = 1 << 20;

    private final DeviceKind kind;

    Unruly(DeviceKind kind) {
        this.kind = kind;
    }

    public static final class Reader extends Unruly {
        public Reader() {
            super(DeviceKind.CARD_READER);
        }
    }

    public static final class Printer extends Unruly {
        public Printer() {
            super(DeviceKind.TICKET_PRINTER);
        }
    }

    public static final class Scanner extends Unruly {
        public Scanner() {
            super(DeviceKind.DOCUMENT_SCANNER);
        }
    }

    @Override
    public DeviceKind kind() {
        return kind;
    }

    @Override
    public String name() {
        return "unruly";
    }

    @Override
    public List<Option> options() {
        return List.of(Option.text("moods", "a folder; the files in it say how to misbehave", ""));
    }

    @Override
    public AutoCloseable watch(Settings settings, DeviceWatcher watcher) {
        watcher.devices(List.of(new DeviceWatcher.Found(new DeviceId("unruly"), "unruly")));
        return () -> { };
    }

    @Override
    public Device open(DeviceId id, Settings settings) {
        Path moods = Path.of(settings.text("moods"));
        return switch (kind) {
            case CARD_READER -> new AReader(moods);
            case TICKET_PRINTER -> new APrinter(moods);
            case DOCUMENT_SCANNER -> new AScanner(moods);
            case CODE_READER, CALLER -> throw new IllegalStateException();
        };
    }

    private static void misbehave(Path moods) {
        if (Files.exists(moods.resolve("eat-heap"))) {
            while (true) {
                EATEN.add(new byte[MEGABYTE]);
            }
        }
        if (Files.exists(moods.resolve("eat-native"))) {
            long taken = unsafe().allocateMemory(400L * MEGABYTE);
            unsafe().setMemory(taken, 400L * MEGABYTE, (byte) 1);
        }
        if (Files.exists(moods.resolve("hang"))) {
            while (true) {
                try {
                    Thread.sleep(Long.MAX_VALUE);
                } catch (InterruptedException e) {
                    continue;
                }
            }
        }
        if (Files.exists(moods.resolve("talk"))) {
            System.out.println("what a driver should not print");
            System.out.flush();
        }
        if (Files.exists(moods.resolve("talk-below"))) {
            try (var out = new java.io.FileOutputStream(java.io.FileDescriptor.out)) {
                out.write("a native library prints here".getBytes());
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        if (Files.exists(moods.resolve("exit"))) {
            System.exit(7);
        }
        if (Files.exists(moods.resolve("throw"))) {
            throw new IllegalStateException("of Nguyễn Văn Mẫu");
        }
    }

    private static sun.misc.Unsafe unsafe() {
        try {
            Field field = sun.misc.Unsafe.class.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return (sun.misc.Unsafe) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private record AReader(Path moods) implements CardReader {
        @Override
        public void onCard(Consumer<CardPresence> listener) {
            listener.accept(CardPresence.PRESENT);
        }

        @Override
        public CardChannel connect() throws DeviceException {
            misbehave(moods);
            throw new DeviceException(Fault.CARD_UNREADABLE, "a card of paper");
        }

        @Override
        public DeviceInfo info() {
            return DeviceInfo.UNKNOWN;
        }

        @Override
        public DeviceHealth probe() {
            return DeviceHealth.ready();
        }

        @Override
        public void onChange(Consumer<DeviceHealth> listener) {
        }

        @Override
        public void close() {
        }
    }

    private record APrinter(Path moods) implements TicketPrinter {
        @Override
        public PrinterCapabilities capabilities() {
            return new PrinterCapabilities(576, 203, true, false);
        }

        @Override
        public PrintReport print(PrintDocument document, Cancellation cancellation) {
            misbehave(moods);
            return new PrintReport(document.parts().size(), false);
        }

        @Override
        public DeviceInfo info() {
            return DeviceInfo.UNKNOWN;
        }

        @Override
        public DeviceHealth probe() {
            return DeviceHealth.ready();
        }

        @Override
        public void onChange(Consumer<DeviceHealth> listener) {
        }

        @Override
        public void close() {
        }
    }

    private record AScanner(Path moods) implements DocumentScanner {
        @Override
        public ScannerCapabilities capabilities() {
            return new ScannerCapabilities(java.util.Set.of(ScanRequest.Source.GLASS), false, List.of(200));
        }

        @Override
        public int scan(ScanRequest request, PageReceiver pages, Cancellation cancellation) {
            misbehave(moods);
            if (Files.exists(moods.resolve("page-elsewhere"))) {
                pages.page(new ScannedPage(Path.of("/etc/passwd"), 1, 200, false));
            }
            return 0;
        }

        @Override
        public DeviceInfo info() {
            return DeviceInfo.UNKNOWN;
        }

        @Override
        public DeviceHealth probe() {
            return DeviceHealth.ready();
        }

        @Override
        public void onChange(Consumer<DeviceHealth> listener) {
        }

        @Override
        public void close() {
        }
    }
}
