package vn.motcua.kiosk.store;

import java.time.LocalDateTime;

import org.jdbi.v3.core.Handle;

/** Which visits left something. A visit is a key and a time, nothing about the person. */
final class Visits {

    private Visits() {
    }

    static void note(Handle handle, String visitKey, LocalDateTime at) {
        handle.execute("insert into visit (visit_key, began_at) values (?, ?) on conflict do nothing", visitKey, at.toString());
    }
}
