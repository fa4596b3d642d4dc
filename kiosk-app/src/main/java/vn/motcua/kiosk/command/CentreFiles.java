package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import picocli.CommandLine.Option;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.alarm.AlarmSettings;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.dossier.DossierSettings;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.handover.HandOverSettings;
import vn.motcua.centre.intake.Finish;
import vn.motcua.centre.tls.OwnCertificate;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Secret;
import vn.motcua.kiosk.config.WorkingDaysConfig;
import vn.motcua.ocr.TextLayer;
import vn.motcua.signature.PdfSeal;
import vn.motcua.signature.SigningKey;
import vn.motcua.signature.TimeStampAuthority;

/** Which centre a command means: options that every command of the centre has. */
final class CentreFiles {

    @Option(names = "--config", paramLabel = "FILE", description = "The centre's configuration; without it config/centre.toml.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the centre keeps its data, instead of the configuration's folder. "
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
            return config.isEmpty() ? Optional.empty() : Optional.of(settings(config.get()).withFinish(new Finish(text(config.get(), err), seal(config.get()))));
        } catch (IOException e) {
            err.println("[seal]: " + e.getMessage());
            err.flush();
            return Optional.empty();
        }
    }

    private static Optional<TextLayer> text(CentreConfig config, PrintWriter err) {
        List<String> missing = TextLayer.missingPrograms();
        if (config.textLanguage().isPresent() && !missing.isEmpty()) {
            err.println("dossiers get no text layer: not installed: " + String.join(", ", missing));
            err.flush();
        }
        return config.textLanguage().filter(language -> missing.isEmpty()).map(TextLayer::new);
    }

    private static Optional<PdfSeal> seal(CentreConfig config) throws IOException {
        if (config.seal().isEmpty()) {
            return Optional.empty();
        }
        CentreConfig.Seal seal = config.seal().get();
        char[] password = seal.password().text().toCharArray();
        SigningKey key = seal.keyFile().isPresent() ? SigningKey.pkcs12(seal.keyFile().get(), password)
                : SigningKey.pkcs11(seal.library().orElseThrow(), seal.slot(), password);
        return Optional.of(new PdfSeal(key, seal.timeStamp().map(TimeStampAuthority::new), seal.signer(), "", Clock.systemUTC(), CentreSettings.HANOI));
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
        days = new WorkingDays(calendar.get().cutOff(), calendar.get().closes(), calendar.get().holidays(), calendar.get().makeUp());
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
        return CentreSettings.closed(data == null ? config.data() : data, config.host(), config.port(), config.branch())
                .withKiosks(tokens)
                .withAlarms(alarms(config.alarms()))
                .withHandOver(handOver(config.handOver()))
                .withDossiers(new DossierSettings(config.papers().agency(), config.papers().authority(), config.papers().place(),
                        days))
                .withQueue(queues.settings())
                .withDatabase(config.database().map(each -> new PostgresAddress(each.url(), each.user(), each.password().map(Secret::text).orElse(""))))
                .withCertificate(config.certificate().map(each -> new OwnCertificate(each.certificate(), each.key(),
                        each.password().map(Secret::text).orElse(""))));
    }

    private static HandOverSettings handOver(CentreConfig.HandOver config) {
        return new HandOverSettings(config.folder(), config.address().map(each -> new HandOverSettings.Http(each, config.key(),
                config.password().map(Secret::text).orElse(""), config.authority())));
    }

    private static AlarmSettings alarms(CentreConfig.Alarms alarms) {
        return new AlarmSettings(alarms.server().map(each -> new AlarmSettings.Mail(each.host(), each.port(),
                AlarmSettings.Encryption.valueOf(each.encryption().toUpperCase(Locale.ROOT)), each.user(), each.password().map(Secret::text).orElse(""),
                each.from(), each.to())), alarms.webhook(), Duration.ofMinutes(alarms.minutes()));
    }
}
