package vn.motcua.kiosk.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.peer.Program;

/**
 * The jack of a sound card. A machine that builds has no card, so a script answers as amixer 1.2.8 answers for an HD-audio card,
 * word for word; the real amixer says what it says of a card that is not there.
 */
class HeadphonesAreNotNoticedTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;
    private final List<Boolean> told = Collections.synchronizedList(new ArrayList<>());
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aPlugIsNoticedWhenItGoesInAndWhenItGoesOut() throws Exception {
        Path state = folder.resolve("state");
        Path events = folder.resolve("events");
        Files.writeString(state, "off");
        new ProcessBuilder("mkfifo", events.toString()).start().waitFor();
        AutoCloseable watch = new AlsaJack(amixer("Headphone Jack", state, events), failures::add).watch(told::add);
        Await.until("how it is at the start", PATIENCE, () -> told.equals(List.of(false)));
        try (var line = Files.newBufferedWriter(events)) {
            change(state, line, "on", "Headphone Jack");
            Await.until("the plug goes in", PATIENCE, () -> told.equals(List.of(false, true)));
            change(state, line, "on", "Master Playback Volume");
            change(state, line, "off", "Headphone Jack");
            Await.until("the plug goes out", PATIENCE, () -> told.equals(List.of(false, true, false)));
            watch.close();
        }
        assertEquals(List.of(), failures);
    }

    @Test
    void aCardWithoutAJackThatFeelsItsPlugIsToldOnce() throws Exception {
        Path state = folder.resolve("state");
        Files.writeString(state, "off");
        try (AutoCloseable watch = new AlsaJack(amixer("Mic Boost Volume", state, Path.of("/dev/null")), failures::add).watch(told::add)) {
            Await.until("the journal to be told", PATIENCE, () -> failures.size() == 1);
        }
        assertTrue(failures.get(0).contains("no headphone jack"), failures.get(0));
        assertEquals(List.of(), told);
    }

    @Test
    void aCardThatIsNotThereIsToldOnce() throws Exception {
        Program.required("amixer", "alsa-utils");
        try (AutoCloseable watch = new AlsaJack("31", failures::add).watch(told::add)) {
            Await.until("the journal to be told", PATIENCE, () -> failures.size() == 1);
        }
        assertEquals(List.of(), told);
    }

    private List<String> amixer(String control, Path state, Path events) throws IOException {
        Path script = folder.resolve("amixer");
        Files.writeString(script, """
                case $1 in
                  contents)
                    echo "numid=13,iface=CARD,name='Mic Jack'"
                    echo '  ; type=BOOLEAN,access=r-------,values=1'
                    echo '  : values=on'
                    echo "numid=14,iface=CARD,name='%s'"
                    echo '  ; type=BOOLEAN,access=r-------,values=1'
                    echo "  : values=$(cat '%s')" ;;
                  events)
                    echo 'Ready to listen...'
                    exec cat '%s' ;;
                esac
                """.formatted(control, state, events));
        return List.of("sh", script.toString());
    }

    private static void change(Path state, java.io.BufferedWriter events, String now, String control) throws IOException {
        Files.writeString(state, now);
        events.write("event value: numid=14,iface=CARD,name='" + control + "'\n");
        events.flush();
    }
}
