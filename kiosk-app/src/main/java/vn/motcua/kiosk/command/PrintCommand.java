package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

import javax.imageio.ImageIO;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintReport;
import vn.motcua.device.Settings;
import vn.motcua.device.TicketPrinter;
import vn.motcua.device.paper.Bitmap;
import vn.motcua.device.paper.Strategy;
import vn.motcua.device.paper.Typesetter;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.PrinterProfile;

/** Prints a paper with invented data and says what went over the line and what the printer answered. */
@Command(name = "print", description = "Prints a sample paper and says what the printer answered.")
public final class PrintCommand implements Callable<Integer> {

    private static final int[] BAUDS = {9600, 19200, 38400, 115200};
    private static final String AUTO = "auto";
    private static final String IDENTIFY = "identify";
    private static final String CUPS = "cups:";
    private static final double BITS_PER_BYTE = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PAPER", description = {"ticket, receipt, guide or test;",
            "identify asks the printer its name and state and proposes a profile."})
    private String paper;

    @Option(names = "--to", paramLabel = "ADDRESS", description = {
        "tcp://HOST:PORT, serial:///dev/NAME?baud=N[&flow=xon|cts|none], file:///dev/NAME", "or cups:QUEUE. Not needed with --dry-run."})
    private String to = "";

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "An option of the driver, as in kiosk.toml: width-dots, dpi, cut, completion, answers, stall-seconds and others.")
    private Map<String, String> set = new TreeMap<>();

    @Option(names = "--profile", paramLabel = "NAME", description = "A file in config/printers: what the printer can do.")
    private String profile = "";

    @Option(names = "--strategy", paramLabel = "NAME", description = "portable, native, cached, text, or auto: by the line's speed.")
    private String strategy = "";

    @Option(names = "--out", paramLabel = "X.png", description = "Keeps the picture of the paper.")
    private Path out;

    @Option(names = "--dry-run", description = "Prints nothing: says only how long the paper is and how long it takes.")
    private boolean dryRun;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "${sys:config.dir:-config}",
            description = "Folder with words/ (default: ${DEFAULT-VALUE}).")
    private Path config;

    @Override
    public Integer call() throws IOException {
        DeviceDriver driver = DriverCatalogue.load().find(DeviceKind.TICKET_PRINTER, to.startsWith(CUPS) ? "cups" : "escpos").orElseThrow();
        Settings settings = settings(driver);
        if (paper.equals(IDENTIFY)) {
            return new PrinterIdentification(spec.commandLine(), config).run(driver, id(), settings);
        }
        InventedPapers papers = new InventedPapers(config.resolve("words"));
        PrintDocument document = papers.paper(kind());
        Bitmap picture = new Typesetter(settings.number("width-dots"), settings.number("dpi")).set(document);
        describe(picture, document, settings, papers);
        if (out != null) {
            ImageIO.write(picture.toImage(), "png", out.toFile());
            say("picture: %s", out);
        }
        return dryRun ? 0 : print(driver, settings, document);
    }

    private DeviceId id() {
        return new DeviceId(to.startsWith(CUPS) ? to.substring(CUPS.length()) : to);
    }

    private InventedPapers.Kind kind() {
        for (InventedPapers.Kind kind : InventedPapers.Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(paper)) {
                return kind;
            }
        }
        throw new ParameterException(spec.commandLine(), "no paper named " + paper + "; there are ticket, receipt, guide, test, and identify");
    }

    private Settings settings(DeviceDriver driver) {
        if (to.isEmpty() && !dryRun) {
            throw new ParameterException(spec.commandLine(), "--to ADDRESS says which printer; --dry-run needs none");
        }
        Map<String, String> given = new TreeMap<>(family());
        given.putAll(set);
        if (!to.startsWith(CUPS)) {
            given.put("to", to);
        }
        if (!strategy.isEmpty()) {
            given.put("strategy", strategy);
        }
        try {
            return Settings.of(driver.options(), given);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage());
        }
    }

    private Map<String, String> family() {
        if (profile.isEmpty()) {
            return Map.of();
        }
        Checked<PrinterProfile> read = PrinterProfile.read(PrinterProfile.file(config, profile), DriverCatalogue.load());
        return read.value().map(PrinterProfile::options).orElseThrow(() ->
                new ParameterException(spec.commandLine(), "no good profile " + profile + ": " + read.problems().get(0)));
    }

    private void describe(Bitmap picture, PrintDocument document, Settings settings, InventedPapers papers) {
        say("%s: %d x %d dots, %.0f mm", paper, picture.width(), picture.height(), picture.height() * 25.4 / settings.number("dpi"));
        if (to.startsWith(CUPS)) {
            // What a queue makes of it, and over which line, CUPS alone knows.
            return;
        }
        StrategyBytes bytes = StrategyBytes.of(settings);
        for (Strategy each : Strategy.values()) {
            if (settings.text("strategy").equals(AUTO) || settings.text("strategy").equals(each.word())) {
                bytes.bytes(each, document, papers.earlier(kind())).ifPresent(count -> say("%s", seconds(each, count)));
            }
        }
    }

    private static String seconds(Strategy strategy, int bytes) {
        StringBuilder seconds = new StringBuilder(String.format(Locale.ROOT, "%s: %d bytes; on a serial line:", strategy.word(), bytes));
        for (int baud : BAUDS) {
            seconds.append(String.format(Locale.ROOT, " %.1f s at %d,", bytes * BITS_PER_BYTE / baud, baud));
        }
        return seconds.substring(0, seconds.length() - 1) + " baud";
    }

    private int print(DeviceDriver driver, Settings settings, PrintDocument document) {
        try (TicketPrinter printer = (TicketPrinter) driver.open(id(), settings)) {
            say("printer: %s", name(printer.info()));
            say("before: %s", HealthWords.line(printer.probe()));
            long begin = System.nanoTime();
            PrintReport report = printer.print(document, new Cancellation());
            say("sent %d bytes in %.1f s; %s", report.bytesSent(), (System.nanoTime() - begin) / 1e9, report.confirmed()
                    ? "the printer says that the paper is out"
                    : "the printer does not tell whether the paper is out");
            say("after: %s", HealthWords.line(printer.probe()));
            return 0;
        } catch (DeviceException e) {
            spec.commandLine().getErr().println("not printed: "
                    + e.fault().name().toLowerCase(Locale.ROOT).replace('_', '-') + ": " + e.getMessage());
            return 1;
        }
    }

    static String name(DeviceInfo info) {
        String name = String.join(" ", info.maker(), info.model(), info.serial(), info.firmware()).trim();
        return name.isEmpty() ? "does not say its name" : name;
    }

    private void say(String line, Object... values) {
        PrintWriter writer = spec.commandLine().getOut();
        writer.println(String.format(Locale.ROOT, line, values));
        writer.flush();
    }
}
