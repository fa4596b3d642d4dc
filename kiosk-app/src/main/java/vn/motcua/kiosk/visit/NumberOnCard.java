package vn.motcua.kiosk.visit;

import java.util.Optional;

import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * The number is given, and a plastic card may carry it in place of paper: it is taken from the box and held to the reader. Paper
 * stays a touch away, whatever becomes of the card.
 *
 * @param label   what is written on the card; empty before it carries the number
 * @param outlook as the centre sees the queue
 * @param page    address of the number's page for telephones, for the paper that may be printed after all
 */
public record NumberOnCard(QueueNumber number, QueueService service, Optional<Outlook> outlook, Optional<String> page, State state,
                           String label) implements Step {

    public enum State {
        /** For a card. */
        WAITING,
        BINDING,
        /** An identity card, a bank card: none of the branch's. */
        ANOTHER_CARD,
        SEVERAL,
        /** The centre did not take it: paper helps. */
        FAILED,
        /** The card carries the number. */
        BOUND
    }

    static Next offer(TicketReady ticket, Visit visit) {
        return Next.to(new NumberOnCard(ticket.number(), ticket.service(), ticket.outlook(), ticket.page(), State.WAITING, ""), visit);
    }

    private NumberOnCard with(State other) {
        return new NumberOnCard(number, service, outlook, page, other, "");
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.CardBound bound) {
            return Next.to(new NumberOnCard(number, service, outlook, page, State.BOUND, bound.label()), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.PRINT_AGAIN && state != State.BOUND) {
            return Next.to(new TicketReady(number, service, Paper.PRINTING, Trouble.STOPPED, outlook, page), visit,
                    new Command.PrintTicket(number, service, outlook, false, visit.doubt()));
        }
        if (state == State.BOUND) {
            return Next.to(this, visit);
        }
        if (event instanceof Event.CardPlaced placed) {
            return placed.several() ? Next.to(with(State.SEVERAL), visit) : Next.to(with(State.BINDING), visit, new Command.BindCard(number));
        }
        if (event instanceof Event.CardTaken && state != State.FAILED) {
            return Next.to(with(State.WAITING), visit);
        }
        if (event instanceof Event.Failed failed && state == State.BINDING) {
            return Next.to(with(switch (failed.trouble()) {
                case NUMBER_CARD_UNKNOWN -> State.ANOTHER_CARD;
                case CARD_SEVERAL -> State.SEVERAL;
                case CARD_MOVED -> State.WAITING;
                default -> State.FAILED;
            }), visit);
        }
        return Next.to(this, visit);
    }

    @Override
    public int patience() {
        return state == State.BOUND ? 20 : 60;
    }

    @Override
    public boolean asksStillThere() {
        return state != State.BOUND;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.numberOnCard(this);
    }
}
