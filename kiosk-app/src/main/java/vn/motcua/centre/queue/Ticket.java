package vn.motcua.centre.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import vn.motcua.centre.hall.InLine;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.hall.TicketState;

/**
 * A number in the queue, as the books have it. All times are milliseconds since 1970; 0 for not yet.
 *
 * @param press       of the button that asked for it
 * @param key         behind the code on the paper
 * @param letter      begins the number
 * @param series      of a kiosk that was cut off; empty for the centre's own
 * @param waitsFor    letter of the service it waits for now
 * @param priority    group that is called earlier by law; empty for none
 * @param due         of an appointment whose citizen came in time; 0 for none
 * @param since       from when the rule counts the waiting
 * @param counter     that called it last; empty before
 * @param announcedAt of the latest call or recall
 * @param toldP50     seconds of waiting that were foretold; 0 for none
 */
public record Ticket(String press, String key, String branch, LocalDate day, String letter, String series, int number, String waitsFor,
                     String procedureCode, String priority, long due, long takenAt, long since, TicketState state, String counter, long calledAt,
                     long announcedAt, long endedAt, int calls, int overtaken, String reason, String dossier, int toldP50,
                     int toldP80) implements InLine {

    /** As called and printed. */
    public String text() {
        return QueuePlan.text(letter, series, number);
    }

    @Override
    public int service() {
        return InLine.mask(waitsFor);
    }

    @Override
    public Kind kind() {
        if (state == TicketState.RETURNED) {
            return Kind.RETURNED;
        }
        return due > 0 ? Kind.APPOINTMENT : priority.isEmpty() ? Kind.ORDINARY : Kind.PRIORITY;
    }

    static Ticket of(ResultSet row) throws SQLException {
        return new Ticket(row.getString("press"), row.getString("ticket_key"), row.getString("branch"), LocalDate.parse(row.getString("day")),
                row.getString("letter"), row.getString("series"), row.getInt("number"), row.getString("service"), row.getString("procedure_code"),
                row.getString("priority"), row.getLong("due"), row.getLong("taken_at"), row.getLong("since"),
                TicketState.valueOf(row.getString("state")),
                row.getString("counter"), row.getLong("called_at"), row.getLong("announced_at"), row.getLong("ended_at"), row.getInt("calls"),
                row.getInt("overtaken"), row.getString("reason"), row.getString("dossier"), row.getInt("told_p50"), row.getInt("told_p80"));
    }
}
