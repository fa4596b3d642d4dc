package vn.motcua.centre;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.signature.PdfSeal;

/**
 * How a centre runs. One that listens beyond its own machine has a staff password and a secret for each kiosk.
 *
 * @param data          folder for the books and the dossiers
 * @param host          address to listen on
 * @param port          0 for any free one
 * @param branch        as on the staff's page
 * @param staffPassword at least {@value #SHORTEST_PASSWORD} characters
 * @param kioskTokens   secret by kiosk id
 * @param database      PostgreSQL that other centres share; empty for a file in the data folder
 * @param seal          put on every dossier that arrives
 */
public record CentreSettings(Path data, String host, int port, ZoneId zone, String branch, Optional<String> staffPassword,
                             Map<String, String> kioskTokens, Optional<PostgresAddress> database, Optional<PdfSeal> seal) {

    public static final int SHORTEST_PASSWORD = 12;
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @throws IllegalArgumentException when it would show citizens' papers to a whole network */
    public CentreSettings {
        kioskTokens = Map.copyOf(kioskTokens);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: expected 0 to 65535");
        }
        if (staffPassword.isPresent() && staffPassword.get().length() < SHORTEST_PASSWORD) {
            throw new IllegalArgumentException("staff-password: expected at least " + SHORTEST_PASSWORD + " characters");
        }
        if (kioskTokens.values().stream().anyMatch(each -> each.length() < SHORTEST_PASSWORD)) {
            throw new IllegalArgumentException("kiosks: expected at least " + SHORTEST_PASSWORD + " characters for each secret");
        }
        if (!isThisMachineOnly(host) && (staffPassword.isEmpty() || kioskTokens.isEmpty())) {
            throw new IllegalArgumentException("host: expected 127.0.0.1, or a staff-password and a secret for each kiosk under [kiosks]");
        }
    }

    /** With books in a file of its own. */
    public CentreSettings(Path data, String host, int port, ZoneId zone, String branch, Optional<String> staffPassword,
                          Map<String, String> kioskTokens) {
        this(data, host, port, zone, branch, staffPassword, kioskTokens, Optional.empty());
    }

    /** Without a seal. */
    public CentreSettings(Path data, String host, int port, ZoneId zone, String branch, Optional<String> staffPassword,
                          Map<String, String> kioskTokens, Optional<PostgresAddress> database) {
        this(data, host, port, zone, branch, staffPassword, kioskTokens, database, Optional.empty());
    }

    /** With this seal on every dossier that arrives. */
    public CentreSettings with(PdfSeal centres) {
        return new CentreSettings(data, host, port, zone, branch, staffPassword, kioskTokens, database, Optional.of(centres));
    }

    /** The centre inside a kiosk's own process: for this machine only, without a password. */
    public static CentreSettings embedded(Path data, int port, String branch) {
        return new CentreSettings(data, "127.0.0.1", port, HANOI, branch, Optional.empty(), Map.of());
    }

    private static boolean isThisMachineOnly(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host: expected an address of this machine", e);
        }
    }
}
