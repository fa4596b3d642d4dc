package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.kiosk.dossier.Page;
import vn.motcua.kiosk.procedure.AskedDocument;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.DocumentPages;
import vn.motcua.kiosk.visit.KeepingDossier;
import vn.motcua.kiosk.visit.ScanDocuments;
import vn.motcua.kiosk.visit.Trouble;

/** Scanning the asked papers, and keeping them. */
record ScanScreens(View view) {

    private static final int MOST_ROWS = 3;

    Content scanning(ScanDocuments step) {
        if (step.work() == ScanDocuments.Work.FAILED
                && (step.trouble() == Trouble.SCANNER_JAM || step.trouble() == Trouble.SCANNER_DOUBLE_FEED || step.trouble() == Trouble.SCANNER_DOWN
                || step.trouble() == Trouble.SCANNER_COVER_OPEN)) {
            return scannerTrouble(step);
        }
        DocumentPages at = view.visit().documents().get(step.document());
        boolean page = step.page() < at.pages().size();
        ScanQuestions questions = new ScanQuestions(view);
        return switch (step.panel()) {
            case PAGES -> papers(step, at);
            case CLOSE_UP -> page ? questions.closeUp(step, at) : papers(step, at);
            case BLANKS -> at.blanks() > 0 ? questions.blanks(step, at) : papers(step, at);
            case MISSING -> questions.missing(at);
        };
    }

    private Content papers(ScanDocuments step, DocumentPages at) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Steps(view.say("scan.paper-of", step.document() + 1, view.visit().documents().size()), view.say("steps.of", 2, 4), 2, 4));
        body.add(new Block.Rows(documentRows(step), 0, "", ""));
        body.add(pages(step, at));
        if (step.work() == ScanDocuments.Work.FAILED) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", step.trouble() == Trouble.STORE_FULL ? "scan.full"
                    : step.trouble() == Trouble.SCANNING_NOT_READY ? "scan.not-ready"
                    : step.trouble() == Trouble.SCANNER_EMPTY ? "scan.empty" : "scan.incomplete", step.awaited(view.visit())));
        }
        return new Content("scan", body, actions(step, at), nav(step, at));
    }

    /** The document at work with its neighbours: with more of them the pages would not fit below. The others come with "back" and "done". */
    private List<Block.Rows.Row> documentRows(ScanDocuments step) {
        List<DocumentPages> documents = view.visit().documents();
        int begin = Math.max(0, Math.min(step.document() - 1, documents.size() - MOST_ROWS));
        int end = Math.min(documents.size(), begin + MOST_ROWS);
        List<Block.Rows.Row> rows = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            rows.add(documentRow(documents.get(i), i, i == step.document(), step.busy()));
        }
        return rows;
    }

    private Block.Rows.Row documentRow(DocumentPages document, int index, boolean current, boolean scanning) {
        Block.Rows.Lead lead = current ? Block.Rows.Lead.STATE_NOW
                : document.done() ? Block.Rows.Lead.STATE_DONE : Block.Rows.Lead.STATE_TO_COME;
        String caption;
        Block.Chip chip;
        if (document.asked().form() == AskedDocument.Form.READ_FROM_CARD) {
            caption = view.say("scan.from-card");
            chip = new Block.Chip(Block.Tone.OK, "", view.say("scan.enough"));
        } else if (document.missing()) {
            caption = view.say("scan.later");
            chip = new Block.Chip(Block.Tone.NEUTRAL, "", view.say("scan.none"));
        } else {
            caption = document.pages().isEmpty()
                    ? document.asked().note() : view.say("scan.pages", document.pages().size());
            chip = current ? new Block.Chip(Block.Tone.ATTENTION, "", view.say(scanning ? "scan.now" : "scan.turn"))
                    : document.done() ? new Block.Chip(Block.Tone.OK, "", view.say("scan.enough"))
                    : new Block.Chip(Block.Tone.NEUTRAL, "", view.say(document.asked().required() ? "scan.needed" : "scan.if-any"));
        }
        return new Block.Rows.Row(lead, current ? "scan" : document.done() ? "check" : "doc", Block.Run.plain(name(document)), caption, chip,
                false, current, current || document.asked().form() == AskedDocument.Form.READ_FROM_CARD || scanning
                ? Optional.empty() : View.leadsTo(ScanDocuments.DOCUMENT + index));
    }

    private String name(DocumentPages document) {
        return new ScanQuestions(view).name(document);
    }

    private Block.Pages pages(ScanDocuments step, DocumentPages at) {
        boolean scanning = step.busy();
        List<Block.Pages.Thumbnail> thumbnails = new ArrayList<>();
        for (int i = 0; i < at.pages().size(); i++) {
            Page page = at.pages().get(i);
            thumbnails.add(new Block.Pages.Thumbnail(page.preview(), page.quarterTurns(), page.concern() != Page.Concern.NONE,
                    View.does(ScanDocuments.PAGE + i)));
        }
        boolean shown = step.page() < at.pages().size();
        Page.Concern concern = shown ? at.pages().get(step.page()).concern() : Page.Concern.NONE;
        Verdict verdict = scanning
                ? new Verdict(Block.Tone.NEUTRAL, "info",
                        view.say(step.sides() == ScanDocuments.Sides.AS_SET_THERE ? "scan.press" : "scan.running", step.awaited(view.visit())))
                : shown ? Verdict.of(concern, step.page() + 1, view) : new Verdict(Block.Tone.NEUTRAL, "info", view.say("scan.lay"));
        Optional<Action> closer = shown && !scanning ? Optional.of(view.secondary("search", "scan.closer", Button.LOOK_CLOSELY)) : Optional.empty();
        return new Block.Pages(name(at), verdict.tone(), verdict.icon(), verdict.text(), thumbnails, shown ? step.page() : -1, at.pages().size() + 1,
                shown && !scanning ? tools(concern) : List.of(), scanning, closer, step.percent());
    }

    /** What a page with a concern needs first; everything else is a touch away, in the closer look. */
    private List<Action> tools(Page.Concern concern) {
        Action again = view.secondary("rescan", "scan.again", Button.RESCAN_PAGE);
        Action turn = view.secondary("rotate", "scan.turn-page", Button.TURN_PAGE);
        Action keep = view.secondary("check", "scan.keep-page", Button.KEEP_PAGE);
        Action delete = Action.of(Action.Style.DESTRUCTIVE, "trash", view.say("scan.delete"), Button.DELETE_PAGE);
        return switch (concern) {
            case NONE -> List.of(again, turn, delete);
            case HEAD_LEFT, HEAD_DOWN, HEAD_RIGHT -> List.of(turn, keep, delete);
            case BLANK, DARK, FAINT, SKEWED, CUT_EDGE, SHORT, SAME_AS_BEFORE -> List.of(again, keep, delete);
        };
    }

    private List<Action> actions(ScanDocuments step, DocumentPages at) {
        if (step.busy()) {
            Action stop = view.secondary("x", "scan.stop", Button.STOP_SCANNING);
            return List.of(step.work() == ScanDocuments.Work.STOPPING ? stop.busy() : stop);
        }
        boolean both = step.sides() == ScanDocuments.Sides.BOTH;
        Action scan = view.primary("scan", both ? "scan.both" : at.pages().isEmpty() ? "scan.first" : "scan.next", Button.SCAN);
        if (step.deleted().isPresent()) {
            return List.of(scan, view.secondary("back", "scan.undo", Button.UNDO_DELETE));
        }
        return step.sides() == ScanDocuments.Sides.FRONT_ONLY || step.sides() == ScanDocuments.Sides.AS_SET_THERE ? List.of(scan)
                : List.of(scan, view.secondary("doc", both ? "scan.want-one" : "scan.want-both", Button.BOTH_SIDES));
    }

    private List<Action> nav(ScanDocuments step, DocumentPages at) {
        if (step.busy()) {
            return List.of();
        }
        return List.of(view.back(), at.pages().isEmpty()
                ? view.secondary("minus", "scan.missing", Button.DOCUMENT_MISSING)
                : view.secondary("check", "scan.done", Button.DOCUMENT_DONE));
    }

    private Content scannerTrouble(ScanDocuments step) {
        String key = switch (step.trouble()) {
            case SCANNER_JAM -> "scanner.jam";
            case SCANNER_DOUBLE_FEED -> "scanner.double";
            case SCANNER_COVER_OPEN -> "scanner.cover";
            default -> "scanner.down";
        };
        boolean jam = step.trouble() == Trouble.SCANNER_JAM;
        DocumentPages at = view.visit().documents().get(step.document());
        List<Block> body = List.of(
                new Block.Notice(jam ? Block.Tone.FAULT : Block.Tone.ATTENTION, "scan", view.say(key + ".title"), view.say(key + ".text")),
                view.note(Block.Tone.OK, "checkc", "scanner.kept", view.visit().pages()),
                view.note(Block.Tone.ATTENTION, "doc", "scanner.missing", step.awaited(view.visit()), name(at)),
                view.note(Block.Tone.NEUTRAL, "info", "scanner.wait"));
        Action counter = view.secondary("ticket", "scanner.counter", Button.TAKE_NUMBER);
        // A paper that hangs in the scanner is torn by who tries again.
        return jam
                ? new Content("scanner-trouble", body, List.of(view.primary("help", "button.call-staff", Button.CALL_HELP), counter),
                        List.of(view.secondary("rescan", "scanner.again", Button.SCAN), view.finish()))
                : new Content("scanner-trouble", body, List.of(view.primary("rescan", "scanner.again", Button.SCAN), counter),
                        List.of(view.secondary("help", "button.call-staff", Button.CALL_HELP), view.finish()));
    }

    Content keeping(KeepingDossier step) {
        if (step.trouble().isEmpty()) {
            return new Content("keeping", List.of(
                    new Block.Steps(view.say("keeping.title"), view.say("steps.of", 3, 4), 3, 4),
                    new Block.Heading("", view.say("keeping.text"), view.say("keeping.moment")),
                    new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)), List.of(), List.of());
        }
        String key = step.trouble().get() == Trouble.STORE_FULL ? "kept-not.full" : "kept-not";
        return new Content("dossier-trouble", List.of(
                new Block.Notice(Block.Tone.ATTENTION, "dossier", view.say(key + ".title"), view.say(key + ".text")),
                view.note(Block.Tone.OK, "checkc", "scanner.kept", view.visit().pages())),
                List.of(view.primary("rescan", "kept-not.again", Button.SEND_AGAIN), view.secondary("ticket", "scanner.counter", Button.TAKE_NUMBER)),
                List.of(view.secondary("help", "button.call-staff", Button.CALL_HELP), view.finish()));
    }
}
