package vn.motcua.kiosk;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.Problem;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.link.Enrolment;
import vn.motcua.kiosk.setup.SetupAnswers;

/** The end of the guide: the kiosk becomes known to its centre, and the settings file is written when it is good. */
final class SetupFile {

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

    /** @return what stands in the way, each a sentence; nothing was changed then */
    List<String> write(SetupAnswers answers) {
        try {
            TomlText text = answers.text(pattern, file, drivers);
            List<String> problems = problems(text);
            if (!problems.isEmpty()) {
                return problems;
            }
            if (!answers.code().isEmpty()) {
                text = enrolled(answers, text);
            }
            text.write(file);
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of("stopped");
        } catch (IOException e) {
            return List.of(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private List<String> problems(TomlText text) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft.toml");
        text.write(draft);
        try {
            return KioskConfig.read(draft, drivers).problems().stream().map(each -> each.line() + ": " + each.key() + ": " + each.expected()).toList();
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /** The centre knows the kiosk by an id of branch and number: the file says the same. */
    private TomlText enrolled(SetupAnswers answers, TomlText text) throws IOException, InterruptedException {
        Enrolment enrolment = Enrolment.ask(URI.create(answers.centre()), answers.code(), Optional.of(answers.pin()).filter(pin -> !pin.isEmpty()));
        String[] parts = enrolment.kiosk().split("-(?=\\d{1,2}$)");
        if (parts.length == 2) {
            text.set("branch", "id", TomlText.quoted(parts[0])).set("kiosk", "number", Integer.toString(Integer.parseInt(parts[1])));
        }
        Path draft = file.resolveSibling(file.getFileName() + ".draft.toml");
        text.write(draft);
        try {
            Checked<KioskConfig> read = KioskConfig.read(draft, drivers);
            Optional<Problem> problem = read.problems().stream().findFirst();
            if (problem.isPresent()) {
                throw new IOException(problem.get().key() + ": " + problem.get().expected());
            }
            enrolment.keep(read.get().kiosk().data());
        } finally {
            Files.deleteIfExists(draft);
        }
        return text;
    }
}
