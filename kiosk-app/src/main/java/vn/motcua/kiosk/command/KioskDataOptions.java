package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;

/** Which kiosk's data a command looks at. */
final class KioskDataOptions {

    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; usual: kiosk.toml in the configuration folder.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the kiosk keeps its data, instead of the configuration's folder.")
    private Path data;

    Path file() {
        return file == null ? installed().filter(Files::isRegularFile).orElseGet(ConfigFolder::kiosk) : file;
    }

    /**
     * Where the settings of the kiosk stand that is installed here: the package keeps them apart from the pattern that ships. Empty
     * in a source tree.
     */
    static Optional<Path> installed() {
        return Optional.ofNullable(System.getProperty("kiosk.settings")).map(Path::of);
    }

    /** Empty after having said what is wrong with the configuration, which a folder given by hand does not need, or that the folder is not there. */
    Optional<Path> folder(PrintWriter complaints) {
        if (data != null) {
            return there(data, "--data names the folder where a kiosk keeps its data", complaints);
        }
        Checked<KioskConfig> read = KioskConfig.read(file(), DriverCatalogue.load(ConfigFolder.drivers()));
        if (read.value().isEmpty()) {
            read.problems().forEach(complaints::println);
            complaints.flush();
            return Optional.empty();
        }
        return there(read.get().kiosk().data(), "has this kiosk run with " + file() + "? --data names another one", complaints);
    }

    private static Optional<Path> there(Path folder, String hint, PrintWriter complaints) {
        if (Files.isDirectory(folder)) {
            return Optional.of(folder);
        }
        complaints.println("there is no folder " + folder + ": " + hint);
        complaints.flush();
        return Optional.empty();
    }
}
