package vn.motcua.centre.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.centre.books.Books;
import vn.motcua.centre.books.DossierFiles;
import vn.motcua.exchange.Acknowledgement;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.exchange.Message;
import vn.motcua.exchange.OutboxEntry;
import vn.motcua.sqlite.StoreException;

/**
 * Acknowledges only what it has wholly: messages up to the first dossier whose file has not arrived. A message that it does not
 * understand is kept as it came, so that one strange message never holds up a kiosk.
 */
final class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final Books books;
    private final DossierFiles files;

    Intake(Books books, DossierFiles files) {
        this.books = books;
        this.files = files;
    }

    Acknowledgement take(Batch batch) throws StoreException {
        List<Books.Told> whole = new ArrayList<>();
        long upTo = 0;
        for (OutboxEntry entry : batch.entries()) {
            Optional<Message> message = message(entry);
            if (message.isPresent() && message.get() instanceof DossierSubmitted dossier && !entry.fileLost()
                    && !files.isHere(dossier.code(), dossier.sha256())) {
                break;
            }
            whole.add(new Books.Told(entry, message));
            upTo = entry.sequence();
        }
        books.write(batch.kiosk(), batch.series(), whole);
        return new Acknowledgement(ExchangeJson.VERSION, batch.series(), upTo);
    }

    private static Optional<Message> message(OutboxEntry entry) {
        try {
            return ExchangeJson.message(entry.type(), entry.body()).filter(Intake::isPlausible);
        } catch (MalformedException e) {
            LOG.warn("message {} is kept unread: {}", entry.sequence(), e.getMessage());
            return Optional.empty();
        }
    }

    private static boolean isPlausible(Message message) {
        return !(message instanceof DossierSubmitted dossier)
                || DossierFiles.CODE.matcher(dossier.code()).matches() && DossierFiles.SHA256.matcher(dossier.sha256()).matches();
    }
}
