package vn.motcua.kiosk.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import vn.motcua.exchange.PublicPath;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Channel;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Search;
import vn.motcua.kiosk.words.Dates;
import vn.motcua.kiosk.words.Published;

/** Finding a procedure, and what it asks for. */
record ProcedureScreens(View view) {

    /** Characters: four lines beside the keyboard. One name in three is longer, the longest has 1,094. */
    private static final int LONGEST_IN_A_LIST = 150;
    /** The way in which who stands at a kiosk hands in: told first. */
    private static final String HERE = "Trực tiếp";
    /** Characters: two lines, so that the eight procedures of a part stand on one screen. */
    private static final int LONGEST_IN_A_GROUP = 76;
    private static final int LONGEST_IN_A_GROUP_AT_LARGE = 66;
    /** Characters of a name above a list of papers at large letters, where one name in six is longer. */
    private static final int LONGEST_AT_LARGE = 150;
    private static final int LONGEST_WITH_FACTS_AT_LARGE = 60;

    Content search(Search step) {
        List<Block> body = new ArrayList<>();
        Optional<ProcedureGroup> group = step.group().isEmpty() ? Optional.empty() : group(step.group());
        if (group.isPresent()) {
            group(step, group.get(), body);
        } else if (view.largeText() && !step.keyboard() && step.query().isEmpty()) {
            // The groups need all the room at large letters; the button beside the way back opens the keyboard.
            body.add(new Block.Subtitle(view.say("search.groups"), ""));
            body.add(labels(view.branch().groups(), step.first()));
        } else {
            body.add(field(step));
            if (step.query().isEmpty() || !step.answered()) {
                body.add(new Block.Caption(view.say("search.groups"), view.say("search.or-type")));
                body.add(labels(view.branch().groups(), step.first()));
            } else {
                found(step, body);
            }
        }
        if (step.keyboard()) {
            body.add(keyboard());
        }
        return new Content("search", body, List.of(), nav(step));
    }

    private Block field(Search step) {
        String chip = view.vietnamese() ? view.say("search.telex") : "";
        return step.keyboard() ? new Block.Field("search", step.query(), view.say("search.placeholder"), chip)
                : new Block.Field("search", step.query(), view.say("search.placeholder"), "", View.presses(Button.SHOW_KEYBOARD));
    }

    private void found(Search step, List<Block> body) {
        if (step.hits().isEmpty()) {
            body.add(view.note(Block.Tone.ATTENTION, "info", "search.nothing"));
            body.add(new Block.Caption(view.say("search.groups"), ""));
            body.add(labels(view.branch().groups(), step.first()));
        } else {
            body.add(new Block.Caption(view.say("search.found", step.hits().size()), view.say("search.touch")));
            HitNames names = new HitNames(step.hits(), LONGEST_IN_A_LIST);
            body.add(view.rows(rows(step.hits(), names, true), step.first()));
        }
    }

    /** A part as its procedures, a whole as its commonest ones and its parts: no page has to be turned. */
    private void group(Search step, ProcedureGroup group, List<Block> body) {
        body.add(view.largeText() ? new Block.Subtitle(name(group), "") : new Block.Heading(eyebrow(step.group()), name(group), ""));
        if (!step.answered()) {
            // In a moment: tiles that stood here already would move under the finger.
            return;
        }
        HitNames names = new HitNames(step.hits(), view.largeText() ? LONGEST_IN_A_GROUP_AT_LARGE : LONGEST_IN_A_GROUP);
        if (group.parts().isEmpty()) {
            body.add(view.rows(rows(step.hits(), names, false), step.first()));
            return;
        }
        if (!step.hits().isEmpty()) {
            // A taste of what the parts hold: nothing is lost where a screen has no room for all of it, so it needs no pages.
            body.add(new Block.Rows(rows(step.hits(), names, false), 0, "", ""));
            body.add(new Block.Caption(view.say("search.all-of-group", group.codes().size()), ""));
        }
        body.add(labels(group.parts(), step.first()));
    }

    /** The names of the groups around this one. */
    private String eyebrow(String path) {
        List<String> around = new ArrayList<>(List.of(view.say("search.groups")));
        for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
            group(path.substring(0, end)).ifPresent(group -> around.add(name(group)));
        }
        return around.size() > 1 ? around.get(around.size() - 1) : around.get(0);
    }

    private String name(ProcedureGroup group) {
        return group.nameVi().isEmpty() ? view.say("search.commonest") : view.vietnamese() ? group.nameVi() : group.nameEn();
    }

    private Block labels(List<ProcedureGroup> groups, int first) {
        return new Block.Labels("", groups.stream().map(group -> new Block.Labels.Label(group.icon(), name(group), false,
                View.leadsTo("group:" + group.id()).orElseThrow())).toList(), first, view.say("list.more"), view.say("list.again"));
    }

    private List<Action> nav(Search step) {
        List<Action> nav = new ArrayList<>(List.of(view.back(), view.home()));
        if (!step.keyboard() && (step.group().isEmpty() || !view.largeText())) {
            boolean noField = view.largeText() && step.query().isEmpty();
            nav.add(view.secondary("search", noField ? "search.placeholder" : "search.show-keyboard", Button.SHOW_KEYBOARD));
        } else if (!step.query().isEmpty() && step.answered() && step.hits().isEmpty()) {
            nav.add(view.secondary("ticket", "button.take-number", Button.TAKE_NUMBER));
        }
        return nav;
    }

    private Block.Keyboard keyboard() {
        return new Block.Keyboard(view.vietnamese() ? Block.Keyboard.Kind.VIETNAMESE : Block.Keyboard.Kind.PLAIN,
                view.say("keyboard.space"), view.say("keyboard.clear"), view.say("keyboard.hide"),
                List.of(view.say("keyboard.acute"), view.say("keyboard.grave"), view.say("keyboard.hook"), view.say("keyboard.tilde"),
                        view.say("keyboard.dot")), view.keyNames());
    }

    private Optional<ProcedureGroup> group(String path) {
        return view.branch().groups().stream().flatMap(group -> group.find(path).stream()).findFirst();
    }

    private List<Block.Rows.Row> rows(List<SearchHit> hits, HitNames names, boolean captions) {
        List<Block.Rows.Row> rows = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Procedure procedure = hits.get(i).procedure();
            rows.add(new Block.Rows.Row(Block.Rows.Lead.NONE, "", names.of(i), captions ? caption(procedure) : "", Block.Chip.NONE, true, false,
                    View.leadsTo(procedure.code())));
        }
        return rows;
    }

    private String caption(Procedure procedure) {
        List<String> parts = new ArrayList<>(List.of(published().levels(procedure.level()),
                procedure.freeOnlyByItsNote() ? "" : published().of(procedure.fee()), published().of(procedure.time())));
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    Content detail(ProcedureDetail step) {
        Procedure procedure = view.visit().procedure().orElseThrow();
        return step.more() ? more(procedure) : papers(step, procedure);
    }

    private Content papers(ProcedureDetail step, Procedure procedure) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(view.say("procedure.eyebrow", procedure.field()), besideThePapers(procedure.name()), ""));
        Block news = guideNote(step);
        boolean crowded = view.largeText() || !procedure.cases().isEmpty();
        boolean full = view.largeText() && !procedure.cases().isEmpty() && procedure.name().length() > LONGEST_WITH_FACTS_AT_LARGE;
        if (!full && (news == null || !crowded)) {
            body.add(new Block.Facts(facts(procedure)));
        }
        if (procedure.documents().isEmpty()) {
            body.add(view.note(Block.Tone.NEUTRAL, "info", "procedure.no-list"));
        } else {
            if (!procedure.cases().isEmpty()) {
                body.add(new Block.Caption(view.say("procedure.cases"), ""));
                body.add(cases(step, procedure));
            }
            body.add(new Block.Subtitle(view.say("procedure.papers"), view.say("procedure.papers.text")));
            body.add(view.rows(documentRows(procedure, step), step.first()));
        }
        // What became of the guide must be read where it was asked for; where there is no room for both, before the facts, which stand under "more".
        Block said = news == null && !procedure.documents().isEmpty() ? missing(procedure, step) : news;
        body.add(said);
        // One remark at a time: with both, the first tick would push the list together that is being ticked.
        if (said == null && !view.largeText()) {
            body.add(new Block.Note(Block.Tone.NEUTRAL, "pin", Block.Run.plain(view.say("procedure.any-branch.short")), true));
        }
        body.removeIf(Objects::isNull);
        return new Content("procedure", body, actions(), nav(step, procedure));
    }

    /** The whole name stands under "more", where no list has to be ticked. */
    private String besideThePapers(String name) {
        return !view.largeText() || name.length() <= LONGEST_AT_LARGE ? name
                : name.substring(0, name.lastIndexOf(' ', LONGEST_AT_LARGE)).replaceFirst("[,;(]$", "") + " …";
    }

    private Block cases(ProcedureDetail step, Procedure procedure) {
        return new Block.Labels(ProcedureDetail.CASES, procedure.cases().stream()
                .map(when -> new Block.Labels.Label("", when, step.cases().contains(when),
                        View.leadsTo("case:" + when).orElseThrow())).toList(), step.firstCase(), view.say("list.more"), view.say("list.again"));
    }

    /** What else is published of it, and the same on the citizen's own telephone. */
    private Content more(Procedure procedure) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(view.say("procedure.eyebrow", procedure.field()), procedure.name(), ""));
        List<Block.Rows.Row> rows = new ArrayList<>();
        QueueService service = service(procedure);
        about("pin", "procedure.here", view.say("procedure.counters", service.counters()) + " · " + view.servicePlace(service), rows);
        if (procedure.differsByChannel() || procedure.channels().stream().anyMatch(channel -> !channel.note().isEmpty())) {
            channels(procedure.channels(), rows);
        } else {
            about("server", "procedure.modes", published().of(procedure.modes()), rows);
            about("clock", procedure.time().contains(";") ? "procedure.time-published.several" : "procedure.time-published",
                    published().of(procedure.time()), rows);
            about("coin", procedure.fee().contains(";") ? "procedure.fee-published.several" : "procedure.fee-published",
                    published().of(procedure.fee()), rows);
        }
        about("doc", "procedure.result", procedure.result(), rows);
        about("shield", "procedure.basis", procedure.basis(), rows);
        about("map", "procedure.other-branch", view.say("procedure.any-branch"), rows);
        about("ppl", "procedure.level", published().levels(procedure.level()), rows);
        about("info", "procedure.decision", procedure.decision(), rows);
        if (!procedure.checked().isEmpty()) {
            about("check", "procedure.checked",
                    view.say("procedure.checked.text", new Dates(view.words()).date(LocalDate.parse(procedure.checked()))), rows);
        }
        body.add(view.rows(rows, 0));
        body.add(onThePhone(procedure));
        return new Content("procedure-more", body, List.of(), List.of(view.back(), view.home()));
    }

    private void about(String icon, String label, String value, List<Block.Rows.Row> rows) {
        row(icon, view.say(label), value, rows);
    }

    /** The centre's own page where telephones reach it, which knows the papers; else the portal's. */
    private Block onThePhone(Procedure procedure) {
        return view.branch().phones()
                .map(base -> new Block.Qr(PublicPath.ofProcedure(base, procedure.code()),
                        view.say("procedure.phone"), view.say("procedure.phone.list")))
                .orElseGet(() -> new Block.Qr(view.say("procedure.portal", procedure.code()), view.say("procedure.phone"),
                        view.say("procedure.phone.text", procedure.code())));
    }

    /** Each way to hand in, with its note as it is published; a note that all have stands below them once. */
    private void channels(List<Channel> channels, List<Block.Rows.Row> rows) {
        boolean same = channels.stream().map(Channel::note).distinct().count() == 1;
        for (Channel channel : channels.stream().sorted(Comparator.comparing((Channel each) -> each.mode().equals(HERE)).reversed()).toList()) {
            String mode = published().of(channel.mode());
            String figures = figures(List.of(channel));
            row(icon(channel.mode()), same || channel.note().isEmpty() ? mode : mode + ": " + channel.note(),
                    figures.isEmpty() ? view.say("procedure.nothing-published") : figures, rows);
        }
        about("info", "procedure.published-note", same ? channels.get(0).note() : "", rows);
    }

    private static void row(String icon, String label, String value, List<Block.Rows.Row> rows) {
        if (!value.isBlank()) {
            rows.add(new Block.Rows.Row(Block.Rows.Lead.ICON, icon, Block.Run.plain(value), label, Block.Chip.NONE, false, false, Optional.empty()));
        }
    }

    /** How long and how much: of each way to hand in where that differs, else once. And where, in this branch. */
    private List<Block.Fact> facts(Procedure procedure) {
        List<Block.Fact> facts = new ArrayList<>();
        if (procedure.differsByChannel()) {
            boolean free = procedure.freeOnlyByItsNote();
            for (String mode : procedure.channels().stream().map(Channel::mode).distinct()
                    .sorted(Comparator.comparing(HERE::equals).reversed()).toList()) {
                List<Channel> of = procedure.channels().stream().filter(channel -> channel.mode().equals(mode)).toList();
                fact(icon(mode), published().of(mode), figures(free ? of.stream().map(ProcedureScreens::withoutFee).toList() : of), facts);
            }
            fact("coin", view.say("procedure.fee"), free ? view.say("procedure.see-more") : "", facts);
        } else {
            fact("clock", view.say("procedure.time"), published().of(procedure.time()), facts);
            fact("coin", view.say("procedure.fee"),
                    procedure.freeOnlyByItsNote() ? view.say("procedure.see-more") : published().of(procedure.fee()), facts);
        }
        fact("pin", view.say("procedure.where"), view.say("procedure.counters", service(procedure).counters()), facts);
        return facts;
    }

    private static Channel withoutFee(Channel channel) {
        return new Channel(channel.mode(), channel.time(), "", "");
    }

    private static void fact(String icon, String label, String value, List<Block.Fact> facts) {
        if (!value.isBlank()) {
            facts.add(new Block.Fact(icon, label, value));
        }
    }

    /** "10.000 đồng · 7 ngày làm việc"; each figure once when the way is published for several cases. */
    private String figures(List<Channel> channels) {
        return Stream.<Function<Channel, String>>of(Channel::fee, Channel::time)
                .map(what -> channels.stream().map(what).filter(text -> !text.isEmpty()).distinct().map(published()::of)
                        .collect(Collectors.joining("; ")))
                .filter(text -> !text.isEmpty()).map(text -> text.replace(' ', '\u00A0').replace(";\u00A0", "; ")).collect(Collectors.joining(" · "));
    }

    private static String icon(String mode) {
        return switch (mode) {
            case "Trực tuyến" -> "globe";
            case "Dịch vụ bưu chính" -> "parcel";
            case HERE -> "ppl";
            default -> "server";
        };
    }

    private Published published() {
        return new Published(view.words());
    }

    private QueueService service(Procedure procedure) {
        return QueueService.of(procedure.field(), view.branch().services());
    }

    private List<Block.Rows.Row> documentRows(Procedure procedure, ProcedureDetail step) {
        List<Block.Rows.Row> rows = new ArrayList<>();
        for (int i = 0; i < procedure.documents().size(); i++) {
            AskedDocument document = procedure.documents().get(i);
            if (!asked(document, step)) {
                continue;
            }
            boolean have = step.have().contains(i);
            rows.add(new Block.Rows.Row(have ? Block.Rows.Lead.BOX_CHECKED : Block.Rows.Lead.BOX_EMPTY, "", Block.Run.plain(document.name()),
                    document.note(), form(document), false, false, View.leadsTo(Integer.toString(i))));
        }
        return rows;
    }

    private static boolean asked(AskedDocument document, ProcedureDetail step) {
        return document.when().isEmpty() || step.cases().contains(document.when());
    }

    private Block.Chip form(AskedDocument document) {
        return switch (document.form()) {
            case ORIGINAL -> new Block.Chip(Block.Tone.INFO, "", view.say("form.original"));
            case COPY -> new Block.Chip(Block.Tone.INFO, "", view.say("form.copy"));
            case SHOW_AT_COUNTER -> new Block.Chip(Block.Tone.NEUTRAL, "", view.say("form.show"));
            case READ_FROM_CARD -> new Block.Chip(Block.Tone.NEUTRAL, "", view.say("form.card"));
        };
    }

    private Block missing(Procedure procedure, ProcedureDetail step) {
        if (step.have().isEmpty()) {
            return null;
        }
        long missing = 0;
        for (int i = 0; i < procedure.documents().size(); i++) {
            missing += asked(procedure.documents().get(i), step) && !step.have().contains(i) ? 1 : 0;
        }
        return missing == 0
                ? view.note(Block.Tone.OK, "checkc", "procedure.complete")
                : view.note(Block.Tone.ATTENTION, "info", "procedure.missing", missing);
    }

    private Block guideNote(ProcedureDetail step) {
        return switch (step.guide()) {
            case NONE, PRINTING -> null;
            case PRINTED -> view.note(Block.Tone.OK, "printer", "guide.printed");
            case FAILED -> view.note(Block.Tone.ATTENTION, "printer", "guide.failed");
        };
    }

    private List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        actions.add(view.primary("ticket", "button.take-number", Button.TAKE_NUMBER));
        if (view.branch().devices().contains(DeviceKind.DOCUMENT_SCANNER)) {
            Action submit = view.secondary("submit", "button.submit", Button.SUBMIT_DOSSIER);
            actions.add(view.works(DeviceKind.DOCUMENT_SCANNER) ? submit : submit.disabledBecause(view.say("home.rests")));
        }
        return actions;
    }

    private List<Action> nav(ProcedureDetail step, Procedure procedure) {
        List<Action> nav = new ArrayList<>(List.of(view.back()));
        if (!procedure.documents().isEmpty() && view.works(DeviceKind.TICKET_PRINTER)) {
            Action guide = view.secondary("printer", "guide.print", Button.PRINT_GUIDE);
            nav.add(step.guide() == ProcedureDetail.Guide.PRINTING ? guide.busy() : guide);
        } else {
            nav.add(view.home());
        }
        nav.add(view.secondary("info", "procedure.more", Button.MORE_ABOUT_PROCEDURE));
        return nav;
    }
}
