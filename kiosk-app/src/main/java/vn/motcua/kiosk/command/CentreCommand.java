package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.centre.Centre;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;

/** {@code ./kiosk centre}: a centre as a process of its own, until it is told to stop. */
@Command(name = "centre", description = "Starts a centre: takes in what kiosks send, and shows it to the staff.",
        subcommands = {CentreAddUserCommand.class, CentreEnrolCodeCommand.class, CentreStageUpdateCommand.class,
                CentreVerifyAuditCommand.class, CentreQrKeyCommand.class})
public final class CentreCommand implements Callable<Integer> {

    @Mixin
    private CentreFiles files;

    @Option(names = "--port", paramLabel = "N", description = "Port to listen on, instead of the configuration's; 0 for any free one.")
    private Integer port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CentreException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Optional<CentreSettings> settings = files.settingsToRun(err);
        if (settings.isEmpty()) {
            return 1;
        }
        Centre centre = Centre.start(port == null ? settings.get() : settings.get().withPort(port));
        centre.damagedBooks().ifPresent(aside -> err.println("the books were damaged; they are set aside as " + aside + ", new ones are begun"));
        err.println("the centre listens on " + centre.address());
        centre.fingerprint().ifPresent(each -> err.println("its certificate has the SHA-256 " + each));
        err.flush();
        Runtime.getRuntime().addShutdownHook(new Thread(centre::close, "centre-stop"));
        new CountDownLatch(1).await();
        return 0;
    }

    /** Named before or after the command below. */
    CentreFiles files() {
        return files;
    }
}
