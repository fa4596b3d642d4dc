package vn.motcua.kiosk.journal;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The catalogue of events as a page, so that it cannot say anything else than the program. */
public final class JournalPage {

    private JournalPage() {
    }

    public static String markdown() {
        String rows = Arrays.stream(JournalEvent.values())
                .map(event -> "| `" + event.id() + "` | " + Detail.word(event.severity()) + " | " + Detail.word(event.acts()) + " | "
                        + event.meaning() + " |")
                .collect(Collectors.joining("\n"));
        return """
                # The journal's events

                Made by `./kiosk journal --events --out kiosk-app/docs/journal.md` from `JournalEvent`; a test compares the two.

                A kiosk writes one JSON object a line to `journal/journal.jsonl` in its data folder: \
                `at`, `event`, `severity`, `acts`, and facts of hardware beside them. \
                Nothing of a person fits into a line: its facts are numbers, words of a list, and what drivers say of their devices. \
                Ten files of a million bytes are kept. `./kiosk journal` reads it, `--follow` waits for more.

                `info` is how things go; a `warning` the kiosk or a hand can help; with a `fault` a part is out of service until somebody acts; \
                a `bug` is the program's own.

                | event | severity | who acts | what it means |
                | --- | --- | --- | --- |
                """ + rows + "\n";
    }
}
