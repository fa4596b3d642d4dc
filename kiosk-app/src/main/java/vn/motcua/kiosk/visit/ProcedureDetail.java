package vn.motcua.kiosk.visit;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import vn.motcua.kiosk.procedure.Procedure;

/**
 * A procedure: what to bring, how long, how much, where. The id of a document's row is its index.
 *
 * @param cameFrom where "back" leads, input kept
 * @param have     papers that the citizen ticked as being at hand, by index
 * @param first    first document shown
 * @param guide    the printed checklist
 * @param firstCase first case shown
 * @param cases    those that the citizen says are his, of {@link Procedure#cases()}
 * @param more     what else is published of it is shown, instead of the papers
 */
public record ProcedureDetail(Optional<Search> cameFrom, Set<Integer> have, int first, Guide guide, int firstCase, Set<String> cases,
                              boolean more) implements Step {

    /** The list of cases, as its pages are called. */
    public static final String CASES = "cases";
    static final String CASE = "case:";

    public enum Guide { NONE, PRINTING, PRINTED, FAILED }

    public ProcedureDetail {
        have = Set.copyOf(have);
        cases = Set.copyOf(cases);
    }

    /** The papers, for no case in particular. */
    public ProcedureDetail(Optional<Search> cameFrom, Set<Integer> have, int first, Guide guide) {
        this(cameFrom, have, first, guide, 0, Set.of(), false);
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
            return Next.to(chosen(chosen.id()), visit);
        }
        if (event instanceof Event.TurnedTo turned) {
            return Next.to(turned.list().equals(CASES) ? new ProcedureDetail(cameFrom, have, first, guide, turned.first(), cases, more)
                    : new ProcedureDetail(cameFrom, have, turned.first(), guide, firstCase, cases, more), visit);
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
                case SUBMIT_DOSSIER -> submit(visit.with(Purpose.SUBMIT_DOSSIER).with(inMyCase(visit)));
                case PRINT_GUIDE -> guide == Guide.PRINTING
                        ? Next.to(this, visit)
                        : Next.to(with(Guide.PRINTING), visit, new Command.PrintGuide(inMyCase(visit)));
                case MORE_ABOUT_PROCEDURE -> Next.to(new ProcedureDetail(cameFrom, have, 0, guide, firstCase, cases, true), visit);
                case BACK -> more ? Next.to(new ProcedureDetail(cameFrom, have, 0, guide, firstCase, cases, false), visit)
                        : cameFrom.isPresent() ? Next.to(cameFrom.get(), visit) : Search.open(visit);
                default -> Next.to(this, visit);
            };
        }
        return Next.to(this, visit);
    }

    private ProcedureDetail with(Guide other) {
        return new ProcedureDetail(cameFrom, have, first, other, firstCase, cases, more);
    }

    private static Next submit(Visit visit) {
        return visit.identity().isPresent() ? ScanDocuments.begin(visit) : Next.to(PresentCard.fresh(), visit);
    }

    /** With the papers of his cases; who named none is asked for all, and says himself which he does not need. */
    private Procedure inMyCase(Visit visit) {
        Procedure procedure = visit.procedure().orElseThrow();
        return cases.isEmpty() ? procedure : procedure.inCases(cases);
    }

    /** A case that is his or no longer, or a paper at hand or no longer. */
    private ProcedureDetail chosen(String id) {
        if (id.startsWith(CASE)) {
            Set<String> changed = new TreeSet<>(cases);
            if (!changed.remove(id.substring(CASE.length()))) {
                changed.add(id.substring(CASE.length()));
            }
            return new ProcedureDetail(cameFrom, have, 0, guide, firstCase, changed, more);
        }
        return new ProcedureDetail(cameFrom, toggled(Integer.parseInt(id)), first, guide, firstCase, cases, more);
    }

    private Set<Integer> toggled(int index) {
        Set<Integer> changed = new TreeSet<>(have);
        if (!changed.remove(index)) {
            changed.add(index);
        }
        return changed;
    }

    @Override
    public <R> R shownBy(StepViewer<R> viewer) {
        return viewer.procedureDetail(this);
    }

    /** Without the citizen's case. */
    @Override
    public String toString() {
        return "ProcedureDetail[" + guide + "]";
    }
}
