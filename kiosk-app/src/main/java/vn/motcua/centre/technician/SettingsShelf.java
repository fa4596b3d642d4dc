package vn.motcua.centre.technician;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import org.jdbi.v3.core.Handle;

import vn.motcua.centre.database.Database;
import vn.motcua.sqlite.StoreException;

/** The settings files of all kiosks, version by version: who gave one, when, and what it changed. Nothing is ever taken off the shelf. */
final class SettingsShelf {

    private static final int SHOWN = 50;

    private final Database database;
    private final Clock clock;

    /**
     * @param person empty: the kiosk told it
     * @param state  of the task that brought it: WAITING, TAKEN, DONE; REFUSED when the kiosk did not take it
     * @param at     milliseconds since 1970
     */
    record Version(int version, String person, String state, String body, long at) {
    }

    /** @param sign + for a line that came, - for one that went */
    record Change(String sign, String text) {
    }

    SettingsShelf(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the transaction of the task that sends it. */
    void put(Handle handle, String kiosk, String body, String person, String task) {
        handle.execute(
                "insert into kiosk_settings (kiosk, version, body, person, task, at) "
                        + "values (?, (select coalesce(max(version), 0) + 1 from kiosk_settings where kiosk = ?), ?, ?, ?, ?)",
                kiosk, kiosk, body, person, task, clock.millis());
    }

    /** What the kiosk says it has, unless that is known already. */
    void putUnlessLast(Handle handle, String kiosk, String body, String task) {
        Optional<String> last = handle.createQuery("select body from kiosk_settings where kiosk = :kiosk order by version desc limit 1")
                .bind("kiosk", kiosk).mapTo(String.class).findOne();
        if (last.filter(body::equals).isEmpty()) {
            put(handle, kiosk, body, "", task);
        }
    }

    /** Newest first. */
    List<Version> of(String kiosk) throws StoreException {
        return database.read(handle ->
                handle.createQuery(
                        "select s.version, s.person, s.body, s.at, "
                                + "case when t.lines like '%\"FAULT\"%' then 'REFUSED' else coalesce(t.state, 'DONE') end as state "
                                + "from kiosk_settings s left join kiosk_task t on t.id = s.task "
                                + "where s.kiosk = :kiosk order by s.version desc limit " + SHOWN)
                .bind("kiosk", kiosk)
                .map((row, context) -> new Version(row.getInt("version"), row.getString("person"), row.getString("state"),
                        row.getString("body"), row.getLong("at"))).list());
    }

    /** From one file to another, in the order of their lines. */
    static List<Change> changes(String before, String after) {
        List<Change> all = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before.lines().toList(), after.lines().toList()).getDeltas()) {
            delta.getSource().getLines().forEach(line -> all.add(new Change("-", line)));
            delta.getTarget().getLines().forEach(line -> all.add(new Change("+", line)));
        }
        return all;
    }
}
