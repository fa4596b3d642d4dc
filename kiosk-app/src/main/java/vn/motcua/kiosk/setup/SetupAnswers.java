package vn.motcua.kiosk.setup;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.devices.Discovery.Proposal;
import vn.motcua.kiosk.visit.Comfort;

/**
 * What the technician has answered so far.
 *
 * @param language of the technician, as his words' file is named: "vi"
 * @param branch  empty: as in the pattern
 * @param number  of the kiosk within its branch
 * @param centre  address of the centre; empty: the kiosk runs its own
 * @param pin     SHA-256 of the centre's certificate, compared by the technician; empty when an authority vouches for it
 * @param code    for enrolment at the centre; empty for none
 * @param width   pixels; 0 with {@code height} 0: the whole monitor
 * @param devices the table of each device that the kiosk is to have
 * @param technician what opens the technician's screen; stands in no file but as a hash
 */
public record SetupAnswers(String language, Optional<BranchList.Entry> branch, int number, String centre, String pin, String code,
                           int width, int height, Map<DeviceKind, Map<String, String>> devices, NewPin technician) {

    public static final SetupAnswers NONE = new SetupAnswers(Comfort.Language.VI.code(),
            Optional.empty(), 1, "", "", "", 0, 0, Map.of(), NewPin.NONE);

    /** The column where comments begin in the pattern. */
    private static final int COMMENTS_AT = 60;

    public SetupAnswers {
        devices = Map.copyOf(devices);
    }

    public SetupAnswers withLanguage(String code) {
        return new SetupAnswers(code, branch, number, centre, pin, this.code, width, height, devices, technician);
    }

    public SetupAnswers with(BranchList.Entry chosen) {
        return new SetupAnswers(language, Optional.of(chosen), number, centre, pin, code, width, height, devices, technician);
    }

    public SetupAnswers withNumber(int other) {
        return new SetupAnswers(language, branch, other, centre, pin, code, width, height, devices, technician);
    }

    /** @param address empty: the kiosk runs its own, and no certificate or code belongs to it */
    public SetupAnswers withCentre(String address) {
        return new SetupAnswers(language, branch, number, address, "", address.isEmpty() ? "" : code, width, height, devices, technician);
    }

    /** @param sha256 of its certificate, 64 small hexadecimal digits */
    public SetupAnswers withPin(String sha256) {
        return new SetupAnswers(language, branch, number, centre, sha256, code, width, height, devices, technician);
    }

    public SetupAnswers withCode(String enrolment) {
        return new SetupAnswers(language, branch, number, centre, pin, enrolment, width, height, devices, technician);
    }

    public SetupAnswers withScreen(int w, int h) {
        return new SetupAnswers(language, branch, number, centre, pin, code, w, h, devices, technician);
    }

    /** @param table empty: the kiosk has no such device */
    public SetupAnswers with(DeviceKind kind, Map<String, String> table) {
        Map<DeviceKind, Map<String, String>> other = new EnumMap<>(DeviceKind.class);
        other.putAll(devices);
        if (table.isEmpty()) {
            other.remove(kind);
        } else {
            other.put(kind, table);
        }
        return new SetupAnswers(language, branch, number, centre, pin, code, width, height, other, technician);
    }

    /** @param pin for the technician's screen */
    public SetupAnswers with(NewPin pin) {
        return new SetupAnswers(language, branch, number, centre, this.pin, code, width, height, devices, pin);
    }

    /** For each kind the likeliest of what was found; what is not sure is left to the technician. */
    public SetupAnswers withLikeliest(List<Proposal> found) {
        SetupAnswers answers = this;
        for (Proposal proposal : found) {
            if (proposal.sure() && !proposal.driver().equals("simulator") && !answers.devices.containsKey(proposal.kind())) {
                answers = answers.with(proposal.kind(), proposal.settings());
            }
        }
        return answers;
    }

    /**
     * The settings file: the pattern's text with these answers in their places, so that its comments explain it to the next
     * technician.
     *
     * @param file where it will stand
     */
    public TomlText text(String pattern, Path file, DriverCatalogue drivers) {
        TomlText text = TomlText.of(pattern).set("kiosk", "number", Integer.toString(number)).set("kiosk", "language", TomlText.quoted(language));
        branch.ifPresent(entry -> text.set("branch", "id", TomlText.quoted(entry.id())).set("branch", "name", TomlText.quoted(entry.name()))
                .set("branch", "name-en", TomlText.quoted(entry.nameEn())).set("branch", "address", TomlText.quoted(entry.address())));
        text.set("centre", "url", TomlText.quoted(centre)).set("screen", "width", Integer.toString(width))
                .set("screen", "height", Integer.toString(height));
        ConfigFolder.standingApart(text, file, ConfigFolder.path());
        boolean simulated = false;
        for (DeviceKind kind : DeviceKind.values()) {
            String table = "devices." + kind.configurationName();
            Map<String, String> values = devices.get(kind);
            if (values == null) {
                text.remove(table);
            } else {
                text.replace(table, explained(values, kind, drivers));
                simulated |= drivers.find(kind, values.get("driver")).filter(driver -> driver.simulated()).isPresent();
            }
        }
        text.set("", "allow-simulators", Boolean.toString(simulated));
        return text;
    }

    /** Each key with what its option is for behind it. Numbers are texts to a driver's options, and both forms are read. */
    private static Map<String, String> explained(Map<String, String> values, DeviceKind kind, DriverCatalogue drivers) {
        Map<String, String> written = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            String words = drivers.find(kind, values.get("driver")).stream().flatMap(driver -> driver.options().stream())
                    .filter(option -> option.key().equals(key))
                    .map(option -> " # " + option.en()).findFirst().orElse("");
            String front = TomlText.quoted(value);
            written.put(key, words.isEmpty() ? front : front
                    + " ".repeat(Math.max(1, COMMENTS_AT - key.length() - 3 - front.length())) + words.strip());
        });
        return written;
    }
}
