package com.example.lineprinter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

/** A file stands for the printer: plugged in when it is there. */
class LinePrinterContractTest extends DeviceContract {

    private final LinePrinterDriver driver = new LinePrinterDriver();

    @TempDir
    private Path folder;

    @BeforeEach
    void plugIn() {
        cable().putBack();
    }

    private Path port() {
        return folder.resolve("lp0");
    }

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return new DeviceId(port().toString());
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId(folder.resolve("lp1").toString());
    }

    @Override
    protected Map<String, String> given() {
        return Map.of("port", port().toString());
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(cable());
    }

    private Plug cable() {
        return new Plug() {
            @Override
            public void pull() {
                try {
                    Files.deleteIfExists(port());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public void putBack() {
                try {
                    Files.writeString(port(), "");
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }
}
