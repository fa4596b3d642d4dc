package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.swt.KioskScreen;

/** {@code ./kiosk run}. */
@Command(name = "run", description = "Starts the kiosk: with simulated devices, or with those that a configuration names.")
final class RunCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; without it the one with simulated devices. "
            + "When the file is not there, the guide on the screen makes it.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the kiosk keeps its data, instead of the configuration's folder.")
    private Path data;

    @Option(names = "--bench-port", paramLabel = "N", description = "Port of the bench page, instead of the configuration's; 0 for none.")
    private Integer benchPort;

    @Option(names = "--rehearse", hidden = true, description = "Goes through some screens with simulated devices once and stops.")
    private boolean rehearse;

    private DriverCatalogue drivers;
    private KioskConfig config;
    /** Those that the process starts with, when they are good. */
    private final CompletableFuture<KioskConfig> settings = new CompletableFuture<>();
    private Lobby lobby;
    /** The file that was named is not there: the guide is to make it. */
    private boolean unset;

    /**
     * Starts the kiosk on this thread. The display opens here while the command line, the drivers and the configuration are
     * read beside it: a third of a second that nobody has to wait.
     *
     * @param root to which this command belongs
     * @return the exit code
     */
    int start(Supplier<CommandLine> root, String[] arguments) {
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> isPlain(arguments) ? call() : root.get().execute(arguments));
        KioskScreen screen;
        try {
            screen = new KioskScreen();
        } catch (KioskScreen.NoDisplay e) {
            int code = read.join();
            if (lobby != null) {
                lobby.kiosk().close();
            }
            System.err.println("there is no display to draw on: " + e.getMessage());
            return code == 0 ? CommandLine.ExitCode.SOFTWARE : code;
        }
        // Good settings are there before the kiosk behind the window is: it is put together while that opens.
        CompletableFuture.anyOf(settings, read).join();
        if (settings.isDone()) {
            Lobby.openWindow(screen, settings.join(), () -> lobby);
        }
        int code = read.join();
        if (unset) {
            return guide(screen);
        }
        if (lobby != null) {
            serve(screen);
        }
        return code;
    }

    /** Reads the usual line of a start, and leaves any other to picocli, whose first line takes a tenth of a second to read. */
    private boolean isPlain(String[] arguments) {
        for (int i = 1; i + 1 < arguments.length; i += 2) {
            String value = arguments[i + 1];
            switch (arguments[i]) {
                case "--config" -> file = Path.of(value);
                case "--data" -> data = Path.of(value);
                case "--bench-port" -> {
                    if (!value.matches("\\d{1,5}")) {
                        return false;
                    }
                    benchPort = Integer.valueOf(value);
                }
                default -> {
                    return false;
                }
            }
        }
        return arguments.length % 2 == 1;
    }

    /** Reads what the kiosk needs; {@link #start} goes on when it is good. */
    @Override
    public Integer call() {
        CompletableFuture<DriverCatalogue> loading = CompletableFuture.supplyAsync(() -> DriverCatalogue.load(ConfigFolder.drivers()));
        unset = file != null && !Files.exists(file);
        if (unset) {
            drivers = loading.join();
            return CommandLine.ExitCode.OK;
        }
        // The drivers are loaded while the file is parsed.
        Checked<KioskConfig> read = KioskConfig.read(file == null ? ConfigFolder.simulatedKiosk() : file, loading::join);
        drivers = loading.join();
        if (read.value().isEmpty()) {
            read.problems().forEach(System.err::println);
            drivers.problems().forEach(System.err::println);
            return CommandLine.ExitCode.SOFTWARE;
        }
        config = data == null ? read.get() : read.get().keepingDataIn(data);
        config = rehearse ? Rehearsal.stage(config) : config;
        settings.complete(config);
        lobby = new Lobby(config, drivers, Clock.systemUTC());
        return CommandLine.ExitCode.OK;
    }

    private void serve(KioskScreen screen) {
        lobby.begin(screen);
        if (rehearse) {
            Rehearsal.begin(lobby);
        }
        int port = benchPort == null ? config.bench().port() : benchPort;
        if (port > 0) {
            openBench(port);
        }
        lobby.kiosk().centreAddress().thenAccept(address -> System.err.println("kiosk: the staff page is " + address));
        if (lobby.run()) {
            beginAnew(screen);
        }
    }

    /** There are no settings yet: the guide makes them, and then the kiosk stands. */
    private int guide(KioskScreen screen) {
        try {
            if (new GuideLobby(screen, drivers, file).run()) {
                beginAnew(screen);
            }
            return CommandLine.ExitCode.OK;
        } catch (IOException e) {
            System.err.println("the guide needs the pattern that ships: " + e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    /**
     * The settings are others now, or a technician asked for it.
     * Settings that have gone bad meanwhile end the process, whose keeper then says so.
     */
    private void beginAnew(KioskScreen screen) {
        if (call() == CommandLine.ExitCode.OK) {
            Lobby.openWindow(screen, config, () -> lobby);
            serve(screen);
        } else {
            screen.close();
        }
    }

    /** A taken port is no reason to leave citizens without a kiosk. */
    private void openBench(int port) {
        try {
            System.err.println("kiosk: the bench page is " + lobby.openBench(port));
        } catch (IOException e) {
            System.err.println("kiosk: no bench page on port " + port + ": " + e.getMessage());
        }
    }
}
