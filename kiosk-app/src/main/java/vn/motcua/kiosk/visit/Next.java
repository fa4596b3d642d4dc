package vn.motcua.kiosk.visit;

import java.util.List;

/** Where a step leads to: the step after it, the visit as it is then, and what has to be done. */
public record Next(Step step, Visit visit, List<Command> commands) {

    public Next {
        commands = List.copyOf(commands);
    }

    static Next to(Step step, Visit visit, Command... commands) {
        return new Next(step, visit, List.of(commands));
    }
}
