package vn.motcua.kiosk.screen;

import java.util.ArrayList;
import java.util.List;

import vn.motcua.kiosk.visit.Button;
import vn.motcua.kiosk.visit.Rating;

/** How was it? */
record RatingScreens(View view) {

    private static final List<String> CONTENT = List.of("kind-staff", "short-wait", "clear-guidance", "easy-machine");
    private static final List<String> DISCONTENT = List.of("unkind-staff", "long-wait", "unclear-guidance", "hard-machine");

    Content rating(Rating step) {
        List<Block> body = new ArrayList<>();
        body.add(new Block.Heading("", view.say("rating.title"), view.say("rating.text")));
        List<Block.Faces.Face> faces = new ArrayList<>();
        for (int score = 1; score <= 5; score++) {
            faces.add(new Block.Faces.Face(view.say("rating.face." + score), View.does(Rating.FACE + score)));
        }
        body.add(new Block.Faces(faces, step.score()));
        if (step.score() > 0) {
            boolean content = step.score() > 3;
            body.add(new Block.Subtitle(view.say(content ? "rating.why-content" : "rating.why-not"), view.say("rating.why.text")));
            body.add(new Block.Choices((content ? CONTENT : DISCONTENT).stream()
                    .map(reason -> new Block.Choices.Choice(view.say("rating.reason." + reason), step.reasons().contains(reason),
                            View.does(Rating.REASON + reason)))
                    .toList()));
        }
        body.add(new Block.Note(Block.Tone.NEUTRAL, "lock", Block.Run.plain(view.say("rating.anonymous")), true));
        Action send = view.primary("check", "rating.send", Button.SEND_RATING);
        Action shown = step.sending() ? send.busy()
                : step.score() > 0 ? send : send.disabledBecause(view.say("rating.choose"));
        return new Content("rating", body, List.of(shown), List.of(view.secondary("x", "rating.skip", Button.SKIP_RATING)));
    }
}
