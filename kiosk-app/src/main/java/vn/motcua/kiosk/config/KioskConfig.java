package vn.motcua.kiosk.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.keypad.KeyMap;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * Everything that {@code kiosk.toml} says. Every key is explained in the file itself.
 *
 * @param file            where it was read from
 * @param allowSimulators simulated devices may stand in for real ones, and the bench page may be served
 * @param signature       empty: citizens are not asked to sign
 * @param devices         what this kiosk has; a kind that is not there is absent
 * @param printers        those beside the first one, and which prints what
 * @param services        in the order of the file; exactly one takes the procedures that no other takes
 */
public record KioskConfig(Path file, boolean allowSimulators, Branch branch, Machine kiosk, Display screen, CentreLine centre,
                          Cards cards, Dossiers dossiers, Optional<Signature> signature, Speech speech, KeyMap keypad, Bench bench,
                          Map<DeviceKind, DeviceSetting> devices, Printers printers, List<QueueService> services) {

    /** Of a centre, embedded or not. */
    static final int USUAL_CENTRE_PORT = 8480;

    public KioskConfig {
        devices = Map.copyOf(devices);
        services = List.copyOf(services);
    }

    /**
     * @param id             short name for addresses and files: "hn-01"
     * @param organisationEn for who reads no Vietnamese; the Vietnamese name where there is none
     * @param nameEn         the same of the branch
     * @param province       letter and two digits, begins dossier codes: "H26" is Hà Nội
     */
    public record Branch(String id, String organisation, String organisationEn, String name, String nameEn, String address, String province) {
        public Branch {
            organisationEn = organisationEn.isBlank() ? organisation : organisationEn;
            nameEn = nameEn.isBlank() ? name : nameEn;
        }
    }

    /**
     * @param number    of the kiosk within the branch, 1 to 99
     * @param data      the kiosk's own folder; made when it is not there
     * @param catalogue folder of the procedures
     * @param words     folder of the texts
     * @param language  of the technician's screen, its findings and its report, as the words' file is named: "vi"
     */
    public record Machine(int number, Path data, Path catalogue, Path words, String language) {
    }

    /**
     * @param pointer       shows a mouse pointer
     * @param reducedMotion no movement on the screen
     * @param monitor       from 1, the first being the primary one; 0: all of them as one
     * @param width         pixels of the window; 0 with {@code height} 0: the whole monitor
     * @param inches        diagonal of the panel
     */
    public record Display(boolean pointer, boolean reducedMotion, int monitor, int width, int height, int inches) {

        /** On a smaller panel than this the usual text is smaller to the eye than the design means it, and the large one is not. */
        private static final int LARGE_PANEL = 30;

        public boolean small() {
            return inches < LARGE_PANEL;
        }
    }

    /**
     * @param url           of the branch's centre; empty: the kiosk runs one of its own
     * @param port          of that own centre, on loopback; 0 takes a free one
     * @param publicAddress where citizens' telephones reach the centre: what the QR codes lead to
     * @param tokenFile     holds the secret that the kiosk shows to the centre
     */
    public record CentreLine(Optional<URI> url, int port, Optional<URI> publicAddress, Optional<Path> tokenFile) {

        public boolean embedded() {
            return url.isEmpty();
        }
    }

    /**
     * What the kiosk has to know of identity cards.
     *
     * @param trust         folder of the certificates that make a card's issuer trusted
     * @param noExpiry      what may stand for "no expiry" in the machine readable zone, six characters each, the likeliest first
     * @param canFromNumber tries the last six digits of the citizen's number as the card access number before anything else
     * @param numberCards   plastic cards that stand in for paper tickets: what is written on each, by its UID in capital hexadecimal
     *                      digits; empty where there are none
     * @param staffCards    UIDs of the cards that open the technician's gate, in capital hexadecimal digits; empty where there are none
     */
    public record Cards(Path trust, List<String> noExpiry, boolean canFromNumber, Map<String, String> numberCards, Set<String> staffCards) {
        public Cards {
            noExpiry = List.copyOf(noExpiry);
            numberCards = Map.copyOf(numberCards);
            staffCards = Set.copyOf(staffCards);
        }
    }

    /**
     * How the kiosk is heard.
     *
     * @param wordsPerMinute    80 to 450
     * @param voices            of espeak-ng, by language
     * @param headphones        sound device of ALSA
     * @param loudspeaker       sound device of ALSA
     * @param loudspeakerSpeaks the screen is spoken without headphones too, but for what is personal
     * @param jack              sound card whose jack feels its plug; empty: none does
     * @param recordTo          sounds go to files there instead
     */
    public record Speech(int wordsPerMinute, Map<String, String> voices, String headphones, String loudspeaker, boolean loudspeakerSpeaks,
                         Optional<String> jack, Optional<Path> recordTo) {
        public Speech {
            voices = Map.copyOf(voices);
        }

        /** The voice of a language; one that is not named is called as the language is. */
        public String voice(String language) {
            return voices.getOrDefault(language, language);
        }
    }

    /**
     * How scanned papers are kept.
     *
     * @param waiting   how long the pages of a visit that a power cut ended wait for their card; zero: not at all
     * @param retention after so long a dossier that could not be delivered is erased
     * @param warnBelow bytes of free disk: with fewer, staff are told
     * @param stopBelow bytes of free disk: with fewer, no new papers are taken
     */
    public record Dossiers(Duration waiting, Duration retention, long warnBelow, long stopBelow) {
    }

    /**
     * Citizens may sign their dossiers with a token of their own.
     *
     * @param library   of the token's maker, PKCS#11
     * @param timeStamp a time-stamp authority, RFC 3161 over HTTP: signatures prove their time too
     * @param issuers   certificates (PEM) of who may have issued the citizens'; empty: anybody
     */
    public record Signature(Path library, Optional<URI> timeStamp, Optional<Path> issuers) {
    }

    /** @param port of the bench page on loopback; 0: no bench page */
    public record Bench(int port) {
    }

    /** As the centre knows this kiosk unless it was enrolled under another name: branch and number. */
    public String id() {
        return branch.id() + "-" + String.format(Locale.ROOT, "%02d", kiosk.number());
    }

    /** The spare printers too; by kind, and then by place. */
    public List<DeviceSetting> everyDevice() {
        return Stream.concat(devices.values().stream(), printers.spares().stream())
                .sorted((one, other) -> one.kind() == other.kind() ? Integer.compare(one.place(), other.place()) : one.kind()
                        .compareTo(other.kind())).toList();
    }

    /** At least one device stands in for hardware: the screen says so. */
    public boolean simulating() {
        return everyDevice().stream().anyMatch(device -> device.driver().simulated());
    }

    /** Reads a file; the legal fields of its services are taken as they are. */
    public static Checked<KioskConfig> read(Path file, DriverCatalogue drivers) {
        return read(file, () -> drivers);
    }

    /** @param drivers asked for once the file is parsed, so that they can be loaded meanwhile */
    public static Checked<KioskConfig> read(Path file, Supplier<DriverCatalogue> drivers) {
        return TomlSource.read(file, top -> new KioskConfigReader(drivers.get(), catalogue -> Set.of()).read(file, top));
    }

    /** @param legalFields that the procedures in a catalogue's folder have; none: any is taken */
    public static Checked<KioskConfig> read(Path file, DriverCatalogue drivers, Function<Path, Set<String>> legalFields) {
        return TomlSource.read(file, top -> new KioskConfigReader(drivers, legalFields).read(file, top));
    }

    /**
     * Every key that a kiosk's file may have, but for the options of its drivers, which describe themselves: asked of the reader
     * itself, so that no second list can lag behind it.
     */
    public static List<KnownKey> keys(DriverCatalogue drivers) {
        Path file = ConfigFolder.kiosk();
        return TomlSource.keys(file, "[[services]]\n[devices.ticket-printer]\n[speech.voices]\nvi = \"vi\"\n",
                top -> new KioskConfigReader(drivers, catalogue -> Set.of()).read(file, top));
    }

    /** The same kiosk with the first devices of another: to find out whether anything else differs. */
    public KioskConfig withDevicesOf(KioskConfig other) {
        return new KioskConfig(file, allowSimulators, branch, kiosk, screen, centre, cards, dossiers, signature, speech, keypad, bench,
                other.devices, printers, services);
    }

    /** The same kiosk with another folder for its data. */
    public KioskConfig keepingDataIn(Path data) {
        Machine moved = new Machine(kiosk.number(), data, kiosk.catalogue(), kiosk.words(), kiosk.language());
        return new KioskConfig(file, allowSimulators, branch, moved, screen, centre, cards, dossiers, signature, speech, keypad, bench,
                devices, printers, services);
    }

    /** The same kiosk with this device in the place of the one of its kind. */
    public KioskConfig with(DeviceSetting device) {
        Map<DeviceKind, DeviceSetting> others = new HashMap<>(devices);
        others.put(device.kind(), device);
        return new KioskConfig(file, allowSimulators, branch, kiosk, screen, centre, cards, dossiers, signature, speech, keypad, bench,
                others, printers, services);
    }

    /** The same kiosk with any free port for its centre: beside another one on the same machine. */
    public KioskConfig besideAnother() {
        CentreLine anyPort = new CentreLine(centre.url(), 0, centre.publicAddress(), centre.tokenFile());
        return new KioskConfig(file, allowSimulators, branch, kiosk, screen, anyPort, cards, dossiers, signature, speech, keypad, bench,
                devices, printers, services);
    }
}
