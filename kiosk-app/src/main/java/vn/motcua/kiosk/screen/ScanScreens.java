package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        if (step.work() == ScanDocuments.Work.FAILED && (step.trouble() == Trouble.SCANNER_JAM || step.trouble() == Trouble.SCANNER_DOWN
                || step.trouble() == Trouble.SCANNER_COVER_OPEN)) {
            return scannerTrouble(step);
        }
        DocumentPages at = view.visit().documents().get(step.document());
        List<Block> body = new ArrayList<>();
        body.add(new Block.Steps(view.say("scan.title"), view.say("scan.paper-of", step.document() + 1, view.visit().documents().size()), 2, 4));
        body.add(new Block.Rows(documentRows(step), 0, "", ""));
        body.add(pages(step, at));
        if (step.work() == ScanDocuments.Work.FAILED) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", step.trouble() == Trouble.STORE_FULL ? "scan.full"
                    : step.trouble() == Trouble.SCANNING_NOT_READY ? "scan.not-ready"
                    : step.trouble() == Trouble.SCANNER_EMPTY ? "scan.empty" : "scan.incomplete"));
        }
        return new Content("scan", body, List.of(scanAction(step, at)), nav(step, at));
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
        return document.asked().name().isEmpty() ? view.say("scan.any-paper") : document.asked().name();
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
        String verdict = scanning ? view.say("scan.running")
                : !shown ? view.say("scan.lay")
                : concern == Page.Concern.NONE ? view.say("scan.clear", step.page() + 1)
                : view.say("scan.concern." + concern.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Block.Tone tone = scanning || !shown ? Block.Tone.NEUTRAL : concern == Page.Concern.NONE ? Block.Tone.OK : Block.Tone.ATTENTION;
        String icon = scanning || !shown ? "info" : concern == Page.Concern.NONE ? "checkc" : "warn";
        List<Action> tools = shown && !scanning ? List.of(
                view.secondary("rescan", "scan.again", Button.RESCAN_PAGE),
                view.secondary("rotate", "scan.turn-page", Button.TURN_PAGE),
                Action.of(Action.Style.DESTRUCTIVE, "trash", view.say("scan.delete"), Button.DELETE_PAGE)) : List.of();
        return new Block.Pages(name(at), tone, icon, verdict, thumbnails, shown ? step.page() : -1, at.pages().size() + 1, tools, scanning);
    }

    private Action scanAction(ScanDocuments step, DocumentPages at) {
        if (step.busy()) {
            Action stop = view.secondary("x", "scan.stop", Button.STOP_SCANNING);
            return step.work() == ScanDocuments.Work.STOPPING ? stop.busy() : stop;
        }
        return view.primary("scan", at.pages().isEmpty() ? "scan.first" : "scan.next", Button.SCAN);
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
        boolean jam = step.trouble() == Trouble.SCANNER_JAM;
        String key = jam ? "scanner.jam" : step.trouble() == Trouble.SCANNER_COVER_OPEN ? "scanner.cover" : "scanner.down";
        List<Block> body = List.of(
                new Block.Notice(jam ? Block.Tone.FAULT : Block.Tone.ATTENTION, "scan", view.say(key + ".title"), view.say(key + ".text")),
                view.note(Block.Tone.OK, "checkc", "scanner.kept", view.visit().pages()),
                view.note(Block.Tone.NEUTRAL, "info", "scanner.wait"));
        return new Content("scanner-trouble", body,
                List.of(view.primary("rescan", "scanner.again", Button.SCAN), view.secondary("ticket", "scanner.counter", Button.TAKE_NUMBER)),
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
