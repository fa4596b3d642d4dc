package vn.motcua.device.sane;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

import vn.motcua.device.Cancellation;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DocumentScanner;
import vn.motcua.device.ScanRequest;
import vn.motcua.device.ScannedPage;
import vn.motcua.device.Settings;
import vn.motcua.device.peer.Program;

/** Real SANE with its own two make-believe backends, under a configuration that no other test sees. */
final class SaneOnThisMachine {

    static final DeviceId TEST = new DeviceId("test:0");
    static final DeviceId PICTURE_FILE = new DeviceId("pnm:0");

    final Path pages;
    final List<ScannedPage> arrived = new ArrayList<>();
    private final Path folder;
    private final Map<String, String> settings = new HashMap<>();
    private SaneDriver driver = new SaneDriver();

    SaneOnThisMachine(Path folder) {
        Program.required("scanimage", "sane-utils");
        this.folder = folder;
        try {
            pages = Files.createDirectory(folder.resolve("pages 100%d"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        backends("test", "pnm");
        settings.put("config-dir", folder.toString());
    }

    void backends(String... names) {
        try {
            Files.write(folder.resolve("dll.conf"), List.of(names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SaneOnThisMachine with(String key, String value) {
        settings.put(key, value);
        return this;
    }

    SaneOnThisMachine withFreeSpace(LongSupplier bytes) {
        driver = new SaneDriver(anywhere -> bytes.getAsLong());
        return this;
    }

    /** Puts a script in scanimage's place; it may call the real one as {@code scanimage}. */
    SaneOnThisMachine through(String script) throws IOException {
        Path file = Files.writeString(folder.resolve("wrapped-scanimage"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        return with("program", file.toString());
    }

    Map<String, String> given() {
        return settings;
    }

    DocumentScanner open(DeviceId id) throws DeviceException {
        return (DocumentScanner) driver.open(id, Settings.of(driver.options(), settings));
    }

    int scan(DeviceId id, ScanRequest request, Cancellation cancellation) throws DeviceException {
        try (DocumentScanner scanner = open(id)) {
            return scanner.scan(request, arrived::add, cancellation);
        }
    }

    int scan(DeviceId id, ScanRequest.Source source) throws DeviceException {
        return scan(id, request(source, 75), new Cancellation());
    }

    ScanRequest request(ScanRequest.Source source, int dotsPerInch) {
        return new ScanRequest(source, false, ScanRequest.Colour.COLOUR, dotsPerInch, pages, 100);
    }

    List<Path> filesLeft() throws IOException {
        try (var files = Files.list(pages)) {
            return files.sorted().toList();
        }
    }
}
