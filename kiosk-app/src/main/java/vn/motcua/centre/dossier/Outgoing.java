package vn.motcua.centre.dossier;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

import vn.motcua.centre.books.DossierFiles;
import vn.motcua.centre.handover.HandOver;
import vn.motcua.centre.handover.Parcel;
import vn.motcua.exchange.ExchangeJson;
import vn.motcua.exchange.MalformedException;
import vn.motcua.sqlite.StoreException;

/** An accepted dossier with its form and file, made up for the one-stop system. */
final class Outgoing implements HandOver.Parcels {

    private final Acceptances acceptances;
    private final Inbox inbox;
    private final DossierFiles files;

    Outgoing(Acceptances acceptances, Inbox inbox, DossierFiles files) {
        this.acceptances = acceptances;
        this.inbox = inbox;
        this.files = files;
    }

    @Override
    public Optional<Parcel> of(String code) throws StoreException {
        Accepted accepted = acceptances.find(code).orElseThrow();
        Inbox.Entry entry = inbox.find(code).orElseThrow();
        var file = files.find(entry.code(), entry.sha256());
        if (entry.hasFile() && file.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Parcel(code, accepted.official(), accepted.branch(), entry.procedureCode(), accepted.procedureName(), accepted.acceptedAt(),
                accepted.due(), form(accepted), entry.sha256(), file));
    }

    private static JsonNode form(Accepted accepted) {
        try {
            return ExchangeJson.tree(ExchangeJson.write(accepted.form()));
        } catch (MalformedException e) {
            throw new IllegalStateException("what was written here can be read", e);
        }
    }
}
