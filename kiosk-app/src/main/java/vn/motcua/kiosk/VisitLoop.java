package vn.motcua.kiosk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import vn.motcua.kiosk.visit.Command;
import vn.motcua.kiosk.visit.Crew;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Reaction;
import vn.motcua.kiosk.visit.Situation;

/**
 * Carries one situation from event to event. Lives on the UI thread alone: whoever calls {@link #post} from elsewhere is
 * queued there. Commands belong to the stay in a step that gave them; the answer of one whose stay is over is dropped.
 */
final class VisitLoop {

    private final Executor ui;
    private final Crew crew;
    private final Consumer<Situation> shown;
    private final Consumer<Event> dropped;
    private final List<Running> running = new ArrayList<>();
    private Situation situation;

    /**
     * @param ui      runs what it is given on the UI thread, in order
     * @param shown   told of every new situation, on the UI thread
     * @param dropped told of every answer that came too late
     */
    VisitLoop(Situation start, Executor ui, Crew crew, Consumer<Situation> shown, Consumer<Event> dropped) {
        this.situation = start;
        this.ui = ui;
        this.crew = crew;
        this.shown = shown;
        this.dropped = dropped;
    }

    /** From any thread. */
    void post(Event event) {
        ui.execute(() -> on(event));
    }

    Situation situation() {
        return situation;
    }

    private void on(Event event) {
        Reaction reaction = situation.on(event);
        Situation before = situation;
        situation = reaction.situation();
        if (situation.stays() != before.stays()) {
            before.step().forget();
            leave();
        }
        reaction.commands().forEach(this::start);
        shown.accept(situation);
    }

    private void leave() {
        for (Running command : List.copyOf(running)) {
            if (command.command.stoppedByLeaving()) {
                running.remove(command);
                command.stop();
            }
        }
    }

    private void start(Command command) {
        Running started = new Running(command, situation.stays());
        running.add(started);
        command.carriedOutBy(crew, started);
    }

    /** A command on its way to its answer. */
    private final class Running implements Command.Answer {

        private final Command command;
        private final int stay;
        private final List<Runnable> stops = new ArrayList<>();
        private boolean stopped;

        Running(Command command, int stay) {
            this.command = command;
            this.stay = stay;
        }

        @Override
        public void progress(Event event) {
            ui.execute(() -> {
                if (current()) {
                    on(event);
                } else {
                    dropped.accept(event);
                }
            });
        }

        @Override
        public void done(Event event) {
            ui.execute(() -> {
                boolean wanted = running.remove(this) && stay == situation.stays();
                if (wanted) {
                    on(event);
                } else {
                    dropped.accept(event);
                }
            });
        }

        @Override
        public void onStop(Runnable stop) {
            ui.execute(() -> {
                if (stopped) {
                    stop.run();
                } else {
                    stops.add(stop);
                }
            });
        }

        private boolean current() {
            return running.contains(this) && stay == situation.stays();
        }

        void stop() {
            stopped = true;
            stops.forEach(Runnable::run);
        }
    }
}
