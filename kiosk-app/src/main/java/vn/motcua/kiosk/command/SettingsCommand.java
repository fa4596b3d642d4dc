package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
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

        @Mixin
        private KioskDataOptions kiosk;

        @Option(names = "--out", required = true, paramLabel = "X.zip", description = "The parcel.")
        private Path out;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter err = spec.commandLine().getErr();
            Checked<KioskConfig> read = KioskConfig.read(kiosk.file(), DriverCatalogue.load(ConfigFolder.drivers()));
            if (read.value().isEmpty()) {
                read.problems().forEach(err::println);
                err.println("nothing was packed: the next kiosk would not start with these");
                err.flush();
                return CommandLine.ExitCode.SOFTWARE;
            }
            SettingsParcel.Packed packed = SettingsParcel.pack(kiosk.file(), read.get().kiosk().data(), ConfigFolder.path(), out);
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

        @Option(names = "--config", paramLabel = "FILE",
                description = "Where this kiosk's own settings go; usual: kiosk.toml in that folder, or where the package has them.")
        private Path config;

        @Option(names = "--number", required = true, paramLabel = "N", description = "Of this kiosk within the branch: no two may have the same.")
        private int number;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            SettingsParcel.Unpacked unpacked = SettingsParcel.unpack(parcel, folder, place(), number, DriverCatalogue.load(ConfigFolder.drivers()));
            List<Problem> problems = unpacked.problems();
            if (!problems.isEmpty()) {
                problems.forEach(spec.commandLine().getErr()::println);
                spec.commandLine().getErr().println("nothing was changed");
                spec.commandLine().getErr().flush();
                return CommandLine.ExitCode.SOFTWARE;
            }
            PrintWriter say = spec.commandLine().getOut();
            say.println(unpacked.files() - 1 + " files are in " + folder + ", this kiosk's own settings in " + place());
            unpacked.leftOut().forEach(secret -> say.println("still to be given here: " + secret));
            say.flush();
            return CommandLine.ExitCode.OK;
        }

        private Path place() {
            boolean usual = config == null && folder.equals(ConfigFolder.path());
            return config != null ? config : usual ? KioskDataOptions.installed().orElseGet(ConfigFolder::kiosk) : folder.resolve("kiosk.toml");
        }
    }
}
