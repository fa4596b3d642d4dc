package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.identity.Identity;
import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.CardUnread;
import vn.motcua.kiosk.visit.ConfirmIdentity;
import vn.motcua.kiosk.visit.Lookup;
import vn.motcua.kiosk.visit.PresentCard;
import vn.motcua.kiosk.visit.Purpose;
import vn.motcua.kiosk.visit.ReadingCard;
import vn.motcua.kiosk.visit.Trouble;
import vn.motcua.kiosk.visit.TypeCardKey;

/** From "place the card" to "is it you". */
record CardScreens(View view) {

    Content presentCard(PresentCard step) {
        if (!view.works(DeviceKind.CARD_READER)) {
            return view.works(DeviceKind.CODE_READER) ? codeAlone(step) : readerDown();
        }
        return step.cardThere() && !step.several() ? showCode(step) : placeCard(step);
    }

    private Content placeCard(PresentCard step) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say("card.place.title"), view.say("card.place.text")));
        body.add(new Block.Drawing(Block.Drawing.Kind.PLACE_CARD, view.say("card.place.here"), 0));
        if (step.several()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "card.several"));
        } else if (step.unknownCode()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "card.other-code"));
        } else if (step.code().isPresent()) {
            body.add(view.note(Block.Tone.OK, "checkc", "card.code-seen"));
        }
        new PriorityScreens(view).noted().ifPresent(body::add);
        body.add(new Block.Lists(List.of(
                new Block.Lists.Part(view.say("card.reads"), List.of(
                        new Block.Lists.Line("usr", view.say("card.reads.name")),
                        new Block.Lists.Line("card", view.say("card.reads.number")),
                        new Block.Lists.Line("camera", view.say("card.reads.photo")))),
                new Block.Lists.Part(view.say("card.why"), List.of(
                        new Block.Lists.Line("doc", view.say("card.why.form")),
                        new Block.Lists.Line("shield", view.say("card.why.person")))))));
        body.add(new Block.Note(Block.Tone.NEUTRAL, "lock", List.of(
                new Block.Run(view.say("card.privacy") + " ", Block.Run.Emphasis.NONE),
                new Block.Run(view.say("button.finish"), Block.Run.Emphasis.BOLD),
                new Block.Run(".", Block.Run.Emphasis.NONE)), false));
        return new Content("place-card", body, List.of(), nav());
    }

    private Content showCode(PresentCard step) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say("card.code.title"), view.say("card.code.text")));
        body.add(new Block.Drawing(Block.Drawing.Kind.SHOW_CODE, view.say("card.code.here"), 0));
        if (step.unknownCode()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "card.other-code"));
        }
        body.add(view.note(Block.Tone.NEUTRAL, "lock", "card.code.why"));
        return new Content("show-code", body, List.of(view.secondary("card", "card.type", Button.TYPE_CARD_KEY)), List.of(view.back(), noCard()));
    }

    /** Without a chip the printed code still tells who it is, and everybody is told that it is less. */
    private Content codeAlone(PresentCard step) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say("card.code.title"), view.say("reader-down.by-code.text")));
        body.add(new Block.Drawing(Block.Drawing.Kind.SHOW_CODE, view.say("card.code.here"), 0));
        if (step.unknownCode() || step.code().isPresent()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "card.other-code"));
        } else if (view.branch().devices().contains(DeviceKind.CARD_READER)) {
            body.add(view.note(Block.Tone.ATTENTION, "card", "reader-down.title"));
        }
        body.add(view.note(Block.Tone.NEUTRAL, "info", "reader-down.level"));
        return new Content("show-code", body, List.of(), nav());
    }

    private Content readerDown() {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.ATTENTION, "card", view.say("reader-down.title"), view.say("reader-down.text")));
        body.addAll(new StillWorks(view).withoutCard());
        return new Content("reader-down", body, List.of(view.primary("ticket", "button.take-number", Button.NO_CARD)),
                List.of(view.back(), view.home()));
    }

    /** Who takes a number may say that he is called earlier by law. */
    private List<Action> nav() {
        return view.visit().purpose() == Purpose.TAKE_NUMBER ? List.of(view.back(), noCard(), new PriorityScreens(view).way())
                : List.of(view.back(), noCard());
    }

    /** A dossier needs its owner; who has no card with him is offered a number at the counter. */
    private Action noCard() {
        return view.secondary("usrx", "card.none", Button.NO_CARD);
    }

    Content typeKey(TypeCardKey step) {
        String digits = step.digits();
        boolean inNumber = digits.length() < TypeCardKey.NUMBER;
        boolean inBirth = !inNumber && digits.length() < TypeCardKey.NUMBER + TypeCardKey.DATE;
        Block.DigitFields fields = new Block.DigitFields(List.of(
                new Block.DigitFields.Digits(view.say("card.type.number"), filled(digits, 0, "____ ____ ____"), inNumber),
                new Block.DigitFields.Digits(view.say("card.type.birth"), filled(digits, TypeCardKey.NUMBER, "__/__/____"), inBirth),
                new Block.DigitFields.Digits(view.say("card.type.expiry"), filled(digits, TypeCardKey.NUMBER + TypeCardKey.DATE, "__/__/____"),
                        !inNumber && !inBirth)));
        List<Block> body = new ArrayList<>(List.of(new Block.Heading("", view.say("card.type.title"), view.say("card.type.text")), fields));
        if (step.noSuchDay()) {
            body.add(view.note(Block.Tone.ATTENTION, "warn", "card.type.no-such-day"));
        } else if (!step.cardThere()) {
            body.add(view.note(Block.Tone.ATTENTION, "card", "card.type.place"));
        }
        body.add(view.keyboard(Block.Keyboard.Kind.DIGITS));
        Action read = view.primary("check", "card.type.read", Button.NEXT);
        if (step.completeWithoutExpiry() && step.cardThere()) {
            return new Content("type-card-key", body, List.of(), List.of(view.back(),
                    view.primary("check", "card.type.no-expiry", Button.NO_EXPIRY)));
        }
        return new Content("type-card-key", body, List.of(), List.of(view.back(),
                step.complete() && step.cardThere() ? read : read.disabledBecause(view.say("card.type.incomplete"))));
    }

    /** The pattern with its blanks filled by the digits from {@code start} on. */
    private static String filled(String digits, int start, String pattern) {
        StringBuilder text = new StringBuilder(pattern);
        int at = start;
        for (int i = 0; i < text.length() && at < digits.length(); i++) {
            if (text.charAt(i) == '_') {
                text.setCharAt(i, digits.charAt(at++));
            }
        }
        return text.toString();
    }

    Content reading(ReadingCard step) {
        return new Content("reading", List.of(
                new Block.Heading("", view.say("reading.title"), view.say("reading.text")),
                new Block.Drawing(Block.Drawing.Kind.READING, "", step.percent()),
                new Block.Progress(List.of(
                        line(view.say("reading.found"), ReadingCard.Part.CARD_FOUND, step.part()),
                        line(step.name().map(name -> view.say("reading.name", View.capitalised(name))).orElse(view.say("reading.chip")),
                                ReadingCard.Part.CHIP, step.part()),
                        line(view.say("reading.check"), ReadingCard.Part.CHECK, step.part())))),
                List.of(), List.of(view.secondary("x", "reading.stop", Button.STOP_READING)));
    }

    private Block.Progress.Line line(String text, ReadingCard.Part part, ReadingCard.Part now) {
        Block.Progress.State state = part.compareTo(now) < 0 || part == ReadingCard.Part.CARD_FOUND ? Block.Progress.State.DONE
                : part == now ? Block.Progress.State.NOW : Block.Progress.State.TO_COME;
        String word = switch (state) {
            case DONE -> view.say("progress.done");
            case NOW -> view.say("progress.now");
            case TO_COME -> view.say("progress.to-come");
        };
        return new Block.Progress.Line(state, text, word);
    }

    Content unread(CardUnread step) {
        String key = switch (step.trouble()) {
            case CARD_MOVED -> "unread.moved";
            case CARD_KEY_WRONG -> "unread.key";
            case CARD_SEVERAL -> "unread.several";
            case CARD_UNREADABLE -> "unread.chip";
            default -> "reader-down";
        };
        if (step.trouble() == Trouble.CARD_UNREADABLE) {
            return unconfirmed(key, step);
        }
        if (key.equals("reader-down")) {
            return stopped(step);
        }
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.ATTENTION, "card", view.say(key + ".title"), view.say(key + ".text")));
        body.add(new Block.Drawing(Block.Drawing.Kind.PLACE_CARD, view.say("card.place.here"), 0));
        body.add(view.note(Block.Tone.NEUTRAL, "info", waysOn(step)));
        return new Content("card-unread", body, List.of(view.primary("rescan", "unread.again", Button.READ_AGAIN)),
                List.of(noCard(), view.home()));
    }

    private String waysOn(CardUnread step) {
        return byPrintedCode(step) ? "unread.by-code" : "unread.still";
    }

    private boolean byPrintedCode(CardUnread step) {
        return step.printedWillDo() && view.works(DeviceKind.CODE_READER);
    }

    /** The reader went away: no card is asked for, and what needs none comes first. */
    private Content stopped(CardUnread step) {
        Action on = Lookup.meant(view.visit().purpose()) ? view.primary("keyboard", "lookup.type-code", Button.NO_CARD)
                : view.primary("ticket", "button.take-number", Button.NO_CARD);
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.ATTENTION, "card", view.say("reader-down.title"), view.say("reader-down.text")));
        body.addAll(waysBeside(step));
        return new Content("reader-down", body, List.of(on), List.of(view.secondary("rescan", "unread.again", Button.READ_AGAIN), view.home()));
    }

    private List<Block> waysBeside(CardUnread step) {
        List<Block> ways = new ArrayList<>();
        if (byPrintedCode(step)) {
            ways.add(view.note(Block.Tone.NEUTRAL, "info", "unread.by-code"));
        }
        ways.addAll(new StillWorks(view).withoutCard());
        return ways;
    }

    /** Reading it once more would not help. */
    private Content unconfirmed(String key, CardUnread step) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Notice(Block.Tone.ATTENTION, "card", view.say(key + ".title"), view.say(key + ".text")));
        body.addAll(waysBeside(step));
        return new Content("card-unconfirmed", body,
                List.of(view.primary("ticket", "button.take-number", Button.TAKE_NUMBER)),
                List.of(view.secondary("help", "button.call-staff", Button.CALL_HELP), view.finish()));
    }

    Content identity(ConfirmIdentity step) {
        Identity identity = view.visit().identity().orElseThrow();
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say("identity.title", view.person()),
                view.say(identity.doubt().equals(Optional.of(Doubt.EXPIRED)) ? "identity.expired" : "identity.text")));
        body.add(person(identity));
        if (step.cardThere()) {
            body.add(new Block.Appeal("hand", view.say("identity.take-card"), view.say("identity.take-card.text")));
        }
        body.add(new Block.Note(Block.Tone.NEUTRAL, "lock", Block.Run.plain(view.say("identity.masked")), true));
        return new Content("identity", body, List.of(view.primary("check", "identity.yes", Button.THAT_IS_ME)),
                List.of(view.back(), view.secondary("usrx", "identity.no", Button.NOT_ME)));
    }

    /** For the owner, and for whoever comes next and finds it there. */
    Content left() {
        return new Content("card-left", List.of(
                new Block.Heading("", view.say("card-left.title"), view.say("card-left.text")),
                new Block.Drawing(Block.Drawing.Kind.TAKE_CARD, view.say("card-left.here"), 0),
                view.note(Block.Tone.ATTENTION, "hand", "card-left.stranger")),
                List.of(), List.of(view.secondary("home", "card-left.begin", Button.HOME)));
    }

    private Block.Person person(Identity identity) {
        Block.Tone tone = identity.level().compareTo(Identity.Level.INTEGRITY_PROVEN) >= 0 ? Block.Tone.OK : Block.Tone.ATTENTION;
        String verdict = view.say("identity.level." + identity.level().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return new Block.Person(tone, tone == Block.Tone.OK ? "shield" : "info", verdict, identity.portrait(), List.of(
                new Block.Fact("", view.say("identity.name"), View.capitalised(identity.fullName())),
                new Block.Fact("", view.say("identity.number"), identity.maskedNumber()),
                new Block.Fact("", view.say("identity.year"), identity.birthYear())));
    }
}
