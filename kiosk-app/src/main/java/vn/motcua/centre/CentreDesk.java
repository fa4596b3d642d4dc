package vn.motcua.centre;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import vn.motcua.centre.access.Accounts;
import vn.motcua.centre.access.Enrolment;
import vn.motcua.centre.audit.AuditLog;
import vn.motcua.centre.books.Books;
import vn.motcua.centre.papercode.PaperKeyBook;
import vn.motcua.centre.tls.Certificate;
import vn.motcua.sqlite.StoreException;

/** A centre's books opened from the command line, beside a running centre or without one. */
public final class CentreDesk implements AutoCloseable {

    /** Who changes something from here, in the record of changes. */
    public static final String COMMAND_LINE = "command-line";

    private final CentreSettings settings;
    private final Books books;
    private final AuditLog audit;
    private final Clock clock;

    private CentreDesk(CentreSettings settings, Books books, AuditLog audit, Clock clock) {
        this.settings = settings;
        this.books = books;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws CentreException when the books or keys cannot be used */
    public static CentreDesk open(CentreSettings settings, Clock clock) throws CentreException {
        try {
            Books books = settings.database().isPresent() ? Books.open(settings.database().get(), clock) : Books.open(settings.data(), clock);
            return new CentreDesk(settings, books, new AuditLog(books.database(), settings.data(), clock), clock);
        } catch (StoreException | IOException e) {
            throw new CentreException("the centre's books cannot be used: " + e.getMessage(), e);
        }
    }

    public Accounts accounts() {
        return new Accounts(books.database(), audit, clock);
    }

    public Enrolment enrolment() {
        return new Enrolment(books.database(), audit, clock);
    }

    /** @throws IOException when the centre's key of papers cannot be read or made */
    public PaperKeyBook paperKeys() throws IOException, StoreException {
        return new PaperKeyBook(books.database(), settings.data(), audit, settings.dossiers().agency(), clock, settings.zone());
    }

    public AuditLog audit() {
        return audit;
    }

    /** Of the certificate that the centre shows; empty without TLS. */
    public Optional<String> fingerprint() throws IOException {
        if (!settings.encrypted()) {
            return Optional.empty();
        }
        return Optional.of((settings.certificate().isPresent() ? Certificate.of(settings.certificate().get())
                : Certificate.madeHere(settings.data(), clock)).fingerprint());
    }

    @Override
    public void close() {
        books.close();
    }
}
