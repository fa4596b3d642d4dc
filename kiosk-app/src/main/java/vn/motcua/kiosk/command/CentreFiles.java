package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.tls.OwnCertificate;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Secret;
import vn.motcua.kiosk.config.WorkingDaysConfig;

/** Which centre a command means: options that every command of the centre has. */
final class CentreFiles {

    @Option(names = "--config", scope = ScopeType.INHERIT, paramLabel = "FILE",
            description = "The centre's configuration; without it config/centre.toml.")
    private Path file;

    @Option(names = "--data", scope = ScopeType.INHERIT, paramLabel = "DIR",
            description = "Where the centre keeps its data, instead of the configuration's folder. "
            + "The embedded centre of ./kiosk run has .run/kiosk/centre.")
    private Path data;

    private WorkingDays days;
    private QueueFiles.Found queues;

    /** Empty when the configuration is wrong; then every problem was said. */
    Optional<CentreSettings> settings(PrintWriter err) {
        return config(err).map(this::settings);
    }

    /**
     * With what dossiers are finished with, for a centre that is to run. One that is to seal and cannot is not started: its dossiers would go on
     * without a seal, and nobody would notice.
     */
    Optional<CentreSettings> settingsToRun(PrintWriter err) {
        Optional<CentreConfig> config = config(err);
        try {
            return config.isEmpty() ? Optional.empty()
                    : Optional.of(settings(config.get()).withFinish(CentreFittings.finish(config.get(), err::println)));
        } catch (IOException e) {
            err.println("[seal]: " + e.getMessage());
            err.flush();
            return Optional.empty();
        }
    }

    private Optional<CentreConfig> config(PrintWriter err) {
        Checked<CentreConfig> read = CentreConfig.read(file == null ? ConfigFolder.centre() : file);
        Checked<WorkingDaysConfig> calendar = WorkingDaysConfig.read(ConfigFolder.workingDays());
        if (read.value().isEmpty() || calendar.value().isEmpty()) {
            read.problems().forEach(err::println);
            calendar.problems().forEach(err::println);
            err.flush();
            return Optional.empty();
        }
        days = CentreFittings.calendar(calendar.get());
        queues = QueueFiles.all(days);
        if (!queues.problems().isEmpty()) {
            queues.problems().forEach(err::println);
            err.flush();
            return Optional.empty();
        }
        return read.value();
    }

    private CentreSettings settings(CentreConfig config) {
        Map<String, String> tokens = config.kioskTokens().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, token -> token.getValue().text()));
        Path books = data == null ? config.data() : data;
        return CentreFittings.into(CentreSettings.closed(books, config.host(), config.port(), config.branch()), config, days)
                .withKiosks(tokens)
                .withQueue(queues.settings())
                .withDatabase(config.database()
                        .map(each -> new PostgresAddress(each.url(), each.user(), each.password().map(Secret::text).orElse(""))))
                .withCertificate(config.certificate().map(each -> new OwnCertificate(each.certificate(), each.key(),
                        each.password().map(Secret::text).orElse(""))));
    }
}
