package vn.motcua.device.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.Await;
import vn.motcua.device.CardChannel;
import vn.motcua.device.CardReader;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceId;
import vn.motcua.device.Settings;
import vn.motcua.device.peer.Pcscd;
import vn.motcua.device.peer.PcscdProxy;
import vn.motcua.device.peer.VpcdCard;
import vn.motcua.device.simulator.SimulatedChip;

/**
 * The PC/SC service goes away in the middle of a session and comes back with the card still on the reader. The driver runs in
 * a process of its own, whose library knows the service through a proxy only; it is never started anew.
 */
class ServiceDiesUnderTheDriverTest {

    private static final Duration SAID = Duration.ofSeconds(30);
    /** Instead of five seconds. */
    private static final String ANSWER_SECONDS = "1";

    @TempDir
    Path folder;
    private Pcscd pcscd;
    private VpcdCard card;
    private PcscdProxy proxy;
    private Process kiosk;
    private PrintStream orders;
    private Path said;

    @BeforeEach
    void startKioskBehindTheProxy() throws IOException {
        pcscd = Pcscd.start(folder);
        card = VpcdCard.insert(new SimulatedChip(Map.of(), "300000011", "000101", "400101"));
        proxy = new PcscdProxy(folder);
        said = folder.resolve("said");
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx48m",
                "-cp", System.getProperty("java.class.path"), KioskWithReader.class.getName())
                .redirectOutput(said.toFile()).redirectError(folder.resolve("kiosk.log").toFile());
        command.environment().put(PcscdProxy.VARIABLE, proxy.socket().toString());
        kiosk = command.start();
        orders = new PrintStream(kiosk.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    @AfterEach
    void endAll() throws Exception {
        kiosk.destroyForcibly().waitFor();
        proxy.close();
        card.close();
        pcscd.close();
    }

    private List<String> said() {
        try {
            return Files.readAllLines(said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the line, after those that were waited for before. */
    private void hear(String line, int fromHere) {
        Await.until("the kiosk to say \"" + line + "\", log in " + folder + ", said so far: " + said(), SAID,
                () -> said().stream().skip(fromHere).anyMatch(line::equals));
    }

    private String answerTo(String order) {
        int before = said().size();
        orders.println(order);
        String[] answer = new String[1];
        Await.until("an answer to " + order, SAID, () -> (answer[0] = said().stream().skip(before)
                .filter(line -> line.startsWith(order + " ")).findFirst().orElse(null)) != null);
        return answer[0].substring(order.length() + 1);
    }

    @Test
    void sessionIsLostAndTheNextOneNeedsNoNewProcess() {
        hear("card PRESENT", 0);
        assertEquals("done", answerTo("connect"));
        assertEquals("9000", answerTo("select"));
        for (int restart = 1; restart <= 2; restart++) {
            int before = said().size();
            proxy.kill();
            assertEquals("NOT_CONNECTED", answerTo("select"), "in the session that was open");
            assertEquals("NOT_CONNECTED", answerTo("connect"), "while there is no service");
            hear("usable false", before);
            hear("card ABSENT", before);

            int away = said().size();
            proxy.start();
            hear("usable true", away);
            hear("card PRESENT", away);
            assertEquals("done", answerTo("connect"));
            assertEquals("9000", answerTo("select"), "after restart " + restart);
        }
        assertTrue(kiosk.isAlive());
    }

    @Test
    void serviceThatDiesWhileItGreetsIsGoneAndForbidsNothing() {
        hear("card PRESENT", 0);
        proxy.kill();
        hear("usable false", 0);
        proxy.startToDieWhileGreeting();
        Await.until("a client for the dying service", SAID, () -> !proxy.alive());
        assertEquals("NOT_CONNECTED", answerTo("connect"));
        int away = said().size();
        proxy.start();
        hear("usable true", away);
        assertFalse(said().contains("forbidden"), said()::toString);
    }

    @Test
    void silentServiceIsADeviceThatDoesNotAnswerUntilItGoesOn() {
        hear("card PRESENT", 0);
        assertEquals("done", answerTo("connect"));
        int silent = said().size();
        proxy.freeze(true);
        assertEquals("NO_ANSWER", answerTo("select"));
        hear("usable false", silent);
        assertEquals("NO_ANSWER", answerTo("connect"));
        int thawed = said().size();
        proxy.freeze(false);
        hear("usable true", thawed);
        assertEquals("done", answerTo("connect"));
        assertEquals("9000", answerTo("select"));
    }

    /** Tells what the driver announces, and does what it is told on its standard input. */
    static final class KioskWithReader {

        private static final byte[] SELECT_APPLICATION = HexFormat.of().parseHex("00A4040C07A0000002471001");

        private final CardReader reader;
        private CardChannel channel;

        private KioskWithReader(CardReader reader) {
            this.reader = reader;
        }

        public static void main(String[] arguments) throws Exception {
            PcscDriver driver = new PcscDriver();
            try (CardReader reader = driver.open(new DeviceId("Virtual*"), Settings.of(driver.options(), Map.of("answer-seconds", ANSWER_SECONDS)))) {
                reader.onChange(health -> System.out.println(health instanceof DeviceHealth.Broken ? "forbidden" : "usable " + health.usable()));
                reader.onCard(presence -> System.out.println("card " + presence));
                KioskWithReader kiosk = new KioskWithReader(reader);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
                for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                    System.out.println(order + " " + kiosk.obey(order));
                }
            }
        }

        private String obey(String order) {
            try {
                return switch (order) {
                    case "connect" -> connect();
                    case "select" -> HexFormat.of().withUpperCase().formatHex(channel.transmit(SELECT_APPLICATION));
                    default -> "unknown order";
                };
            } catch (DeviceException e) {
                return e.fault().name();
            }
        }

        private String connect() throws DeviceException {
            if (channel != null) {
                channel.close();
            }
            channel = reader.connect();
            return "done";
        }
    }
}
