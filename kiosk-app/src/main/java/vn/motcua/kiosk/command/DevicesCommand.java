package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.Checked;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.devices.Devices;
import vn.motcua.kiosk.devices.HealthBoard;
import vn.motcua.kiosk.devices.PaperRolls;
import vn.motcua.kiosk.devices.Survey;
import vn.motcua.kiosk.journal.Journal;

/** Shows what the drivers see, and how the configured devices are. */
@Command(name = "devices", description = "Lists what the drivers see, and the state and faults of the configured devices.")
public final class DevicesCommand implements Callable<Integer> {

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; usual: kiosk.toml in the configuration folder.")
    private Path config = ConfigFolder.kiosk();

    @Option(names = "--describe", description = "Every option of every driver: what it takes, its usual value and what it is for.")
    private boolean describe;

    @Option(names = "--language", paramLabel = "vi|en", description = "Of --describe. Usual: en.")
    private String language = "en";

    @Option(names = "--roll-changed", paramLabel = "PRINTER",
            description = "Somebody put a full roll into this printer (ticket-printer, ticket-printer-2): its forecast begins anew.")
    private String rollChanged = "";

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DriverCatalogue drivers = DriverCatalogue.load(ConfigFolder.drivers());
        if (describe) {
            out.print(SettingsCommand.page(drivers).text(language.equals("vi")));
            out.flush();
            return 0;
        }
        Checked<KioskConfig> checked = KioskConfig.read(config, drivers);
        if (checked.value().isEmpty()) {
            checked.problems().forEach(spec.commandLine().getErr()::println);
            // A driver that the settings name in vain may lie there all the same, in a jar that was not loaded.
            drivers.problems().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
            return 1;
        }
        KioskConfig kiosk = checked.get();
        PaperRolls rolls = new PaperRolls(kiosk, Journal.to(line -> { }, Clock.systemUTC()));
        if (!rollChanged.isEmpty()) {
            return rollChanged(kiosk, rolls);
        }
        List<HealthBoard.Entry> states = states(kiosk, drivers);
        List<Survey.Sight> sights = Survey.of(drivers, kiosk);
        out.print(json ? asJson(drivers, sights, kiosk, states, rolls) : asText(drivers, sights, kiosk, states, rolls));
        out.flush();
        return 0;
    }

    private int rollChanged(KioskConfig kiosk, PaperRolls rolls) {
        List<String> printers = kiosk.everyDevice().stream().filter(device -> device.kind() == DeviceKind.TICKET_PRINTER)
                .map(DeviceSetting::name).toList();
        if (!printers.contains(rollChanged)) {
            throw new ParameterException(spec.commandLine(), "no printer named " + rollChanged + "; there are " + String.join(", ", printers));
        }
        rolls.changed(rollChanged);
        spec.commandLine().getOut().println(rollChanged + ": the forecast begins anew" + rolls.metresLeft(rollChanged)
                .map(metres -> String.format(Locale.ROOT, " with %.0f m", metres))
                .orElse("; roll-metres is not set, so the first roll teaches how long it is"));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private static DeviceSetting setting(KioskConfig kiosk, HealthBoard.Entry entry) {
        return kiosk.everyDevice().stream().filter(device -> device.name().equals(entry.name())).findFirst().orElseThrow();
    }

    private static String paper(PaperRolls rolls, HealthBoard.Entry entry) {
        return rolls.metresLeft(entry.name()).map(metres -> String.format(Locale.ROOT, "; about %.0f m of paper left", metres)).orElse("");
    }

    private static List<HealthBoard.Entry> states(KioskConfig kiosk, DriverCatalogue drivers) {
        try (Devices devices = Devices.start(kiosk, drivers, Journal.to(line -> { }, Clock.systemUTC()))) {
            return devices.board().awaitAll(kiosk.everyDevice().stream().map(DeviceSetting::name).toList());
        }
    }

    private static String asText(DriverCatalogue drivers, List<Survey.Sight> sights, KioskConfig kiosk, List<HealthBoard.Entry> states,
            PaperRolls rolls) {
        StringBuilder text = new StringBuilder("Seen by the drivers\n");
        for (Survey.Sight sight : sights) {
            if (sight.found().isEmpty()) {
                text.append(String.format("  %-17s %-10s nothing%n", sight.kind().configurationName(), sight.driver()));
            }
            sight.found().forEach(found -> text.append(String.format("  %-17s %-10s %s  (%s)%n",
                    sight.kind().configurationName(), sight.driver(), found.id(), found.description())));
        }
        text.append("Configured in ").append(kiosk.file()).append('\n');
        for (HealthBoard.Entry entry : states) {
            text.append(String.format("  %-17s %-10s %s%s%n",
                    entry.name(), setting(kiosk, entry).driver().name(), HealthWords.line(entry.health()), paper(rolls, entry)));
        }
        for (DeviceKind kind : DeviceKind.values()) {
            if (!kiosk.devices().containsKey(kind)) {
                text.append(String.format("  %-17s not configured%n", kind.configurationName()));
            }
        }
        drivers.problems().forEach(problem -> text.append("Driver not loaded: ").append(problem).append('\n'));
        return text.toString();
    }

    private static String asJson(DriverCatalogue drivers, List<Survey.Sight> sights, KioskConfig kiosk, List<HealthBoard.Entry> states,
            PaperRolls rolls)
            throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = new JsonFactory().createGenerator(text).useDefaultPrettyPrinter()) {
            out.writeStartObject();
            out.writeArrayFieldStart("seen");
            for (Survey.Sight sight : sights) {
                for (var found : sight.found()) {
                    writeObject(out, Map.of("kind", sight.kind().configurationName(), "driver", sight.driver(),
                            "id", found.id().value(), "description", found.description()));
                }
            }
            out.writeEndArray();
            out.writeArrayFieldStart("configured");
            for (HealthBoard.Entry entry : states) {
                writeState(out, setting(kiosk, entry), entry, rolls);
            }
            out.writeEndArray();
            writeTexts(out, "driver-problems", drivers.problems());
            out.writeEndObject();
        }
        return text + "\n";
    }

    private static void writeObject(JsonGenerator out, Map<String, String> fields) throws IOException {
        out.writeStartObject();
        for (String key : List.of("kind", "driver", "id", "description")) {
            out.writeStringField(key, fields.get(key));
        }
        out.writeEndObject();
    }

    private static void writeState(JsonGenerator out, DeviceSetting setting, HealthBoard.Entry entry, PaperRolls rolls) throws IOException {
        DeviceHealth health = entry.health();
        out.writeStartObject();
        out.writeStringField("name", entry.name());
        out.writeStringField("kind", entry.kind().configurationName());
        out.writeStringField("driver", setting.driver().name());
        out.writeStringField("id", setting.id().value());
        out.writeStringField("state", HealthWords.state(health));
        writeTexts(out, "faults", HealthWords.faults(health));
        writeTexts(out, "warnings", HealthWords.warnings(health));
        out.writeStringField("detail", HealthWords.detail(health));
        if (rolls.metresLeft(entry.name()).isPresent()) {
            out.writeNumberField("paper-metres", Math.round(rolls.metresLeft(entry.name()).get() * 10) / 10.0);
        }
        out.writeEndObject();
    }

    private static void writeTexts(JsonGenerator out, String key, List<String> texts) throws IOException {
        out.writeArrayFieldStart(key);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
