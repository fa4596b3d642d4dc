package vn.motcua.device.escpos;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import vn.motcua.device.paper.KeptPictures;
import vn.motcua.device.paper.Layout;

/** Keeps what stands on every paper in the printer's memory, and asks before each paper whether it is still there. */
final class PicturesInPrinter {

    private static final Duration ANSWER = Duration.ofMillis(600);
    private static final byte[] NEXT_PART = {0x06};
    private static final int MOST_PARTS = 10;
    private static final int FIRST_KEY = 3;
    private static final char ANOTHER_PART = 'A';

    private final KeptPictures kept;
    private boolean unknownToThePrinter;

    PicturesInPrinter(KeptPictures kept) {
        this.kept = kept;
    }

    /**
     * What may be printed from memory now; nothing when the printer does not say. It is not asked again then: each question
     * would hold up a paper.
     */
    Optional<KeptPictures> present(Conversation with) throws IOException {
        if (unknownToThePrinter) {
            return Optional.empty();
        }
        Optional<List<String>> keys = keys(with);
        keys.ifPresent(kept::present);
        unknownToThePrinter = keys.isEmpty();
        return keys.map(known -> kept);
    }

    private Optional<List<String>> keys(Conversation with) throws IOException {
        List<String> keys = new ArrayList<>();
        byte[] question = kept.memory().list();
        for (int part = 0; part < MOST_PARTS; part++) {
            String before = with.lastText();
            boolean told = with.send(question, ANSWER) && with.await(ANSWER, () -> with.lastText() != before);
            String answer = told ? with.lastText() : "";
            if (!answer.startsWith("7" + kept.memory().flag()) || answer.length() < FIRST_KEY) {
                return Optional.empty();
            }
            for (int i = FIRST_KEY; i + 1 < answer.length(); i += 2) {
                keys.add(answer.substring(i, i + 2));
            }
            // The last part is acknowledged too.
            question = NEXT_PART;
            if (answer.charAt(2) != ANOTHER_PART) {
                with.send(NEXT_PART, ANSWER);
                return Optional.of(keys);
            }
        }
        return Optional.empty();
    }

    /**
     * Sends what is worth keeping, now that the paper is out.
     *
     * @return false when the line took no more: half a picture is in the printer then
     */
    boolean keepMore(Conversation with, Layout printed, Duration stall) throws IOException {
        if (unknownToThePrinter) {
            return true;
        }
        kept.printed(printed);
        for (byte[] definition : kept.definitions()) {
            Duration onTheWire = Duration.ofMillis(Math.round(1000 * definition.length * with.secondsPerByte()));
            if (!with.send(definition, stall.plus(onTheWire))) {
                return false;
            }
        }
        return true;
    }
}
