package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
import vn.motcua.kiosk.devices.Survey;
import vn.motcua.kiosk.journal.Journal;

/** Shows what the drivers see, and how the configured devices are. */
@Command(name = "devices", description = "Lists what the drivers see, and the state and faults of the configured devices.")
public final class DevicesCommand implements Callable<Integer> {

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    @Option(names = "--config", paramLabel = "FILE", description = "The kiosk's configuration; usual: kiosk.toml in the configuration folder.")
    private Path config = ConfigFolder.kiosk();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        DriverCatalogue drivers = DriverCatalogue.load();
        Checked<KioskConfig> checked = KioskConfig.read(config, drivers);
        if (checked.value().isEmpty()) {
            checked.problems().forEach(spec.commandLine().getErr()::println);
            spec.commandLine().getErr().flush();
            return 1;
        }
        KioskConfig kiosk = checked.get();
        List<HealthBoard.Entry> states = states(kiosk, drivers);
        List<Survey.Sight> sights = Survey.of(drivers, kiosk);
        out.print(json ? asJson(drivers, sights, kiosk, states) : asText(drivers, sights, kiosk, states));
        out.flush();
        return 0;
    }

    private static List<HealthBoard.Entry> states(KioskConfig kiosk, DriverCatalogue drivers) {
        try (Devices devices = Devices.start(kiosk, drivers, Journal.to(line -> { }, Clock.systemUTC()))) {
            return devices.board().awaitAll(kiosk.devices().keySet());
        }
    }

    private static String asText(DriverCatalogue drivers, List<Survey.Sight> sights, KioskConfig kiosk, List<HealthBoard.Entry> states) {
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
            DeviceSetting setting = kiosk.devices().get(entry.kind());
            text.append(String.format("  %-17s %-10s %s%n", entry.kind().configurationName(), setting.driver().name(), HealthWords.line(entry.health())));
        }
        for (DeviceKind kind : DeviceKind.values()) {
            if (!kiosk.devices().containsKey(kind)) {
                text.append(String.format("  %-17s not configured%n", kind.configurationName()));
            }
        }
        drivers.problems().forEach(problem -> text.append("Driver not loaded: ").append(problem).append('\n'));
        return text.toString();
    }

    private static String asJson(DriverCatalogue drivers, List<Survey.Sight> sights, KioskConfig kiosk, List<HealthBoard.Entry> states)
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
                writeState(out, kiosk.devices().get(entry.kind()), entry);
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

    private static void writeState(JsonGenerator out, DeviceSetting setting, HealthBoard.Entry entry) throws IOException {
        DeviceHealth health = entry.health();
        out.writeStartObject();
        out.writeStringField("kind", entry.kind().configurationName());
        out.writeStringField("driver", setting.driver().name());
        out.writeStringField("id", setting.id().value());
        out.writeStringField("state", HealthWords.state(health));
        writeTexts(out, "faults", HealthWords.faults(health));
        writeTexts(out, "warnings", HealthWords.warnings(health));
        out.writeStringField("detail", HealthWords.detail(health));
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
