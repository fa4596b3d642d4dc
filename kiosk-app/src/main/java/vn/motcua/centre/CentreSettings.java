package vn.motcua.centre;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import vn.motcua.centre.alarm.AlarmSettings;
import vn.motcua.centre.catalogue.CatalogueReader;
import vn.motcua.centre.database.PostgresAddress;
import vn.motcua.centre.dossier.DossierSettings;
import vn.motcua.centre.handover.HandOverSettings;
import vn.motcua.centre.intake.Finish;
import vn.motcua.centre.queue.QueueSettings;
import vn.motcua.centre.tls.OwnCertificate;

/**
 * How a centre runs. Beyond its own machine it speaks TLS only, staff sign in, and kiosks are known by their keys.
 *
 * @param data              folder for keys, dossiers, and the books unless they stand in a database
 * @param host              address to listen on
 * @param port              0 for any free one
 * @param branch            as on the staff's page
 * @param openToThisMachine who sits at this machine needs no account as long as there is none, and its kiosk no key
 * @param kioskTokens       secret by kiosk id, beside those that are given out by a code
 * @param database          PostgreSQL that other centres share; empty for a file in the data folder
 * @param certificate       for TLS; empty for one that the centre makes, when it needs one
 * @param finish            what is done to every dossier that arrives
 * @param dossiers          what stands on the papers of acceptance, and when the branches work
 * @param alarms            who is told of an alert that nobody takes
 * @param queue             the branches whose queue it keeps
 * @param handOver          where accepted dossiers go
 * @param catalogue         reads the catalogues that staff hand in
 */
public record CentreSettings(Path data, String host, int port, ZoneId zone, String branch, boolean openToThisMachine,
                             Map<String, String> kioskTokens, Optional<PostgresAddress> database, Optional<OwnCertificate> certificate,
                             Finish finish, DossierSettings dossiers, AlarmSettings alarms, QueueSettings queue, HandOverSettings handOver,
                             CatalogueReader catalogue) {

    public static final int SHORTEST_SECRET = 12;
    public static final ZoneId HANOI = ZoneId.of("Asia/Ho_Chi_Minh");

    /** @throws IllegalArgumentException when it would show citizens' papers to a whole network */
    public CentreSettings {
        kioskTokens = Map.copyOf(kioskTokens);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port: expected 0 to 65535");
        }
        if (kioskTokens.values().stream().anyMatch(each -> each.length() < SHORTEST_SECRET)) {
            throw new IllegalArgumentException("kiosks: expected at least " + SHORTEST_SECRET + " characters for each secret");
        }
        if (openToThisMachine && !isThisMachine(host)) {
            throw new IllegalArgumentException("host: expected 127.0.0.1 for a centre without accounts");
        }
    }

    /** The centre inside a kiosk's own process: for this machine only, and open to it while there is no account. */
    public static CentreSettings embedded(Path data, int port, String branch) {
        return new CentreSettings(data, "127.0.0.1", port, HANOI, branch, true, Map.of(), Optional.empty(), Optional.empty(), Finish.NONE,
                DossierSettings.HANOI, AlarmSettings.NONE, QueueSettings.NONE, HandOverSettings.NONE, CatalogueReader.NONE);
    }

    /** A centre of its own, with books in a file. */
    public static CentreSettings closed(Path data, String host, int port, String branch) {
        return new CentreSettings(data, host, port, HANOI, branch, false, Map.of(), Optional.empty(), Optional.empty(), Finish.NONE,
                DossierSettings.HANOI, AlarmSettings.NONE, QueueSettings.NONE, HandOverSettings.NONE, CatalogueReader.NONE);
    }

    public CentreSettings withKiosks(Map<String, String> tokens) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, tokens, database, certificate, finish, dossiers,
                alarms, queue, handOver, catalogue);
    }

    public CentreSettings withDatabase(Optional<PostgresAddress> address) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, address, certificate, finish, dossiers,
                alarms, queue, handOver, catalogue);
    }

    public CentreSettings withCertificate(Optional<OwnCertificate> own) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, own, finish, dossiers,
                alarms, queue, handOver, catalogue);
    }

    public CentreSettings withFinish(Finish own) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, certificate, own, dossiers,
                alarms, queue, handOver, catalogue);
    }

    public CentreSettings withDossiers(DossierSettings other) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, certificate, finish, other,
                alarms, queue, handOver, catalogue);
    }

    public CentreSettings withAlarms(AlarmSettings other) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, certificate, finish, dossiers,
                other, queue, handOver, catalogue);
    }

    public CentreSettings withQueue(QueueSettings other) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, certificate, finish, dossiers,
                alarms, other, handOver, catalogue);
    }

    public CentreSettings withHandOver(HandOverSettings other) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, certificate, finish, dossiers,
                alarms, queue, other, catalogue);
    }

    public CentreSettings withCatalogue(CatalogueReader other) {
        return new CentreSettings(data, host, port, zone, branch, openToThisMachine, kioskTokens, database, certificate, finish, dossiers,
                alarms, queue, handOver, other);
    }

    public CentreSettings withPort(int other) {
        return new CentreSettings(data, host, other, zone, branch, openToThisMachine, kioskTokens, database, certificate, finish, dossiers,
                alarms, queue, handOver, catalogue);
    }

    public CentreSettings withZone(ZoneId other) {
        return new CentreSettings(data, host, port, other, branch, openToThisMachine, kioskTokens, database, certificate, finish, dossiers,
                alarms, queue, handOver, catalogue);
    }

    /** Whether it speaks TLS: whenever another machine can listen, or somebody brought a certificate. */
    boolean encrypted() {
        return certificate.isPresent() || !isThisMachine(host);
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host: expected an address of this machine", e);
        }
    }
}
