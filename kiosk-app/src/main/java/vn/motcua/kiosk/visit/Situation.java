package vn.motcua.kiosk.visit;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.CardPresence;
import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.exchange.QueueNow;

/**
 * All that the kiosk knows at one moment. Every event leads to the next situation.
 *
 * @param run      differs at each start of the kiosk, so that keys of visits never repeat
 * @param count    visits since the start
 * @param idle     seconds since the last touch
 * @param stays    how often a step was entered: a command belongs to the stay that gave it
 * @param patient  the citizen has asked for more time
 * @param card     what lies on the reader, whichever step is on
 * @param devices  state of each device that the kiosk has
 * @param queue    of the branch, as the centre last told it; empty while nobody knows
 */
public record Situation(String run, int count, Comfort comfort, Step step, Visit visit, Optional<Overlay> overlay,
                        int idle, int stays, boolean patient, CardPresence card, Map<DeviceKind, DeviceHealth> devices, Optional<QueueNow> queue) {

    /** Seconds of the question whether somebody is still there. */
    public static final int COUNTDOWN = 30;
    /** Seconds until an untouched home screen forgets language, size and contrast. */
    private static final int COMFORT_FORGOTTEN = 60;
    /** Seconds until an untouched home screen makes room for the calm one. */
    private static final int RESTS_AFTER = 120;

    public Situation {
        devices = Map.copyOf(devices);
    }

    /** One that knows nothing of the queue. */
    public Situation(String run, int count, Comfort comfort, Step step, Visit visit, Optional<Overlay> overlay, int idle, int stays,
            boolean patient, CardPresence card, Map<DeviceKind, DeviceHealth> devices) {
        this(run, count, comfort, step, visit, overlay, idle, stays, patient, card, devices, Optional.empty());
    }

    /** @param run differs at each start of the kiosk */
    public static Situation start(String run) {
        return start(run, "", Comfort.USUAL);
    }

    /** @param closed why the kiosk was out of service when it was stopped; empty when it was not @param comfort of who has chosen nothing yet */
    public static Situation start(String run, String closed, Comfort comfort) {
        return new Situation(run, 0, comfort, closed.isEmpty() ? new Home() : new OutOfService(closed),
                Visit.fresh(run + "-0"), Optional.empty(), 0, 0, false, CardPresence.ABSENT, Map.of(), Optional.empty());
    }

    public Reaction on(Event event) {
        if (event instanceof Event.SecondPassed) {
            return secondPassed();
        }
        if (event instanceof Event.DeviceChanged changed) {
            Map<DeviceKind, DeviceHealth> known = new EnumMap<>(DeviceKind.class);
            known.putAll(devices);
            known.put(changed.kind(), changed.health());
            return new Situation(run, count, comfort, step, visit, overlay, idle, stays, patient, card, known, queue).inStep(event);
        }
        if (event instanceof Event.QueueTold told) {
            return new Situation(run, count, comfort, step, visit, overlay, idle, stays, patient, card, devices, told.queue()).alone();
        }
        if (event instanceof Event.ServiceOrdered ordered) {
            return ordered(ordered.reason());
        }
        if (event instanceof Event.Touch) {
            return touched(event);
        }
        return inStep(event);
    }

    /** Only between visits, and not while a technician stands before the kiosk. */
    private Reaction ordered(String reason) {
        boolean between = (step instanceof Home || step instanceof OutOfService) && overlay.isEmpty();
        if (!between || reason.equals(step.closed())) {
            return alone();
        }
        Reaction there = end(reason.isEmpty() ? new Home() : new OutOfService(reason));
        List<Command> commands = new ArrayList<>(there.commands());
        commands.removeIf(Command.KeepOutOfService.class::isInstance);
        commands.add(new Command.KeepOutOfService(reason));
        return new Reaction(there.situation(), commands);
    }

    private Reaction touched(Event event) {
        boolean answered = overlay.filter(Overlay.StillThere.class::isInstance).isPresent() && showsThatSomebodyIsThere(event);
        Situation awake = (answered ? withoutOverlay().morePatient() : this).withIdle(0).with(presence(event));
        if (event instanceof Event.Headphones headphones) {
            return awake.with(comfort.listening(headphones.in())).alone();
        }
        if (event instanceof Event.LanguageChosen chosen) {
            Situation said = awake.with(comfort.with(new Comfort.Language(chosen.code())));
            return (said.overlay.filter(Overlay.Languages.class::isInstance).isPresent() ? said.withoutOverlay() : said).alone();
        }
        if (event instanceof Event.Pressed pressed) {
            Optional<Reaction> everywhere = awake.pressedEverywhere(pressed.button());
            if (everywhere.isPresent()) {
                return everywhere.get();
            }
        }
        boolean byHand = event instanceof Event.Pressed || event instanceof Event.Chosen
                || event instanceof Event.Keyed || event instanceof Event.TurnedTo;
        if (overlay.isPresent() && byHand) {
            return awake.alone();
        }
        return awake.inStep(event);
    }

    /**
     * The question says: touch the screen. So a touch beside its button answers it too, any key, and whatever sets the screen to
     * somebody's needs.
     */
    private static boolean showsThatSomebodyIsThere(Event event) {
        return event instanceof Event.Stirred || event instanceof Event.LanguageChosen
                || event instanceof Event.Pressed pressed && switch (pressed.button()) {
            case SMALL_TEXT, NORMAL_TEXT, LARGE_TEXT, CONTRAST, LANGUAGES, SOUND, LOW_REACH, LISTEN -> true;
            default -> false;
        };
    }

    private CardPresence presence(Event event) {
        if (event instanceof Event.CardPlaced placed) {
            return placed.several() ? CardPresence.SEVERAL : CardPresence.PRESENT;
        }
        return event instanceof Event.CardTaken ? CardPresence.ABSENT : card;
    }

    /** Buttons that mean the same on every screen. */
    private Optional<Reaction> pressedEverywhere(Button button) {
        return switch (button) {
            case SMALL_TEXT -> Optional.of(with(comfort.with(Comfort.TextSize.SMALL)).alone());
            case NORMAL_TEXT -> Optional.of(with(comfort.with(Comfort.TextSize.NORMAL)).alone());
            case LARGE_TEXT -> Optional.of(with(comfort.with(Comfort.TextSize.LARGE)).alone());
            case CONTRAST -> Optional.of(with(comfort.contrastToggled()).alone());
            case LANGUAGES -> Optional.of(with(new Overlay.Languages()).alone());
            case SOUND -> Optional.of(with(comfort.soundToggled()).alone());
            case LOW_REACH -> Optional.of(with(comfort.reachToggled()).alone());
            case LISTEN -> Optional.of(with(comfort.listening(!comfort.listening())).alone());
            case CALL_HELP -> Optional.of(new Reaction(with(new Overlay.HelpCalled()),
                    List.of(new Command.CallHelp(step.getClass().getSimpleName()))));
            case CLOSE_HELP, KEEP_SCANNING, KEEP_LANGUAGE -> Optional.of(withoutOverlay().alone());
            case STILL_HERE -> Optional.of(withoutOverlay().morePatient().alone());
            case DISCARD_PAGES -> Optional.of(end());
            case FINISH, HOME, SKIP_RATING -> Optional.of(leave());
            default -> Optional.empty();
        };
    }

    private Reaction leave() {
        boolean ask = step.asksBeforeLeaving(visit) && overlay.isEmpty();
        return ask ? with(new Overlay.DiscardPages()).alone() : end();
    }

    private Reaction secondPassed() {
        if (overlay.isPresent() && overlay.get() instanceof Overlay.StillThere asked) {
            return asked.secondsLeft() <= 1 ? end() : with(new Overlay.StillThere(asked.secondsLeft() - 1)).alone();
        }
        Situation later = withIdle(idle + 1);
        if (step instanceof Home && overlay.isEmpty()) {
            return later.idle == COMFORT_FORGOTTEN ? later.with(comfort.forgotten()).alone() : later.alone();
        }
        int limit = overlay.isPresent() ? 60 : limit();
        if (limit == 0 || later.idle < limit) {
            return later.alone();
        }
        return step.asksStillThere() ? later.with(new Overlay.StillThere(COUNTDOWN)).alone() : later.end();
    }

    /** Nobody is near: the home screen has not been touched for long, and nobody listens to it. */
    public boolean resting() {
        return step instanceof Home && overlay.isEmpty() && idle >= RESTS_AFTER && !comfort.listening();
    }

    /** Seconds that this screen waits for a touch; 0 for ever. Doubled for who needs it. */
    public int limit() {
        return step.patience() * (patient || comfort.unhurried() ? 2 : 1);
    }

    private Reaction inStep(Event event) {
        Next next = step.on(event, visit);
        if (next.step() instanceof Home && !(step instanceof Home)) {
            return step.technical() ? end(next.step()) : end();
        }
        boolean entered = next.step().getClass() != step.getClass();
        Situation after = new Situation(run, count, comfort, next.step(), next.visit(), overlay, entered ? 0 : idle,
                entered ? stays + 1 : stays, patient, card, devices, queue);
        // A card that was laid down before the step asked for one has not to be laid down again.
        boolean waiting = entered && next.step() instanceof PresentCard && card != CardPresence.ABSENT;
        DeviceHealth reader = devices.get(DeviceKind.CARD_READER);
        if (entered && next.step() instanceof PresentCard && reader != null && !reader.usable()) {
            return after.inStep(new Event.DeviceChanged(DeviceKind.CARD_READER, reader));
        }
        return waiting ? after.inStep(new Event.CardPlaced(card == CardPresence.SEVERAL)) : new Reaction(after, next.commands());
    }

    /** Home, and everything of the person forgotten; but first the card has to be taken. */
    private Reaction end() {
        boolean left = card != CardPresence.ABSENT && !(step instanceof CardLeft) && !(step instanceof Home) && !step.technical();
        return end(!step.closed().isEmpty() ? new OutOfService(step.closed()) : left ? new CardLeft() : new Home());
    }

    private Reaction end(Step where) {
        Situation home = new Situation(run, count + 1, comfort, where, Visit.fresh(run + "-" + (count + 1)), Optional.empty(),
                0, stays + 1, false, card, devices, queue);
        Command wipe = new Command.WipeVisit(visit.key());
        boolean opened = !step.closed().isEmpty() && where instanceof Home;
        return new Reaction(home, opened ? List.of(wipe, new Command.KeepOutOfService("")) : List.of(wipe));
    }

    private Reaction alone() {
        return new Reaction(this, List.of());
    }

    private Situation with(Comfort other) {
        return new Situation(run, count, other, step, visit, overlay, idle, stays, patient, card, devices, queue);
    }

    private Situation with(CardPresence other) {
        return new Situation(run, count, comfort, step, visit, overlay, idle, stays, patient, other, devices, queue);
    }

    private Situation with(Overlay other) {
        return new Situation(run, count, comfort, step, visit, Optional.of(other), 0, stays, patient, card, devices, queue);
    }

    private Situation withoutOverlay() {
        return new Situation(run, count, comfort, step, visit, Optional.empty(), 0, stays, patient, card, devices, queue);
    }

    private Situation withIdle(int seconds) {
        return new Situation(run, count, comfort, step, visit, overlay, seconds, stays, patient, card, devices, queue);
    }

    private Situation morePatient() {
        return new Situation(run, count, comfort, step, visit, overlay, idle, stays, true, card, devices, queue);
    }
}
