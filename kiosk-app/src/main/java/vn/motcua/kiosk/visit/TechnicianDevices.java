package vn.motcua.kiosk.visit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import vn.motcua.device.DeviceKind;

/**
 * The technician sees the parts of the kiosk and chooses one, or tries all devices. Before the kiosk serves again all of them are tried
 * once more; with one that does not work it takes a second word.
 *
 * @param testing a test of all is running
 * @param tested  what came of the last test of each
 * @param leaving the running test is the last one
 * @param doubted the last one found something: opening all the same is up to the technician
 * @param first   the first row that is shown
 * @param closed  why the kiosk was out of service when the technician came; empty when it was not
 */
public record TechnicianDevices(boolean testing, Map<DeviceKind, Boolean> tested, boolean leaving, boolean doubted, int first,
                                String closed) implements Step {

    /** Begins the id of what tries one device at once; its name follows. */
    public static final String TEST = "test-";

    public TechnicianDevices {
        tested = Map.copyOf(tested);
    }

    static TechnicianDevices open(String closed) {
        return new TechnicianDevices(false, Map.of(), false, false, 0, closed);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.DevicesTested results) {
            return tested(results, visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new TechnicianDevices(testing, tested, leaving, doubted, turned.first(), closed), visit);
        }
        if (testing) {
            return Next.to(this, visit);
        }
        if (event instanceof Event.Chosen chosen && chosen.id().startsWith(TEST)) {
            return TechnicianPage.Topic.of(chosen.id().substring(TEST.length())).map(topic -> TechnicianPage.test(topic, visit, closed))
                    .orElse(Next.to(this, visit));
        }
        if (event instanceof Event.Chosen chosen) {
            return TechnicianPage.Topic.of(chosen.id()).map(topic -> TechnicianPage.open(topic, visit, closed)).orElse(Next.to(this, visit));
        }
        return event instanceof Event.Pressed pressed ? pressed(pressed.button(), visit) : Next.to(this, visit);
    }

    private Next tested(Event.DevicesTested results, Visit visit) {
        Map<DeviceKind, Boolean> all = new HashMap<>(tested);
        all.putAll(results.good());
        boolean good = results.good().values().stream().allMatch(each -> each);
        return leaving && good ? Next.to(new Home(), visit) : Next.to(new TechnicianDevices(false, all, false, leaving, 0, closed), visit);
    }

    private Next pressed(Button button, Visit visit) {
        return switch (button) {
            case TEST_DEVICES -> test(visit, false);
            case OPEN_SERVICE -> doubted ? Next.to(new Home(), visit) : test(visit, true);
            case CLOSE_SERVICE -> TechnicianPage.open(TechnicianPage.Topic.CLOSING, visit, closed);
            default -> Next.to(this, visit);
        };
    }

    private Next test(Visit visit, boolean last) {
        return Next.to(new TechnicianDevices(true, tested, last, false, first, closed), visit, new Command.TestDevices(List.of()));
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
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.technicianDevices(this);
    }
}
