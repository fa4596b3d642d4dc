package vn.motcua.kiosk.devices;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DeviceWatcher.Found;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.Option;
import vn.motcua.device.Settings;
import vn.motcua.kiosk.config.DeviceSetting;
import vn.motcua.kiosk.config.KioskConfig;

/** One look through the eyes of every driver. */
public final class Survey {

    /** Listing the scanners of a network takes this long. */
    private static final Duration LOOK = Duration.ofSeconds(8);

    /**
     * @param lookedWith settings that are not the driver's usual ones, and without which it might not have seen this
     * @param found      empty when the driver sees nothing, or did not say in time
     */
    public record Sight(DeviceKind kind, String driver, Map<String, String> lookedWith, List<Found> found) {
    }

    private Survey() {
    }

    /** The configured drivers look with their settings, the others with their defaults; one that must be told more is left out. */
    public static List<Sight> of(DriverCatalogue drivers, KioskConfig config) {
        Map<DeviceDriver, CompletableFuture<List<Found>>> looks = new LinkedHashMap<>();
        Map<DeviceDriver, Map<String, String>> unusual = new HashMap<>();
        for (DeviceDriver driver : drivers.drivers()) {
            settings(driver, config).ifPresent(settings -> {
                looks.put(driver, look(driver, settings));
                unusual.put(driver, unusual(driver, settings));
            });
        }
        long end = System.nanoTime() + LOOK.toNanos();
        List<Sight> sights = new ArrayList<>();
        looks.forEach((driver, look) -> sights.add(new Sight(driver.kind(), driver.name(), unusual.get(driver), await(look, end))));
        return sights;
    }

    private static Map<String, String> unusual(DeviceDriver driver, Settings settings) {
        Map<String, String> unusual = new LinkedHashMap<>();
        driver.options().stream().filter(option -> !Optional.of(settings.text(option.key())).equals(option.defaultValue()))
                .forEach(option -> unusual.put(option.key(), settings.text(option.key())));
        return unusual;
    }

    private static Optional<Settings> settings(DeviceDriver driver, KioskConfig config) {
        Optional<DeviceSetting> ours = config.everyDevice().stream()
                .filter(device -> device.kind() == driver.kind() && device.driver().name().equals(driver.name())).findFirst();
        if (ours.isPresent()) {
            return ours.map(DeviceSetting::settings);
        }
        boolean defaults = driver.options().stream().map(Option::defaultValue).allMatch(Optional::isPresent);
        boolean wanted = !driver.simulated() || config.allowSimulators();
        return defaults && wanted ? Optional.of(Settings.of(driver.options(), Map.of())) : Optional.empty();
    }

    private static CompletableFuture<List<Found>> look(DeviceDriver driver, Settings settings) {
        CompletableFuture<List<Found>> seen = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try (AutoCloseable watch = driver.watch(settings, seen::complete)) {
                seen.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            } catch (Exception | LinkageError e) {
                seen.complete(List.of());
            }
        }, "look of driver " + driver.name());
        thread.setDaemon(true);
        thread.start();
        return seen;
    }

    private static List<Found> await(CompletableFuture<List<Found>> look, long end) {
        try {
            return look.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
