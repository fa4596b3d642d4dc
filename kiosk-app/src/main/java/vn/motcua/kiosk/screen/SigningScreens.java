package vn.motcua.kiosk.screen;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Pin;
import vn.motcua.kiosk.visit.SignDossier;
import vn.motcua.kiosk.words.Dates;

/** A dossier is signed with the citizen's own token, or not. */
record SigningScreens(View view) {

    private static final int STEP = 3;
    private static final int STEPS = 4;
    private static final int USUAL_DIGITS = 6;

    Content of(SignDossier step) {
        return switch (step.stage()) {
            case OFFERED -> offered();
            case LOOKING -> looking(step);
            case TYPING -> typing(step);
            case SIGNING -> signing();
            case CHOOSING -> choosing(step);
            case SIGNED -> signed(step);
            case REFUSED -> refused(step);
        };
    }

    private Content offered() {
        return new Content("sign", List.of(steps(),
                new Block.Notice(Block.Tone.NEUTRAL, "pen", view.say("sign.title"), view.say("sign.text", view.visit().pages())),
                new Block.Lists(List.of(new Block.Lists.Part(view.say("sign.needs"), List.of(
                                new Block.Lists.Line("token", view.say("sign.needs.token")),
                                new Block.Lists.Line("lock", view.say("sign.needs.pin")))),
                        new Block.Lists.Part(view.say("sign.why"), List.of(
                                new Block.Lists.Line("shield", view.say("sign.why.proof")),
                                new Block.Lists.Line("doc", view.say("sign.why.unchanged")))))),
                view.note(Block.Tone.NEUTRAL, "info", "sign.optional")),
                List.of(view.primary("pen", "sign.do", Button.SIGN_DOSSIER)),
                List.of(view.back(), skip("sign.skip")));
    }

    private Block.Steps steps() {
        return new Block.Steps(view.say("sign.step"), view.say("steps.of", STEP, STEPS), STEP, STEPS);
    }

    private Action skip(String key) {
        return view.secondary("submit", key, Button.SKIP_SIGNING);
    }

    private Content looking(SignDossier step) {
        List<Block> body = new ArrayList<>(List.of(steps(), new Block.Heading("", view.say("sign.plug.title"), view.say("sign.plug.text"))));
        if (step.refusal().isPresent()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "sign.gone"));
        }
        body.add(new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0));
        return new Content("sign-token", body, List.of(), List.of(view.back(), skip("sign.skip")));
    }

    private Content typing(SignDossier step) {
        int typed = step.pin().length();
        Action sign = view.primary("pen", "sign.now", Button.NEXT);
        return new Content("sign-pin", List.of(new Block.Heading("", view.say("sign.pin.title"), view.say("sign.pin.text")),
                new Block.PinDots(typed, Math.max(USUAL_DIGITS, typed)), tries(step),
                new Block.Tools(otherKeys(step.keys())),
                view.keyboard(keyboard(step.keys()))),
                List.of(), List.of(view.back(),
                step.pin().longEnough() ? sign : sign.disabledBecause(view.say("sign.pin.incomplete", Pin.SHORTEST))));
    }

    private static Block.Keyboard.Kind keyboard(SignDossier.Keys keys) {
        return switch (keys) {
            case DIGITS -> Block.Keyboard.Kind.DIGITS;
            case LETTERS -> Block.Keyboard.Kind.LETTERS;
            case CAPITALS -> Block.Keyboard.Kind.CAPITALS;
        };
    }

    private List<Action> otherKeys(SignDossier.Keys keys) {
        return switch (keys) {
            case DIGITS -> List.of(view.secondary("keyboard", "sign.pin.letters", Button.PIN_LETTERS));
            case LETTERS -> List.of(view.secondary("keyboard", "sign.pin.capitals", Button.PIN_CAPITALS),
                    view.secondary("keyboard", "sign.pin.digits", Button.PIN_DIGITS));
            case CAPITALS -> List.of(view.secondary("keyboard", "sign.pin.small", Button.PIN_LETTERS),
                    view.secondary("keyboard", "sign.pin.digits", Button.PIN_DIGITS));
        };
    }

    private Block.Note tries(SignDossier step) {
        boolean wrong = step.refusal().isPresent();
        return switch (step.tries()) {
            case ENOUGH -> wrong ? view.note(Block.Tone.ATTENTION, "warn", "sign.pin.wrong")
                    : view.note(Block.Tone.NEUTRAL, "lock", "sign.pin.private");
            case FEW -> view.note(Block.Tone.ATTENTION, "warn", wrong ? "sign.pin.wrong-few" : "sign.pin.few");
            case LAST -> view.note(Block.Tone.ATTENTION, "warn", wrong ? "sign.pin.wrong-last" : "sign.pin.last");
        };
    }

    private Content signing() {
        return new Content("signing", List.of(steps(), new Block.Heading("", view.say("signing.title"), view.say("signing.text")),
                new Block.Drawing(Block.Drawing.Kind.WORKING, "", 0)), List.of(), List.of());
    }

    private Content choosing(SignDossier step) {
        List<Block.Rows.Row> rows = new ArrayList<>();
        for (int i = 0; i < step.certificates().size(); i++) {
            SignDossier.Certificate each = step.certificates().get(i);
            rows.add(new Block.Rows.Row(Block.Rows.Lead.ICON, "pen", Block.Run.plain(View.beginning(each.name())),
                    view.say("sign.choose.row", each.issuer(), day(each.until())), Block.Chip.NONE, true, false,
                    View.leadsTo(SignDossier.CERTIFICATE + i)));
        }
        return new Content("sign-choose", List.of(steps(), new Block.Heading("", view.say("sign.choose.title"), view.say("sign.choose.text")),
                view.rows(rows, step.first())), List.of(), List.of(skip("sign.skip")));
    }

    private Content signed(SignDossier step) {
        SignDossier.Signer signer = step.signer().orElseThrow();
        SignDossier.Certificate by = signer.certificate();
        return new Content("signed", List.of(steps(),
                new Block.Notice(Block.Tone.OK, "check", view.say("signed.title"), view.say("signed.text")),
                new Block.Facts(List.of(new Block.Fact("usr", view.say("signed.by"), by.name()),
                        new Block.Fact("shield", view.say("signed.issuer"), by.issuer()),
                        new Block.Fact("calendar", view.say("signed.until"), day(by.until())),
                        new Block.Fact("info", view.say("signed.revoked"),
                                view.say(signer.vouchedFor() ? "signed.revoked.no" : "signed.revoked.not-asked")))),
                view.note(Block.Tone.ATTENTION, "token", "signed.take-token")),
                List.of(view.primary("submit", "signed.hand-in", Button.NEXT)), List.of(view.finish()));
    }

    private Content refused(SignDossier step) {
        String key = switch (step.refusal().orElse(SignDossier.Refusal.BROKEN)) {
            case PIN_LOCKED -> "sign.locked";
            case NO_CERTIFICATE -> "sign.empty";
            case NOT_YET_VALID -> "sign.early";
            case EXPIRED -> "sign.expired";
            case REVOKED -> "sign.revoked";
            case ISSUER_UNKNOWN -> "sign.issuer";
            case PIN_WRONG, TOKEN_GONE, BROKEN -> "sign.broken";
        };
        return new Content("sign-refused", List.of(steps(),
                new Block.Notice(Block.Tone.ATTENTION, "token", view.say(key + ".title"), view.say(key + ".text")),
                view.note(Block.Tone.OK, "checkc", "scanner.kept", view.visit().pages()),
                view.note(Block.Tone.NEUTRAL, "info", "sign.refused.way-on")),
                List.of(view.primary("submit", "sign.skip", Button.SKIP_SIGNING)),
                List.of(view.back(), view.secondary("rescan", "sign.other-token", Button.SIGN_DOSSIER)));
    }

    private String day(LocalDate date) {
        return new Dates(view.words()).date(date);
    }
}
