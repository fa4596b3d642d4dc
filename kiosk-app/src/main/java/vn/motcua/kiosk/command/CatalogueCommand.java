package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import vn.motcua.centre.CentreSettings;
import vn.motcua.centre.catalogue.CatalogueReader.Judged;
import vn.motcua.centre.catalogue.CatalogueReader.RefusedException;
import vn.motcua.centre.catalogue.CatalogueShelf;
import vn.motcua.exchange.CatalogueOffer;
import vn.motcua.exchange.CatalogueVersion;
import vn.motcua.kiosk.config.CentreConfig;
import vn.motcua.kiosk.config.ConfigFolder;

/** {@code ./kiosk catalogue}: new versions of the catalogue, for the centre to hand to its kiosks. */
@Command(name = "catalogue", description = "Imports new versions of the catalogue of procedures, brings them live and rolls them back.")
public final class CatalogueCommand implements Runnable {

    private static final int MOST_SHOWN = 20;

    @Spec
    private CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", scope = ScopeType.INHERIT,
            description = "Data folder of the centre, instead of the one in config/centre.toml. "
                    + "A kiosk that runs its own centre keeps it in .run/kiosk/centre.")
    private Path data;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do: import FILE, list, activate VERSION or rollback");
    }

    @Command(name = "import", description = "Takes a file in as a new version: CSV, TSV, Excel (.xlsx) or the JSON of a portal. All or nothing.")
    int take(@Parameters(paramLabel = "FILE") Path file,
             @Option(names = "--effective", paramLabel = "DATE",
                     description = "First day on which it may be live, as 2026-12-01; without it today.") LocalDate effective,
             @Option(names = "--activate", description = "Brings it live at once, or on its day.") boolean activate,
             @Option(names = "--much-smaller",
                     description = "Imports a file with fewer than half of the procedures that shipped.") boolean muchSmaller,
             @Option(names = "--skip-refused",
                     description = "Imports the other rows although some are refused.") boolean skipRefused) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isReadable(file)) {
            err.println("Nothing was imported: there is no file " + file);
            err.flush();
            return 1;
        }
        Judged judged;
        try {
            judged = new CatalogueClerk(ConfigFolder.path().resolve("catalogue")).judge(file);
        } catch (RefusedException | IOException e) {
            String reason = e instanceof RefusedException ? e.getCause().getMessage() : e.getMessage();
            err.println("Nothing was imported: " + file.getFileName() + " cannot be read. " + reason);
            err.flush();
            return 1;
        }
        judged.refused().forEach(refusal -> err.println(file.getFileName() + ":" + refusal.row() + ": " + refusal.reason()));
        out.printf("%s: %d procedures, %d repeated rows, %d headings, %d rows refused%n", judged.how(), judged.count(), judged.repeated(),
                judged.headings(), judged.refused().size());
        if (judged.count() == 0 || !judged.refused().isEmpty() && !skipRefused) {
            err.println(judged.count() == 0 ? "Nothing was imported: no row can be used."
                    : "Nothing was imported. Mend the rows above, or take the others alone with --skip-refused.");
            err.flush();
            return 1;
        }
        if (!muchSmaller && judged.muchSmaller()) {
            err.println("Nothing was imported: the file has " + judged.count() + " procedures where " + judged.present()
                    + " shipped. If that is meant, say --much-smaller.");
            err.flush();
            return 1;
        }
        out.printf("%d cells that the file leaves empty are kept from the catalogue that shipped%n", judged.kept());
        show("new", judged.added(), out);
        show("no longer there", judged.gone(), out);
        show("with another name", judged.renamed(), out);
        LocalDate today = LocalDate.now(CentreSettings.HANOI);
        CatalogueVersion version = shelf().add(judged.table(), judged.count(), file.getFileName().toString(),
                effective == null ? today : effective, Instant.now(), today);
        out.println("version " + version.id() + " is on the shelf, for " + version.effective() + " and later");
        if (activate) {
            shelf().activate(version.id());
            out.println("it is activated; kiosks fetch it within a minute");
        } else {
            out.println("bring it live with: ./kiosk catalogue activate " + version.id());
        }
        out.flush();
        return 0;
    }

    private static void show(String what, List<String> codes, PrintWriter out) {
        String some = String.join(" ", codes.subList(0, Math.min(MOST_SHOWN, codes.size())));
        out.println("  " + codes.size() + " " + what + (codes.isEmpty() ? "" : ": " + some + (codes.size() > MOST_SHOWN ? " …" : "")));
    }

    @Command(name = "list", description = "Lists the versions; the live one is marked.")
    int list() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        CatalogueOffer offer = shelf().offer();
        Optional<String> live = offer.live(LocalDate.now(CentreSettings.HANOI)).map(CatalogueVersion::id);
        out.println((live.isEmpty() ? "* " : "  ") + "as shipped");
        for (CatalogueVersion version : shelf().versions()) {
            boolean activated = offer.activated().stream().anyMatch(each -> each.id().equals(version.id()));
            String state = live.equals(Optional.of(version.id())) ? "live" : activated ? "activated" : "";
            out.printf("%s%-14s %5d procedures, from %s, %s, %s %s%n", state.equals("live") ? "* " : "  ", version.id(), version.procedures(),
                    version.effective(), version.source(), version.sha256().substring(0, 12), state);
        }
        out.flush();
        return 0;
    }

    @Command(name = "activate", description = "Brings a version live, at once or on its day.")
    int activate(@Parameters(paramLabel = "VERSION") String id) throws IOException {
        Optional<CatalogueVersion> version = shelf().activate(id);
        if (version.isEmpty()) {
            spec.commandLine().getErr().println("There is no version " + id + ". See ./kiosk catalogue list");
            spec.commandLine().getErr().flush();
            return 1;
        }
        spec.commandLine().getOut().println(id + " is activated for " + version.get().effective() + " and later; kiosks fetch it within a minute");
        spec.commandLine().getOut().flush();
        return 0;
    }

    @Command(name = "rollback", description = "Takes the last activation back: the version before it is live again.")
    int rollback() throws IOException {
        Optional<CatalogueVersion> version = shelf().rollBack();
        PrintWriter out = spec.commandLine().getOut();
        String live = shelf().offer().live(LocalDate.now(CentreSettings.HANOI)).map(CatalogueVersion::id).orElse("the catalogue as shipped");
        out.println(version.map(back -> back.id() + " is taken back; live is ").orElse("Nothing was activated; live is ") + live);
        out.flush();
        return 0;
    }

    private CatalogueShelf shelf() {
        return new CatalogueShelf(data != null ? data : CentreConfig.read(ConfigFolder.centre()).value().map(CentreConfig::data)
                .orElse(Path.of(".run/centre")));
    }
}
