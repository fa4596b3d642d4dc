package vn.motcua.kiosk.visit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A procedure: what to bring, how long, how much, where. The id of a document's row is its index.
 *
 * @param cameFrom where "back" leads, input kept
 * @param have     papers that the citizen ticked as being at hand, by index
 * @param first    first document shown
 * @param guide    the printed checklist
 */
public record ProcedureDetail(Optional<Search> cameFrom, Set<Integer> have, int first, Guide guide) implements Step {

    public enum Guide { NONE, PRINTING, PRINTED, FAILED }

    public ProcedureDetail {
        have = Set.copyOf(have);
    }

    static ProcedureDetail open() {
        return new ProcedureDetail(Optional.empty(), Set.of(), 0, Guide.NONE);
    }

    static ProcedureDetail cameFrom(Search search) {
        return new ProcedureDetail(Optional.of(search), Set.of(), 0, Guide.NONE);
    }

    @Override
    public Next on(Event event, Visit visit) {
        if (event instanceof Event.Chosen chosen) {
            return Next.to(new ProcedureDetail(cameFrom, toggled(Integer.parseInt(chosen.id())), first, guide), visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(new ProcedureDetail(cameFrom, have, turned.first(), guide), visit);
        }
        if (event instanceof Event.Printed) {
            return Next.to(with(Guide.PRINTED), visit);
        }
        if (event instanceof Event.Failed) {
            return Next.to(with(Guide.FAILED), visit);
        }
        if (event instanceof Event.Pressed pressed) {
            return switch (pressed.button()) {
                case TAKE_NUMBER -> IssuingNumber.forProcedure(visit.with(Purpose.TAKE_NUMBER));
                case SUBMIT_DOSSIER -> visit.identity().isPresent()
                        ? ScanDocuments.begin(visit.with(Purpose.SUBMIT_DOSSIER))
                        : Next.to(PresentCard.fresh(), visit.with(Purpose.SUBMIT_DOSSIER));
                case PRINT_GUIDE -> guide == Guide.PRINTING
                        ? Next.to(this, visit)
                        : Next.to(with(Guide.PRINTING), visit, new Command.PrintGuide(visit.procedure().orElseThrow()));
                case BACK -> cameFrom.isPresent() ? Next.to(cameFrom.get(), visit) : Search.open(visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private ProcedureDetail with(Guide other) {
        return new ProcedureDetail(cameFrom, have, first, other);
    }

    private Set<Integer> toggled(int index) {
        Set<Integer> changed = new TreeSet<>(have);
        if (!changed.remove(index)) {
            changed.add(index);
        }
        return changed;
    }

    @Override
    public int patience() {
        return 60;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.procedureDetail(this);
    }
}
