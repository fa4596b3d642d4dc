package vn.motcua.kiosk.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import vn.motcua.kiosk.journal.Detail;
import vn.motcua.kiosk.journal.JournalReader;

/**
 * What goes into a support bundle. Only files of a short list are looked at; the kiosk's database, pages, keys and the files that
 * secrets lie in are none of them. Values of settings that could be secrets, and digits as many as in a person's number, are left
 * out of those as well.
 */
final class SupportBundle {

    private static final Pattern SECRET = Pattern.compile("(?im)^(\\s*[\\w-]*(?:password|secret|token|passphrase|pin|api-key)\\s*=\\s*).+$");
    private static final Pattern IN_AN_ADDRESS = Pattern.compile("//[^/@\\s\"]+@");
    private static final Pattern KEY_IN_A_QUERY = Pattern.compile("(?i)([?&](?:password|token|secret|key|user)=)[^&\\s\"]+");
    private static final int MOST_LOG = 2_000_000;

    private final Path config;
    private final Path file;
    private final Path data;
    private final Path log;
    private final List<String> names = new ArrayList<>();

    /** @param config folder @param file the kiosk's own configuration @param data the kiosk's folder @param log of libraries and drivers */
    SupportBundle(Path config, Path file, Path data, Path log) {
        this.config = config;
        this.file = file;
        this.data = data;
        this.log = log;
    }

    /** What is in it, after it was written. */
    List<String> names() {
        return names;
    }

    /** Whole or not at all. */
    void write(Path out) throws IOException {
        Path fresh = out.resolveSibling(out.getFileName() + ".new");
        try (OutputStream stream = Files.newOutputStream(fresh); ZipOutputStream zip = new ZipOutputStream(stream)) {
            for (Map.Entry<String, String> text : texts().entrySet()) {
                names.add(text.getKey());
                zip.putNextEntry(new ZipEntry(text.getKey()));
                zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.move(fresh, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private Map<String, String> texts() throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("versions.txt", versions());
        texts.put("health.txt", health());
        texts.put("settings/" + file.getFileName(), withoutSecrets(read(file)));
        for (String name : List.of("centre.toml", "working-days.toml", "drivers/SHA256SUMS")) {
            if (Files.isRegularFile(config.resolve(name))) {
                texts.put("settings/" + name, withoutSecrets(read(config.resolve(name))));
            }
        }
        texts.put("settings/files.txt", listed());
        for (String name : below(data.resolve("journal"), "journal(\\.\\d+)?\\.jsonl")) {
            texts.put("journal/" + name, withoutPeople(read(data.resolve("journal").resolve(name))));
        }
        if (Files.isRegularFile(log)) {
            texts.put("trace/kiosk.log", withoutPeople(tail(read(log))));
        }
        return texts;
    }

    static String withoutSecrets(String settings) {
        String quiet = SECRET.matcher(settings).replaceAll("$1\"…\"");
        quiet = IN_AN_ADDRESS.matcher(quiet).replaceAll("//…@");
        return KEY_IN_A_QUERY.matcher(quiet).replaceAll("$1…");
    }

    private static String withoutPeople(String lines) {
        return lines.lines().map(SupportBundle::cleaned).collect(Collectors.joining("\n", "", "\n"));
    }

    /** The moment in front of a line has many digits of its own. */
    private static String cleaned(String line) {
        int start = line.startsWith("{\"at\":\"") ? 37 : Math.min(line.length(), 29);
        start = Math.min(start, line.length());
        return line.substring(0, start) + Detail.Said.cleaned(IN_AN_ADDRESS.matcher(line.substring(start)).replaceAll("//…@"));
    }

    private static String tail(String text) {
        return text.length() <= MOST_LOG ? text : text.substring(text.indexOf('\n', text.length() - MOST_LOG) + 1);
    }

    private static String read(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return "this file is no text\n";
        }
    }

    private static List<String> below(Path folder, String pattern) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).filter(name -> name.matches(pattern)).sorted().toList();
        }
    }

    /** Which files there are, how large and how old: often the answer by itself. */
    private String listed() throws IOException {
        Map<String, String> lines = new TreeMap<>();
        try (Stream<Path> files = Files.walk(config, 3)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                lines.put(config.relativize(each).toString(), Files.size(each) + " bytes, " + Files.getLastModifiedTime(each));
            }
        }
        return lines.entrySet().stream().map(line -> line.getKey() + "  " + line.getValue()).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String versions() {
        String version = SupportBundle.class.getPackage().getImplementationVersion();
        return "kiosk " + (version == null ? "from the source tree" : version) + "\n"
                + "java " + System.getProperty("java.runtime.version") + " of " + System.getProperty("java.vendor") + "\n"
                + "system " + System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch") + "\n";
    }

    private String health() throws IOException {
        FileStore disk = Files.getFileStore(data);
        StringBuilder text = new StringBuilder("at " + Instant.now() + "\n");
        text.append("disk of ").append(data).append(": ").append(disk.getUsableSpace() / 1_000_000).append(" MB free of ")
                .append(disk.getTotalSpace() / 1_000_000).append('\n');
        Path memory = Path.of("/proc/meminfo");
        if (Files.isReadable(memory)) {
            Files.readAllLines(memory).stream().filter(line -> line.matches("(MemTotal|MemAvailable|SwapFree):.*"))
                    .forEach(line -> text.append(line).append('\n'));
        }
        text.append("last known state of each device:\n");
        Map<String, String> devices = new TreeMap<>();
        for (JournalReader.Entry entry : new JournalReader(data.resolve("journal")).entries()) {
            if (entry.details().containsKey("device") && entry.details().containsKey("state")) {
                devices.put(entry.details().get("device"), entry.details().get("state") + " since " + entry.at()
                        + entry.details().entrySet().stream().filter(detail -> detail.getKey().matches("fault|said"))
                        .map(detail -> ", " + detail.getValue()).collect(Collectors.joining()));
            }
        }
        devices.forEach((device, state) -> text.append("  ").append(device).append(": ").append(state).append('\n'));
        return text.toString();
    }
}
