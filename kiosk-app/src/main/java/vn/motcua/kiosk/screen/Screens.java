package vn.motcua.kiosk.screen;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import vn.motcua.device.CardPresence;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Home;
import vn.motcua.kiosk.visit.Overlay;
import vn.motcua.kiosk.visit.Situation;
import vn.motcua.kiosk.words.Dates;
import vn.motcua.kiosk.words.Words;

/** Turns situations into screens. Immutable. */
public final class Screens {

    /** Seconds. */
    private static final int WANDERS_EVERY = 2;
    private static final int MOST_IN_DOCK = 2;

    private final Map<Comfort.Language, Words> words;

    public Screens(Map<Comfort.Language, Words> words) {
        this.words = inOrder(words);
    }

    /** The branch's own language first, then the one that visitors know best, then the others by name. */
    private static Map<Comfort.Language, Words> inOrder(Map<Comfort.Language, Words> words) {
        Map<Comfort.Language, Words> ordered = new LinkedHashMap<>();
        Stream.concat(Comfort.Language.SHIPPED.stream().filter(words::containsKey),
                words.keySet().stream().filter(language -> !Comfort.Language.SHIPPED.contains(language))
                        .sorted(Comparator.comparing(Comfort.Language::code)))
                .forEach(language -> ordered.put(language, words.get(language)));
        return Collections.unmodifiableMap(ordered);
    }

    /** @param now local time of the branch */
    public Screen of(Situation situation, Branch branch, LocalDateTime now) {
        View view = new View(situation, branch, words.get(language(situation, branch)), now);
        if (situation.resting()) {
            return resting(view);
        }
        Content content = situation.step().shownBy(new StepScreens(view));
        return new Screen(content.id(), situation.stays(), situation.comfort(), header(view, now), content.body(), content.actions(),
                content.nav(), dock(view), dialog(view), banner(view));
    }

    /** Technicians read their own language, whatever the last citizen chose. */
    private static Comfort.Language language(Situation situation, Branch branch) {
        boolean technicians = situation.step().technical() && !branch.machine().language().isEmpty();
        return technicians ? new Comfort.Language(branch.machine().language()) : situation.comfort().language();
    }

    /** Two slow waves that do not meet again for hours; steps so small and rare that nothing is seen to jump. */
    private Screen resting(View view) {
        int moment = view.situation().idle() / WANDERS_EVERY * WANDERS_EVERY;
        Screen.Header header = header(view, view.now());
        List<String> lines = words.values().stream().map(each -> each.get("attract.touch"))
                .sorted(Comparator.comparing(line -> !line.equals(view.say("attract.touch")))).toList();
        Block.Attract attract = new Block.Attract(header.organisation(), header.branch(), header.time(), header.date(), lines,
                (1 + Math.sin(moment / 397.0)) / 2, (1 + Math.sin(moment / 251.0)) / 2, new Action.Does(new Event.Stirred()));
        return new Screen("attract", -1 - view.situation().stays(), view.situation().comfort(), header, List.of(attract), List.of(), List.of(),
                new Screen.Dock(List.of()), Optional.empty(), "");
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
        String time = Dates.clock(now);
        String date = new Dates(view.words()).today(now.toLocalDate());
        if (!view.situation().step().technical()) {
            return new Screen.Header(view.sign().organisation(), view.sign().name(), time, date);
        }
        Branch.Machine machine = view.branch().machine();
        return new Screen.Header(view.say("technician.mode"),
                view.say("technician.machine", String.format("%02d", machine.number()), view.branch().sign().name()), time,
                machine.version().isEmpty() ? date : view.say("technician.version", machine.version()), true);
    }

    /** A cell each where the dock has room for all; else one that opens the list. */
    private List<Screen.Dock.Cell> languages(Comfort comfort) {
        if (listed(words.size())) {
            return List.of(cell("globe", name(comfort.language()), Screen.Dock.Kind.SETTING, false, Button.LANGUAGES));
        }
        return words.keySet().stream().map(language -> new Screen.Dock.Cell("", name(language), Screen.Dock.Kind.LANGUAGE,
                language.equals(comfort.language()), chooses(language))).toList();
    }

    /** So many languages have no cell each in the dock: one cell opens the list of them. */
    public static boolean listed(int languages) {
        return languages > MOST_IN_DOCK;
    }

    private String name(Comfort.Language language) {
        return words.get(language).get("language.name");
    }

    private static Action.Does chooses(Comfort.Language language) {
        return new Action.Does(new Event.LanguageChosen(language.code()));
    }

    private Screen.Dock dock(View view) {
        if (view.situation().step().technical()) {
            return new Screen.Dock(List.of());
        }
        Comfort comfort = view.situation().comfort();
        List<Screen.Dock.Cell> cells = new ArrayList<>();
        cells.add(size(view, "A−", Screen.Dock.Kind.SMALL_TEXT, Comfort.TextSize.SMALL, Button.SMALL_TEXT));
        cells.add(size(view, "A", Screen.Dock.Kind.NORMAL_TEXT, Comfort.TextSize.NORMAL, Button.NORMAL_TEXT));
        cells.add(size(view, "A+", Screen.Dock.Kind.LARGE_TEXT, Comfort.TextSize.LARGE, Button.LARGE_TEXT));
        cells.add(cell("contrast", view.say("dock.contrast"), Screen.Dock.Kind.SETTING, comfort.highContrast(), Button.CONTRAST));
        cells.addAll(languages(comfort));
        cells.add(cell(comfort.sound() ? "sound" : "sound-off", view.say("dock.sound"), Screen.Dock.Kind.SETTING, comfort.sound(), Button.SOUND));
        cells.add(cell("help", view.say("dock.help"), Screen.Dock.Kind.HELP, false, Button.CALL_HELP));
        return new Screen.Dock(cells);
    }

    private static Screen.Dock.Cell size(View view, String text, Screen.Dock.Kind kind, Comfort.TextSize size, Button button) {
        return new Screen.Dock.Cell("", text, kind, view.situation().comfort().size() == size, new Action.Does(new Event.Pressed(button)),
                view.say("dock.text." + size.name().toLowerCase(Locale.ROOT)));
    }

    private static Screen.Dock.Cell cell(String icon, String text, Screen.Dock.Kind kind, boolean on, Button button) {
        return new Screen.Dock.Cell(icon, text, kind, on, new Action.Does(new Event.Pressed(button)));
    }

    private Optional<Screen.Dialog> dialog(View view) {
        return view.situation().overlay().map(overlay -> overlay.shownBy(new OverlayDialogs(view)));
    }

    /** The questions and messages above a screen. */
    private final class OverlayDialogs implements Overlay.Viewer<Screen.Dialog> {

        private final View view;

        OverlayDialogs(View view) {
            this.view = view;
        }

        @Override
        public Screen.Dialog languages(Overlay.Languages asked) {
            List<Action> actions = new ArrayList<>();
            Comfort.Language now = view.situation().comfort().language();
            words.keySet().stream().sorted(Comparator.comparing(language -> !language.equals(now))).forEach(language -> actions.add(
                    new Action("", name(language), language.equals(now) ? Action.Style.PRIMARY : Action.Style.SECONDARY, Action.State.IDLE,
                            0, "", chooses(language))));
            return new Screen.Dialog(Optional.empty(), 0, "", "globe", view.say("language.title"), view.say("language.text"), actions, false);
        }

        @Override
        public Screen.Dialog stillThere(Overlay.StillThere asked) {
            return new Screen.Dialog(Optional.of(asked.secondsLeft()), Situation.COUNTDOWN, view.say("still-there.seconds"), "",
                    view.say("still-there.title"), view.say("still-there.text"),
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
