package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import vn.motcua.centre.CentreDesk;
import vn.motcua.centre.CentreException;
import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.papercode.PaperKeyBook;
import vn.motcua.sqlite.StoreException;

/** {@code ./kiosk centre new-qr-key}: what signs the codes on papers is renewed. */
@Command(name = "new-qr-key", description = "Renews the key that signs the codes on papers; papers signed before stay good.")
public final class CentreQrKeyCommand implements Callable<Integer> {

    @Option(names = "--kiosk", paramLabel = "ID",
            description = "That of a kiosk, which makes itself another one within a minute; without: the centre's own.")
    private String kiosk;

    @Option(names = "--stolen", description = "With --kiosk: nothing that its key signed is to be believed any more.")
    private boolean stolen;

    @ParentCommand
    private CentreCommand centre;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws CentreException, StoreException, IOException {
        if (stolen && kiosk == null) {
            throw new ParameterException(spec.commandLine(), "--stolen: expected with --kiosk");
        }
        Optional<CentreSettings> settings = centre.files().settings(spec.commandLine().getErr());
        if (settings.isEmpty()) {
            return 1;
        }
        try (CentreDesk desk = CentreDesk.open(settings.get(), Clock.systemUTC())) {
            PaperKeyBook keys = desk.paperKeys();
            PrintWriter out = spec.commandLine().getOut();
            if (kiosk == null) {
                out.println("the centre signs papers with the key " + keys.renew(CentreDesk.COMMAND_LINE) + " from now on");
            } else if (keys.end(kiosk, stolen, CentreDesk.COMMAND_LINE)) {
                out.println(stolen ? "nothing that " + kiosk + "'s key signed is believed any more" : kiosk + "'s key signs nothing after today");
            } else {
                throw new ParameterException(spec.commandLine(), "--kiosk: no kiosk of that id has told a key");
            }
            out.flush();
            return 0;
        }
    }
}
