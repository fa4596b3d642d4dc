package vn.motcua.kiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that {@code centre.toml} says: a centre that runs as a process of its own. Every key is explained in the file.
 *
 * @param host          address of this machine to listen on: "127.0.0.1" is this machine only
 * @param port          0 takes a free one
 * @param data          the centre's own folder; made when it is not there
 * @param branch        as on the staff's page
 * @param certificate   of one's own for TLS; empty for one that the centre makes when it listens beyond its machine
 * @param kioskTokens   what kiosks that have no key by enrolment must show, by their id
 * @param alarms        who is told of an alert that nobody takes
 * @param papers        what stands on the papers of acceptance
 * @param database      a PostgreSQL that several centres share; empty for a file in the data folder
 * @param seal          put on every dossier that arrives
 * @param textLanguage  in which tesseract reads every dossier that arrives; empty: dossiers are not read
 */
public record CentreConfig(Path file, String host, int port, Path data, String branch, Optional<Tls> certificate,
                           Map<String, Secret> kioskTokens, Optional<Database> database, Optional<Seal> seal, Optional<String> textLanguage,
                           Papers papers, Alarms alarms, HandOver handOver) {

    /** @param certificate PEM or PKCS#12 @param key PEM; empty with PKCS#12 @param password of PKCS#12 */
    public record Tls(Path certificate, Optional<Path> key, Optional<Secret> password) {
    }

    /**
     * @param folder    another program empties it; empty for none
     * @param address   gets a POST; empty for none
     * @param authority PEM; empty for the usual ones
     */
    public record HandOver(Optional<Path> folder, Optional<URI> address, Optional<Path> key, Optional<Secret> password, Optional<Path> authority) {
    }

    /** @param server of mail; empty for none @param webhook gets a POST; empty for none @param minutes that an alert may stand untaken */
    public record Alarms(Optional<MailServer> server, Optional<URI> webhook, int minutes) {
    }

    /** @param encryption none, starttls or tls */
    public record MailServer(String host, int port, String encryption, String user, Optional<Secret> password, String from, List<String> to) {
    }

    /** @param agency its code as 000.00.01.H26 @param authority whose agency it is @param place for the line with the date */
    public record Papers(String agency, String authority, String place) {
    }

    /** @param url as jdbc:postgresql://host:5432/name @param password empty when the server asks for none */
    public record Database(String url, String user, Optional<Secret> password) {
    }

    /**
     * What the centre seals dossiers with: a key file, or a token.
     *
     * @param keyFile   PKCS#12; present when {@code library} is not
     * @param library   PKCS#11
     * @param slot      0 for the first slot with a token
     * @param password  of the key file, or the token's PIN
     * @param signer    as readers of the PDF show it
     * @param timeStamp a time-stamp authority, RFC 3161 over HTTP
     */
    public record Seal(Optional<Path> keyFile, Optional<Path> library, int slot, Secret password, String signer, Optional<URI> timeStamp) {
    }

    private static final int LAST_PORT = 65_535;
    private static final int LAST_SLOT = 63;
    private static final String POSTGRES = "jdbc:postgresql://[A-Za-z0-9.,:\\[\\]-]+/[A-Za-z0-9_-]+(\\?[A-Za-z0-9_=&./-]*)?";
    private static final String AGENCY = "([0-9A-Z]{3}\\.[0-9A-Z]{2}\\.[0-9A-Z]{2}\\.)?[A-Z]\\d{2}(\\.\\d{1,3}){0,3}";
    private static final String KIOSK_ID = "[A-Za-z0-9][A-Za-z0-9.-]{0,60}";

    public CentreConfig {
        kioskTokens = Map.copyOf(kioskTokens);
    }

    public static Checked<CentreConfig> read(Path file) {
        return TomlSource.read(file, top -> read(file, top.section("centre"), top.section("papers"), top.section("alarms"),
                top.section("tls"), top.section("database"), top.section("seal"), top.section("kiosks"), top.section("hand-over")));
    }

    private static CentreConfig read(Path file, Section centre, Section papers, Section alarms, Section tls, Section database, Section seal,
                                     Section kiosks, Section handOver) {
        String host = centre.text("host", "127.0.0.1");
        if (!host.matches("[0-9A-Fa-f:]{2,45}|[A-Za-z0-9][A-Za-z0-9.-]{0,252}")) {
            centre.wrong("host", "an address of this machine, as in 127.0.0.1", host);
        }
        return new CentreConfig(file, host, centre.number("port", 0, LAST_PORT, KioskConfig.USUAL_CENTRE_PORT),
                centre.path("data", ".run/centre"), centre.requiredText("branch", "the branch's name"),
                tls(tls), tokens(kiosks), database(database), seal(seal, centre.text("branch", "")), textLanguage(centre), papers(papers),
                alarms(alarms), handOver(handOver));
    }

    private static Papers papers(Section section) {
        String agency = section.text("agency", "000.00.01.H26");
        if (!agency.matches(AGENCY)) {
            section.wrong("agency", "the agency's code, as in 000.00.01.H26", agency);
        }
        return new Papers(agency, section.text("authority", "UBND thành phố Hà Nội"), section.text("place", "Hà Nội"));
    }

    private static Alarms alarms(Section section) {
        String host = section.text("mail-server", "");
        int port = section.number("mail-port", 1, LAST_PORT, 587);
        String encryption = section.text("mail-encryption", "starttls");
        if (!List.of("none", "starttls", "tls").contains(encryption)) {
            section.wrong("mail-encryption", "none, starttls or tls", encryption);
        }
        MailServer server = new MailServer(host, port, encryption, section.text("mail-user", ""), section.secretBeside("mail-password-file"),
                section.text("mail-from", ""), section.texts("mail-to"));
        if (!host.isEmpty() && (server.to().isEmpty() || server.from().isEmpty())) {
            section.wrong("mail-server", "mail-from and mail-to beside it", host);
        }
        return new Alarms(host.isEmpty() ? Optional.empty() : Optional.of(server), section.webAddress("webhook"),
                section.number("after-minutes", 0, 240, 3));
    }

    private static HandOver handOver(Section section) {
        String folder = section.text("folder", "");
        HandOver handOver = new HandOver(folder.isEmpty() ? Optional.empty() : Optional.of(section.path("folder", "")), section.webAddress("url"),
                section.fileBeside("key-file"), section.secretBeside("password-file"), section.fileBeside("authority"));
        if (handOver.folder().isPresent() && handOver.address().isPresent()) {
            section.wrong("folder", "either a folder or a url", folder);
        }
        if (handOver.key().isPresent() && handOver.password().isEmpty()) {
            section.missing("password-file", "a file with the key file's password");
        }
        return handOver;
    }

    private static Optional<Tls> tls(Section section) {
        Optional<Path> certificate = section.fileBeside("certificate");
        Optional<Path> key = section.fileBeside("key");
        Optional<Secret> password = section.secretBeside("password-file");
        return certificate.map(each -> new Tls(each, key, password));
    }

    private static Optional<Database> database(Section section) {
        String url = section.text("url", "");
        String user = section.text("user", "motcua");
        Optional<Secret> password = section.secretBeside("password-file");
        if (url.isEmpty()) {
            return Optional.empty();
        }
        if (!url.matches(POSTGRES)) {
            section.wrong("url", "jdbc:postgresql://host:5432/name, the password in a file of its own", url);
        }
        return Optional.of(new Database(url, user, password));
    }

    private static Optional<String> textLanguage(Section centre) {
        String language = centre.text("text-language", "vie");
        if (!language.matches("([a-z]{3}(_[a-z]+)?(\\+[a-z]{3}(_[a-z]+)?)*)?")) {
            centre.wrong("text-language", "a language of tesseract, as in vie", language);
        }
        return Optional.of(language).filter(each -> !each.isEmpty());
    }

    private static Optional<Seal> seal(Section section, String branch) {
        Optional<Path> keyFile = section.fileBeside("key-file");
        Optional<Path> library = section.fileBeside("library");
        int slot = section.number("slot", 0, LAST_SLOT, 0);
        Optional<Secret> password = section.pinBeside("password-file");
        String signer = section.text("signer", "");
        Optional<URI> timeStamp = section.webAddress("time-stamp");
        if (keyFile.isEmpty() && library.isEmpty()) {
            return Optional.empty();
        }
        if (keyFile.isPresent() && library.isPresent()) {
            section.wrong("library", "either a key-file or a library", library.get());
        }
        if (password.isEmpty()) {
            section.missing("password-file", "a file with the key file's password or the token's PIN");
            return Optional.empty();
        }
        return Optional.of(new Seal(keyFile, library, slot, password.get(), signer.isEmpty() ? branch : signer, timeStamp));
    }

    private static Map<String, Secret> tokens(Section kiosks) {
        Map<String, Secret> tokens = new TreeMap<>();
        for (String id : kiosks.keys()) {
            if (!id.matches(KIOSK_ID)) {
                kiosks.wrong(id, "a kiosk's id of letters, digits and dashes", id);
            }
            kiosks.secretBeside(id).ifPresent(token -> tokens.put(id, token));
        }
        return tokens;
    }
}
