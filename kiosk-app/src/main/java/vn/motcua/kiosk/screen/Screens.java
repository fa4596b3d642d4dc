package vn.motcua.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.CardPresence;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Words;

/** Turns situations into screens. Immutable. */
public final class Screens {

    private final Map<Comfort.Language, Words> words;

    public Screens(Map<Comfort.Language, Words> words) {
        this.words = Map.copyOf(words);
    }

    /** @param now local time of the branch */
    public Screen of(Situation situation, Branch branch, LocalDateTime now) {
        View view = new View(situation, branch, words.get(situation.comfort().language()), now);
        Content content = situation.step().shownBy(new StepScreens(view));
        return new Screen(content.id(), situation.stays(), situation.comfort(), header(view, now), content.body(), content.actions(),
                content.nav(), dock(view), dialog(view), banner(view));
    }

    /** A forgotten card is more urgent than that the kiosk is a trial. */
    private static String banner(View view) {
        Situation situation = view.situation();
        if (situation.step() instanceof Home && situation.count() > 0 && situation.card() != CardPresence.ABSENT) {
            return view.say("banner.card-left");
        }
        return view.branch().simulated() ? view.say("banner.simulated") : "";
    }

    private static Screen.Header header(View view, LocalDateTime now) {
        String time = String.format("%02d:%02d", now.getHour(), now.getMinute());
        String date = view.say("date.short", view.say("day." + now.getDayOfWeek().getValue()), now.getDayOfMonth(), now.getMonthValue());
        return view.situation().step().technical()
                ? new Screen.Header(view.say("technician.mode"), view.branch().name(), time, date, true)
                : new Screen.Header(view.branch().organisation(), view.branch().name(), time, date);
    }

    private static Screen.Dock dock(View view) {
        if (view.situation().step().technical()) {
            return new Screen.Dock(List.of());
        }
        Comfort comfort = view.situation().comfort();
        List<Screen.Dock.Cell> cells = new ArrayList<>();
        cells.add(cell("", "A−", Screen.Dock.Kind.SMALL_TEXT, comfort.size() == Comfort.TextSize.SMALL, Button.SMALL_TEXT));
        cells.add(cell("", "A", Screen.Dock.Kind.NORMAL_TEXT, comfort.size() == Comfort.TextSize.NORMAL, Button.NORMAL_TEXT));
        cells.add(cell("", "A+", Screen.Dock.Kind.LARGE_TEXT, comfort.size() == Comfort.TextSize.LARGE, Button.LARGE_TEXT));
        cells.add(cell("contrast", view.say("dock.contrast"), Screen.Dock.Kind.SETTING, comfort.highContrast(), Button.CONTRAST));
        cells.add(cell("", "Tiếng Việt", Screen.Dock.Kind.LANGUAGE, comfort.language() == Comfort.Language.VI, Button.VIETNAMESE));
        cells.add(cell("", "English", Screen.Dock.Kind.LANGUAGE, comfort.language() == Comfort.Language.EN, Button.ENGLISH));
        cells.add(cell(comfort.sound() ? "sound" : "sound-off", view.say("dock.sound"), Screen.Dock.Kind.SETTING, comfort.sound(), Button.SOUND));
        cells.add(cell("help", view.say("dock.help"), Screen.Dock.Kind.HELP, false, Button.CALL_HELP));
        return new Screen.Dock(cells);
    }

    private static Screen.Dock.Cell cell(String icon, String text, Screen.Dock.Kind kind, boolean on, Button button) {
        return new Screen.Dock.Cell(icon, text, kind, on, new Action.Does(new Event.Pressed(button)));
    }

    private static Optional<Screen.Dialog> dialog(View view) {
        return view.situation().overlay().map(overlay -> overlay.shownBy(new OverlayDialogs(view)));
    }

    /** The questions and messages above a screen. */
    private record OverlayDialogs(View view) implements Overlay.Viewer<Screen.Dialog> {

        @Override
        public Screen.Dialog stillThere(Overlay.StillThere asked) {
            return new Screen.Dialog(Optional.of(asked.secondsLeft()), Situation.COUNTDOWN, view.say("still-there.seconds"), "", view.say("still-there.title"),
                    view.say("still-there.text"),
                    List.of(view.primary("touch", "still-there.yes", Button.STILL_HERE), view.finish()), view.situation().step().personal());
        }

        @Override
        public Screen.Dialog helpCalled(Overlay.HelpCalled called) {
            boolean lowered = view.situation().comfort().lowReach();
            return new Screen.Dialog(Optional.empty(), 0, "", "help", view.say("help.title"), view.say("help.text"),
                    List.of(view.primary("check", "help.close", Button.CLOSE_HELP),
                            view.secondary(lowered ? "back" : "down", lowered ? "help.usual-reach" : "help.low-reach", Button.LOW_REACH)), false);
        }

        @Override
        public Screen.Dialog discardPages(Overlay.DiscardPages asked) {
            return new Screen.Dialog(Optional.empty(), 0, "", "doc", view.say("discard.title"), view.say("discard.text", view.visit().pages()),
                    List.of(view.primary("scan", "discard.no", Button.KEEP_SCANNING),
                            Action.of(Action.Style.DESTRUCTIVE, "trash", view.say("discard.yes"), Button.DISCARD_PAGES)), true);
        }
    }
}
