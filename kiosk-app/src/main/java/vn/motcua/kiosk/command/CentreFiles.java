package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.dossier.DossierSettings;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.tls.OwnCertificate;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Secret;
import vn.motcua.kiosk.config.WorkingDaysConfig;

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
        Checked<WorkingDaysConfig> days = WorkingDaysConfig.read(ConfigFolder.workingDays());
        if (read.value().isEmpty() || days.value().isEmpty()) {
            read.problems().forEach(err::println);
            days.problems().forEach(err::println);
            err.flush();
            return Optional.empty();
        }
        return Optional.of(settings(read.get(), days.get()));
    }

    private CentreSettings settings(CentreConfig config, WorkingDaysConfig days) {
        Map<String, String> tokens = config.kioskTokens().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, token -> token.getValue().text()));
        return CentreSettings.closed(data == null ? config.data() : data, config.host(), config.port(), config.branch())
                .withKiosks(tokens)
                .withDossiers(new DossierSettings(config.papers().agency(), config.papers().authority(), config.papers().place(),
                        new WorkingDays(days.cutOff(), days.closes(), days.holidays(), days.makeUp())))
                .withDatabase(config.database().map(each -> new PostgresAddress(each.url(), each.user(), each.password().map(Secret::text).orElse(""))))
                .withCertificate(config.certificate().map(each -> new OwnCertificate(each.certificate(), each.key(),
                        each.password().map(Secret::text).orElse(""))));
    }
}
