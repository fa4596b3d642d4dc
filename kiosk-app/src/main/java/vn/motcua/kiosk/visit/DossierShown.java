package vn.motcua.kiosk.visit;

import java.util.Optional;

import vn.motcua.exchange.DossierState;

/**
 * How far a dossier is.
 *
 * @param cameFrom where "back" leads when there were several
 * @param byCard   its owner's card was read, so he may be addressed by name
 * @param print    the printed state
 */
public record DossierShown(DossierState dossier, Optional<ChooseDossier> cameFrom, boolean byCard, Print print) implements Step {

    public enum Print { NONE, PRINTING, PRINTED, FAILED }

    static DossierShown only(DossierState dossier, boolean byCard) {
        return new DossierShown(dossier, Optional.empty(), byCard, Print.NONE);
    }

    static DossierShown from(ChooseDossier list, DossierState dossier) {
        return new DossierShown(dossier, Optional.of(list), true, Print.NONE);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Printed) {
            return Next.to(with(Print.PRINTED), visit);
        }
        if (event instanceof Event.Failed) {
            return Next.to(with(Print.FAILED), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case PRINT_STATE -> print == Print.PRINTING ? Next.to(this, visit)
                        : Next.to(with(Print.PRINTING), visit, new Command.PrintState(dossier));
                case BACK -> cameFrom.isPresent() ? Next.to(cameFrom.get(), visit) : Next.to(TypeCode.open(Lookup.DOSSIER), visit);
                case TAKE_NUMBER -> Next.to(new ChooseService(0), visit.with(Purpose.TAKE_NUMBER));
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private DossierShown with(Print other) {
        return new DossierShown(dossier, cameFrom, byCard, other);
    }

    @Override
    public boolean personal() {
        return true;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.dossierShown(this);
    }
}
