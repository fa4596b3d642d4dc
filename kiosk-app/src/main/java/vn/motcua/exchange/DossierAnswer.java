package vn.motcua.exchange;

import java.util.List;

/** Answer to a {@link DossierQuestion}, newest dossier first; empty when the centre has none such. @param version of the exchange */
public record DossierAnswer(int version, List<DossierState> dossiers) {

    public DossierAnswer {
        dossiers = dossiers == null ? List.of() : List.copyOf(dossiers);
    }
}
