package vn.motcua.centre.queue;

import java.time.Clock;
import java.time.ZoneId;

import io.javalin.config.RoutesConfig;

import vn.motcua.centre.access.KioskTokens;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.books.Books;
import vn.motcua.exchange.NumberIssued;

/** The queue of a centre's branches, put together. */
public final class QueueRoom implements AutoCloseable {

    private final KioskQueueRoutes kiosks;

    public QueueRoom(QueueSettings settings, Books books, AuditLog audit, KioskTokens tokens, Clock clock, ZoneId zone) {
        Numbers numbers = new Numbers(books.database(), zone);
        HallLedger ledger = new HallLedger(books.database(), audit, clock, zone);
        Outlooks outlooks = new Outlooks(clock);
        this.kiosks = new KioskQueueRoutes(settings, numbers, ledger, outlooks, books.appointments(), tokens, clock, zone, this::changed);
        books.addReader((handle, kiosk, message) -> {
            if (message instanceof NumberIssued told) {
                settings.ofKiosk(kiosk).ifPresent(plan -> numbers.merge(handle, plan.branch(), kiosk, told, ledger.today()));
            }
        });
    }

    public void addTo(RoutesConfig routes) {
        kiosks.addTo(routes);
    }

    private void changed() {
    }

    @Override
    public void close() {
    }
}
