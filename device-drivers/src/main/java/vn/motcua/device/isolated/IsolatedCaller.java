package vn.motcua.device.isolated;

import java.util.function.Consumer;

import vn.motcua.device.Caller;
import vn.motcua.device.DeviceException;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceInfo;
import vn.motcua.device.Summons;

/** A calling unit in a process of its own. */
final class IsolatedCaller implements Caller {

    private final Tie tie;

    IsolatedCaller(Tie tie) {
        this.tie = tie;
    }

    Caller opened() throws DeviceException {
        tie.open(news -> { });
        return this;
    }

    @Override
    public void tell(Summons summons) throws DeviceException {
        tie.call(Verb.CALL, new Packer().text(summons.card()).text(summons.number()).text(summons.counter()).word(summons.signal()).bytes());
    }

    @Override
    public DeviceInfo info() {
        return tie.info();
    }

    @Override
    public DeviceHealth probe() throws DeviceException {
        return tie.probe();
    }

    @Override
    public void onChange(Consumer<DeviceHealth> listener) {
        tie.health().tell(listener);
    }

    @Override
    public void close() {
        tie.close();
    }
}
