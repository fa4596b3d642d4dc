package vn.motcua.kiosk.command;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import com.github.anastaciocintra.escpos.image.BitonalThreshold;
import com.github.anastaciocintra.escpos.image.CoffeeImageImpl;
import com.github.anastaciocintra.escpos.image.EscPosImage;
import com.github.anastaciocintra.escpos.image.RasterBitImageWrapper;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Strategy;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.kiosk.bench.AnsweringPrinter;

/** Counts the bytes of one ticket by each strategy beside escpos-coffee's raster of the same picture, and times its beginning. */
@Command(name = "print", description = "Bytes and seconds of one ticket, beside escpos-coffee's raster of the same picture.")
public final class BenchPrintCommand implements Callable<Integer> {

    private static final int[] BAUDS = {9600, 19200, 38400, 115200};
    private static final int[] MILLIMETRES_PER_SECOND = {100, 150, 200, 250, 300};
    private static final double BITS_PER_BYTE = 10;
    private static final int WARM_UP = 15;
    private static final int MEASURED = 21;

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "${sys:config.dir:-config}",
            description = "Folder with words/ (default: ${DEFAULT-VALUE}).")
    private Path config;

    /** Medians, in milliseconds. */
    private record Beginning(double firstByte, double firstCommand) {
    }

    @Override
    public Integer call() throws IOException, DeviceException {
        PrintWriter out = spec.commandLine().getOut();
        InventedPapers papers = new InventedPapers(config.resolve("words"));
        PrintDocument ticket = papers.paper(InventedPapers.Kind.TICKET);
        Bitmap picture = new Typesetter(576, 203).set(ticket);
        int whole = coffee(picture);
        out.printf("%-24s %8s %8s %8s %8s %8s %8s%n", "strategy", "bytes", "share", "9600", "19200", "38400", "115200");
        row(out, "escpos-coffee", whole, whole);
        for (Strategy strategy : Strategy.values()) {
            OptionalInt bytes = StrategyBytes.best().bytes(strategy, ticket, papers.earlier(InventedPapers.Kind.TICKET));
            row(out, strategy.word(), bytes.orElseThrow(), whole);
        }
        paper(out, picture);
        for (Strategy strategy : List.of(Strategy.PORTABLE, Strategy.NATIVE, Strategy.TEXT)) {
            Beginning begins = beginning(strategy, ticket);
            out.printf(Locale.ROOT, "%s, from \"print\" to the first byte: %.1f ms; to the first byte of the paper: %.1f ms (medians of %d, warm)%n",
                    strategy.word(), begins.firstByte, begins.firstCommand, MEASURED);
        }
        out.flush();
        return 0;
    }

    private static void row(PrintWriter out, String name, int bytes, int whole) {
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "%-24s %8d %7.2f%%", name, bytes, 100.0 * bytes / whole));
        for (int baud : BAUDS) {
            row.append(String.format(Locale.ROOT, " %6.1f s", bytes * BITS_PER_BYTE / baud));
        }
        out.println(row);
    }

    private static void paper(PrintWriter out, Bitmap picture) {
        double millimetres = picture.height() * 25.4 / 203;
        StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "the paper alone, %.0f mm:", millimetres));
        for (int speed : MILLIMETRES_PER_SECOND) {
            row.append(String.format(Locale.ROOT, " %.2f s at %d mm/s,", millimetres / speed, speed));
        }
        out.println(row.substring(0, row.length() - 1));
    }

    /** The same dots in one GS v 0, as escpos-coffee writes them. */
    private static int coffee(Bitmap picture) throws IOException {
        BufferedImage colours = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        colours.createGraphics().drawImage(picture.toImage(), 0, 0, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (com.github.anastaciocintra.escpos.EscPos printer = new com.github.anastaciocintra.escpos.EscPos(bytes)) {
            printer.initializePrinter();
            printer.write(new RasterBitImageWrapper(), new EscPosImage(new CoffeeImageImpl(colours), new BitonalThreshold()));
            printer.cut(com.github.anastaciocintra.escpos.EscPos.CutMode.PART);
        }
        return bytes.size();
    }

    /** Through the driver, over the loopback, on a printer that is always ready. */
    private static Beginning beginning(Strategy strategy, PrintDocument ticket) throws DeviceException {
        DeviceDriver driver = DriverCatalogue.load().find(DeviceKind.TICKET_PRINTER, "escpos").orElseThrow();
        Settings settings = Settings.of(driver.options(), new TreeMap<>(Map.of("strategy", strategy.word(), "native-qr", "true",
                "repeated-dots", "true", "vietnamese-page", "30", "vietnamese-capitals-page", "31")));
        double[] bytes = new double[MEASURED];
        double[] commands = new double[MEASURED];
        try (AnsweringPrinter peer = new AnsweringPrinter();
             TicketPrinter printer = (TicketPrinter) driver.open(new DeviceId(peer.address()), settings)) {
            for (int i = -WARM_UP; i < MEASURED; i++) {
                peer.await();
                long begin = System.nanoTime();
                printer.print(ticket, new Cancellation());
                if (i >= 0) {
                    bytes[i] = (peer.firstByte() - begin) / 1e6;
                    commands[i] = (peer.firstCommand() - begin) / 1e6;
                }
            }
        }
        return new Beginning(median(bytes), median(commands));
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
