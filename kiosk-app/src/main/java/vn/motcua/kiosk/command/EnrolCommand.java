package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.motcua.kiosk.link.Enrolment;

/** {@code ./kiosk enrol}: makes this kiosk known to a centre, once. */
@Command(name = "enrol", description = "Makes this kiosk known to a centre, by a code from: ./kiosk centre enrol-code ID")
public final class EnrolCommand implements Callable<Integer> {

    private static final String HEX = "[0-9a-f]{64}";

    @Parameters(index = "0", paramLabel = "ADDRESS", description = "The centre's, as https://centre.example:8443")
    private URI centre;

    @Parameters(index = "1", paramLabel = "CODE", description = "As the centre gave it, as ABCD-EFGH-JKLM")
    private String code;

    @Option(names = "--fingerprint", paramLabel = "SHA256",
            description = "Of the centre's certificate, as the centre says it; not needed when an authority vouches for it.")
    private String fingerprint;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".run/kiosk", description = "The kiosk's data folder; ${DEFAULT-VALUE}")
    private Path data;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Optional<String> pin = Optional.ofNullable(fingerprint).map(each -> each.replace(":", "").toLowerCase(Locale.ROOT));
        if (centre.getHost() == null || !"http".equals(centre.getScheme()) && !"https".equals(centre.getScheme())) {
            throw new ParameterException(spec.commandLine(), "ADDRESS: expected https://… of the centre");
        }
        if (pin.isPresent() && !pin.get().matches(HEX)) {
            throw new ParameterException(spec.commandLine(), "--fingerprint: expected 64 hexadecimal digits");
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            Enrolment enrolment = Enrolment.ask(centre, code, pin);
            enrolment.keep(data);
            out.println("this kiosk is known to the centre as " + enrolment.kiosk() + "; the next start of ./kiosk run speaks to " + centre);
            out.flush();
            return 0;
        } catch (IOException e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private int refused(String why) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return 1;
    }
}
