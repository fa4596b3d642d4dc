package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.UnfinishedDossier;

/** What the citizen is asked while papers are scanned: about one page, about blank pages, a missing paper, an earlier dossier. */
record ScanQuestions(View view) {

    private static final int MOST_STEPS = 4;
    private static final int SCANNING = 2;

    Content closeUp(ScanDocuments step, DocumentPages at) {
        Page page = at.pages().get(step.page());
        Verdict verdict = Verdict.of(page.concern(), step.page() + 1, view);
        List<Action> tools = new ArrayList<>();
        if (page.concern() != Page.Concern.NONE) {
            tools.add(view.secondary("check", "scan.keep-page", Button.KEEP_PAGE));
        }
        tools.add(view.secondary("rotate", "scan.turn-page", Button.TURN_PAGE));
        tools.add(view.secondary("rescan", "scan.again", Button.RESCAN_PAGE));
        tools.add(view.secondary("plus", "scan.insert", Button.INSERT_PAGE));
        if (step.page() > 0) {
            tools.add(view.secondary("back", "scan.earlier", Button.MOVE_EARLIER));
        }
        if (step.page() + 1 < at.pages().size()) {
            tools.add(view.secondary("fwd", "scan.later-place", Button.MOVE_LATER));
        }
        tools.add(Action.of(Action.Style.DESTRUCTIVE, "trash", view.say("scan.delete"), Button.DELETE_PAGE));
        return new Content("scan-page", List.of(
                new Block.Steps(name(at), view.say("scan.page-of", step.page() + 1, at.pages().size()), SCANNING, MOST_STEPS),
                new Block.CloseUp(verdict.tone(), verdict.icon(), verdict.text(), page.preview(), page.quarterTurns()),
                new Block.Tools(tools)),
                List.of(), List.of(view.secondary("back", "scan.all-pages", Button.BACK)));
    }

    String name(DocumentPages document) {
        return document.asked().name().isEmpty() ? view.say("scan.any-paper") : document.asked().name();
    }

    /** Blank pages are never dropped without this. */
    Content blanks(ScanDocuments step, DocumentPages at) {
        int count = at.blanks();
        int shown = at.pages().get(Math.min(step.page(), at.pages().size() - 1)).concern() == Page.Concern.BLANK ? step.page() : firstBlank(at);
        List<Block.Pages.Thumbnail> thumbnails = new ArrayList<>();
        for (int i = 0; i < at.pages().size(); i++) {
            Page page = at.pages().get(i);
            thumbnails.add(new Block.Pages.Thumbnail(page.preview(), page.quarterTurns(), page.concern() == Page.Concern.BLANK,
                    View.does(ScanDocuments.PAGE + i)));
        }
        return new Content("scan-blanks", List.of(
                new Block.Steps(name(at), view.say("steps.of", SCANNING, MOST_STEPS), SCANNING, MOST_STEPS),
                new Block.Notice(Block.Tone.ATTENTION, "doc", view.say("blanks.title", count),
                        view.say(count == 1 ? "blanks.this-one" : "blanks.these", numbers(at))),
                new Block.Pages(view.say("scan.page-of", shown + 1, at.pages().size()), Block.Tone.ATTENTION, "warn", view.say("blanks.this"),
                        thumbnails, shown, 0, List.of(), false, Optional.empty(), 0)),
                List.of(Action.of(Action.Style.PRIMARY, "check", view.say("blanks.keep", count), Button.KEEP_BLANKS),
                        Action.of(Action.Style.DESTRUCTIVE, "trash", view.say("blanks.drop", count), Button.DROP_BLANKS)),
                List.of(view.secondary("back", "scan.look-again", Button.BACK)));
    }

    private static int firstBlank(DocumentPages at) {
        int first = 0;
        while (at.pages().get(first).concern() != Page.Concern.BLANK) {
            first++;
        }
        return first;
    }

    private static String numbers(DocumentPages at) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < at.pages().size(); i++) {
            if (at.pages().get(i).concern() == Page.Concern.BLANK) {
                numbers.add(Integer.toString(i + 1));
            }
        }
        return String.join(", ", numbers);
    }

    Content missing(DocumentPages at) {
        return new Content("scan-missing", List.of(
                new Block.Steps(view.say("scan.title"), view.say("steps.of", SCANNING, MOST_STEPS), SCANNING, MOST_STEPS),
                new Block.Notice(Block.Tone.ATTENTION, "doc", view.say("missing.title"), name(at)),
                view.note(Block.Tone.ATTENTION, "warn", "missing.consequence"),
                view.note(Block.Tone.NEUTRAL, "info", "missing.later")),
                List.of(view.primary("scan", "missing.scan", Button.BACK)),
                List.of(view.secondary("minus", "missing.surely", Button.SURELY_MISSING)));
    }

    Content unfinished(UnfinishedDossier step) {
        if (step.found().isEmpty()) {
            return new Content("unfinished-looking", List.of(new Block.Heading("", view.say("unfinished.looking"), ""),
                    new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)), List.of(), List.of(view.finish()));
        }
        int pages = step.found().get().kept().pages();
        Action anew = Action.of(Action.Style.DESTRUCTIVE, "trash", view.say("unfinished.anew"), Button.BEGIN_ANEW);
        return new Content("unfinished", List.of(
                new Block.Notice(Block.Tone.ATTENTION, "dossier", view.say("unfinished.title"), view.say("unfinished.text")),
                new Block.Facts(List.of(new Block.Fact("doc", view.say("unfinished.procedure"), step.found().get().procedure().name()),
                        new Block.Fact("scan", view.say("unfinished.pages"), view.say("scan.pages", pages)))),
                view.note(Block.Tone.NEUTRAL, "lock", "unfinished.private")),
                List.of(view.primary("fwd", "unfinished.go-on", Button.GO_ON_WITH_PAGES)),
                List.of(step.erasing() ? anew.busy() : anew, view.finish()));
    }
}
