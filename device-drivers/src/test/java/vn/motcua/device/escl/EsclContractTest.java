package vn.motcua.device.escl;

import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import vn.motcua.device.DeviceContract;
import vn.motcua.device.DeviceDriver;
import vn.motcua.device.DeviceId;
import vn.motcua.device.peer.EsclPeer;

class EsclContractTest extends DeviceContract {

    private final EsclDriver driver = new EsclDriver();
    private EsclPeer peer;
    private String address;

    @BeforeEach
    void switchOn() {
        peer = EsclPeer.plain();
        address = peer.address();
    }

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
        return new DeviceId(address);
    }

    /** Nothing listens at the port of TCP's own first service. */
    @Override
    protected DeviceId absent() {
        return new DeviceId("http://127.0.0.1:1/eSCL");
    }

    @Override
    protected Map<String, String> given() {
        return Map.of("address", address);
    }

    @Override
    protected Optional<Plug> plug() {
        return Optional.of(new Plug() {
            @Override
            public void pull() {
                peer.close();
            }

            @Override
            public void putBack() {
                peer = EsclPeer.at(peer.port());
            }
        });
    }
}
