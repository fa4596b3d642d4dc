package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import vn.motcua.kiosk.config.ConfigFolder;

/** {@code ./kiosk support}: all that somebody far away needs to help, and nothing else. */
@Command(name = "support",
        description = "Packs settings without secrets, journal, device traces, versions and health into one file for whoever helps.")
public final class SupportCommand implements Callable<Integer> {

    @Mixin
    private KioskDataOptions kiosk;

    @Option(names = "--out", paramLabel = "X.zip", required = true, description = "The file to write.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Optional<Path> folder = kiosk.folder(spec.commandLine().getErr());
        if (folder.isEmpty()) {
            return 1;
        }
        SupportBundle bundle = new SupportBundle(ConfigFolder.path(), kiosk.file(), folder.get(),
                Path.of(System.getProperty("kiosk.log", ".run/kiosk.log")));
        bundle.write(out);
        spec.commandLine().getOut()
                .println(out + ": " + bundle.names().size() + " files, no secrets and nothing of citizens: " + String.join(", ", bundle.names()));
        spec.commandLine().getOut().flush();
        return 0;
    }
}
