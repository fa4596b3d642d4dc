package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.Secret;
import vn.motcua.signature.PdfSeal;
import vn.motcua.signature.SigningKey;
import vn.motcua.signature.TimeStampAuthority;

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
    public Integer call() throws CentreException, InterruptedException {
        Checked<CentreConfig> read = CentreConfig.read(file == null ? ConfigFolder.centre() : file);
        PrintWriter err = spec.commandLine().getErr();
        if (read.value().isEmpty()) {
            read.problems().forEach(err::println);
            err.flush();
            return 1;
        }
        Optional<PdfSeal> seal;
        try {
            seal = seal(read.get());
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), "[seal]: " + e.getMessage());
        }
        CentreSettings settings = settings(read.get());
        Centre centre = Centre.start(seal.map(settings::with).orElse(settings));
        centre.damagedBooks().ifPresent(aside -> err.println("the books were damaged; they are set aside as " + aside + ", new ones are begun"));
        err.println("the centre listens on " + centre.address());
        err.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(centre::close, "centre-stop"));
        new CountDownLatch(1).await();
        return 0;
    }

    /** A centre that is to seal and cannot is not started: its dossiers would go on without a seal, and nobody would notice. */
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

    private CentreSettings settings(CentreConfig config) {
        Map<String, String> tokens = config.kioskTokens().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, token -> token.getValue().text()));
        return new CentreSettings(data == null ? config.data() : data, config.host(), port == null ? config.port() : port,
                CentreSettings.HANOI, config.branch(), config.staffPassword().map(Secret::text), tokens,
                config.database().map(each -> new PostgresAddress(each.url(), each.user(), each.password().map(Secret::text).orElse(""))));
    }
}
