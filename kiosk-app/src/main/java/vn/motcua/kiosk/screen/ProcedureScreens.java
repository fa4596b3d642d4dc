package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureGroup;
import vn.motcua.kiosk.procedure.SearchHit;
import vn.motcua.kiosk.ticket.QueueService;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ProcedureDetail;
import vn.motcua.kiosk.visit.Search;

/** Finding a procedure, and what it asks for. */
record ProcedureScreens(View view) {

    Content search(Search step) {
        List<Block> body = new ArrayList<>();
        if (step.group().isEmpty()) {
            String chip = view.vietnamese() ? view.say("search.telex") : "";
            body.add(new Block.Field("search", step.query(), view.say("search.placeholder"), chip));
        } else {
            ProcedureGroup group = group(step.group());
            body.add(new Block.Heading(view.say("search.groups"), view.vietnamese() ? group.nameVi() : group.nameEn(), ""));
        }
        if (step.query().isEmpty() && step.group().isEmpty()) {
            body.add(new Block.Caption(view.say("search.groups"), view.say("search.or-type")));
            body.add(view.rows(view.branch().groups().stream().map(this::groupRow).toList(), step.first()));
        } else if (step.hits().isEmpty() && step.group().isEmpty()) {
            body.add(view.note(Block.Tone.ATTENTION, "info", "search.nothing"));
        } else {
            body.add(new Block.Caption(view.say("search.found", step.hits().size()), view.say("search.touch")));
            body.add(view.rows(step.hits().stream().map(this::hitRow).toList(), step.first()));
        }
        if (step.keyboard()) {
            body.add(keyboard());
        }
        return new Content("search", body, List.of(), nav(step));
    }

    private List<Action> nav(Search step) {
        List<Action> nav = new ArrayList<>(List.of(view.back(), view.home()));
        if (!step.keyboard()) {
            nav.add(view.secondary("search", "search.show-keyboard", Button.SHOW_KEYBOARD));
        } else if (!step.query().isEmpty() && step.hits().isEmpty()) {
            nav.add(view.secondary("ticket", "button.take-number", Button.TAKE_NUMBER));
        }
        return nav;
    }

    private Block.Keyboard keyboard() {
        return new Block.Keyboard(view.vietnamese() ? Block.Keyboard.Kind.VIETNAMESE : Block.Keyboard.Kind.PLAIN,
                view.say("keyboard.space"), view.say("keyboard.clear"), view.say("keyboard.hide"),
                List.of(view.say("keyboard.acute"), view.say("keyboard.grave"), view.say("keyboard.hook"), view.say("keyboard.tilde"), view.say("keyboard.dot")));
    }

    private ProcedureGroup group(String id) {
        return view.branch().groups().stream().filter(group -> group.id().equals(id)).findFirst().orElseThrow();
    }

    private Block.Rows.Row groupRow(ProcedureGroup group) {
        return new Block.Rows.Row(Block.Rows.Lead.ICON, group.icon(), Block.Run.plain(view.vietnamese() ? group.nameVi() : group.nameEn()),
                view.say("search.group-size", group.codes().size()), Block.Chip.NONE, true, false, View.leadsTo("group:" + group.id()));
    }

    private Block.Rows.Row hitRow(SearchHit hit) {
        Procedure procedure = hit.procedure();
        return new Block.Rows.Row(Block.Rows.Lead.NONE, "", marked(hit), caption(procedure), Block.Chip.NONE, true, false,
                View.leadsTo(procedure.code()));
    }

    /** The name with what answered the query marked; of a very long name the beginning, the whole stands on its own screen. */
    private static List<Block.Run> marked(SearchHit hit) {
        String name = View.beginning(hit.procedure().name());
        List<Block.Run> runs = new ArrayList<>();
        int at = 0;
        for (SearchHit.Mark mark : hit.marks()) {
            if (mark.end() <= name.length()) {
                run(runs, name.substring(at, mark.start()), Block.Run.Emphasis.NONE);
                run(runs, name.substring(mark.start(), mark.end()), Block.Run.Emphasis.MATCH);
                at = mark.end();
            }
        }
        run(runs, name.substring(at), Block.Run.Emphasis.NONE);
        return runs;
    }

    private static void run(List<Block.Run> runs, String text, Block.Run.Emphasis emphasis) {
        if (!text.isEmpty()) {
            runs.add(new Block.Run(text, emphasis));
        }
    }

    private static String caption(Procedure procedure) {
        List<String> parts = new ArrayList<>(List.of(procedure.level(), procedure.fee(), procedure.time()));
        parts.removeIf(String::isBlank);
        return String.join(" · ", parts);
    }

    Content detail(ProcedureDetail step) {
        Procedure procedure = view.visit().procedure().orElseThrow();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(view.say("procedure.eyebrow", procedure.field()), procedure.name(), ""));
        body.add(new Block.Facts(facts(procedure)));
        if (procedure.documents().isEmpty()) {
            body.add(view.note(Block.Tone.NEUTRAL, "info", "procedure.no-list"));
        } else {
            body.add(new Block.Subtitle(view.say("procedure.papers"), view.say("procedure.papers.text")));
            body.add(view.rows(documentRows(procedure, step), step.first()));
            body.add(missing(procedure, step));
        }
        body.add(guideNote(step));
        body.removeIf(Objects::isNull);
        return new Content("procedure", body, actions(), nav(step, procedure));
    }

    private List<Block.Fact> facts(Procedure procedure) {
        List<Block.Fact> facts = new ArrayList<>();
        if (!procedure.time().isBlank()) {
            facts.add(new Block.Fact("clock", view.say("procedure.time"), procedure.time()));
        }
        if (!procedure.fee().isBlank()) {
            facts.add(new Block.Fact("coin", view.say("procedure.fee"), procedure.fee()));
        }
        facts.add(new Block.Fact("pin", view.say("procedure.where"), view.say("procedure.counters", service(procedure).counters())));
        return facts;
    }

    private QueueService service(Procedure procedure) {
        return QueueService.of(procedure.field(), view.branch().services());
    }

    private List<Block.Rows.Row> documentRows(Procedure procedure, ProcedureDetail step) {
        List<Block.Rows.Row> rows = new ArrayList<>();
        for (int i = 0; i < procedure.documents().size(); i++) {
            AskedDocument document = procedure.documents().get(i);
            boolean have = step.have().contains(i);
            rows.add(new Block.Rows.Row(have ? Block.Rows.Lead.BOX_CHECKED : Block.Rows.Lead.BOX_EMPTY, "", Block.Run.plain(document.name()),
                    document.note(), form(document), false, false, View.leadsTo(Integer.toString(i))));
        }
        return rows;
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
        long missing = procedure.documents().size() - step.have().size();
        if (step.have().isEmpty()) {
            return null;
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
        return nav;
    }
}
