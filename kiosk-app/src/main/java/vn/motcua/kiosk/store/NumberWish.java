package vn.motcua.kiosk.store;

import vn.motcua.exchange.PriorityClaim;
import vn.motcua.kiosk.ticket.QueueService;

/**
 * What a number is wanted for.
 *
 * @param pressKey      of the press: the same one gets the same number
 * @param ticketKey     behind the code on the paper, when the kiosk gives the number itself
 * @param procedureCode empty when it is taken for the service only
 * @param appointment   code; empty for none
 * @param priority      why the citizen may be called earlier by law
 */
public record NumberWish(String pressKey, String ticketKey, QueueService service, String procedureCode, String visitKey, String appointment,
                         PriorityClaim priority) {
}
