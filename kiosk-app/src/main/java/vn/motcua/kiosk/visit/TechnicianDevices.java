package vn.motcua.kiosk.visit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceKind;

/**
 * The technician sees the devices and tries them. Leaving tries all of them once more.
 *
 * @param testing a test is running, of one device or of all
 * @param tested  what came of the last test of each
 * @param leaving the running test is the last one
 * @param closed  the kiosk was out of service when the technician came
 */
public record TechnicianDevices(boolean testing, Map<DeviceKind, Boolean> tested, boolean leaving, boolean closed) implements Step {

    public TechnicianDevices {
        tested = Map.copyOf(tested);
    }

    static TechnicianDevices open(boolean closed) {
        return new TechnicianDevices(false, Map.of(), false, closed);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.DevicesTested results) {
            Map<DeviceKind, Boolean> all = new HashMap<>(tested);
            all.putAll(results.good());
            return Next.to(leaving ? new Home() : new TechnicianDevices(false, all, false, closed), visit);
        }
        if (testing) {
            return Next.to(this, visit);
        }
        if (event instanceof Event.Chosen chosen) {
            return kind(chosen.id()).map(kind -> test(visit, List.of(kind), false)).orElse(Next.to(this, visit));
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case TEST_DEVICES -> test(visit, List.of(), false);
                case OPEN_SERVICE -> test(visit, List.of(), true);
                case CLOSE_SERVICE -> Next.to(new OutOfService(), visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private static Optional<DeviceKind> kind(String name) {
        return Arrays.stream(DeviceKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
    }

    private Next test(Visit visit, List<DeviceKind> kinds, boolean last) {
        return Next.to(new TechnicianDevices(true, tested, last, closed), visit, new Command.TestDevices(kinds));
    }

    @Override
    public int patience() {
        return 300;
    }

    @Override
    public boolean asksStillThere() {
        return false;
    }

    @Override
    public boolean technical() {
        return true;
    }

    @Override
    public boolean closed() {
        return closed;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.technicianDevices(this);
    }
}
