package vn.motcua.kiosk;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.kiosk.config.ConfigFolder;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.config.TomlText;
import vn.motcua.kiosk.devices.Discovery;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Choice;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;

/** Puts another driver or another device in a device's place, by way of the settings file. */
final class TechnicianExchange {

    private static final String BETWEEN = "\u001f";

    private final KioskConfig config;
    private final DriverCatalogue drivers;
    private final SettingsKeeper settings;
    private final TechnicianSight sight;

    TechnicianExchange(KioskConfig config, DriverCatalogue drivers, SettingsKeeper settings, TechnicianSight sight) {
        this.config = config;
        this.drivers = drivers;
        this.settings = settings;
        this.sight = sight;
    }

    Event.TaskDone choices(DeviceKind kind) {
        Map<String, Choice> choices = new LinkedHashMap<>();
        Optional<DeviceSetting> now = settings.inForce(kind);
        now.ifPresent(setting -> choices.put("now", new Choice("", setting.driver().name(), TechnicianSight.port(setting), true)));
        for (Discovery.Proposal proposal : Discovery.look(drivers, config, ConfigFolder.path())) {
            boolean same = now.filter(setting -> setting.driver().name().equals(proposal.driver())
                    && TechnicianSight.port(setting).equals(proposal.at())).isPresent();
            if (proposal.kind() == kind && !same && allowed(kind, proposal.driver())) {
                String id = proposal.settings().entrySet().stream()
                        .map(each -> each.getKey() + "=" + each.getValue()).collect(Collectors.joining(BETWEEN));
                choices.putIfAbsent(id, new Choice(id, proposal.driver(), proposal.at() + " · " + proposal.description(), false));
            }
        }
        drivers.names(kind).stream().filter(name -> allowed(kind, name))
                .filter(name -> choices.values().stream().noneMatch(each -> each.title().equals(name)))
                .filter(name -> drivers.find(kind, name).orElseThrow().options().stream().allMatch(option -> option.defaultValue().isPresent()))
                .forEach(name -> choices.put("driver=" + name, new Choice("driver=" + name, name, "", false)));
        return new Event.TaskDone(List.of(), List.copyOf(choices.values()));
    }

    /** What the settings would refuse is not offered. */
    private boolean allowed(DeviceKind kind, String driver) {
        return config.allowSimulators() || drivers.find(kind, driver).filter(each -> each.simulated()).isEmpty();
    }

    List<Finding> use(DeviceKind kind, String choice) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String part : choice.split(BETWEEN)) {
            int end = part.indexOf('=');
            if (end < 1 || !part.substring(0, end).matches("[a-z-]+")) {
                return sight.of(Topic.valueOf(kind.name()));
            }
            values.put(part.substring(0, end), TomlText.quoted(part.substring(end + 1)));
        }
        settings.inForce(kind).filter(setting -> setting.roll() > 0)
                .ifPresent(setting -> values.put("roll-metres", Integer.toString(setting.roll())));
        TomlText text = TomlText.of(Files.readString(settings.file())).replace("devices." + kind.configurationName(), values);
        CompletableFuture<List<Finding>> taken = settings.change(text);
        settings.look();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(sight.state(kind));
        findings.addAll(taken.isDone() ? taken.join() : settings.findings());
        return findings;
    }
}
