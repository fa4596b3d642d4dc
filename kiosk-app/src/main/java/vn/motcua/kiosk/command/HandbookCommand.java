package vn.motcua.kiosk.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.kiosk.config.ConfigFolder;

/** {@code ./kiosk handbook}: the chapters of the handbook that are made from the configuration. */
@Command(name = "handbook", description = "Makes the handbook's chapter of faults anew, in each language; its pictures: ./kiosk screens --handbook.")
public final class HandbookCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The handbook's folder.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        for (Map.Entry<String, String> page : new FaultChapter(ConfigFolder.path()).pages().entrySet()) {
            Files.writeString(Files.createDirectories(out.resolve(page.getKey())).resolve("faults.md"), page.getValue());
        }
        return 0;
    }
}
