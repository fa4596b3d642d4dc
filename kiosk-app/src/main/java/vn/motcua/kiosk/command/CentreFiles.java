package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.tls.OwnCertificate;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Secret;

/** Which centre a command means: options that every command of the centre has. */
final class CentreFiles {

    @Option(names = "--config", paramLabel = "FILE", description = "The centre's configuration; without it config/centre.toml.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the centre keeps its data, instead of the configuration's folder. "
            + "The embedded centre of ./kiosk run has .run/kiosk/centre.")
    private Path data;

    /** Empty when the configuration is wrong; then every problem was said. */
    Optional<CentreSettings> settings(PrintWriter err) {
        Checked<CentreConfig> read = CentreConfig.read(file == null ? ConfigFolder.centre() : file);
        if (read.value().isEmpty()) {
            read.problems().forEach(err::println);
            err.flush();
            return Optional.empty();
        }
        return Optional.of(settings(read.get()));
    }

    private CentreSettings settings(CentreConfig config) {
        Map<String, String> tokens = config.kioskTokens().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, token -> token.getValue().text()));
        return CentreSettings.closed(data == null ? config.data() : data, config.host(), config.port(), config.branch())
                .withKiosks(tokens)
                .withDatabase(config.database().map(each -> new PostgresAddress(each.url(), each.user(), each.password().map(Secret::text).orElse(""))))
                .withCertificate(config.certificate().map(each -> new OwnCertificate(each.certificate(), each.key(),
                        each.password().map(Secret::text).orElse(""))));
    }
}
