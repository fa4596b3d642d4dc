package vn.motcua.kiosk.store;

import java.time.LocalDateTime;

/**
 * A number that the centre gave.
 *
 * @param series    empty, unless it was this kiosk itself that gave it, earlier, while it was cut off
 * @param ticketKey behind the code on the paper
 * @param at        local time of the branch
 */
public record GivenNumber(String series, int number, String ticketKey, LocalDateTime at) {
}
