package vn.motcua.kiosk.command;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.technician.PinGate;

/** {@code ./kiosk pin set}: the PIN of the technician's screen. */
@Command(name = "pin", description = "The PIN of the technician's screen.", subcommands = PinCommand.Set.class)
public final class PinCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do with it: ./kiosk pin set");
    }

    /** Asks twice at a terminal; elsewhere takes one line of the standard input. Never a word of the command line: others could read it. */
    @Command(name = "set", description = "Sets another PIN, six digits, and opens a gate that wrong ones have shut.")
    static final class Set implements Callable<Integer> {

        @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; without it the one with simulated devices.")
        private Path file;

        @Option(names = "--data", paramLabel = "DIR", description = "Where the kiosk keeps its data, instead of the configuration's folder.")
        private Path data;

        @Override
        public Integer call() throws IOException {
            Optional<Path> folder = folder();
            if (folder.isEmpty()) {
                return CommandLine.ExitCode.SOFTWARE;
            }
            char[] pin = asked();
            Optional<String> weakness = PinGate.weakness(CharBuffer.wrap(pin));
            if (weakness.isPresent()) {
                System.err.println("nothing was changed: " + weakness.get());
                return CommandLine.ExitCode.USAGE;
            }
            new PinGate(folder.get(), Clock.systemUTC()).set(pin);
            System.err.println("the PIN is set; rest a finger for five seconds in the upper left corner of the home screen to be asked for it");
            return CommandLine.ExitCode.OK;
        }

        private Optional<Path> folder() {
            if (data != null) {
                return Optional.of(data);
            }
            Checked<KioskConfig> read = KioskConfig.read(file == null ? ConfigFolder.simulatedKiosk() : file, DriverCatalogue.load());
            read.problems().forEach(System.err::println);
            return read.value().map(config -> config.kiosk().data());
        }

        private static char[] asked() throws IOException {
            Console console = System.console();
            if (console == null) {
                String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
                return line == null ? new char[0] : line.strip().toCharArray();
            }
            char[] first = console.readPassword("new PIN, six digits: ");
            char[] second = console.readPassword("once more: ");
            return first != null && Arrays.equals(first, second) ? first : new char[0];
        }
    }
}
