package vn.motcua.kiosk.setup;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.screen.Action;
import vn.motcua.kiosk.screen.Block;
import vn.motcua.kiosk.screen.Screen;
import vn.motcua.kiosk.technician.PinGate;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Comfort;
import vn.motcua.kiosk.visit.Event;
import vn.motcua.kiosk.visit.Finding;
import vn.motcua.kiosk.words.Words;

/** The guide's pages as screens. */
public final class GuideScreens {

    private static final int STEPS = 6;

    private final Map<Comfort.Language, Words> words;
    private final List<BranchList.Entry> branches;
    private final String version;
    private final String settings;

    /** @param branches that can be chosen @param settings the file that comes of it, as a command names it */
    public GuideScreens(Map<Comfort.Language, Words> words, List<BranchList.Entry> branches, String version, String settings) {
        this.words = Map.copyOf(words);
        this.branches = List.copyOf(branches);
        this.version = version;
        this.settings = settings;
    }

    /** @param now local time of the branch */
    public Screen of(Guide guide, LocalDateTime now) {
        Pen pen = new Pen(words.get(guide.language()), guide);
        String time = String.format("%02d:%02d", now.getHour(), now.getMinute());
        Screen.Header header = new Screen.Header(pen.say("guide.mode"), pen.say("guide.name"), time, pen.say("technician.version", version), true);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Steps(pen.title(), pen.say("guide.step", step(guide.page()), STEPS), step(guide.page()), STEPS));
        body.addAll(pen.body());
        boolean looking = guide.page() == Guide.Page.DEVICES && guide.found().isEmpty();
        return new Screen(looking ? "guide-looking" : "guide-" + Finding.plain(guide.page()), guide.page().ordinal(),
                Comfort.USUAL.with(guide.language()), header, body,
                List.of(), pen.nav(), new Screen.Dock(List.of()), Optional.empty(), "");
    }

    private static int step(Guide.Page page) {
        return switch (page) {
            case LANGUAGE -> 1;
            case BRANCH, NUMBER -> 2;
            case CENTRE, ADDRESS, TRUST, CODE -> 3;
            case SCREEN -> 4;
            case DEVICES, DEVICE -> 5;
            case PIN, PIN_AGAIN, DONE -> STEPS;
        };
    }

    /** Writes one page. */
    private final class Pen {

        private final Words in;
        private final Guide guide;

        Pen(Words in, Guide guide) {
            this.in = in;
            this.guide = guide;
        }

        String say(String key, Object... values) {
            return in.get(key, values);
        }

        String title() {
            String key = Finding.plain(guide.page());
            return guide.page() == Guide.Page.DEVICE
                    ? say("technician.device." + guide.device().configurationName())
                    : say("guide." + key + ".title");
        }

        List<Block> body() {
            return switch (guide.page()) {
                case LANGUAGE -> languages();
                case BRANCH -> List.of(rows(branches()), note("info", "guide.branch.text"));
                case NUMBER -> List.of(new Block.Field("home", guide.typed(), say("guide.number.placeholder"), ""),
                        help("guide.number.text"), keyboard(Block.Keyboard.Kind.DIGITS));
                case CENTRE -> List.of(rows(List.of(row("server", say("guide.centre.other"), say("guide.centre.other.text"), "other", true),
                        row("home", say("guide.centre.own"), say("guide.centre.own.text"), "own", true))));
                case ADDRESS -> List.of(new Block.Field("server", "https://" + guide.typed(), "", ""),
                        help("guide.address.text"), keyboard(Block.Keyboard.Kind.ADDRESS));
                case TRUST -> List.of(new Block.Notice(Block.Tone.ATTENTION, "lock", say("guide.trust.question"), say("guide.trust.text")),
                        rows(certificate()));
                case CODE -> List.of(new Block.Field("lock", guide.typed(), say("guide.code.placeholder"), ""),
                        help("guide.code.text"), keyboard(Block.Keyboard.Kind.ADDRESS));
                case SCREEN -> List.of(rows(Guide.SIZES.stream()
                        .map(size -> row("touch", say("guide.screen." + size), say("guide.screen." + size + ".text"), size, true)).toList()));
                case DEVICES -> devices();
                case DEVICE -> device();
                case PIN -> pin(guide.answers().technician().first().length(), pinState("guide.pin.text"));
                case PIN_AGAIN -> pin(guide.answers().technician().second().length(), "guide.pin-again.text");
                case DONE -> done();
            };
        }

        /** What the choice is for is said in each of them: nobody has chosen yet. */
        private List<Block> languages() {
            List<Comfort.Language> all = words.keySet().stream()
                    .sorted(Comparator.comparing((Comfort.Language each) -> !each.equals(Comfort.Language.VI))
                            .thenComparing(Comfort.Language::code)).toList();
            List<Block> body = new ArrayList<>(List.of(rows(all.stream()
                    .map(each -> row("globe", words.get(each).get("language.name"), "", each.code(), true)).toList())));
            all.forEach(each -> body.add(new Block.Note(Block.Tone.NEUTRAL, "info",
                    Block.Run.plain(words.get(each).get("guide.language.text")), false)));
            return body;
        }

        private List<Block.Rows.Row> branches() {
            List<Block.Rows.Row> rows = new ArrayList<>(branches.stream()
                    .map(each -> row("pin", each.name(), each.address(),
                            each.id() + "\t" + each.name() + "\t" + each.address() + "\t" + each.nameEn(), true)).toList());
            rows.add(row("doc", say("guide.branch.as-pattern"), say("guide.branch.as-pattern.text"), "pattern", true));
            return rows;
        }

        private List<Block> devices() {
            if (guide.found().isEmpty()) {
                return List.of(note("info", "guide.devices.looking"), new Block.Drawing(Block.Drawing.Kind.WORKING, say("guide.devices.looking"), 0));
            }
            List<Block.Rows.Row> rows = new ArrayList<>();
            for (DeviceKind kind : DeviceKind.values()) {
                Map<String, String> table = guide.answers().devices().get(kind);
                String caption = table == null
                        ? say("guide.devices.count", guide.found().get().stream().filter(each -> each.kind() == kind).count())
                        : driver(table.get("driver")) + " · " + at(table);
                rows.add(new Block.Rows.Row(Block.Rows.Lead.ICON, icon(kind),
                        Block.Run.plain(say("technician.device." + kind.configurationName())), caption, chip(kind, table != null),
                        false, false, Optional.of(new Action.Does(new Event.Chosen(kind.name())))));
            }
            return List.of(rows(rows), note("info", "guide.devices.text"));
        }

        private Block.Chip chip(DeviceKind kind, boolean chosen) {
            Finding finding = guide.tested().get(kind);
            if (!chosen) {
                return new Block.Chip(Block.Tone.NEUTRAL, "minus", say("guide.device.none"));
            }
            if (finding == null) {
                return new Block.Chip(Block.Tone.ATTENTION, "play", say("guide.device.untested"));
            }
            return switch (finding.level()) {
                case GOOD -> new Block.Chip(Block.Tone.OK, "checkc", say("technician.state.good"));
                case NOTE, ATTENTION -> new Block.Chip(Block.Tone.ATTENTION, "warn", say("guide.device.look"));
                case FAULT -> new Block.Chip(Block.Tone.FAULT, "xc", say("guide.device.bad"));
            };
        }

        private List<Block> device() {
            List<Block> body = new ArrayList<>();
            body.add(picture());
            if (guide.device() == DeviceKind.CARD_READER || guide.device() == DeviceKind.CODE_READER || guide.working()) {
                body.add(new Block.Note(Block.Tone.NEUTRAL, "info",
                        Block.Run.plain(say("guide.device.should." + guide.device().configurationName())), true));
            }
            Finding finding = guide.tested().get(guide.device());
            if (finding != null) {
                boolean good = finding.level() == Finding.Level.GOOD;
                body.add(new Block.Note(good ? Block.Tone.OK : Block.Tone.ATTENTION, good ? "check" : "warn",
                        Block.Run.plain(said(finding)), false));
            }
            Map<String, String> table = guide.answers().devices().getOrDefault(guide.device(), Map.of());
            List<Block.Rows.Row> rows = new ArrayList<>();
            for (int i = 0; i < guide.offered().size(); i++) {
                var offer = guide.offered().get(i);
                rows.add(choice(driver(offer.driver()) + (offer.sure() ? "" : " " + say("guide.device.unsure")),
                        offer.at() + " · " + offer.description() + (offer.profile().isEmpty() ? "" : " · " + offer.profile()),
                        Integer.toString(i), offer.settings().equals(table)));
            }
            rows.add(choice(say("guide.device.without"), say("guide.device.without.text"), "-1", table.isEmpty()));
            body.add(rows(rows));
            return body;
        }

        /** Sixteen groups of four, as many in a row as the eye compares at once. */
        private List<Block.Rows.Row> certificate() {
            List<Block.Rows.Row> rows = new ArrayList<>();
            for (String quarter : guide.typed().toUpperCase(Locale.ROOT).split("(?<=\\G.{16})")) {
                rows.add(new Block.Rows.Row(Block.Rows.Lead.STATE_TO_COME, "lock",
                        Block.Run.plain(String.join("  ", quarter.split("(?<=\\G.{4})"))), "", Block.Chip.NONE, false, false, Optional.empty()));
            }
            return rows;
        }

        /** What should happen when it is tested. */
        private Block picture() {
            String what = say("guide.device.should." + guide.device().configurationName());
            if (guide.working()) {
                return switch (guide.device()) {
                    case CARD_READER -> new Block.Drawing(Block.Drawing.Kind.PLACE_CARD, what, 0);
                    case CODE_READER -> new Block.Drawing(Block.Drawing.Kind.SHOW_CODE, what, 0);
                    case TICKET_PRINTER -> new Block.Slot(say("test-paper.title"), what, "A042", true);
                    case DOCUMENT_SCANNER, CALLER -> new Block.Drawing(Block.Drawing.Kind.WORKING, what, 0);
                };
            }
            return switch (guide.device()) {
                case CARD_READER, CODE_READER -> new Block.Drawing(guide.device() == DeviceKind.CARD_READER
                        ? Block.Drawing.Kind.PLACE_CARD : Block.Drawing.Kind.SHOW_CODE, what, 0);
                case TICKET_PRINTER -> new Block.Slot(say("test-paper.title"), what, "A042", false);
                case DOCUMENT_SCANNER -> new Block.Appeal("scan", say("guide.device.should.document-scanner.title"), what);
                case CALLER -> new Block.Appeal("bell", say("guide.device.should.caller.title"), what);
            };
        }

        /** As the screen that asks for it later. */
        private List<Block> pin(int typed, String text) {
            return List.of(new Block.Heading("", say("guide." + Finding.plain(guide.page()) + ".heading"), ""),
                    new Block.PinDots(typed, PinGate.DIGITS), help(text), keyboard(Block.Keyboard.Kind.PIN));
        }

        /** @param none words for a kiosk that has no PIN, neither an old one nor one that was chosen now */
        private String pinState(String none) {
            NewPin pin = guide.answers().technician();
            return pin.chosen() ? "guide.pin.chosen" : pin.there() ? "guide.pin.there" : none;
        }

        private List<Block> done() {
            List<Block> body = new ArrayList<>();
            if (guide.problems().isEmpty()) {
                long untested = guide.answers().devices().keySet().stream()
                        .filter(kind -> guide.tested().get(kind) == null || guide.tested().get(kind).level() != Finding.Level.GOOD).count();
                body.add(new Block.Notice(Block.Tone.OK, "check", say("guide.done.ready"), say("guide.done.text")));
                body.add(untested == 0 ? note("info", "guide.done.all-tested")
                        : new Block.Note(Block.Tone.ATTENTION, "warn", Block.Run.plain(say("guide.done.untested", untested)), false));
                NewPin pin = guide.answers().technician();
                body.add(pin.chosen() ? note("lock", "guide.done.pin") : pin.there() ? note("lock", "guide.done.pin-there")
                        : new Block.Note(Block.Tone.ATTENTION, "lock", Block.Run.plain(say("guide.done.pin-later", settings)), false));
            } else {
                body.add(new Block.Notice(Block.Tone.ATTENTION, "warn", say("guide.done.problem"), say("guide.done.problem.text")));
                body.add(rows(guide.problems().stream().map(each -> new Block.Rows.Row(Block.Rows.Lead.STATE_NOW, "warn", Block.Run.plain(said(each)),
                        "", Block.Chip.NONE, false, false, Optional.empty())).toList()));
            }
            return body;
        }

        List<Action> nav() {
            Action back = Action.of(Action.Style.SECONDARY, "back", say("button.back"), Button.BACK);
            Action next = Action.of(Action.Style.PRIMARY, "fwd", say("guide.next"), Button.NEXT);
            return switch (guide.page()) {
                case LANGUAGE -> List.of();
                case BRANCH, CENTRE, SCREEN -> List.of(back);
                case NUMBER, ADDRESS, CODE -> {
                    // Never disabled: the line that says why would come and go with each letter, and push the keys aside.
                    Action on = guide.working() ? next.busy() : next;
                    boolean away = guide.page() == Guide.Page.ADDRESS && !guide.problems().isEmpty() && guide.complete();
                    yield away ? List.of(back, Action.of(Action.Style.SECONDARY, "clock", say("guide.later"), Button.CONNECT_LATER), on)
                            : List.of(back, on);
                }
                case PIN -> List.of(back, Action.of(Action.Style.SECONDARY, "clock",
                        say(guide.answers().technician().there() ? "guide.pin.keep" : "guide.later"), Button.PIN_LATER), next);
                case PIN_AGAIN -> List.of(back, next);
                case TRUST -> List.of(Action.of(Action.Style.SECONDARY, "back", say("guide.trust.no"), Button.BACK),
                        Action.of(Action.Style.PRIMARY, "check", say("guide.trust.yes"), Button.NEXT));
                case DEVICES -> guide.found().isEmpty() ? List.of(back)
                        : List.of(back, Action.of(Action.Style.SECONDARY, "rotate", say("guide.look-again"), Button.TEST_DEVICES), next);
                case DEVICE -> deviceNav(back);
                case DONE -> {
                    Action finish = Action.of(Action.Style.PRIMARY, "check", say("guide.finish"), Button.NEXT);
                    yield List.of(back, guide.working() ? finish.busy() : finish);
                }
            };
        }

        private List<Action> deviceNav(Action back) {
            Finding finding = guide.tested().get(guide.device());
            boolean well = finding != null && finding.level() != Finding.Level.FAULT;
            Action test = Action.of(well ? Action.Style.SECONDARY : Action.Style.PRIMARY, "play",
                    say("technician.act." + guide.device().configurationName()), Button.TEST_PART);
            Action good = Action.of(well ? Action.Style.PRIMARY : Action.Style.SECONDARY, "check", say("guide.device.done"), Button.NEXT);
            if (!guide.answers().devices().containsKey(guide.device())) {
                return List.of(back, good);
            }
            return List.of(guide.working() ? test.busy() : test, good);
        }

        private String driver(String name) {
            String called = say("driver." + name);
            return called.startsWith("driver.") ? name : called;
        }

        private String at(Map<String, String> table) {
            return table.entrySet().stream().filter(each -> !each.getKey().equals("driver") && !each.getKey().equals("profile"))
                    .map(Map.Entry::getValue).findFirst().orElse("");
        }

        private Block.Rows rows(List<Block.Rows.Row> rows) {
            return new Block.Rows(rows, guide.first(), say("list.more"), say("list.again"));
        }

        private Block.Rows.Row row(String icon, String title, String caption, String id, boolean chevron) {
            return new Block.Rows.Row(Block.Rows.Lead.ICON, icon, Block.Run.plain(title), caption,
                    Block.Chip.NONE, chevron, false, Optional.of(new Action.Does(new Event.Chosen(id))));
        }

        private Block.Rows.Row choice(String title, String caption, String id, boolean chosen) {
            return new Block.Rows.Row(chosen ? Block.Rows.Lead.BOX_CHECKED : Block.Rows.Lead.BOX_EMPTY, "", Block.Run.plain(title), caption,
                    Block.Chip.NONE, false, false, Optional.of(new Action.Does(new Event.Chosen(id))));
        }

        private String said(Finding finding) {
            return finding.said(in::get).replace("\n", ". ");
        }

        /** What to do on this page, or what was wrong with what was typed. */
        private Block.Note help(String key) {
            return guide.problems().isEmpty() ? note("info", key)
                    : new Block.Note(Block.Tone.ATTENTION, "warn", Block.Run.plain(said(guide.problems().get(0))), false);
        }

        private Block.Note note(String icon, String key) {
            return new Block.Note(Block.Tone.NEUTRAL, icon, Block.Run.plain(say(key)), false);
        }

        private Block.Keyboard keyboard(Block.Keyboard.Kind kind) {
            return new Block.Keyboard(kind, say("keyboard.space"), say("keyboard.clear"), "", List.of(), Block.Keyboard.names(key -> say(key)));
        }

        private String icon(DeviceKind kind) {
            return switch (kind) {
                case CARD_READER -> "card";
                case TICKET_PRINTER -> "printer";
                case DOCUMENT_SCANNER -> "scan";
                case CODE_READER -> "qr";
                case CALLER -> "bell";
            };
        }
    }
}
