package vn.motcua.kiosk.ticket;

import java.util.List;
import java.util.Optional;

import vn.motcua.device.PrintDocument;
import vn.motcua.device.PrintDocument.BigText;
import vn.motcua.device.PrintDocument.Box;
import vn.motcua.device.PrintDocument.Columns;
import vn.motcua.device.PrintDocument.Fact;
import vn.motcua.device.PrintDocument.Weight;
import vn.motcua.kiosk.identity.Doubt;
import vn.motcua.kiosk.words.Words;

/** The ticket with a number in the queue. Says nothing of the person. */
public final class TicketPaper {

    /** Three lines on 80 mm paper. */
    private static final int LONGEST_NAME = 75;

    private final Letterhead head;
    private final Words words;
    private final boolean english;

    public TicketPaper(Letterhead head, Words words, boolean english) {
        this.head = head;
        this.words = words;
        this.english = english;
    }

    /**
     * @param procedure the Vietnamese name of what it was taken for; empty: for the service only
     * @param outlook where the centre sees the queue
     * @param address what the code leads to; empty: no code
     * @param doubt   why staff should look at the citizen's card: said so that nobody is shamed by it
     * @param again   a first paper may have come out already
     */
    public PrintDocument of(QueueNumber number, QueueService service, String procedure, Optional<Outlook> outlook, String address,
                            Optional<Doubt> doubt, boolean again) {
        Sheet sheet = new Sheet(head, words, again);
        sheet
                .centred(words.get("paper.ticket.title"), Sizes.LEAD, Weight.MEDIUM)
                .add(new BigText(number.text(), Sizes.NUMBER))
                .centred(english ? service.nameEn() : purpose(service, procedure), Sizes.NAME, Weight.BOLD)
                .add(new Box(List.of(words.get("paper.ticket.counters", service.counters()), english ? service.placeEn() : service.placeVi())));
        outlook.ifPresent(wait -> sheet.add(new Columns(List.of(
                new Fact(words.get("paper.ticket.ahead"), words.get("paper.ticket.people", wait.ahead())),
                new Fact(words.get("paper.ticket.wait"), minutes(wait))))));
        sheet
                .code(address, words.get(address.regionMatches(true, 0, "http", 0, 4) ? "paper.ticket.code" : "paper.ticket.proof"))
                .rule()
                .centred(sheet.dayAndTime(number.issuedAt()), Sizes.BODY, Weight.MEDIUM)
                .centred(words.get("paper.ticket.today"), Sizes.BODY, Weight.MEDIUM);
        doubt.ifPresent(why -> sheet.centred(words.get(CardRemark.word(why)), Sizes.BODY, Weight.BOLD));
        return sheet.cut("ticket");
    }

    private String minutes(Outlook wait) {
        return wait.least() == wait.most() || wait.least() == 0 ? words.get("paper.ticket.up-to", wait.most())
                : words.get("paper.ticket.between", wait.least(), wait.most());
    }

    /** Some official names are as long as a page: then the service says enough. */
    private static String purpose(QueueService service, String procedure) {
        return procedure.isEmpty() || procedure.length() > LONGEST_NAME ? service.nameVi() : procedure;
    }
}
