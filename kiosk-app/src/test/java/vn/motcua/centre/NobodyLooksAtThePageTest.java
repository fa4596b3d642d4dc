package vn.motcua.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.centre.alarm.AlarmSettings;
import vn.motcua.exchange.ExchangeJson;

/** Alerts that nobody takes reach people by mail and other programs by a call, once each. */
class NobodyLooksAtThePageTest {

    @TempDir
    Path folder;

    @Test
    void anUrgentAlertIsToldOnceByMailAndAgainAfterARefusalByCall() throws Exception {
        List<String> calls = new CopyOnWriteArrayList<>();
        AtomicInteger refusals = new AtomicInteger(1);
        HttpServer program = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        program.createContext("/alerts", exchange -> {
            calls.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(refusals.getAndDecrement() > 0 ? 503 : 204, -1);
            exchange.close();
        });
        program.start();
        try (MailServer mail = new MailServer()) {
            AlarmSettings settings = new AlarmSettings(
                    Optional.of(new AlarmSettings.Mail("127.0.0.1", mail.port(), AlarmSettings.Encryption.NONE, "", "",
                    "kiosk@example.vn", List.of("sanh@example.vn", "ky-thuat@example.vn"))),
                    Optional.of(URI.create("http://127.0.0.1:" + program.getAddress().getPort() + "/alerts")), Duration.ZERO);
            try (Centre centre = Centre.start(CentreSettings.embedded(folder, 0, "Chi nhánh số 1").withAlarms(settings))) {
                BranchDay day = new BranchDay(centre.address());
                day.beat(BranchDay.kiosk(1, "Cửa chính", BranchDay.paperOut(Duration.ofMinutes(3)), false));
                day.beat(BranchDay.kiosk(2, "Cửa phụ", BranchDay.paperLow(), false));
                Until.seen("the mail", 30, mail::received, each -> each.size() == 1);
                Until.seen("the second call", 30, () -> calls, each -> each.size() == 2);

                MimeMessage message = mail.received().get(0);
                assertEquals("Máy 01: máy in hết giấy", message.getSubject());
                String text = (String) message.getContent();
                assertTrue(text.contains("Nhân viên sảnh: thay cuộn giấy") && text.contains("Cửa chính") && text.contains("Chi nhánh số 1"), text);
                assertFalse(text.contains("Máy 02"), "what is not urgent waits for who looks at the page");
                assertEquals(2, message.getAllRecipients().length);
                JsonNode call = ExchangeJson.tree(calls.get(1));
                assertEquals("Máy 01: máy in hết giấy", call.path("alerts").path(0).path("title").asText());

                day.beat(BranchDay.kiosk(3, "Cửa sau", BranchDay.paperOut(Duration.ofMinutes(1)), false));
                Until.seen("the next mail", 30, mail::received, each -> each.size() == 2);
                assertEquals("Máy 03: máy in hết giấy", mail.received().get(1).getSubject(), "the first is not told again");
            }
        } finally {
            program.stop(0);
        }
    }

    /** Takes mail as RFC 5321 has it, from one client at a time. */
    private static final class MailServer implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0);
        private final List<MimeMessage> messages = new CopyOnWriteArrayList<>();

        MailServer() throws IOException {
            Thread thread = new Thread(this::serve, "mail-server");
            thread.setDaemon(true);
            thread.start();
        }

        int port() {
            return socket.getLocalPort();
        }

        List<MimeMessage> received() {
            return messages;
        }

        private void serve() {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (Exception e) {
                    if (!socket.isClosed()) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        private void talk(Socket client) throws Exception {
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            OutputStream out = client.getOutputStream();
            say(out, "220 mail.example.vn");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.equals("DATA")) {
                    say(out, "354 go on");
                    StringBuilder text = new StringBuilder();
                    for (String each = in.readLine(); !each.equals("."); each = in.readLine()) {
                        text.append(each).append("\r\n");
                    }
                    messages.add(new MimeMessage((Session) null, new java.io.ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8))));
                }
                say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
