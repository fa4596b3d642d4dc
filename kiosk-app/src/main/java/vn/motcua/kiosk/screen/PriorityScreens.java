package vn.motcua.kiosk.screen;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.kiosk.visit.Button;

/** Who is called earlier by law, and how a citizen says that he is one of them. */
record PriorityScreens(View view) {

    Content claim() {
        boolean claimed = view.visit().claimsPriority();
        List<Block.Lists.Line> who = Stream.of("elderly", "disabled", "pregnant", "small-child", "merit")
                .map(each -> new Block.Lists.Line("checkc", view.say("priority.who." + each))).toList();
        return new Content("priority", List.of(
                new Block.Heading("", view.say("priority.title"), view.say("priority.text")),
                new Block.Lists(List.of(new Block.Lists.Part(view.say("priority.who"), who))),
                view.note(Block.Tone.INFO, "info", "priority.checked")),
                List.of(view.primary("check", "priority.yes", Button.OF_PRIORITY)),
                List.of(view.back(), claimed ? view.secondary("x", "priority.no", Button.NOT_OF_PRIORITY) : view.finish()));
    }

    /** How to get there. */
    Action way() {
        return view.secondary("usr", "priority.way", Button.PRIORITY);
    }

    /** Once the citizen has said so. */
    Optional<Block> noted() {
        return view.visit().claimsPriority() ? Optional.of(view.note(Block.Tone.OK, "checkc", "priority.noted")) : Optional.empty();
    }
}
