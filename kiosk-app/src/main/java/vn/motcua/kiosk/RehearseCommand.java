package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.swt.KioskScreen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Event;

/**
 * Starts the kiosk, goes through its screens once and stops: so that the virtual machine can keep the classes of a start for the
 * next one (class-data sharing).
 */
@Command(name = "rehearse", hidden = true, description = "Goes through the screens once and stops.")
final class RehearseCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        DriverCatalogue drivers = DriverCatalogue.load();
        Path data = Files.createTempDirectory("rehearsal");
        KioskConfig config = KioskConfig.read(ConfigFolder.simulatedKiosk(), drivers).get().keepingDataIn(data).besideAnother();
        Lobby lobby = new Lobby(new KioskScreen(), config, drivers, Clock.systemUTC());
        Thread director = new Thread(() -> direct(lobby), "director");
        director.setDaemon(true);
        director.start();
        lobby.run();
        return 0;
    }

    private static void direct(Lobby lobby) {
        Kiosk kiosk = lobby.kiosk();
        try {
            kiosk.ready().get(30, TimeUnit.SECONDS);
            kiosk.centreAddress().get(30, TimeUnit.SECONDS);
            for (Event event : List.of(new Event.Pressed(Button.FIND_PROCEDURE), new Event.Keyed("k"), new Event.Pressed(Button.HOME),
                    new Event.Pressed(Button.TAKE_NUMBER), new Event.Pressed(Button.NO_CARD), new Event.Pressed(Button.HOME),
                    new Event.Pressed(Button.RATE), new Event.Pressed(Button.CALL_HELP), new Event.Pressed(Button.HOME))) {
                kiosk.post(event);
                // Long enough for the screen to be drawn and faded in.
                TimeUnit.MILLISECONDS.sleep(250);
            }
        } catch (Exception e) {
            System.err.println("the rehearsal broke off: " + e);
        } finally {
            lobby.close();
        }
    }
}
