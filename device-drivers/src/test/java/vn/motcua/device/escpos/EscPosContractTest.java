package vn.motcua.device.escpos;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.peer.PrinterHabits;
import vn.motcua.device.peer.PrinterPeer;
import vn.motcua.device.peer.SerialCable;

/** The contract over both kinds of line: connected for each job, and open for as long as it lasts. */
class EscPosContractTest {

    @Nested
    class OnTheNetwork extends DeviceContract {

        private final EscPosDriver driver = new EscPosDriver();
        private final PrinterPeer peer = PrinterPeer.onNetwork(PrinterHabits.good());

        @AfterEach
        void switchOff() {
            peer.close();
        }

        @Override
        protected DeviceDriver driver() {
            return driver;
        }

        @Override
        protected DeviceId present() {
            return new DeviceId(peer.address());
        }

        @Override
        protected DeviceId absent() {
            return new DeviceId("tcp://127.0.0.1:1");
        }

        @Override
        protected Map<String, String> given() {
            return Map.of("to", peer.address());
        }

        @Override
        protected void stir() {
            peer.coverOpen(true);
        }
    }

    @Nested
    class OnASerialLine extends DeviceContract {

        private final EscPosDriver driver = new EscPosDriver();
        private SerialCable cable;
        private PrinterPeer peer;

        @BeforeEach
        void plugIn(@TempDir Path folder) {
            cable = new SerialCable(folder);
            peer = PrinterPeer.onLine(PrinterHabits.good(), cable.there());
        }

        @AfterEach
        void switchOff() {
            peer.close();
            cable.close();
        }

        @Override
        protected DeviceDriver driver() {
            return driver;
        }

        @Override
        protected DeviceId present() {
            return new DeviceId("serial://" + cable.here() + "?baud=115200");
        }

        @Override
        protected DeviceId absent() {
            return new DeviceId("serial:///dev/no-such-port");
        }

        @Override
        protected Map<String, String> given() {
            return Map.of("to", present().value());
        }

        @Override
        protected void stir() {
            peer.coverOpen(true);
        }

        @Override
        protected Optional<Plug> plug() {
            return Optional.of(new Plug() {
                @Override
                public void pull() {
                    cable.pull();
                }

                @Override
                public void putBack() {
                    cable.plug();
                    peer.plugInto(cable.there());
                }
            });
        }
    }
}
