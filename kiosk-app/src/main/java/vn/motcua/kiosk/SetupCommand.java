package vn.motcua.kiosk;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Discovery;
import vn.motcua.kiosk.devices.Discovery.Proposal;
import vn.motcua.kiosk.link.Enrolment;
import vn.motcua.kiosk.link.EnrolmentRefused;
import vn.motcua.kiosk.setup.BranchList;
import vn.motcua.kiosk.setup.NewPin;
import vn.motcua.kiosk.setup.SetupAnswers;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.words.Words;

/** {@code ./kiosk setup}: the guide in a terminal. What an option answers is not asked; an empty line takes the default. */
@Command(name = "setup",
        description = "Leads from a box of hardware to kiosk.toml: asks for branch, number, centre, screen and devices, and tries each device.")
final class SetupCommand implements Callable<Integer> {

    @Option(names = "--config", paramLabel = "FILE", description = "The file that is written; usual: kiosk.toml in the configuration folder.")
    private Path file = ConfigFolder.kiosk();

    @Option(names = "--language", paramLabel = "vi|en", description = "Of the questions, and later of the technician's screen.")
    private String language;

    @Option(names = "--branch", paramLabel = "ID", description = "One of branches.tsv; \"as-is\" keeps the pattern's.")
    private String branch;

    @Option(names = "--number", paramLabel = "N", description = "Of the kiosk within its branch, 1 to 99.")
    private String number;

    @Option(names = "--centre", paramLabel = "URL", description = "Address of the centre; \"own\": the kiosk runs its own.")
    private String centre;

    @Option(names = "--code", paramLabel = "CODE", description = "Code of enrolment, as the centre gave it.")
    private String code;

    @Option(names = "--fingerprint", paramLabel = "SHA256", description = "Of the centre's certificate, when no authority vouches for it.")
    private String fingerprint;

    @Option(names = "--screen", paramLabel = "WxH", description = "Pixels of the window; 0x0: the whole monitor.")
    private String size;

    @Option(names = "--device", paramLabel = "KIND=DRIVER[,KEY=VALUE…]",
            description = "A device instead of what was found: card-reader=pcsc, ticket-printer=escpos,to=tcp://…; KIND=none for none.")
    private List<String> devices = List.of();

    @Option(names = "--pin-file", paramLabel = "FILE", description = "Its first line is the technician's PIN, six digits; "
            + "without it the PIN is asked for where nobody reads along, or set later.")
    private Path pinFile;

    @Option(names = "--test", description = "Tries each device without asking.")
    private boolean test;

    @Option(names = "--yes", description = "Takes the default of every question, and asks none.")
    private boolean yes;

    @Spec
    private CommandSpec spec;

    private final BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    private DriverCatalogue drivers;
    private Words words;

    @Override
    public Integer call() throws IOException {
        drivers = DriverCatalogue.load(ConfigFolder.drivers());
        words = words("vi");
        String chosen = answer(language, "guide.language.title", "vi", text -> text.equals("vi") || text.equals("en"));
        words = words(chosen);
        SetupFile target = new SetupFile(file, drivers);
        // A bad PIN file is told before all the questions, not after them.
        NewPin given = pinFile == null ? NewPin.NONE : pinOfFile();
        SetupAnswers answers = devices(screen(centre(number(branch(SetupAnswers.NONE.withLanguage(chosen).with(given))))), target);
        answers = pinFile == null ? answers.with(askedPin()) : answers;
        while (true) {
            try {
                return ended(target.write(answers), answers, target);
            } catch (EnrolmentRefused e) {
                if (yes || code != null) {
                    return ended(List.of(SetupFile.said(e)), answers, target);
                }
                say(TechnicianDesk.said(SetupFile.said(e), words));
                answers = code(answers);
            }
        }
    }

    private int ended(List<Finding> problems, SetupAnswers answers, SetupFile target) {
        if (problems.isEmpty()) {
            say(words.get("setup.written", file));
            say(answers.technician().chosen() ? words.get("setup.pin.set")
                    : target.hasPin(answers) ? words.get("guide.done.pin-there") : words.get("guide.done.pin-later", file));
            return CommandLine.ExitCode.OK;
        }
        PrintWriter err = spec.commandLine().getErr();
        problems.forEach(each -> err.println(TechnicianDesk.said(each, words)));
        err.println(words.get("guide.done.problem"));
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }

    private static Words words(String language) {
        return Words.load(ConfigFolder.path().resolve("words").resolve(language + ".properties"));
    }

    private NewPin pinOfFile() throws IOException {
        byte[] text = Files.readAllBytes(pinFile);
        int end = 0;
        while (end < text.length && text[end] != '\n' && text[end] != '\r') {
            end++;
        }
        char[] line = new char[end];
        for (int i = 0; i < end; i++) {
            line[i] = (char) (text[i] & 0xFF);
        }
        Arrays.fill(text, (byte) 0);
        if (PinGate.weakness(CharBuffer.wrap(line)).isPresent()) {
            throw new ParameterException(spec.commandLine(), "--pin-file " + pinFile + ": " + words.get("setup.pin.file"));
        }
        return NewPin.of(line);
    }

    /** Only where what is typed is not seen: elsewhere the PIN waits for {@code ./kiosk pin set}. */
    private NewPin askedPin() {
        Console console = System.console();
        while (console != null && !yes) {
            char[] first = console.readPassword("%s: ", words.get("setup.pin"));
            if (first == null || first.length == 0) {
                return NewPin.NONE;
            }
            if (PinGate.weakness(CharBuffer.wrap(first)).isPresent()) {
                say(words.get(first.length == PinGate.DIGITS ? "guide.pin.easy" : "guide.incomplete.pin-again"));
                continue;
            }
            if (Arrays.equals(first, console.readPassword("%s: ", words.get("setup.pin.again")))) {
                return NewPin.of(first);
            }
            say(words.get("guide.pin.differs"));
        }
        return NewPin.NONE;
    }

    private SetupAnswers branch(SetupAnswers answers) throws IOException {
        List<BranchList.Entry> all = BranchList.in(ConfigFolder.path());
        all.forEach(each -> say("  " + each.id() + "  " + each.name() + ", " + each.address()));
        String id = answer(branch, "guide.branch.title", "as-is",
                text -> text.equals("as-is") || all.stream().anyMatch(each -> each.id().equals(text)));
        return all.stream().filter(each -> each.id().equals(id)).findFirst().map(answers::with).orElse(answers);
    }

    private SetupAnswers number(SetupAnswers answers) throws IOException {
        return answers.withNumber(Integer.parseInt(answer(number, "guide.number.title", "1", text -> text.matches("[1-9]\\d?"))));
    }

    private SetupAnswers centre(SetupAnswers answers) throws IOException {
        String address = answer(centre, "guide.centre.title", "own",
                text -> text.equals("own") || text.matches("https?://[A-Za-z0-9.-]+(:\\d{1,5})?(/[A-Za-z0-9._~/-]*)?"));
        if (address.equals("own")) {
            return answers.withCentre("");
        }
        SetupAnswers there = answers.withCentre(address).withPin(fingerprint == null ? certificate(URI.create(address)) : hexadecimal(fingerprint));
        return code(there);
    }

    private SetupAnswers code(SetupAnswers answers) throws IOException {
        return answers.withCode(answer(code, "guide.code.title", "", text -> text.isEmpty() || text.matches("[A-Za-z0-9]{4}(-?[A-Za-z0-9]{4}){2}")));
    }

    private String hexadecimal(String text) {
        String digits = text.replace(":", "").toLowerCase(Locale.ROOT);
        if (!digits.matches("[0-9a-f]{64}")) {
            throw new ParameterException(spec.commandLine(), "--fingerprint: expected 64 hexadecimal digits");
        }
        return digits;
    }

    /** A certificate that no authority vouches for is trusted by nobody but the technician: no default says yes for him. */
    private String certificate(URI address) throws IOException {
        try {
            Optional<String> shown = Enrolment.unvouched(address);
            if (shown.isEmpty()) {
                return "";
            }
            say(words.get("guide.trust.text") + "\n  " + String.join(":", shown.get().toUpperCase(Locale.ROOT).split("(?<=\\G..)")));
            if (!yes && answer(null, "guide.trust.question", "n", text -> text.matches("[yYnN]")).equalsIgnoreCase("y")) {
                return shown.get();
            }
            throw new ParameterException(spec.commandLine(), words.get("setup.not-trusted"));
        } catch (IOException e) {
            say(words.get("setup.away") + " (" + e.getMessage() + ")");
            return "";
        }
    }

    private SetupAnswers screen(SetupAnswers answers) throws IOException {
        String[] pixels = answer(size, "guide.screen.title", "0x0", text -> text.matches("\\d{1,4}x\\d{1,4}")).split("x");
        return answers.withScreen(Integer.parseInt(pixels[0]), Integer.parseInt(pixels[1]));
    }

    private SetupAnswers devices(SetupAnswers before, SetupFile target) throws IOException {
        say(words.get("guide.devices.looking"));
        List<Proposal> found = Discovery.look(drivers, KioskConfig.read(ConfigFolder.kiosk(), drivers).get(), ConfigFolder.path());
        SetupAnswers answers = before.withLikeliest(found);
        for (DeviceKind kind : DeviceKind.values()) {
            answers = device(answers, kind, found.stream().filter(each -> each.kind() == kind).toList());
            answers = tried(answers, kind, target);
        }
        return answers;
    }

    private SetupAnswers device(SetupAnswers answers, DeviceKind kind, List<Proposal> offers) throws IOException {
        say("");
        say(words.get("technician.device." + kind.configurationName()));
        for (int i = 0; i < offers.size(); i++) {
            Proposal offer = offers.get(i);
            say("  " + (i + 1) + "  " + offer.driver() + "  " + offer.at()
                    + (offer.profile().isEmpty() ? "" : "  " + offer.profile()) + "  (" + offer.description() + ")"
                    + (offer.sure() ? "" : " " + words.get("guide.device.unsure")));
        }
        Optional<String> given = devices.stream().filter(each -> each.startsWith(kind.configurationName() + "="))
                .map(each -> each.substring(each.indexOf('=') + 1)).findFirst();
        int likeliest = 0;
        for (int i = 0; i < offers.size(); i++) {
            likeliest = offers.get(i).settings().equals(answers.devices().get(kind)) ? i + 1 : likeliest;
        }
        String choice = answer(given.orElse(null), "setup.device", Integer.toString(likeliest),
                text -> text.equals("none") || text.matches("\\d+") && Integer.parseInt(text) <= offers.size()
                        || drivers.find(kind, text.split(",")[0]).isPresent());
        if (choice.equals("none") || choice.equals("0")) {
            return answers.with(kind, Map.of());
        }
        return answers.with(kind, choice.matches("\\d+") ? offers.get(Integer.parseInt(choice) - 1).settings() : table(choice));
    }

    private static Map<String, String> table(String text) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            int end = part.indexOf('=');
            table.put(end < 0 ? "driver" : part.substring(0, end), end < 0 ? part : part.substring(end + 1));
        }
        return table;
    }

    /** A device that fails its test may still be kept: its cable may come later. */
    private SetupAnswers tried(SetupAnswers answers, DeviceKind kind, SetupFile target) throws IOException {
        if (!answers.devices().containsKey(kind)) {
            return answers;
        }
        boolean wanted = test || !yes && answer(null, "setup.test", "y", text -> text.matches("[yYnN]")).equalsIgnoreCase("y");
        if (!wanted) {
            return answers;
        }
        say(words.get("guide.device.should." + kind.configurationName()));
        Finding finding = DeviceTrial.of(answers, kind, target.pattern(), drivers, words);
        say("[" + words.get("report.level." + Finding.plain(finding.level())) + "] " + TechnicianDesk.said(finding, words));
        return answers;
    }

    private String answer(String given, String question, String usual, Predicate<String> good) throws IOException {
        if (given != null) {
            if (!good.test(given)) {
                throw new ParameterException(spec.commandLine(), words.get(question) + ": " + given);
            }
            return given;
        }
        if (yes) {
            return usual;
        }
        while (true) {
            spec.commandLine().getOut().print(words.get(question) + " [" + usual + "]: ");
            spec.commandLine().getOut().flush();
            String line = in.readLine();
            if (line == null) {
                throw new ParameterException(spec.commandLine(), words.get("setup.no-answer"));
            }
            String text = line.isBlank() ? usual : line.strip();
            if (good.test(text)) {
                return text;
            }
            say(words.get("setup.not-so"));
        }
    }

    private void say(String line) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(line);
        out.flush();
    }
}
