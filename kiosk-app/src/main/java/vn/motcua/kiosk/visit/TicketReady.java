package vn.motcua.kiosk.visit;

import java.util.Optional;

import vn.motcua.device.DeviceHealth;
import vn.motcua.device.DeviceKind;
import vn.motcua.kiosk.ticket.Outlook;
import vn.motcua.kiosk.ticket.QueueNumber;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * The citizen's number. It stands whatever happens to the paper.
 *
 * @param trouble why the paper did not come; only with {@link Paper#FAILED}
 * @param outlook as the centre sees the queue; empty where it does not
 * @param page    address of the number's page for telephones; empty where there is none
 */
public record TicketReady(QueueNumber number, QueueService service, Paper paper, Trouble trouble, Optional<Outlook> outlook,
                          Optional<String> page) implements Step {

    /** Where no centre is asked, or before it has said how long it takes. */
    public TicketReady(QueueNumber number, QueueService service, Paper paper, Trouble trouble) {
        this(number, service, paper, trouble, Optional.empty(), Optional.empty());
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Printed) {
            return Next.to(with(Paper.PRINTED, trouble), visit);
        }
        if (event instanceof Event.CardOffered && paper == Paper.PRINTING) {
            return NumberOnCard.offer(this, visit);
        }
        if (event instanceof Event.WaitTold told) {
            return Next.to(new TicketReady(number, service, paper, trouble, told.outlook(), page), visit);
        }
        if (event instanceof Event.PaperNotTaken && paper == Paper.PRINTED) {
            return Next.to(with(Paper.CAN_PRINT_AGAIN, Trouble.PAPER_NOT_TAKEN), visit);
        }
        if (event instanceof Event.Failed failed) {
            return Next.to(with(Paper.FAILED, failed.trouble()), visit);
        }
        if (event instanceof Event.DeviceChanged changed && changed.kind() == DeviceKind.TICKET_PRINTER) {
            boolean ready = changed.health() instanceof DeviceHealth.Ready;
            return paper == Paper.FAILED && ready ? Next.to(with(Paper.CAN_PRINT_AGAIN, trouble), visit)
                    : paper == Paper.CAN_PRINT_AGAIN && !ready ? Next.to(with(Paper.FAILED, trouble), visit) : Next.to(this, visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.PRINT_AGAIN && paper != Paper.PRINTING) {
            return Next.to(with(Paper.PRINTING, trouble), visit, new Command.PrintTicket(number, service, outlook, true, visit.doubt()));
        }
        return Next.to(this, visit);
    }

    private TicketReady with(Paper other, Trouble why) {
        return new TicketReady(number, service, other, why, outlook, page);
    }

    /** Then home without a question: the number is on paper. Without paper there is more to read. */
    @Override
    public int patience() {
        return paper == Paper.PRINTED || paper == Paper.PRINTING ? 20 : 60;
    }

    @Override
    public boolean asksStillThere() {
        return paper != Paper.PRINTED && paper != Paper.PRINTING;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.ticketReady(this);
    }

    /** Without the page, which opens to whoever knows its address. */
    @Override
    public String toString() {
        return "TicketReady[" + number + ", " + paper + "]";
    }
}
