package vn.motcua.kiosk;

import org.slf4j.LoggerFactory;
import picocli.CommandLine;

import vn.motcua.kiosk.command.BenchCardCommand;
import vn.motcua.kiosk.command.BenchCentreCommand;
import vn.motcua.kiosk.command.BenchPrintCommand;
import vn.motcua.kiosk.command.BenchQueueCommand;
import vn.motcua.kiosk.command.BenchSearchCommand;
import vn.motcua.kiosk.command.BenchStartCommand;
import vn.motcua.kiosk.command.BenchScanCommand;
import vn.motcua.kiosk.command.CardCommand;
import vn.motcua.kiosk.command.CatalogueCommand;
import vn.motcua.kiosk.command.CentreCommand;
import vn.motcua.kiosk.command.CheckCommand;
import vn.motcua.kiosk.command.CommandLineMessages;
import vn.motcua.kiosk.command.DevicesCommand;
import vn.motcua.kiosk.command.EnrolCommand;
import vn.motcua.kiosk.command.HandbookCommand;
import vn.motcua.kiosk.command.JournalCommand;
import vn.motcua.kiosk.command.PinCommand;
import vn.motcua.kiosk.command.PrintCommand;
import vn.motcua.kiosk.command.ScanCommand;
import vn.motcua.kiosk.command.ScreensCommand;
import vn.motcua.kiosk.command.SearchCommand;
import vn.motcua.kiosk.command.SupportCommand;
import vn.motcua.kiosk.command.SettingsCommand;

/** Where both processes begin: the kiosk and the centre, and every command of the technician. */
@CommandLine.Command(name = "kiosk", description = "Self-service kiosk of a public-service branch.",
        subcommands = {RunCommand.class, VisitCommand.class, ScreensCommand.class, CheckCommand.class, DevicesCommand.class,
                SetupCommand.class, PinCommand.class, SettingsCommand.class, CardCommand.class,
                PrintCommand.class, ScanCommand.class, SearchCommand.class, CatalogueCommand.class, CentreCommand.class, EnrolCommand.class,
                JournalCommand.class, SupportCommand.class, HandbookCommand.class, Main.Bench.class, CommandLine.HelpCommand.class},
        footer = {"", "./kiosk test runs every test."})
public final class Main implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    public static void main(String[] arguments) {
        boolean citizensWait = arguments.length > 0 && arguments[0].equals("run");
        System.exit(citizensWait ? run(arguments) : command(arguments));
    }

    private static int command(String... arguments) {
        // By one thread: several devices that ask for their first logger at once make SLF4J talk to the technician.
        LoggerFactory.getILoggerFactory();
        return CommandLineMessages.speaking(new CommandLine(new Main())).execute(arguments);
    }

    /** With that command alone: reading the annotations of all others would keep citizens waiting for the screen. */
    private static int run(String[] arguments) {
        RunCommand run = new RunCommand();
        return run.start(() -> CommandLineMessages.speaking(new CommandLine(new Citizens()).addSubcommand(run)), arguments);
    }

    @CommandLine.Command(name = "kiosk")
    private static final class Citizens implements Runnable {

        @Override
        public void run() {
            throw new IllegalStateException("the first word is run");
        }
    }

    @Override
    public void run() {
        spec.commandLine().usage(System.out);
    }

    /** Measurements, each beside its peer. */
    @CommandLine.Command(name = "bench", description = "Measures the kiosk beside its peers.",
            subcommands = {BenchStartCommand.class, BenchCardCommand.class, BenchPrintCommand.class, BenchScanCommand.class,
                    BenchSearchCommand.class, BenchCentreCommand.class, BenchQueueCommand.class, BenchUiCommand.class})
    static final class Bench implements Runnable {

        @CommandLine.Spec
        private CommandLine.Model.CommandSpec spec;

        @Override
        public void run() {
            throw new CommandLine.ParameterException(spec.commandLine(), "name what to measure: " + String.join(", ", spec.subcommands().keySet()));
        }
    }
}
