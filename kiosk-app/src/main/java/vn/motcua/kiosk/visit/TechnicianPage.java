package vn.motcua.kiosk.visit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.device.DeviceKind;

/**
 * The technician looks at one part of the kiosk and tries it.
 *
 * @param findings what the last look or test said
 * @param choices  that can be taken now; empty for none
 * @param working  a task is under way
 * @param first    the first row that is shown
 * @param closed   why the kiosk was out of service when the technician came; empty when it was not
 */
public record TechnicianPage(Topic topic, List<Finding> findings, List<Choice> choices, boolean working, int first, String closed) implements Step {

    /** What a page is about. */
    public enum Topic {
        CARD_READER, TICKET_PRINTER, DOCUMENT_SCANNER, CODE_READER, CALLER, SOUND, SCREEN, NETWORK, CLOCK, SETTINGS, JOURNAL,
        /** Why the kiosk is to be taken out of service. */
        CLOSING;

        public Optional<DeviceKind> device() {
            return ordinal() <= CALLER.ordinal() ? Optional.of(DeviceKind.valueOf(name())) : Optional.empty();
        }

        /** As in words: {@code card-reader}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Topic> of(String name) {
            return java.util.Arrays.stream(values()).filter(topic -> topic.name().equals(name)).findFirst();
        }
    }

    /** What is to be done with it. */
    public enum Act {
        LOOK, TEST, DRIVERS, USE_DRIVER, ROLL_CHANGED, EXPORT, REPORT, RESTART
    }

    /** @param detail below the title, may be empty @param current it is the one in force */
    public record Choice(String id, String title, String detail, boolean current) {
    }

    /** Reasons for which a kiosk is taken out of service, each with words for citizens. */
    public static final List<String> REASONS = List.of("upkeep", "paper", "soon", "elsewhere");

    public TechnicianPage {
        findings = List.copyOf(findings);
        choices = List.copyOf(choices);
    }

    static Next open(Topic topic, Visit visit, String closed) {
        TechnicianPage page = new TechnicianPage(topic, List.of(), List.of(), topic != Topic.CLOSING, 0, closed);
        return topic == Topic.CLOSING ? Next.to(page, visit) : Next.to(page, visit, new Command.TechnicianTask(topic, Act.LOOK, ""));
    }

    /** Tried as soon as the page is there. */
    static Next test(Topic topic, Visit visit, String closed) {
        return Next.to(new TechnicianPage(topic, List.of(), List.of(), true, 0, closed), visit, new Command.TechnicianTask(topic, Act.TEST, ""));
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.TaskDone done) {
            return Next.to(new TechnicianPage(topic, done.findings(), done.choices(), false, 0, closed), visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new TechnicianPage(topic, findings, choices, working, turned.first(), closed), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return choices.isEmpty() || working ? Next.to(TechnicianDevices.open(closed), visit) : task(Act.LOOK, "", visit);
        }
        if (working) {
            return Next.to(this, visit);
        }
        if (event instanceof Event.DeviceChanged changed && choices.isEmpty() && topic.device().filter(changed.kind()::equals).isPresent()) {
            return Next.to(this, visit, new Command.TechnicianTask(topic, Act.LOOK, ""));
        }
        if (event instanceof Event.Chosen chosen && topic == Topic.CLOSING && REASONS.contains(chosen.id())) {
            return Next.to(new OutOfService(chosen.id()), visit, new Command.KeepOutOfService(chosen.id()));
        }
        if (event instanceof Event.Chosen chosen && choices.stream().anyMatch(choice -> choice.id().equals(chosen.id()))) {
            return task(Act.USE_DRIVER, chosen.id(), visit);
        }
        return event instanceof Event.Pressed pressed ? pressed(pressed.button(), visit) : Next.to(this, visit);
    }

    private Next pressed(Button button, Visit visit) {
        return switch (button) {
            case TEST_PART -> topic == Topic.SCREEN ? Next.to(TechnicianTouch.untouched(closed), visit) : task(Act.TEST, "", visit);
            case CHANGE_DRIVER -> task(Act.DRIVERS, "", visit);
            case ROLL_CHANGED -> task(Act.ROLL_CHANGED, "", visit);
            case EXPORT_JOURNAL -> task(Act.EXPORT, "", visit);
            case MAKE_REPORT -> task(Act.REPORT, "", visit);
            case RESTART -> task(Act.RESTART, "", visit);
            default -> Next.to(this, visit);
        };
    }

    private Next task(Act act, String argument, Visit visit) {
        return Next.to(new TechnicianPage(topic, findings, List.of(), true, 0, closed), visit, new Command.TechnicianTask(topic, act, argument));
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
        return viewer.technicianPage(this);
    }
}
