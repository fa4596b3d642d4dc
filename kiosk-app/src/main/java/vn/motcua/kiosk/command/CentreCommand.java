package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;

/** {@code ./kiosk centre}: a centre as a process of its own, until it is told to stop. */
@Command(name = "centre", description = "Starts a centre: takes in what kiosks send, and shows it to the staff.")
public final class CentreCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "The centre's configuration; without it config/centre.toml.")
    private Path file;

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on, instead of the configuration's; 0 for any free one.")
    private Integer port;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the centre keeps its data, instead of the configuration's folder.")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, CentreException, InterruptedException {
        Checked<CentreConfig> read = CentreConfig.read(file == null ? ConfigFolder.centre() : file);
        PrintWriter err = spec.commandLine().getErr();
        if (read.value().isEmpty()) {
            read.problems().forEach(err::println);
            err.flush();
            return 1;
        }
        Centre centre = Centre.start(settings(read.get()));
        centre.damagedBooks().ifPresent(aside -> err.println("the books were damaged; they are set aside as " + aside + ", new ones are begun"));
        err.println("the centre listens on " + centre.address());
        err.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(centre::close, "centre-stop"));
        new CountDownLatch(1).await();
        return 0;
    }

    private CentreSettings settings(CentreConfig config) throws IOException {
        Optional<String> password = config.staffPasswordFile().isEmpty() ? Optional.empty()
                : Optional.of(Files.readString(config.staffPasswordFile().get()).strip());
        return new CentreSettings(data == null ? config.data() : data, config.bind(), port == null ? config.port() : port,
                CentreSettings.HANOI, config.branch(), password, tokens(config.kioskTokensFile()));
    }

    private static Map<String, String> tokens(Optional<Path> file) throws IOException {
        Map<String, String> tokens = new HashMap<>();
        for (String line : file.isEmpty() ? List.<String>of() : Files.readAllLines(file.get())) {
            String[] parts = line.strip().split("\\s+");
            if (parts.length == 2) {
                tokens.put(parts[0], parts[1]);
            } else if (!line.isBlank()) {
                throw new IOException(file.get() + ": expected on each line a kiosk's id, a space, and its secret");
            }
        }
        return tokens;
    }
}
