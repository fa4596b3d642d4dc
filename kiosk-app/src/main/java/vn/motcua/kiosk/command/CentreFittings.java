package vn.motcua.kiosk.command;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.alarm.AlarmSettings;
import vn.motcua.centre.handover.HandOverSettings;
import vn.motcua.centre.dossier.DossierSettings;
import vn.motcua.centre.dossier.WorkingDays;
import vn.motcua.centre.intake.Finish;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Secret;
import vn.motcua.kiosk.config.WorkingDaysConfig;
import vn.motcua.ocr.TextLayer;
import vn.motcua.signature.PdfSeal;
import vn.motcua.signature.SigningKey;
import vn.motcua.signature.TimeStampAuthority;

/** What a centre's file says of its work: the same for a centre that runs alone and for one inside a kiosk. */
public final class CentreFittings {

    private CentreFittings() {
    }

    /** The settings with papers, calendar, alarms and handing over as the files say. */
    public static CentreSettings into(CentreSettings bare, CentreConfig config, WorkingDays days) {
        return bare.withAlarms(alarms(config.alarms()))
                .withHandOver(handOver(config.handOver()))
                .withDossiers(new DossierSettings(config.papers().agency(), config.papers().authority(), config.papers().place(), days))
                .withCatalogue(new CatalogueClerk(ConfigFolder.path().resolve("catalogue")));
    }

    /** The calendar of the file, by which promises and opening hours are counted. */
    public static WorkingDays calendar(WorkingDaysConfig file) {
        return new WorkingDays(file.cutOff(), file.closes(), file.holidays(), file.makeUp());
    }

    /**
     * What is done to every dossier that arrives.
     *
     * @param told of a program that is missing for it
     * @throws IOException when there is to be a seal and its key cannot be had
     */
    public static Finish finish(CentreConfig config, Consumer<String> told) throws IOException {
        return new Finish(text(config, told), seal(config));
    }

    private static Optional<TextLayer> text(CentreConfig config, Consumer<String> told) {
        List<String> missing = TextLayer.missingPrograms();
        if (config.textLanguage().isPresent() && !missing.isEmpty()) {
            told.accept("dossiers get no text layer: not installed: " + String.join(", ", missing));
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
        return Optional.of(new PdfSeal(key, seal.timeStamp().map(TimeStampAuthority::new), seal.signer(), "", Clock.systemUTC(),
                CentreSettings.HANOI));
    }

    private static HandOverSettings handOver(CentreConfig.HandOver config) {
        return new HandOverSettings(config.folder(), config.address().map(each -> new HandOverSettings.Http(each, config.key(),
                config.password().map(Secret::text).orElse(""), config.authority())));
    }

    private static AlarmSettings alarms(CentreConfig.Alarms alarms) {
        return new AlarmSettings(alarms.server().map(CentreFittings::mail), alarms.webhook(), Duration.ofMinutes(alarms.minutes()));
    }

    private static AlarmSettings.Mail mail(CentreConfig.MailServer server) {
        return new AlarmSettings.Mail(server.host(), server.port(),
                AlarmSettings.Encryption.valueOf(server.encryption().toUpperCase(Locale.ROOT)), server.user(),
                server.password().map(Secret::text).orElse(""), server.from(), server.to());
    }
}
