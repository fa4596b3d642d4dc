package vn.motcua.kiosk.visit;

import java.util.List;

import vn.motcua.exchange.DossierState;

/** Which of the citizen's dossiers? A row's id is the dossier's code. @param first first row shown */
public record ChooseDossier(List<DossierState> dossiers, int first) implements Step {

    public ChooseDossier {
        dossiers = List.copyOf(dossiers);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen) {
            return dossiers.stream().filter(dossier -> dossier.code().equals(chosen.id())).findFirst()
                    .map(dossier -> Next.to(DossierShown.from(this, dossier), visit))
                    .orElse(Next.to(this, visit));
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new ChooseDossier(dossiers, turned.first()), visit);
        }
        if (event instanceof Event.Pressed pressed && pressed.button() == Button.BACK) {
            return Next.to(TypeCode.open(Lookup.DOSSIER), visit);
        }
        return Next.to(this, visit);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.chooseDossier(this);
    }
}
