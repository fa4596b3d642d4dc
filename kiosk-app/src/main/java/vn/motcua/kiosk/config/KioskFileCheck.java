package vn.motcua.kiosk.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import vn.motcua.device.DriverCatalogue;

/**
 * Every TOML file that is neither a centre's nor a printer's is a kiosk's.
 *
 * @param legalFields that the procedures in a catalogue's folder have
 * @param voices      tells the voices that this machine can speak with
 */
public record KioskFileCheck(DriverCatalogue drivers, Function<Path, Set<String>> legalFields, Predicate<String> voices) implements FileCheck {

    @Override
    public boolean covers(Path file) {
        return file.toString().endsWith(".toml") && !new CentreFileCheck().covers(file) && !PrinterFileCheck.named(file);
    }

    @Override
    public List<Problem> check(Path file) {
        Checked<KioskConfig> config = KioskConfig.read(file, drivers, legalFields);
        return config.problems().isEmpty() ? mute(config.get()) : config.problems();
    }

    /** A language of which nothing could be heard, and whoever set the kiosk up has not said that he knows. */
    private List<Problem> mute(KioskConfig config) {
        try (Stream<Path> words = Files.list(config.kiosk().words())) {
            return words.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".properties"))
                    .map(name -> name.replace(".properties", "")).sorted()
                    .filter(language -> !config.speech().voice(language).isEmpty() && !voices.test(config.speech().voice(language)))
                    .map(language -> new Problem(config.file(), 1, "speech.voices." + language,
                            "expected a voice of espeak-ng --voices, or \"\" where the language is only read, found \""
                            + config.speech().voice(language) + '"')).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
