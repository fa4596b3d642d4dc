package vn.motcua.kiosk.command;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Option;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.KnownKey;
import vn.motcua.kiosk.words.Words;

/** Every key of {@code kiosk.toml} and every option of every driver, as a page: made from what reads them, so it cannot say anything else. */
final class SettingsPage {

    private static final String HEAD = """
            # Every setting of a kiosk

            Made by `./kiosk settings describe --out config/README.md` from what reads the settings: change it there. A key without a usual
            value must be given. Secrets never stand in a settings file: a key that ends in `-file` names the file that holds one.
            """;

    private final DriverCatalogue drivers;
    private final Words vi;
    private final Words en;

    SettingsPage(DriverCatalogue drivers, Words vi, Words en) {
        this.drivers = drivers;
        this.vi = vi;
        this.en = en;
    }

    String markdown() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("\n## kiosk.toml\n");
        String section = null;
        for (KnownKey key : KioskConfig.keys(drivers).stream().filter(key -> !key.section().startsWith("devices")).toList()) {
            if (!key.section().equals(section)) {
                section = key.section();
                page.append("\n### ").append(section.isEmpty() ? "At the top of the file" : section.equals("services")
                        ? "`[[services]]`" : "`[" + section + "]`").append("\n\n").append(table());
            }
            row(page, key.key(), key.expected(), key.usual(), en.get(key.wordsKey()), vi.get(key.wordsKey()));
        }
        page.append(
                "\n## Devices\n\n`[devices.card-reader]`, `[devices.ticket-printer]` to `[devices.ticket-printer-4]`, "
                        + "`[devices.document-scanner]`, `[devices.code-reader]`, `[devices.caller]`;"
                        + " each has these keys, and those of its driver.\n\n").append(table());
        for (KnownKey key : KioskConfig.keys(drivers).stream().filter(key -> key.section().startsWith("devices")).toList()) {
            row(page, key.key(), key.key().equals("driver") ? "a driver's name, as below" : key.expected(), key.usual(),
                    en.get(key.wordsKey()), vi.get(key.wordsKey()));
        }
        shipped().forEach(driver -> page.append("\n### `").append(driver.kind().configurationName()).append("`, driver `")
                .append(driver.name()).append("`\n\n").append(options(driver)));
        return page.toString();
    }

    /** As text for a terminal, in one language. */
    String text(boolean vietnamese) {
        StringBuilder text = new StringBuilder();
        for (DeviceDriver driver : shipped()) {
            text.append(driver.kind().configurationName()).append("  driver ").append(driver.name()).append('\n');
            for (Option option : driver.options()) {
                text.append(String.format("  %-24s %s%n  %-24s takes %s; usual %s%n", option.key(), vietnamese ? option.vi() : option.en(),
                        "", option.expected(), option.defaultValue().map(SettingsPage::shown).orElse("none, it must be given")));
            }
            text.append(driver.options().isEmpty() ? "  no options\n\n" : "\n");
        }
        return text.toString();
    }

    private List<DeviceDriver> shipped() {
        return drivers.drivers().stream().sorted(Comparator.comparing(DeviceDriver::kind).thenComparing(DeviceDriver::name)).toList();
    }

    private static String options(DeviceDriver driver) {
        StringBuilder text = new StringBuilder(driver.options().isEmpty() ? "No options.\n" : table());
        driver.options().forEach(option -> row(text, option.key(), option.expected(),
                option.defaultValue().map(SettingsPage::shown).orElse(""), option.en(), option.vi()));
        return text.toString();
    }

    private static String shown(String value) {
        return value.matches("-?\\d+|true|false") ? value : '"' + value + '"';
    }

    private static String table() {
        return "| Key | Takes | Usual | What for | Dùng để |\n| --- | --- | --- | --- | --- |\n";
    }

    private static void row(StringBuilder page, String key, String expected, String usual, String en, String vi) {
        page.append(List.of("`" + key + "`", expected, usual.isEmpty() ? "" : "`" + usual + "`", en, vi).stream()
                .map(cell -> cell.replace("|", "\\|")).collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
