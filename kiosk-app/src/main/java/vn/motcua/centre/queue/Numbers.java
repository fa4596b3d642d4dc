package vn.motcua.centre.queue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

import org.jdbi.v3.core.Handle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.database.Database;
import vn.motcua.centre.hall.QueuePlan;
import vn.motcua.centre.hall.TicketState;
import vn.motcua.exchange.NumberIssued;
import vn.motcua.exchange.PriorityClaim;
import vn.motcua.sqlite.StoreException;

/**
 * Gives numbers out without gaps and never twice, whatever fails: the counter's row is raised and the number written in one
 * transaction, which holds the row until it ends. Whoever asks again with the same press gets the same number.
 */
public final class Numbers {

    private static final Logger LOG = LoggerFactory.getLogger(Numbers.class);

    private static final String INSERT = """
            insert into queue_ticket (press, ticket_key, branch, day, letter, series, number, service, kiosk, procedure_code, priority, due, taken_at,
                since, state, counter, called_at, announced_at, ended_at, calls, overtaken, reason, dossier, told_p50, told_p80)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', 0, 0, ?, 0, 0, '', '', 0, 0) on conflict do nothing""";

    private final Database database;
    private final ZoneId zone;

    /** @param zone of the branches */
    public Numbers(Database database, ZoneId zone) {
        this.database = database;
        this.zone = zone;
    }

    /**
     * What is asked for.
     *
     * @param key      for the code on the paper; taken when the press is new
     * @param priority group, see {@link QueuePlan#group}; empty for none
     * @param due      of an appointment whose citizen came in time
     */
    public record Asked(String press, String key, String branch, String kiosk, QueuePlan.Service service, String procedureCode, String priority,
                        Optional<Instant> due, Instant now) {
    }

    /** The press has its number already; ends the transaction, so that the counter is as it was. */
    private static final class AlreadyGiven extends RuntimeException {
        AlreadyGiven() {
            super(null, null, false, false);
        }
    }

    /** @return empty when the day's numbers of the service are out */
    public Optional<Ticket> issue(Asked asked) throws StoreException {
        try {
            return database.write(handle -> issue(handle, asked));
        } catch (AlreadyGiven e) {
            return find(asked.press());
        }
    }

    /** Within a transaction of the caller's, who must let what is thrown end it. */
    public Optional<Ticket> issue(Handle handle, Asked asked) {
        LocalDate day = LocalDate.ofInstant(asked.now(), zone);
        Optional<Integer> number = handle.createQuery("""
                        insert into queue_serial (branch, day, letter, last) values (:branch, :day, :letter, 1)
                        on conflict (branch, day, letter) do update set last = queue_serial.last + 1 where queue_serial.last < :most
                        returning last""")
                .bind("branch", asked.branch()).bind("day", day.toString()).bind("letter", asked.service().letter())
                .bind("most", asked.service().dailyLimit())
                .mapTo(Integer.class).findOne();
        if (number.isEmpty()) {
            return find(handle, asked.press());
        }
        long now = asked.now().toEpochMilli();
        Long due = asked.due().map(Instant::toEpochMilli).orElse(null);
        long since = due == null ? now : due;
        String letter = asked.service().letter();
        int written = handle.execute(INSERT, asked.press(), asked.key(), asked.branch(), day.toString(), letter, "", number.get(),
                letter, asked.kiosk(), asked.procedureCode(), asked.priority(), due, now, since, TicketState.WAITING.name(), 0);
        if (written == 0) {
            throw new AlreadyGiven();
        }
        return Optional.of(new Ticket(asked.press(), asked.key(), asked.branch(), day, letter, "", number.get(), letter, asked.procedureCode(),
                asked.priority(), due == null ? 0 : due, now, since, TicketState.WAITING, "", 0, 0, 0, 0, 0, "", "", 0, 0));
    }

    public Optional<Ticket> find(String press) throws StoreException {
        return database.read(handle -> find(handle, press));
    }

    private static Optional<Ticket> find(Handle handle, String press) {
        return handle.createQuery("select * from queue_ticket where press = :press").bind("press", press)
                .map((row, context) -> Ticket.of(row)).findOne();
    }

    /**
     * Takes in what a kiosk says that it gave. A number of the centre's is there already. One of the kiosk's own series is put where it
     * belongs by its time; when the centre had given another one for the same press, and its answer was lost on the way, that one is
     * replaced: its number stays used, and nobody is called by it. Told again, nothing changes.
     *
     * @param today numbers of another day come too late to be called
     */
    void merge(Handle handle, QueuePlan plan, String kiosk, NumberIssued told, LocalDate today) {
        if (told.press().isEmpty() || told.key().isEmpty() || told.series().isEmpty()) {
            return;
        }
        Optional<Ticket> lost = find(handle, told.press()).filter(each -> each.series().isEmpty());
        lost.ifPresent(each -> handle.execute("update queue_ticket set press = ?, ticket_key = ?, state = ?, ended_at = taken_at where press = ?",
                each.press() + "/replaced", "replaced/" + each.press(), TicketState.REPLACED.name(), each.press()));
        long at = millis(told.at());
        boolean late = !told.day().equals(today);
        int written = handle.execute(INSERT, told.press(), told.key(), plan.branch(), told.day().toString(), told.letter(),
                told.series(), told.number(),
                told.letter(), kiosk, told.procedureCode(), plan.group(PriorityClaim.parse(told.priority())), null, at, at,
                (late ? TicketState.CLOSED : TicketState.WAITING).name(), late ? at : 0);
        if (written == 0 && find(handle, told.press()).isEmpty()) {
            LOG.warn("kiosk {} gave a number of its series twice on {}", kiosk, told.day());
        }
    }

    private long millis(LocalDateTime at) {
        return at.atZone(zone).toInstant().toEpochMilli();
    }
}
