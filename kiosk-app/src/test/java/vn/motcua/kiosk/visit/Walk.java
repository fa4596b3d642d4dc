package vn.motcua.kiosk.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;

/** A citizen's way through the kiosk, event by event, without the kiosk. */
final class Walk {

    Situation situation = Situation.start("run");
    /** What the last event led to. */
    List<Command> commands = List.of();

    Walk on(Event event) {
        Reaction reaction = situation.on(event);
        situation = reaction.situation();
        commands = reaction.commands();
        return this;
    }

    Walk press(Button button) {
        return on(new Event.Pressed(button));
    }

    Walk seconds(int seconds) {
        for (int i = 0; i < seconds; i++) {
            on(new Event.SecondPassed());
        }
        return this;
    }

    Walk at(Situation start) {
        situation = start;
        return this;
    }

    Walk at(Class<? extends Step> step) {
        assertInstanceOf(step, situation.step());
        return this;
    }

    <C extends Command> C commanded(Class<C> kind) {
        assertEquals(1, commands.size(), commands::toString);
        return assertInstanceOf(kind, commands.get(0));
    }
}
