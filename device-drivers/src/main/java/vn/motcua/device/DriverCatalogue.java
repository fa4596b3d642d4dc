package vn.motcua.device;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The drivers that ship with the kiosk and those in a folder. A provider that cannot be loaded is a problem to report, never a reason to stop. */
public final class DriverCatalogue {

    private final List<DeviceDriver> drivers;
    private final List<String> problems;

    private final Optional<Path> folder;

    private DriverCatalogue(List<DeviceDriver> drivers, List<String> problems, Optional<Path> folder) {
        this.folder = folder;
        this.drivers = List.copyOf(drivers);
        this.problems = List.copyOf(problems);
    }

    /** Those that ship with the kiosk. */
    public static DriverCatalogue load() {
        return load(new SameJar(DeviceDriver.class));
    }

    /** All that a class loader finds: for a driver's own tests, and for programs with a class path of their own. */
    public static DriverCatalogue load(ClassLoader loader) {
        List<DeviceDriver> drivers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        var providers = ServiceLoader.load(DeviceDriver.class, loader).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return new DriverCatalogue(drivers, problems, Optional.empty());
                }
                drivers.add(providers.next());
            } catch (ServiceConfigurationError | LinkageError e) {
                problems.add(e.getMessage());
            }
        }
    }

    /**
     * Those that ship, and those that were dropped into a folder.
     *
     * @param folder jars, folders of jars, and SHA256SUMS; need not be there
     */
    public static DriverCatalogue load(Path folder) {
        return load(folder, DriverCatalogue.class.getClassLoader());
    }

    static DriverCatalogue load(Path folder, ClassLoader parent) {
        DriverCatalogue shipped = load();
        DriverFolder dropped = new DriverFolder(folder, parent).load();
        List<DeviceDriver> drivers = new ArrayList<>(shipped.drivers);
        List<String> problems = new ArrayList<>(shipped.problems);
        problems.addAll(dropped.problems());
        for (DeviceDriver driver : dropped.drivers()) {
            if (shipped.find(driver.kind(), driver.name()).isPresent()) {
                problems.add("a driver named " + driver.name() + " is shipped already; the one in " + folder + " is not used");
            } else {
                drivers.add(driver);
            }
        }
        return new DriverCatalogue(drivers, problems, Optional.of(folder));
    }

    /** Exactly these drivers: for programs that bring their own. */
    public static DriverCatalogue of(DeviceDriver... drivers) {
        return new DriverCatalogue(List.of(drivers), List.of(), Optional.empty());
    }

    /** Where drivers are dropped in; empty when only those of the class path were looked for. */
    public Optional<Path> folder() {
        return folder;
    }

    public List<DeviceDriver> drivers() {
        return drivers;
    }

    /** What could not be loaded, one sentence each. */
    public List<String> problems() {
        return problems;
    }

    public Optional<DeviceDriver> find(DeviceKind kind, String name) {
        return drivers.stream().filter(driver -> driver.kind() == kind && driver.name().equals(name)).findFirst();
    }

    public List<String> names(DeviceKind kind) {
        return drivers.stream().filter(driver -> driver.kind() == kind).map(DeviceDriver::name).sorted().toList();
    }
}
