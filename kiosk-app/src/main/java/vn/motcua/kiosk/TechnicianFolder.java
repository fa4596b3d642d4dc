package vn.motcua.kiosk;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.kiosk.config.KioskConfig;
import vn.motcua.kiosk.technician.ReadinessReport;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.visit.TechnicianPage.Topic;
import vn.motcua.kiosk.words.Words;

/** What a technician takes along, on a USB stick that is plugged in or else in the kiosk's own folder: the journal, and the report of readiness. */
final class TechnicianFolder {

    private static final DateTimeFormatter FILE_TIME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
    private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final KioskConfig config;
    private final SettingsKeeper settings;
    private final TechnicianSight sight;
    private final TechnicianTrials trials;
    private final Clock clock;
    private final Words words;
    private final TechnicianDesk.Machine machine;

    /** @param words in which reports are written */
    TechnicianFolder(KioskConfig config, SettingsKeeper settings, TechnicianSight sight, TechnicianTrials trials,
            Clock clock, Words words, TechnicianDesk.Machine machine) {
        this.config = config;
        this.settings = settings;
        this.sight = sight;
        this.trials = trials;
        this.clock = clock;
        this.words = words;
        this.machine = machine;
    }

    /** A USB stick that is plugged in, else the kiosk's own folder. */
    private Path takeAlong() throws IOException {
        for (String parent : List.of("/media", "/run/media")) {
            Path mounts = Path.of(parent);
            if (Files.isDirectory(mounts)) {
                try (Stream<Path> all = Files.walk(mounts, 2)) {
                    Optional<Path> stick = all.filter(Files::isDirectory).filter(Files::isWritable).filter(folder -> !folder.equals(mounts))
                            .filter(TechnicianFolder::mounted).findFirst();
                    if (stick.isPresent()) {
                        return stick.get();
                    }
                }
            }
        }
        return Files.createDirectories(config.kiosk().data().resolve("export"));
    }

    private static boolean mounted(Path folder) {
        try {
            return !Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()));
        } catch (IOException e) {
            return false;
        }
    }

    private Path named(String what, String ending) throws IOException {
        return takeAlong().resolve(what + "-" + config.id() + "-" + LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(FILE_TIME) + ending);
    }

    List<Finding> exported() throws IOException {
        Path file = named("journal", ".jsonl");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (Path each : sight.journals()) {
                Files.copy(each, out);
            }
        }
        List<Finding> findings = new ArrayList<>(List.of(Finding.good("finding.exported", file)));
        findings.addAll(sight.of(Topic.JOURNAL));
        return findings;
    }

    /** @return the file */
    Path report() throws IOException {
        Path file = named("readiness", ".pdf");
        Optional<BufferedImage> screen = machine.picture().flatMap(TechnicianTrials::image).map(TechnicianTrials::shrunk);
        List<ReadinessReport.Part> parts = new ArrayList<>();
        boolean ready = true;
        for (Topic topic : Topic.values()) {
            boolean there = topic.device().map(kind -> settings.inForce(kind).isPresent()).orElse(topic != Topic.CLOSING && topic != Topic.JOURNAL);
            if (there) {
                List<Finding> findings = new ArrayList<>(sight.of(topic));
                if (topic.device().isPresent() && trials.last(topic).isEmpty()) {
                    findings.add(Finding.attention("finding.not-tried"));
                }
                ready &= findings.stream().noneMatch(each -> each.level() == Finding.Level.FAULT) && topic.device().map(sight::usable).orElse(true);
                parts.add(part(topic, findings, topic == Topic.SCREEN ? screen : trials.picture(topic)));
            }
        }
        ReadinessReport.write(file, words.get("report.title"), List.of(
                config.branch().organisation(), config.branch().name() + " · " + config.branch().address(),
                words.get("report.kiosk", config.id(), Kiosk.VERSION),
                words.get("report.time", LocalDateTime.now(clock.withZone(Kiosk.ZONE)).format(SHOWN_TIME))),
                ready ? ReadinessReport.Mark.GOOD : ReadinessReport.Mark.FAULT, words.get(ready ? "report.ready" : "report.not-ready"), parts);
        return file;
    }

    private static ReadinessReport.Mark mark(Finding.Level level) {
        return switch (level) {
            case GOOD -> ReadinessReport.Mark.GOOD;
            case NOTE -> ReadinessReport.Mark.NOTE;
            case ATTENTION -> ReadinessReport.Mark.ATTENTION;
            case FAULT -> ReadinessReport.Mark.FAULT;
        };
    }

    private ReadinessReport.Part part(Topic topic, List<Finding> findings, Optional<BufferedImage> picture) {
        String title = topic.device().map(kind -> words.get("technician.device." + kind.configurationName()))
                .orElse(words.get("technician.part." + topic.word()));
        String caption = topic.device().flatMap(settings::inForce)
                .map(setting -> setting.driver().name() + " · " + TechnicianSight.port(setting)).orElse("");
        return new ReadinessReport.Part(title, caption, findings.stream().map(each -> new ReadinessReport.Line(
                mark(each.level()), words.get("report.level." + Finding.plain(each.level())), TechnicianDesk.said(each, words))).toList(),
                picture.orElse(null));
    }
}
