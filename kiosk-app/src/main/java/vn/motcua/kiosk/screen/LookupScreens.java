package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.device.DeviceKind;
import vn.motcua.exchange.DossierChange;
import vn.motcua.exchange.DossierStage;
import vn.motcua.exchange.DossierState;
import vn.motcua.kiosk.visit.AskingCentre;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.ChooseDossier;
import vn.motcua.kiosk.visit.DossierShown;
import vn.motcua.kiosk.visit.Lookup;
import vn.motcua.kiosk.visit.NotFound;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCode;
import vn.motcua.kiosk.words.Dates;

/** What the centre is asked, and how far a dossier is. */
record LookupScreens(View view) {

    private static final String APPOINTMENT = "LH";

    // --- by which code

    Content typeCode(TypeCode step) {
        String key = of(step.lookup());
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say(key + ".code.title"), view.say(key + (step.letters() ? ".code.letters" : ".code.text"))));
        body.add(step.letters() ? new Block.Field("dossier", step.typed(), view.say(key + ".code.sample", view.branch().province()), "")
                : new Block.DigitFields(List.of(new Block.DigitFields.Digits(view.say(key + ".code.label"), shown(step), true))));
        if (step.otherCode()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", key + ".code.other"));
        } else if (view.works(DeviceKind.CODE_READER)) {
            body.add(view.note(Block.Tone.NEUTRAL, "qr", key + ".code.show"));
        }
        if (step.lookup() == Lookup.DOSSIER) {
            body.add(new Block.Tools(List.of(view.secondary("keyboard",
                    step.letters() ? "dossier.code.to-digits" : "dossier.code.to-letters", Button.OTHER_KEYS))));
        }
        body.add(view.keyboard(step.letters() ? Block.Keyboard.Kind.CODE : Block.Keyboard.Kind.DIGITS));
        Action look = view.primary("search", key + ".code.look", Button.NEXT);
        List<Action> nav = new ArrayList<>(List.of(view.back()));
        if (view.works(DeviceKind.CARD_READER)) {
            nav.add(view.secondary("card", "lookup.use-card", Button.USE_CARD));
        }
        nav.add(step.complete() ? look : look.disabledBecause(view.say(step.letters() ? "lookup.incomplete.letters" : "lookup.incomplete")));
        return new Content(key + "-code", body, List.of(), nav);
    }

    /** H26-0042-7___ */
    private String shown(TypeCode step) {
        StringBuilder digits = new StringBuilder(step.typed());
        while (digits.length() < TypeCode.DIGITS) {
            digits.append('_');
        }
        String letters = step.lookup() == Lookup.DOSSIER ? view.branch().province() : APPOINTMENT;
        return letters + "-" + digits.insert(TypeCode.DIGITS / 2, '-');
    }

    Content asking(AskingCentre step) {
        return new Content("asking-centre", List.of(
                new Block.Heading("", view.say(of(step.lookup()) + ".asking"), view.say("lookup.moment")),
                new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)), List.of(), List.of(view.secondary("x", "lookup.stop", Button.BACK)));
    }

    Content notFound(NotFound step) {
        return switch (step.trouble()) {
            case NOTHING_FOUND, CODE_WRONG -> step.byCard() ? noneOfHis(step) : unknownCode(step);
            case PAPER_IS_TICKET -> paper("is-ticket", "ticket", step);
            case PAPER_EXPIRED -> paper("expired", "clock", step);
            case PAPER_ALTERED -> paper("altered", "warn", step);
            case PAPER_FORGED -> paper("forged", "warn", step);
            case PAPER_FOREIGN -> paper("foreign", "pin", step);
            case PAPER_UNCHECKED -> paper("unchecked", "offline", step);
            case PAPER_GENUINE_LINE_DOWN -> paper("genuine", "check", step);
            case CARD_NOT_PROVEN -> fault("card-not-proven", "card", "lookup.not-proven", typeAgain(step, "lookup.type-code"),
                    view.secondary("ticket", "button.take-number", Button.TAKE_NUMBER));
            default -> lineDown();
        };
    }

    private Content lineDown() {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.ATTENTION, "offline", view.say("line-down.title"), view.say("line-down.text")));
        body.addAll(new StillWorks(view).allBut(StillWorks.Way.TRACK, StillWorks.Way.CHECK_IN));
        return new Content("line-down", body, List.of(view.primary("ticket", "button.take-number", Button.TAKE_NUMBER)), staffOrHome());
    }

    private List<Action> staffOrHome() {
        return List.of(view.secondary("help", "button.call-staff", Button.CALL_HELP), view.home());
    }

    /** What a paper's signed code turned out to be: always with another way to the dossier. */
    private Content paper(String finding, String icon, NotFound step) {
        Block.Tone tone = step.trouble() == Trouble.PAPER_GENUINE_LINE_DOWN ? Block.Tone.OK : Block.Tone.ATTENTION;
        return notice(tone, "paper-" + finding, icon, "paper-code." + finding, typeAgain(step, "lookup.type-code"),
                view.secondary("ticket", "button.take-number", Button.TAKE_NUMBER));
    }

    private Content unknownCode(NotFound step) {
        Action card = view.works(DeviceKind.CARD_READER) ? view.secondary("card", "lookup.use-card", Button.USE_CARD) : null;
        return fault("code-unknown", "search", of(step.lookup()) + ".unknown", typeAgain(step, "lookup.type-again"), card);
    }

    private Content noneOfHis(NotFound step) {
        return fault("none-of-his", step.lookup() == Lookup.DOSSIER ? "dossier" : "calendar", of(step.lookup()) + ".none",
                typeAgain(step, "lookup.type-code"), view.secondary("ticket", "button.take-number", Button.TAKE_NUMBER));
    }

    private Action typeAgain(NotFound step, String key) {
        return view.primary("keyboard", key, Button.TYPE_CODE);
    }

    /** @param second may be null */
    private Content fault(String id, String icon, String key, Action first, Action second) {
        return notice(Block.Tone.ATTENTION, id, icon, key, first, second);
    }

    /** @param second may be null */
    private Content notice(Block.Tone tone, String id, String icon, String key, Action first, Action second) {
        List<Action> actions = second == null ? List.of(first) : List.of(first, second);
        return new Content(id, List.of(new Block.Notice(tone, icon, view.say(key + ".title"), view.say(key + ".text", view.branch().province()))),
                actions, staffOrHome());
    }

    // --- dossiers

    Content dossiers(ChooseDossier step) {
        DossierTexts texts = texts();
        List<Block.Rows.Row> rows = step.dossiers().stream().map(dossier -> new Block.Rows.Row(Block.Rows.Lead.ICON, "dossier",
                Block.Run.plain(View.beginning(dossier.procedureName().isEmpty() ? dossier.code() : dossier.procedureName())),
                view.say("dossiers.row", dossier.code(), texts.when(dossier.changes().get(0).at())), chip(dossier, texts), false, false,
                View.leadsTo(dossier.code()))).toList();
        return new Content("dossiers", List.of(new Block.Heading("", view.say("dossiers.title", view.person()), view.say("dossiers.text")),
                view.rows(rows, step.first())), List.of(), List.of(view.back(), view.finish()));
    }

    private static Block.Chip chip(DossierState dossier, DossierTexts texts) {
        Block.Tone tone = switch (dossier.latest().stage()) {
            case READY, HANDED_OVER -> Block.Tone.OK;
            case SUPPLEMENT_ASKED, REFUSED -> Block.Tone.ATTENTION;
            case RECEIVED, ACCEPTED, UNKNOWN -> Block.Tone.INFO;
        };
        return new Block.Chip(tone, "", texts.stage(dossier.latest()));
    }

    Content dossier(DossierShown step) {
        DossierState dossier = step.dossier();
        DossierTexts texts = texts();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading(view.say("state.eyebrow", dossier.code()),
                dossier.procedureName().isEmpty() ? view.say("state.no-name") : dossier.procedureName(), ""));
        body.add(new Block.State(icon(dossier.latest().stage()), texts.title(dossier), texts.detail(dossier)));
        body.add(new Block.Timeline(new TimelineOf(view, texts, dossier).points()));
        body.add(advice(dossier, texts));
        if (step.print() == DossierShown.Print.PRINTED || step.print() == DossierShown.Print.FAILED) {
            boolean done = step.print() == DossierShown.Print.PRINTED;
            body.add(view.note(done ? Block.Tone.OK : Block.Tone.ATTENTION, "printer", done ? "state.printed" : "guide.failed"));
        }
        return new Content("dossier-state", body, List.of(), List.of(view.back(), print(step), finish()));
    }

    private Block advice(DossierState dossier, DossierTexts texts) {
        boolean todo = switch (dossier.latest().stage()) {
            case SUPPLEMENT_ASKED, REFUSED, UNKNOWN -> true;
            case ACCEPTED -> texts.late(dossier.latest());
            case RECEIVED, READY, HANDED_OVER -> false;
        };
        return new Block.Note(todo ? Block.Tone.ATTENTION : Block.Tone.OK, todo ? "info" : "checkc", Block.Run.plain(texts.advice(dossier)), false);
    }

    private static String icon(DossierStage stage) {
        return switch (stage) {
            case RECEIVED, ACCEPTED -> "clock";
            case SUPPLEMENT_ASKED -> "warn";
            case REFUSED -> "x";
            case READY, HANDED_OVER -> "check";
            case UNKNOWN -> "info";
        };
    }

    private Action print(DossierShown step) {
        Action print = view.secondary("printer", "state.print", Button.PRINT_STATE);
        return step.print() == DossierShown.Print.PRINTING ? print.busy()
                : view.works(DeviceKind.TICKET_PRINTER) ? print : print.disabledBecause(view.say("ticket.printer-rests"));
    }

    private Action finish() {
        return view.primary("power", "button.finish", Button.FINISH);
    }

    private DossierTexts texts() {
        return new DossierTexts(view.words(), view.now());
    }

    private static String of(Lookup lookup) {
        return switch (lookup) {
            case DOSSIER -> "dossier";
            case APPOINTMENT -> "appointment";
        };
    }

    /** What has happened to a dossier, what happens now, and what is still to come. */
    private record TimelineOf(View view, DossierTexts texts, DossierState dossier) {

        List<Block.Timeline.Point> points() {
            List<Block.Timeline.Point> points = new ArrayList<>();
            List<DossierChange> changes = dossier.changes();
            DossierChange latest = dossier.latest();
            boolean over = latest.stage() == DossierStage.HANDED_OVER;
            boolean happens = latest.stage() == DossierStage.ACCEPTED || latest.stage() == DossierStage.RECEIVED;
            for (DossierChange change : changes) {
                boolean now = change == latest && !happens && !over;
                points.add(new Block.Timeline.Point(now ? Block.Timeline.State.NOW : Block.Timeline.State.DONE, texts.stage(change),
                        caption(change), texts.when(change.at())));
            }
            if (latest.stage() == DossierStage.RECEIVED) {
                points.add(point(Block.Timeline.State.NOW, "stage.waiting", ""));
                points.add(point(Block.Timeline.State.TO_COME, "stage.work", ""));
            } else if (latest.stage() == DossierStage.ACCEPTED) {
                points.add(point(Block.Timeline.State.NOW, "stage.work", view.say("time.since", texts.when(latest.at()))));
            }
            if (latest.stage() != DossierStage.READY && !over && latest.stage() != DossierStage.REFUSED) {
                points.add(new Block.Timeline.Point(Block.Timeline.State.TO_COME, view.say("stage.result"), view.say("stage.result.text"),
                        latest.promised().map(due -> view.say("time.before-clock", Dates.clock(due))).orElse("")));
            }
            return points;
        }

        private Block.Timeline.Point point(Block.Timeline.State state, String key, String time) {
            return new Block.Timeline.Point(state, view.say(key), view.say(key + ".text"), time);
        }

        private String caption(DossierChange change) {
            String number = dossier.machine().replaceAll("\\D", "").replaceFirst("^0+", "");
            return switch (change.stage()) {
                case RECEIVED -> number.isEmpty() ? "" : view.say("stage.received.at", number);
                case ACCEPTED -> view.say("stage.accepted.text");
                case SUPPLEMENT_ASKED, REFUSED -> change.note();
                case READY -> change.place();
                case HANDED_OVER, UNKNOWN -> "";
            };
        }
    }
}
