package vn.motcua.kiosk.config;

import java.net.URI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Summons;
import vn.motcua.kiosk.config.KioskConfig.Bench;
import vn.motcua.kiosk.config.KioskConfig.Branch;
import vn.motcua.kiosk.config.KioskConfig.Cards;
import vn.motcua.kiosk.config.KioskConfig.CentreLine;
import vn.motcua.kiosk.config.KioskConfig.Display;
import vn.motcua.kiosk.config.KioskConfig.Dossiers;
import vn.motcua.kiosk.config.KioskConfig.Machine;
import vn.motcua.kiosk.config.KioskConfig.Signature;
import vn.motcua.kiosk.config.KioskConfig.Speech;

/** Turns the top table of {@code kiosk.toml} into a {@link KioskConfig}. */
final class KioskConfigReader {

    private static final int MOST_KIOSKS = 99;
    private static final int MOST_MEGABYTES = 1_000_000;
    private static final long MEGABYTE = 1_000_000;
    private static final int LAST_PORT = 65_535;
    /** Below this a line of text does not fit at the smallest size. */
    private static final int LEAST_PIXELS = 320;
    private static final int MOST_PIXELS = 7_680;
    private static final int MOST_MONITORS = 16;
    private static final int SMALLEST_PANEL = 15;
    private static final int LARGEST_PANEL = 100;
    /** What the sizes of the design are meant for. */
    private static final int USUAL_PANEL = 32;
    /** Words a minute that espeak-ng can do. */
    private static final int SLOWEST_SPEECH = 80;
    private static final int FASTEST_SPEECH = 450;
    private static final int USUAL_SPEECH = 150;

    private static final String USUAL_LANGUAGE = "vi";

    /** Guesses: what stands in the zone of a card without expiry is not published. */
    private static final List<String> USUAL_NO_EXPIRY = List.of("991231", "<<<<<<");

    private final DriverCatalogue drivers;
    private final Function<Path, Set<String>> legalFields;

    KioskConfigReader(DriverCatalogue drivers, Function<Path, Set<String>> legalFields) {
        this.drivers = drivers;
        this.legalFields = legalFields;
    }

    KioskConfig read(Path file, Section top) {
        boolean allowSimulators = top.flag("allow-simulators", false);
        Machine kiosk = machine(top.section("kiosk"));
        Section devices = top.section("devices");
        DevicesReader reader = new DevicesReader(drivers, allowSimulators);
        Map<DeviceKind, DeviceSetting> first = reader.read(devices);
        Printers printers = PapersReader.read(top.section("papers"), first.containsKey(DeviceKind.TICKET_PRINTER), reader.spares(devices));
        return new KioskConfig(file, allowSimulators,
                branch(top.section("branch")),
                kiosk,
                display(top.section("screen")),
                centre(top.section("centre")),
                cards(top.section("cards")),
                dossiers(top.section("dossiers")),
                signature(top.section("signature")),
                speech(top.section("speech"), allowSimulators),
                new KeypadReader().read(top.section("keypad")),
                bench(top.section("bench"), allowSimulators),
                first, printers,
                new ServicesReader(legalFields.apply(kiosk.catalogue())).read(top));
    }

    private static Branch branch(Section branch) {
        return new Branch(
                branch.requiredText("id", "a short name of small letters, digits and dashes", id -> id.matches("[a-z0-9][a-z0-9-]{0,30}")),
                branch.requiredText("organisation", "the organisation's name"), branch.text("organisation-en", ""),
                branch.requiredText("name", "the branch's name"), branch.text("name-en", ""),
                branch.requiredText("address", "the branch's address"),
                branch.requiredText("province", "a capital letter and two digits, as in H26", code -> code.matches("[A-Z]\\d\\d")));
    }

    private static Machine machine(Section kiosk) {
        int number = kiosk.requiredNumber("number", 1, MOST_KIOSKS);
        Path data = kiosk.path("data", ".run/kiosk");
        Path catalogue = kiosk.folderBeside("catalogue", "catalogue");
        Path words = kiosk.folderBeside("words", "words");
        return new Machine(number, data, catalogue, words, language(kiosk, words));
    }

    private static String language(Section kiosk, Path words) {
        kiosk.asks("language", "a language that has a file of words, as \"vi\" or \"en\"", "\"vi\"");
        String language = kiosk.text("language", USUAL_LANGUAGE);
        if (!language.matches("[a-z]{2,3}") || Files.isDirectory(words) && !Files.exists(words.resolve(language + ".properties"))) {
            kiosk.wrong("language", "a language that has a file of words, as \"vi\" or \"en\"", language);
        }
        return language;
    }

    private static Dossiers dossiers(Section dossiers) {
        int warn = dossiers.number("warn-below-mb", 0, MOST_MEGABYTES, 2_000);
        int stop = dossiers.number("stop-below-mb", 0, MOST_MEGABYTES, 300);
        if (stop > warn) {
            dossiers.wrong("stop-below-mb", "no more than warn-below-mb, so that staff hear of it first", stop);
        }
        return new Dossiers(Duration.ofMinutes(dossiers.number("wait-for-card-minutes", 0, 24 * 60, 60)),
                Duration.ofDays(dossiers.number("retention-days", 1, 365, 30)), warn * MEGABYTE, stop * MEGABYTE);
    }

    private static Optional<Signature> signature(Section signature) {
        Optional<Path> library = signature.fileBeside("library");
        Optional<URI> timeStamp = signature.webAddress("time-stamp");
        Optional<Path> issuers = signature.fileBeside("issuers");
        return library.map(each -> new Signature(each, timeStamp, issuers));
    }

    private static Display display(Section screen) {
        int width = pixels(screen, "width");
        int height = pixels(screen, "height");
        if ((width == 0) != (height == 0)) {
            screen.wrong(width == 0 ? "width" : "height", "both width and height, or 0 for both", 0);
        }
        return new Display(screen.flag("pointer", false), screen.flag("reduced-motion", false),
                screen.number("monitor", 0, MOST_MONITORS, 1), width, height,
                screen.number("inches", SMALLEST_PANEL, LARGEST_PANEL, USUAL_PANEL));
    }

    private static int pixels(Section screen, String key) {
        int pixels = screen.number(key, 0, MOST_PIXELS, 0);
        if (pixels > 0 && pixels < LEAST_PIXELS) {
            screen.wrong(key, "0, or " + LEAST_PIXELS + " to " + MOST_PIXELS, pixels);
        }
        return pixels;
    }

    private static CentreLine centre(Section centre) {
        return new CentreLine(centre.webAddress("url"), centre.number("port", 0, LAST_PORT, KioskConfig.USUAL_CENTRE_PORT),
                centre.webAddress("public-address"), centre.fileBeside("token-file"));
    }

    private static Cards cards(Section cards) {
        cards.asks("no-expiry", "a list of six digits or fillers <, as in the machine readable zone", "[\"991231\", \"<<<<<<\"]");
        List<String> noExpiry = cards.texts("no-expiry");
        noExpiry.stream().filter(text -> !text.matches("[0-9<]{6}"))
                .forEach(text -> cards.wrong("no-expiry", "six digits or fillers <, as in the machine readable zone", text));
        return new Cards(cards.folderBeside("trust", "trust"), noExpiry.isEmpty() ? USUAL_NO_EXPIRY : noExpiry,
                cards.flag("can-from-number", false), plastic(cards, "number-cards"), plastic(cards, "staff-cards").keySet());
    }

    /** A line for each card: its UID, a blank, what is written on it. */
    private static Map<String, String> plastic(Section cards, String key) {
        Map<String, String> known = new TreeMap<>();
        Optional<Path> file = cards.fileBeside(key);
        if (file.isEmpty() || !Files.isReadable(file.get())) {
            return known;
        }
        try {
            for (String line : Files.readAllLines(file.get())) {
                String[] parts = line.strip().split("\\s+", 2);
                String uid = parts[0].toUpperCase(Locale.ROOT);
                if (parts[0].isEmpty() || parts[0].startsWith("#")) {
                    continue;
                }
                if (!Summons.UID.matcher(uid).matches() || parts.length < 2 || known.put(uid, parts[1]) != null) {
                    cards.wrong(key, "lines of a UID of 4 to 10 bytes and what is written on the card, each UID once", line);
                }
            }
        } catch (IOException e) {
            cards.wrong(key, "a readable file of UTF-8 text", file.get());
        }
        return known;
    }

    private static Speech speech(Section speech, boolean allowSimulators) {
        Section voices = speech.section("voices");
        Map<String, String> byLanguage = new TreeMap<>();
        for (String language : voices.keys()) {
            byLanguage.put(language, voices.requiredText(language, "a voice of espeak-ng --voices, as \"vi\" or \"vi-vn-x-south\"; \"\" for none",
                    voice -> voice.matches("([A-Za-z][A-Za-z0-9+_-]*)?")));
        }
        String recordTo = speech.text("record-to", "");
        if (!recordTo.isEmpty() && !allowSimulators) {
            speech.wrong("record-to", "\"\" (what is spoken of citizens may be kept only with allow-simulators = true)", recordTo);
        }
        return new Speech(speech.number("words-per-minute", SLOWEST_SPEECH, FASTEST_SPEECH, USUAL_SPEECH), byLanguage, device(speech, "headphones"),
                device(speech, "loudspeaker"), speech.flag("loudspeaker-speaks", false), some(speech.text("jack", "")),
                some(recordTo).map(folder -> speech.path("record-to", folder)));
    }

    private static String device(Section speech, String key) {
        String device = speech.text(key, "default");
        if (!device.matches("[A-Za-z][A-Za-z0-9_:,.=-]*")) {
            speech.wrong(key, "a sound device of aplay -L, as \"default\" or \"plughw:1,0\"", device);
        }
        return device;
    }

    private static Optional<String> some(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static Bench bench(Section bench, boolean allowSimulators) {
        int port = bench.number("port", 0, LAST_PORT, 0);
        if (port > 0 && !allowSimulators) {
            bench.wrong("port", "0 (a bench page needs allow-simulators = true)", port);
        }
        return new Bench(port);
    }
}
