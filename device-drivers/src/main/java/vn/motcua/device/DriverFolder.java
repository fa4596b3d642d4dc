package vn.motcua.device;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Drivers that were dropped in: each jar of the folder, and each folder in it with all its jars, has a class loader of its own.
 * Only what {@code SHA256SUMS} in the folder lists is loaded, so that nobody who can merely copy a file runs code in the kiosk.
 */
final class DriverFolder {

    private static final String SUMS = "SHA256SUMS";
    private static final int HEX_DIGITS = 64;

    private final Path folder;
    private final ClassLoader parent;
    private final List<DeviceDriver> drivers = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /** @param parent of the drivers' class loaders: knows the SPI */
    DriverFolder(Path folder, ClassLoader parent) {
        this.folder = folder;
        this.parent = parent;
    }

    List<DeviceDriver> drivers() {
        return drivers;
    }

    List<String> problems() {
        return problems;
    }

    /** A folder that is not there holds no drivers. */
    DriverFolder load() {
        if (!Files.isDirectory(folder)) {
            return this;
        }
        try {
            Map<String, String> sums = sums();
            for (Path entry : sorted(folder)) {
                List<Path> jars = Files.isDirectory(entry) ? sorted(entry).stream().filter(DriverFolder::jar).toList()
                        : jar(entry) ? List.of(entry) : List.of();
                if (!jars.isEmpty() && listed(jars, sums)) {
                    load(entry, jars);
                }
            }
        } catch (IOException e) {
            problems.add("the drivers' folder cannot be read: " + e.getMessage());
        }
        return this;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static boolean jar(Path file) {
        return file.toString().endsWith(".jar");
    }

    /** As sha256sum writes them: the sum, two characters, the name. */
    private Map<String, String> sums() throws IOException {
        Map<String, String> sums = new TreeMap<>();
        Path file = folder.resolve(SUMS);
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            if (line.length() > HEX_DIGITS + 2) {
                sums.put(line.substring(HEX_DIGITS + 2), line.substring(0, HEX_DIGITS).toLowerCase(java.util.Locale.ROOT));
            }
        }
        return sums;
    }

    private boolean listed(List<Path> jars, Map<String, String> sums) throws IOException {
        boolean all = true;
        for (Path jar : jars) {
            String name = folder.relativize(jar).toString();
            String sum = sums.get(name);
            if (sum == null || !sum.equals(sum(jar))) {
                problems.add("driver " + name + " is not loaded: " + (sum == null ? "it is not in " : "its sum is not the one in ") + SUMS
                        + "; if it is meant to be there: cd " + folder + " && sha256sum " + name + " >> " + SUMS);
                all = false;
            }
        }
        return all;
    }

    private static String sum(Path jar) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void load(Path entry, List<Path> jars) throws IOException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        // Stays open as long as the kiosk runs: a driver loads classes at any time.
        ClassLoader loader = new URLClassLoader(entry.getFileName().toString(), urls, parent);
        int before = drivers.size();
        try {
            ServiceLoader.load(DeviceDriver.class, loader).stream().filter(provider -> provider.type().getClassLoader() == loader)
                    .map(ServiceLoader.Provider::get).forEach(drivers::add);
        } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
            problems.add("driver " + entry.getFileName() + " cannot be loaded: " + e.getMessage());
            return;
        }
        if (drivers.size() == before) {
            problems.add(entry.getFileName() + " holds no driver");
        }
    }
}
