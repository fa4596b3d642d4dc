package vn.motcua.centre.alarm;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of an alert that nobody takes, and how.
 *
 * @param mail    empty for no mail
 * @param webhook gets a POST with JSON; empty for none
 * @param after   how long an alert may stand untaken before it is told
 */
public record AlarmSettings(Optional<Mail> mail, Optional<URI> webhook, Duration after) {

    public static final AlarmSettings NONE = new AlarmSettings(Optional.empty(), Optional.empty(), Duration.ofMinutes(3));

    /** How a mail server is spoken to. */
    public enum Encryption { NONE, STARTTLS, TLS }

    /** @param user empty when the server asks for none */
    public record Mail(String host, int port, Encryption encryption, String user, String password, String from, List<String> to) {

        public Mail {
            to = List.copyOf(to);
        }

        /** Without the password, so that no log line can have it. */
        @Override
        public String toString() {
            return "mail through " + host + ":" + port;
        }
    }
}
