package vn.motcua.device.folder;

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

class FolderContractTest extends DeviceContract {

    @TempDir
    Path machine;
    private final FolderDriver driver = new FolderDriver();

    @BeforeEach
    void mount() throws IOException {
        Files.createDirectory(share());
    }

    private Path share() {
        return machine.resolve("share");
    }

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return new DeviceId(share().toString());
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId(machine.resolve("elsewhere").toString());
    }

    @Override
    protected Map<String, String> given() {
        return Map.of("folder", share().toString());
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                rename("share", "away");
            }

            @Override
            public void putBack() {
                rename("away", "share");
            }
        });
    }

    private void rename(String from, String to) {
        try {
            Files.move(machine.resolve(from), machine.resolve(to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
