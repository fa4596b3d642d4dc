package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

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

    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; without it the one with simulated devices.")
    private Path file;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the kiosk keeps its data, instead of the configuration's folder.")
    private Path data;

    @Option(names = "--bench-port", paramLabel = "N", description = "Port of the bench page, instead of the configuration's; 0 for none.")
    private Integer benchPort;

    @Override
    public Integer call() {
        // Drivers and configuration are read while the display opens: a quarter of a second that nobody has to wait.
        CompletableFuture<DriverCatalogue> loading = CompletableFuture.supplyAsync(DriverCatalogue::load);
        CompletableFuture<Checked<KioskConfig>> reading = loading.thenApply(drivers ->
                KioskConfig.read(file == null ? ConfigFolder.simulatedKiosk() : file, drivers));
        KioskScreen screen = new KioskScreen();
        Checked<KioskConfig> read = reading.join();
        if (read.value().isEmpty()) {
            read.problems().forEach(System.err::println);
            return 1;
        }
        KioskConfig config = data == null ? read.get() : read.get().keepingDataIn(data);
        Lobby lobby = new Lobby(screen, config, loading.join(), Clock.systemUTC());
        int port = benchPort == null ? config.bench().port() : benchPort;
        if (port > 0) {
            openBench(lobby, port);
        }
        lobby.kiosk().centreAddress().thenAccept(address -> System.err.println("kiosk: the staff page is " + address));
        lobby.run();
        return 0;
    }

    /** A taken port is no reason to leave citizens without a kiosk. */
    private static void openBench(Lobby lobby, int port) {
        try {
            System.err.println("kiosk: the bench page is " + lobby.openBench(port));
        } catch (IOException e) {
            System.err.println("kiosk: no bench page on port " + port + ": " + e.getMessage());
        }
    }
}
