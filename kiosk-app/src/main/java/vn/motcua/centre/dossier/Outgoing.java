package vn.motcua.centre.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
        List<Parcel.Paper> papers = papers(entry);
        if (entry.hasFile() && papers.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Parcel(code, accepted.official(), accepted.branch(), entry.procedureCode(), accepted.procedureName(),
                accepted.acceptedAt(), accepted.due(), form(accepted), entry.sha256(), papers));
    }

    private List<Parcel.Paper> papers(Inbox.Entry entry) {
        try {
            return files.find(entry.code(), entry.sha256()).stream().map(each -> new Parcel.Paper(each.name(), each.pdf())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the papers of " + entry.code() + " cannot be read", e);
        }
    }

    private static JsonNode form(Accepted accepted) {
        try {
            return ExchangeJson.tree(ExchangeJson.write(accepted.form()));
        } catch (MalformedException e) {
            throw new IllegalStateException("what was written here can be read", e);
        }
    }
}
