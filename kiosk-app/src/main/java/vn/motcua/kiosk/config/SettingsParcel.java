package vn.motcua.kiosk.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import vn.motcua.device.DriverCatalogue;

/**
 * All settings of a kiosk in one file, for the next kiosk: {@code kiosk.toml} and what lies beside it. Secrets are left out and
 * named. The first entry lists every file with its SHA-256.
 */
public final class SettingsParcel {

    private static final String KIOSK = "kiosk.toml";
    private static final String LIST = "SETTINGS";
    private static final String FIRST_LINE = "motcua-settings 1";
    private static final String LEFT_OUT = "left-out ";
    /** Of one file; a catalogue has four million bytes. */
    private static final int LARGEST = 32_000_000;
    private static final Pattern SECRET_NAME = Pattern.compile(".*\\.(token|key|pin|p12|pfx|password|secret)");
    /** A key that names a secret's file, with the name. */
    private static final Pattern SECRET_KEY = Pattern.compile("(?m)^\\s*([a-z-]*(?:token|password|key)-file)\\s*=\\s*\"([^\"]+)\"");
    /** A value that may name a file beside the settings. */
    private static final Pattern VALUE = Pattern.compile("(?m)^\\s*[a-z-]+\\s*=\\s*\"([A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*)\"");
    /** What belongs to this machine's start and not to a kiosk's settings, or is made here. */
    private static final List<String> NOT_SETTINGS = List.of("session/", "README.md");

    private SettingsParcel() {
    }

    /** @param leftOut secrets: what they are for, and the file that held them */
    public record Packed(int files, List<String> leftOut) {
    }

    /** @param problems with them nothing was changed @param leftOut secrets that the next kiosk needs of its own */
    public record Unpacked(int files, List<String> leftOut, List<Problem> problems) {
    }

    /**
     * @param config  the kiosk's own settings
     * @param data    the kiosk's data, of which nothing goes along, wherever it lies
     * @param shipped the configuration folder, for settings that stand apart from it, in the data
     * @throws IOException when a file cannot be read, or the parcel not written
     */
    public static Packed pack(Path config, Path data, Path shipped, Path parcel) throws IOException {
        Path beside = config.toAbsolutePath().normalize().getParent();
        Path kept = data.toAbsolutePath().normalize();
        Path folder = beside.startsWith(kept) ? shipped.toAbsolutePath().normalize() : beside;
        List<String> leftOut = new ArrayList<>();
        String text = Files.readString(config);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(KIOSK, withoutSecrets(text, leftOut).getBytes(StandardCharsets.UTF_8));
        List<String> named = SECRET_KEY.matcher(text).results().map(each -> each.group(2)).toList();
        for (Map.Entry<String, Path> file : lyingIn(folder, kept).entrySet()) {
            if (!named.contains(file.getKey()) && !file.getValue().equals(parcel.toAbsolutePath().normalize())) {
                put(file.getKey(), file.getValue(), files, leftOut);
            }
        }
        // Lists of cards and the like, which the settings name, lie beside them wherever they are.
        for (MatchResult value : VALUE.matcher(text).results().toList()) {
            Path file = beside.resolve(value.group(1));
            if (!named.contains(value.group(1)) && !files.containsKey(value.group(1)) && Files.isRegularFile(file)) {
                put(value.group(1), file, files, leftOut);
            }
        }
        write(parcel, files, leftOut);
        return new Packed(files.size(), leftOut);
    }

    /** By their names in the parcel. */
    private static Map<String, Path> lyingIn(Path folder, Path data) throws IOException {
        Map<String, Path> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).filter(each -> !each.startsWith(data)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean otherKiosk = !name.contains("/") && name.endsWith(".toml") && !new CentreFileCheck().covers(file)
                        && !new WorkingDaysFileCheck().covers(file) && !new QueueFileCheck().covers(file);
                if (!otherKiosk && NOT_SETTINGS.stream().noneMatch(name::startsWith)) {
                    found.put(name, file);
                }
            }
        }
        return found;
    }

    private static void put(String name, Path file, Map<String, byte[]> files, List<String> leftOut) throws IOException {
        if (SECRET_NAME.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
            leftOut.add(name);
        } else {
            files.put(name, Files.readAllBytes(file));
        }
    }

    private static String withoutSecrets(String text, List<String> leftOut) {
        String clean = text;
        Matcher secret = SECRET_KEY.matcher(text);
        while (secret.find()) {
            leftOut.add(secret.group(1) + " = " + secret.group(2));
            clean = clean.replace(secret.group(), secret.group().substring(0, secret.group().indexOf('"')) + "\"\"");
        }
        return clean;
    }

    private static void write(Path parcel, Map<String, byte[]> files, List<String> leftOut) throws IOException {
        StringBuilder list = new StringBuilder(FIRST_LINE).append('\n');
        files.forEach((name, bytes) -> list.append(sum(bytes)).append("  ").append(name).append('\n'));
        leftOut.forEach(secret -> list.append(LEFT_OUT).append(secret).append('\n'));
        try (OutputStream out = Files.newOutputStream(parcel); ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, LIST, list.toString().getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    /**
     * Reads and checks everything in a folder beside the real one, and only then lets it take its place, file by file, the kiosk's own last.
     *
     * @param config where the kiosk's own settings go: into the folder, or apart from it
     * @throws IOException when the parcel is none, is damaged, or names files outside of its folder; nothing was changed then
     */
    public static Unpacked unpack(Path parcel, Path folder, Path config, int number, DriverCatalogue drivers) throws IOException {
        Map<String, byte[]> files = read(parcel);
        List<String> list = new String(files.remove(LIST), StandardCharsets.UTF_8).lines().toList();
        List<String> leftOut = list.stream().filter(line -> line.startsWith(LEFT_OUT)).map(line -> line.substring(LEFT_OUT.length())).toList();
        verify(list, files);
        files.put(KIOSK, TomlText.of(new String(files.get(KIOSK), StandardCharsets.UTF_8)).set("kiosk", "number", Integer.toString(number))
                .toString().getBytes(StandardCharsets.UTF_8));
        Files.createDirectories(folder);
        Path fresh = Files.createTempDirectory(folder.toAbsolutePath(), "import");
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = fresh.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            List<Problem> problems = KioskConfig.read(fresh.resolve(KIOSK), drivers).problems();
            if (problems.isEmpty()) {
                String text = new String(files.get(KIOSK), StandardCharsets.UTF_8);
                List<String> named = VALUE.matcher(text).results().map(value -> value.group(1)).toList();
                for (String name : files.keySet().stream().filter(each -> !each.equals(KIOSK)).sorted().toList()) {
                    takePlace(fresh.resolve(name), (named.contains(name) ? config.toAbsolutePath().getParent() : folder).resolve(name));
                }
                ConfigFolder.standingApart(TomlText.of(text), config, folder).write(config);
            }
            return new Unpacked(files.size(), leftOut,
                    problems.stream().map(each -> new Problem(Path.of(parcel + "!" + KIOSK), each.line(), each.key(), each.expected())).toList());
        } finally {
            erase(fresh);
        }
    }

    private static Map<String, byte[]> read(Path parcel) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(parcel); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!name.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*") || Stream.of(name.split("/")).anyMatch(part -> part.matches("\\.+"))) {
                    throw new IOException(parcel + " has a file whose name leads elsewhere");
                }
                byte[] bytes = zip.readNBytes(LARGEST + 1);
                if (bytes.length > LARGEST) {
                    throw new IOException(name + " in " + parcel + " is larger than a setting can be");
                }
                files.put(name, bytes);
            }
        }
        if (!files.containsKey(LIST) || !files.containsKey(KIOSK)) {
            throw new IOException(parcel + " is not a parcel made by ./kiosk settings export");
        }
        return files;
    }

    private static void verify(List<String> list, Map<String, byte[]> files) throws IOException {
        if (list.isEmpty() || !list.get(0).equals(FIRST_LINE)) {
            throw new IOException("the parcel is of another kind than \"" + FIRST_LINE + "\"");
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!list.contains(sum(file.getValue()) + "  " + file.getKey())) {
                throw new IOException(file.getKey() + " is not as it was packed");
            }
        }
    }

    private static void takePlace(Path fresh, Path target) throws IOException {
        Files.createDirectories(target.toAbsolutePath().getParent());
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void erase(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
