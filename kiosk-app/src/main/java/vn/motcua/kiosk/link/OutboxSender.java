package vn.motcua.kiosk.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.motcua.exchange.Acknowledgement;
import vn.motcua.exchange.Batch;
import vn.motcua.exchange.DossierSubmitted;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.OutboxEntry;
import vn.motcua.kiosk.store.Outbox;
import vn.motcua.sqlite.StoreException;

/** Empties the outbox batch by batch; a file goes before the message that names it. Whatever breaks off is simply sent again. */
final class OutboxSender {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxSender.class);
    private static final int BATCH = 50;

    private final String kiosk;
    private final Outbox outbox;
    private final CentreLine line;
    private final Upload.Between between;

    /** @param between called after each piece of a file */
    OutboxSender(String kiosk, Outbox outbox, CentreLine line, Upload.Between between) {
        this.kiosk = kiosk;
        this.outbox = outbox;
        this.line = line;
        this.between = between;
    }

    void sendAll() throws IOException, StoreException, InterruptedException {
        for (List<Outbox.Waiting> waiting = outbox.batch(BATCH); !waiting.isEmpty(); waiting = outbox.batch(BATCH)) {
            List<OutboxEntry> entries = new ArrayList<>();
            for (Outbox.Waiting each : waiting) {
                entries.add(entry(each));
            }
            Acknowledgement acknowledged = line.send(new Batch(ExchangeJson.VERSION, kiosk, outbox.series(), entries));
            accept(acknowledged, waiting);
        }
    }

    /** An answer about another series or about nothing that was sent is a fault of the centre, and no reason to delete anything. */
    private void accept(Acknowledgement acknowledged, List<Outbox.Waiting> sent) throws IOException, StoreException {
        long first = sent.get(0).sequence();
        long last = sent.get(sent.size() - 1).sequence();
        if (!acknowledged.series().equals(outbox.series()) || acknowledged.upTo() < first || acknowledged.upTo() > last) {
            throw new IOException("the centre acknowledged " + acknowledged.upTo() + " of " + first + " to " + last);
        }
        outbox.acknowledge(acknowledged.upTo());
    }

    private OutboxEntry entry(Outbox.Waiting waiting) throws IOException, StoreException, InterruptedException {
        boolean fileLost = waiting.file().isPresent() && !delivered(waiting, waiting.file().get());
        return new OutboxEntry(waiting.sequence(), waiting.type(), ExchangeJson.tree(waiting.body()), waiting.at(), fileLost);
    }

    /** @return false when the file is gone or no longer what it was: then the message goes alone, and does not hold up all others */
    private boolean delivered(Outbox.Waiting waiting, Path file) throws IOException, StoreException, InterruptedException {
        if (!Files.isReadable(file)) {
            LOG.error("the file of message {} is gone from this kiosk", waiting.sequence());
            return false;
        }
        DossierSubmitted dossier = ExchangeJson.read(waiting.body(), DossierSubmitted.class);
        boolean delivered = new Upload(line, dossier.code(), dossier.sha256(), file, between).deliver();
        if (!delivered) {
            LOG.error("the file of message {} is damaged on this kiosk's disk", waiting.sequence());
        }
        return delivered;
    }
}
