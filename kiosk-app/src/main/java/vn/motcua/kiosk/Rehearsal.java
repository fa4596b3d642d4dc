package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import vn.motcua.kiosk.bench.EveryScreen;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;

/**
 * Goes through some screens of a kiosk that has just started and stops it: so that the virtual machine can keep the classes of a
 * start for the next one (class-data sharing). The start itself is the one that citizens wait for, since only what it made is kept.
 */
final class Rehearsal {

    private static final List<Event> WAY = List.of(
            new Event.Pressed(Button.FIND_PROCEDURE), new Event.Keyed("k"), new Event.Pressed(Button.HOME),
            new Event.Pressed(Button.TAKE_NUMBER), new Event.Pressed(Button.NO_CARD), new Event.Pressed(Button.HOME),
            new Event.Pressed(Button.RATE), new Event.Pressed(Button.CALL_HELP), new Event.Pressed(Button.HOME));

    private Rehearsal() {
    }

    /** @return the same kiosk with data of its own, which nobody misses, beside another that may be running */
    static KioskConfig stage(KioskConfig config) {
        try {
            return config.keepingDataIn(Files.createTempDirectory("rehearsal")).besideAnother();
        } catch (IOException e) {
            throw new IllegalStateException("no room for a rehearsal: " + e.getMessage(), e);
        }
    }

    static void begin(Lobby lobby) {
        Background.threadEach("director").execute(() -> direct(lobby));
    }

    /** So that no citizen is the first for whom something is drawn. */
    private static void showEveryScreen(Lobby lobby) throws Exception {
        for (Screen screen : EveryScreen.ofSamples().in(Comfort.USUAL)) {
            CompletableFuture<Void> shown = new CompletableFuture<>();
            lobby.screen().execute(() -> {
                lobby.screen().show(screen);
                shown.complete(null);
            });
            shown.get(30, TimeUnit.SECONDS);
        }
    }

    private static void direct(Lobby lobby) {
        Kiosk kiosk = lobby.kiosk();
        try {
            kiosk.ready().get(30, TimeUnit.SECONDS);
            kiosk.centreAddress().get(30, TimeUnit.SECONDS);
            for (Event event : WAY) {
                kiosk.post(event);
                // Long enough for the screen to be drawn and faded in.
                TimeUnit.MILLISECONDS.sleep(250);
            }
            showEveryScreen(lobby);
        } catch (Exception e) {
            System.err.println("the rehearsal broke off: " + e);
        } finally {
            lobby.close();
        }
    }
}
