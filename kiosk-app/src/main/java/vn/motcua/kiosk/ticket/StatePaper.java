package vn.motcua.kiosk.ticket;

import java.util.List;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.words.Words;

/** How far a dossier is, to take home. Says nothing of the person. */
public final class StatePaper {

    private final Letterhead head;
    private final Words words;

    public StatePaper(Letterhead head, Words words) {
        this.head = head;
        this.words = words;
    }

    /**
     * @param code    of the dossier's slip
     * @param state   in a few words
     * @param lines   what happened, oldest first: when, and what
     * @param printed date and time, in words
     */
    public PrintDocument of(String code, String procedure, String state, String promise, List<Fact> lines, String printed) {
        Sheet sheet = new Sheet(head, words, false)
                .centred(words.get("paper.state.title"), Sizes.LEAD, Weight.MEDIUM)
                .centred(code, Sizes.NAME, Weight.BOLD)
                .centred(procedure, Sizes.BODY, Weight.MEDIUM)
                .rule()
                .centred(state, Sizes.NAME, Weight.BOLD);
        if (!promise.isEmpty()) {
            sheet.centred(promise, Sizes.BODY, Weight.MEDIUM);
        }
        sheet.rule();
        lines.forEach(sheet::add);
        return sheet.code(code, words.get("paper.state.code"))
                .rule()
                .centred(words.get("paper.state.printed", printed), Sizes.BODY, Weight.MEDIUM)
                .cut("dossier-state");
    }
}
