package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.SettingsParcel;
import vn.motcua.kiosk.words.Words;

/** {@code ./kiosk settings}: what can be set, and one kiosk's settings for the next. */
@Command(name = "settings", description = "What can be set, and the settings of one kiosk for the next.",
        subcommands = {SettingsCommand.Describe.class, SettingsCommand.Export.class, SettingsCommand.Import.class})
public final class SettingsCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "say what to do with them: describe, export or import");
    }

    static SettingsPage page(DriverCatalogue drivers) {
        Path words = ConfigFolder.path().resolve("words");
        return new SettingsPage(drivers, Words.load(words.resolve("vi.properties")), Words.load(words.resolve("en.properties")));
    }

    @Command(name = "describe", description = "Every key and every option of every driver, as a page: config/README.md is made by it.")
    static final class Describe implements Callable<Integer> {

        @Option(names = "--out", paramLabel = "FILE", description = "Writes the page there instead of showing it.")
        private Path file;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            String page = page(DriverCatalogue.load()).markdown();
            if (file == null) {
                spec.commandLine().getOut().print(page);
                spec.commandLine().getOut().flush();
            } else {
                Files.writeString(file, page);
            }
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(name = "export", description = "Packs all settings of this kiosk for the next one; secrets are left out, and named.")
    static final class Export implements Callable<Integer> {

        @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; usual: kiosk.toml in the configuration folder.")
        private Path config = ConfigFolder.kiosk();

        @Option(names = "--out", required = true, paramLabel = "X.zip", description = "The parcel.")
        private Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            SettingsParcel.Packed packed = SettingsParcel.pack(config, out);
            PrintWriter say = spec.commandLine().getOut();
            say.println(packed.files() + " files are in " + out);
            packed.leftOut().forEach(secret -> say.println("left out, because it is secret: " + secret));
            say.flush();
            return CommandLine.ExitCode.OK;
        }
    }

    @Command(name = "import", description = "Unpacks the settings of another kiosk; nothing is changed unless all of them are good here.")
    static final class Import implements Callable<Integer> {

        @Parameters(paramLabel = "X.zip", description = "The parcel.")
        private Path parcel;

        @Option(names = "--into", paramLabel = "DIR", description = "The configuration folder; usual: this kiosk's.")
        private Path folder = ConfigFolder.path();

        @Option(names = "--number", required = true, paramLabel = "N", description = "Of this kiosk within the branch: no two may have the same.")
        private int number;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            SettingsParcel.Unpacked unpacked = SettingsParcel.unpack(parcel, folder, number, DriverCatalogue.load(ConfigFolder.drivers()));
            List<Problem> problems = unpacked.problems();
            if (!problems.isEmpty()) {
                problems.forEach(spec.commandLine().getErr()::println);
                spec.commandLine().getErr().println("nothing was changed");
                spec.commandLine().getErr().flush();
                return CommandLine.ExitCode.SOFTWARE;
            }
            PrintWriter say = spec.commandLine().getOut();
            say.println(unpacked.files() + " files are in " + folder);
            unpacked.leftOut().forEach(secret -> say.println("still to be given here: " + secret));
            say.flush();
            return CommandLine.ExitCode.OK;
        }
    }
}
