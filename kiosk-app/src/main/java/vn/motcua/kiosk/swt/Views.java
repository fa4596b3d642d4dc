package vn.motcua.kiosk.swt;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import vn.motcua.kiosk.screen.Block;

/** Which view draws which block: each the one of the same name. */
final class Views {

    private static final Map<Class<? extends Block>, BiFunction<Block, Look, View>> VIEWS = Map.ofEntries(
            drawn(Block.Greeting.class, Greeting::new),
            drawn(Block.Attract.class, Attract::new),
            drawn(Block.Tiles.class, Tiles::new),
            drawn(Block.Heading.class, Heading::new),
            drawn(Block.Notice.class, Notice::new),
            drawn(Block.Steps.class, Steps::new),
            drawn(Block.Drawing.class, Drawing::new),
            drawn(Block.Lists.class, Lists::new),
            drawn(Block.Note.class, Note::new),
            drawn(Block.Progress.class, Progress::new),
            drawn(Block.Person.class, Person::new),
            drawn(Block.Appeal.class, Appeal::new),
            drawn(Block.Field.class, Field::new),
            drawn(Block.DigitFields.class, DigitFields::new),
            drawn(Block.Caption.class, Caption::new),
            drawn(Block.Overview.class, Overview::new),
            drawn(Block.Subtitle.class, Subtitle::new),
            drawn(Block.Rows.class, (block, look) -> new Rows(block, false, look)),
            drawn(Block.Facts.class, Facts::new),
            drawn(Block.Number.class, Number::new),
            drawn(Block.State.class, State::new),
            drawn(Block.Timeline.class, Timeline::new),
            drawn(Block.Meeting.class, Meeting::new),
            drawn(Block.Code.class, Code::new),
            drawn(Block.Qr.class, Qr::new),
            drawn(Block.Slot.class, Slot::new),
            drawn(Block.Faces.class, Faces::new),
            drawn(Block.Choices.class, Choices::new),
            drawn(Block.Labels.class, Labels::new),
            drawn(Block.Pages.class, Pages::new),
            drawn(Block.PinDots.class, PinDots::new),
            drawn(Block.CloseUp.class, CloseUp::new),
            drawn(Block.TouchGrid.class, TouchGrid::new),
            drawn(Block.Tools.class, Tools::new),
            drawn(Block.Keyboard.class, Keyboard::new));

    private Views() {
    }

    static Set<Class<? extends Block>> kinds() {
        return VIEWS.keySet();
    }

    static View of(Block block, Look look) {
        return VIEWS.get(block.getClass()).apply(block, look);
    }

    private static <B extends Block> Map.Entry<Class<? extends Block>, BiFunction<Block, Look, View>> drawn(Class<B> kind,
            BiFunction<B, Look, View> view) {
        return Map.entry(kind, (block, look) -> view.apply(kind.cast(block), look));
    }
}
