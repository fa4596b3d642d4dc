package vn.motcua.device.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of the folder that belong to a job, and which of them have stopped growing. What was there before is somebody
 * else's and is not touched.
 */
final class Arriving {

    private static final String WANTED = ".*\\.(jpe?g|png|tiff?)";
    private static final String REFUSED = ".*\\.pdf";

    private final Path folder;
    private final Duration settle;
    private final Set<Path> others = new HashSet<>();
    private final Map<Path, Seen> seen = new HashMap<>();

    /** @param since {@link System#nanoTime} since when it looks like this */
    private record Seen(long size, long modified, long since) {

        private boolean same(Seen other) {
            return size == other.size && modified == other.modified;
        }
    }

    /** Looks around at once. @param headStart files that came so long ago belong to the job */
    Arriving(Path folder, Duration settle, Duration headStart) throws IOException {
        this.folder = folder;
        this.settle = settle;
        long oldest = System.currentTimeMillis() - headStart.toMillis();
        for (Path file : list()) {
            if (headStart.isZero() || look(file).modified() < oldest) {
                others.add(file);
            }
        }
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith(".") && matches(file, WANTED + "|" + REFUSED)).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean matches(Path file, String pattern) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).matches(pattern);
    }

    private static Seen look(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return new Seen(attributes.size(), attributes.lastModifiedTime().toMillis(), System.nanoTime());
    }

    /** The files that have not grown for a while, by name. */
    List<Path> settled() throws IOException {
        List<Path> settled = new ArrayList<>();
        for (Path file : list()) {
            if (!others.contains(file) && stands(file)) {
                settled.add(file);
            }
        }
        seen.keySet().removeIf(file -> !Files.exists(file));
        settled.sort(Comparator.comparing(file -> file.getFileName().toString()));
        return settled;
    }

    private boolean stands(Path file) {
        try {
            Seen now = look(file);
            Seen before = seen.get(file);
            if (before == null || !before.same(now)) {
                seen.put(file, now);
                return false;
            }
            return now.size() > 0 && now.since() - before.since() >= settle.toNanos();
        } catch (IOException e) {
            // Renamed by the scanner meanwhile: it comes back under its new name.
            return false;
        }
    }

    /** Something of the job is still being written. */
    boolean more() {
        return !seen.isEmpty();
    }

    /** How long the file has looked as it does. */
    Duration standing(Path file) {
        Seen at = seen.get(file);
        return at == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - at.since());
    }

    void taken(Path file) {
        seen.remove(file);
        others.add(file);
    }

    static boolean refused(Path file) {
        return matches(file, REFUSED);
    }
}
