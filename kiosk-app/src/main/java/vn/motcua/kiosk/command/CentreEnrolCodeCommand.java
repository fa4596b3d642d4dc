package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.sqlite.StoreException;

/** {@code ./kiosk centre enrol-code}: a code by which a kiosk becomes known, once. */
@Command(name = "enrol-code", description = "Makes a code by which a kiosk becomes known to this centre: once, within an hour.")
public final class CentreEnrolCodeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "KIOSK", description = "The id that the kiosk shall have here, as hn-01-03.")
    private String kiosk;

    @ParentCommand
    private CentreCommand centre;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CentreException, StoreException, IOException {
        Optional<CentreSettings> settings = centre.files().settings(spec.commandLine().getErr());
        if (settings.isEmpty()) {
            return 1;
        }
        try (CentreDesk desk = CentreDesk.open(settings.get(), Clock.systemUTC())) {
            String code = desk.enrolment().makeCode(kiosk, CentreDesk.COMMAND_LINE);
            PrintWriter out = spec.commandLine().getOut();
            out.println(code);
            out.println("at the kiosk, within an hour: ./kiosk enrol ADDRESS " + code + desk.fingerprint()
                    .map(each -> " --fingerprint " + each).orElse(""));
            out.flush();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
