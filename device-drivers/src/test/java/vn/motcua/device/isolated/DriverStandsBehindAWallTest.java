package vn.motcua.device.isolated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.DeviceKind;
import vn.motcua.device.DriverCatalogue;
import vn.motcua.device.peer.ForeignDriver;
import vn.motcua.device.simulator.SimulatedCallerDriver;
import vn.motcua.device.simulator.SimulatedCardReaderDriver;
import vn.motcua.device.simulator.SimulatedCodeReaderDriver;
import vn.motcua.device.simulator.SimulatedScannerDriver;
import vn.motcua.device.simulator.SimulatedTicketPrinterDriver;

/** What every driver keeps, it keeps as well when a process and two pipes lie between it and the kiosk. */
class DriverStandsBehindAWallTest {

    private static final Limits LIMITS = Limits.of(64);
    private static final IsolatedDriver READER = new IsolatedDriver(new SimulatedCardReaderDriver(), Optional.empty(), LIMITS);
    private static final IsolatedDriver PRINTER = new IsolatedDriver(new SimulatedTicketPrinterDriver(), Optional.empty(), LIMITS);
    private static final IsolatedDriver SCANNER = new IsolatedDriver(new SimulatedScannerDriver(), Optional.empty(), LIMITS);
    private static final IsolatedDriver CODES = new IsolatedDriver(new SimulatedCodeReaderDriver(), Optional.empty(), LIMITS);

    private static final IsolatedDriver CALLS = new IsolatedDriver(new SimulatedCallerDriver(), Optional.empty(), LIMITS);

    @TempDir
    private static Path folder;
    private static IsolatedDriver foreign;

    @BeforeAll
    static void putTheForeignDriverIn() {
        ForeignDriver.linePrinter(folder);
        DriverCatalogue catalogue = DriverCatalogue.load(folder);
        assertEquals(java.util.List.of(), catalogue.problems());
        foreign = new IsolatedDriver(catalogue.find(DeviceKind.TICKET_PRINTER, "line").orElseThrow(), catalogue.folder(), LIMITS);
    }

    /** The driver in its process is the one that the catalogue has. */
    private abstract static class Isolated extends DeviceContract {

        private final IsolatedDriver driver;
        private final DeviceId present;

        Isolated(IsolatedDriver driver, DeviceId present) {
            this.driver = driver;
            this.present = present;
        }

        @Override
        protected DeviceDriver driver() {
            return driver;
        }

        @Override
        protected DriverCatalogue catalogue() {
            return DriverCatalogue.of(driver);
        }

        @Override
        protected DeviceId present() {
            return present;
        }

        @Override
        protected DeviceId absent() {
            return new DeviceId("/no/such/device");
        }
    }

    @Nested
    class Reader extends Isolated {
        Reader() {
            super(READER, SimulatedCardReaderDriver.READER);
        }
    }

    @Nested
    class Printer extends Isolated {
        Printer() {
            super(PRINTER, SimulatedTicketPrinterDriver.PRINTER);
        }
    }

    @Nested
    class Scanner extends Isolated {
        Scanner() {
            super(SCANNER, SimulatedScannerDriver.SCANNER);
        }
    }

    @Nested
    class Codes extends Isolated {
        Codes() {
            super(CODES, SimulatedCodeReaderDriver.READER);
        }
    }

    @Nested
    class Calls extends Isolated {
        Calls() {
            super(CALLS, SimulatedCallerDriver.UNIT);
        }
    }

    /** Of another maker, from the folder; a file is its cable. */
    @Nested
    class Foreign extends Isolated {

        private final Path port = folder.resolve("lp0");

        Foreign() {
            super(foreign, new DeviceId(folder.resolve("lp0").toString()));
        }

        @BeforeEach
        void plugIn() throws IOException {
            Files.writeString(port, "");
        }

        @Override
        protected Map<String, String> given() {
            return Map.of("port", port.toString());
        }

        @Override
        protected Optional<Plug> plug() {
            return Optional.of(new Plug() {
                @Override
                public void pull() {
                    assertTrue(port.toFile().delete());
                }

                @Override
                public void putBack() {
                    try {
                        Files.writeString(port, "");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            });
        }
    }
}
