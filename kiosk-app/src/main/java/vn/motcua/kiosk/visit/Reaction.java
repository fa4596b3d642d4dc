package vn.motcua.kiosk.visit;

import java.util.List;

/** The situation after an event, and what has to be done. */
public record Reaction(Situation situation, List<Command> commands) {

    public Reaction {
        commands = List.copyOf(commands);
    }
}
