package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.update.UpdateShelf;
import vn.motcua.exchange.UpdateOffer;

/** {@code ./kiosk centre stage-update}: another version of the program for all kiosks of this centre. */
@Command(name = "stage-update",
        description = "Stages a signed version of the program: every kiosk fetches it, and takes it when the branch has closed.")
public final class CentreStageUpdateCommand implements Callable<Integer> {

    @Parameters(index = "0", arity = "0..1", paramLabel = "X.deb", description = "As ./kiosk package has made it.")
    private Path deb;

    @Parameters(index = "1", arity = "0..1", paramLabel = "X.deb.sig",
            description = "Its Ed25519 signature; usual: the name of the package with .sig.")
    private Path signature;

    @Option(names = "--clear", description = "Stages nothing any more; kiosks that have fetched it take it all the same.")
    private boolean clear;

    @ParentCommand
    private CentreCommand centre;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<CentreSettings> settings = centre.files().settings(spec.commandLine().getErr());
        if (settings.isEmpty()) {
            return 1;
        }
        UpdateShelf shelf = new UpdateShelf(settings.get().data());
        try {
            if (clear) {
                shelf.clear();
                spec.commandLine().getOut().println("nothing is staged");
            } else if (deb == null) {
                spec.commandLine().getOut().println(shelf.offer().map(CentreStageUpdateCommand::shown).orElse("nothing is staged"));
            } else {
                spec.commandLine().getOut()
                        .println(shown(shelf.stage(deb, signature == null ? deb.resolveSibling(deb.getFileName() + ".sig") : signature)));
            }
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static String shown(UpdateOffer offer) {
        return "staged: version " + offer.software() + ", " + offer.bytes() / 1_000_000
                + " MB; kiosks take it at closing time if its signature is right";
    }
}
