package vn.motcua.device.javapos;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;

import jpos.POSPrinterConst;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;

class JavaPosContractTest extends DeviceContract {

    /** What the build packs into the driver's own jar: the driver's entry for the service loader is only there. */
    private static final Path JAR = Path.of("target/javapos");
    private static Path entries;

    private final JavaPosDriver driver = new JavaPosDriver();
    private ClassLoader before;
    private URLClassLoader withTheJar;

    @BeforeAll
    static void entries(@TempDir Path folder) throws IOException {
        entries = FakeService.entries(folder);
    }

    @BeforeEach
    void dropIn() throws IOException {
        FakeService.reset();
        before = Thread.currentThread().getContextClassLoader();
        withTheJar = new URLClassLoader(new URL[] {JAR.toUri().toURL()}, before);
        Thread.currentThread().setContextClassLoader(withTheJar);
    }

    @AfterEach
    void takeOut() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        withTheJar.close();
        FakeService.reset();
    }

    @Override
    protected DeviceDriver driver() {
        return driver;
    }

    @Override
    protected DeviceId present() {
        return new DeviceId(FakeService.PRINTER);
    }

    @Override
    protected DeviceId absent() {
        return new DeviceId("NoSuchPrinter");
    }

    @Override
    protected Map<String, String> given() {
        return Map.of("entries", entries.toString());
    }

    /** JavaPOS knows names, and not whether a printer is behind one: none is seen to go or to come back either. */
    @Override
    protected boolean findsDevicesItself() {
        return false;
    }

    @Override
    protected void stir() {
        FakeService.coverOpen = true;
        FakeService.speakUp(POSPrinterConst.PTR_SUE_COVER_OPEN);
    }
}
