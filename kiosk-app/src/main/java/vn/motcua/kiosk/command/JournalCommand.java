package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.kiosk.journal.JournalEvent;
import vn.motcua.kiosk.journal.JournalEvent.Severity;
import vn.motcua.kiosk.journal.JournalPage;
import vn.motcua.kiosk.journal.JournalReader;

/** {@code ./kiosk journal}: what happened at this kiosk. */
@Command(name = "journal", description = "Shows what happened at this kiosk, in words; --follow waits for more.")
public final class JournalCommand implements Callable<Integer> {

    private static final Pattern AGO = Pattern.compile("(\\d{1,6})(m|h|d)");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM. HH:mm:ss", Locale.ROOT);

    @Mixin
    private KioskDataOptions kiosk;

    @Option(names = "--follow", description = "Goes on with what happens from now on, until Ctrl+C.")
    private boolean follow;

    @Option(names = "--since", paramLabel = "WHEN", description = "90m, 12h, 7d, 2026-11-30 or 2026-11-30T09:00; usual: all that is kept.")
    private String since = "";

    @Option(names = "--severity", paramLabel = "LEAST", description = "info, warning, fault or bug, and what is worse; usual: info.")
    private String severity = "info";

    @Option(names = "--json", description = "The lines as they stand in the file.")
    private boolean json;

    @Option(names = "--events", description = "Shows instead what can stand in the journal, as a page.")
    private boolean events;

    @Option(names = "--out", paramLabel = "FILE", description = "With --events: writes the page there.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter print = spec.commandLine().getOut();
        if (events) {
            if (out == null) {
                print.print(JournalPage.markdown());
            } else {
                Files.writeString(out, JournalPage.markdown());
            }
            print.flush();
            return 0;
        }
        Severity least = least();
        Instant from = since.isEmpty() ? Instant.MIN : from(since, Clock.systemDefaultZone());
        Optional<Path> folder = kiosk.folder(spec.commandLine().getErr());
        if (folder.isEmpty()) {
            return 1;
        }
        JournalReader reader = new JournalReader(folder.get().resolve("journal"));
        List<JournalReader.Entry> entries = reader.entries().stream().filter(entry -> JournalReader.matters(entry, from, least)).toList();
        entries.forEach(entry -> print.println(shown(entry)));
        if (entries.isEmpty() && !follow) {
            spec.commandLine().getErr().println("nothing of that kind stands in " + folder.get().resolve("journal"));
            spec.commandLine().getErr().flush();
        }
        print.flush();
        if (follow) {
            reader.follow(entry -> {
                if (JournalReader.matters(entry, from, least)) {
                    print.println(shown(entry));
                    print.flush();
                }
            });
        }
        return 0;
    }

    private Severity least() {
        try {
            return Severity.valueOf(severity.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--severity: expected info, warning, fault or bug, not " + severity);
        }
    }

    private Instant from(String when, Clock clock) {
        ZoneId zone = clock.getZone();
        Matcher ago = AGO.matcher(when);
        if (ago.matches()) {
            long count = Long.parseLong(ago.group(1));
            return clock.instant().minus(switch (ago.group(2)) {
                case "m" -> Duration.ofMinutes(count);
                case "h" -> Duration.ofHours(count);
                default -> Duration.ofDays(count);
            });
        }
        try {
            return when.contains("T") ? LocalDateTime.parse(when).atZone(zone).toInstant() : LocalDate.parse(when).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw new ParameterException(spec.commandLine(), "--since: expected 90m, 12h, 7d, 2026-11-30 or 2026-11-30T09:00, not " + when);
        }
    }

    private String shown(JournalReader.Entry entry) {
        if (json) {
            return entry.line();
        }
        JournalEvent event = entry.event();
        String details = entry.details().entrySet().stream()
                .map(detail -> detail.getKey().equals("device") ? detail.getValue() : detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining(", "));
        String acts = event.acts() == JournalEvent.Acts.NOBODY ? "" : "  -> " + event.acts().name().toLowerCase(Locale.ROOT);
        return String.format(Locale.ROOT, "%s  %-7s  %s%s%s", TIME.format(entry.at().atZoneSameInstant(ZoneId.systemDefault())),
                event.severity().name().toLowerCase(Locale.ROOT), event.meaning(), details.isEmpty() ? "" : " [" + details + "]", acts);
    }
}
