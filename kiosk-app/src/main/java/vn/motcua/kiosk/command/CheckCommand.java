package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.CentreFileCheck;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.FileCheck;
import vn.motcua.kiosk.config.KioskFileCheck;
import vn.motcua.kiosk.config.PrinterFileCheck;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.WordsFileCheck;
import vn.motcua.kiosk.speech.EspeakVoices;
import vn.motcua.kiosk.config.QueueFileCheck;
import vn.motcua.kiosk.config.WorkingDaysFileCheck;

/** Says everything that is wrong in the configuration, at once. */
@Command(name = "check", description = "Checks configuration files: every problem at once, as file:line: key: what was expected.")
public final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to check; without any: the whole configuration folder.")
    private List<Path> files = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CatalogueFileCheck catalogue = new CatalogueFileCheck();
        DriverCatalogue drivers = DriverCatalogue.load(ConfigFolder.drivers());
        List<FileCheck> checks = List.of(catalogue, new WordsFileCheck(new InstalledFonts()), new CentreFileCheck(),
                new WorkingDaysFileCheck(), new QueueFileCheck(), new TrustFileCheck(), new PrinterFileCheck(drivers),
                new KioskFileCheck(drivers, catalogue::legalFields, new EspeakVoices()));
        List<Path> chosen = files.isEmpty() ? everything(checks) : files;
        List<Problem> problems = chosen.stream().flatMap(file -> check(file, checks).stream()).toList();
        PrintWriter out = spec.commandLine().getOut();
        problems.forEach(out::println);
        drivers.problems().forEach(out::println);
        if (problems.isEmpty() && drivers.problems().isEmpty()) {
            out.println(chosen.size() == 1 ? chosen.get(0) + " is good" : chosen.size() + " files are good");
        }
        out.flush();
        return problems.isEmpty() && drivers.problems().isEmpty() ? 0 : 1;
    }

    private static List<Problem> check(Path file, List<FileCheck> checks) {
        return checks.stream().filter(check -> check.covers(file)).findFirst()
                .map(check -> check.check(file))
                .orElseGet(() -> List.of(new Problem(file, 1, "file",
                        "expected a configuration file: *.toml, *.tsv, *.properties or a certificate")));
    }

    /** What must be there, and what else lies in the configuration folder. */
    private static List<Path> everything(List<FileCheck> checks) throws IOException {
        Set<Path> all = new TreeSet<>(List.of(ConfigFolder.kiosk(), ConfigFolder.simulatedKiosk(), ConfigFolder.centre()));
        if (Files.isDirectory(ConfigFolder.path())) {
            try (Stream<Path> found = Files.walk(ConfigFolder.path())) {
                found.filter(Files::isRegularFile).filter(file -> checks.stream().anyMatch(check -> check.covers(file))).forEach(all::add);
            }
        }
        return List.copyOf(all);
    }
}
