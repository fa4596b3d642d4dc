package vn.motcua.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.link.Enrolment;
import vn.motcua.kiosk.link.EnrolmentRefused;
import vn.motcua.kiosk.setup.BranchList;
import vn.motcua.kiosk.setup.SetupAnswers;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Finding;

/** The end of the guide: the kiosk becomes known to its centre, and the settings file is written when it is good. */
final class SetupFile {

    private static final Pattern BRANCH_AND_NUMBER = Pattern.compile("(.+)-(\\d{1,2})");

    private final Path file;
    private final DriverCatalogue drivers;
    private final String pattern;

    /** @param file that is to be written @throws IOException when the pattern that ships cannot be read */
    SetupFile(Path file, DriverCatalogue drivers) throws IOException {
        this.file = file.toAbsolutePath();
        this.drivers = drivers;
        this.pattern = Files.readString(ConfigFolder.kiosk());
    }

    String pattern() {
        return pattern;
    }

    /**
     * @return what stands in the way; nothing was changed then
     * @throws EnrolmentRefused when the kiosk did not become known to its centre; nothing was changed either
     */
    List<Finding> write(SetupAnswers answers) throws EnrolmentRefused {
        try {
            TomlText text = answers.text(pattern, file, drivers);
            List<Finding> problems = read(text).problems().stream().map(SetupFile::said).toList();
            if (!problems.isEmpty()) {
                return problems;
            }
            TomlText good = answers.code().isEmpty() ? text : enrolled(answers, text);
            Optional<Finding> unset = setPin(answers, data(text));
            if (unset.isPresent()) {
                return List.of(unset.get());
            }
            good.write(file);
            answers.technician().wipe();
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.attention("finding.interrupted"));
        } catch (EnrolmentRefused e) {
            throw e;
        } catch (IOException e) {
            return List.of(unwritten(file, e));
        }
    }

    /** True when the technician's screen of the kiosk that these answers make opens to some PIN already. */
    boolean hasPin(SetupAnswers answers) {
        try {
            return new PinGate(data(answers.text(pattern, file, drivers)), Clock.systemUTC()).state().set();
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    /** Before the settings: a kiosk that stands has the PIN that was chosen for it. */
    private static Optional<Finding> setPin(SetupAnswers answers, Path data) {
        try {
            answers.technician().set(new PinGate(data, Clock.systemUTC()));
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(unwritten(data.resolve(PinGate.FILE), e));
        }
    }

    private static Finding unwritten(Path file, IOException e) {
        return Finding.fault("guide.not-written", file, e.getMessage() == null ? e : e.getMessage());
    }

    private Path data(TomlText text) throws IOException {
        return read(text).get().kiosk().data();
    }

    /** Why there is no enrolment, and what to do, in the technician's language. */
    static Finding said(EnrolmentRefused refused) {
        return Finding.attention("guide.refused." + Finding.plain(refused.why()));
    }

    static Finding said(Problem problem) {
        return Finding.fault("finding.settings.problem", problem.line(), problem.key(), problem.expected());
    }

    private Checked<KioskConfig> read(TomlText text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft.toml");
        text.write(draft);
        try {
            return KioskConfig.read(draft, drivers);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The centre knows the kiosk by an id of branch and number: the file says the same, and the branch's name with it. */
    private TomlText enrolled(SetupAnswers answers, TomlText text) throws IOException, InterruptedException {
        Path data = data(text);
        Enrolment enrolment = Enrolment.ask(URI.create(answers.centre()), answers.code(), Optional.of(answers.pin()).filter(pin -> !pin.isEmpty()));
        Matcher id = BRANCH_AND_NUMBER.matcher(enrolment.kiosk());
        if (id.matches()) {
            SetupAnswers known = BranchList.in(ConfigFolder.path()).stream().filter(each -> each.id().equals(id.group(1))).findFirst()
                    .map(answers::with).orElse(answers);
            TomlText renamed = known.withNumber(Integer.parseInt(id.group(2))).text(pattern, file, drivers)
                    .set("branch", "id", TomlText.quoted(id.group(1)));
            text = read(renamed).problems().isEmpty() ? renamed : text;
        }
        enrolment.keep(data);
        return text;
    }
}
