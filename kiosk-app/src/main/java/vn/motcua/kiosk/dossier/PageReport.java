package vn.motcua.kiosk.dossier;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import vn.motcua.kiosk.dossier.Page.Concern;

/**
 * What the checks found on a page.
 *
 * @param concerns    empty when the page is good
 * @param skewDegrees clockwise positive; 0 when no lines were found
 * @param paperLevel  brightness of the paper, 0 to 255
 * @param inkedCells  squares of 10 mm with something on them
 */
public record PageReport(Set<Concern> concerns, double skewDegrees, int paperLevel, int inkedCells) {

    /** What to ask about first: the citizen is asked one thing at a time. */
    private static final List<Concern> BY_WEIGHT = List.of(Concern.BLANK, Concern.SAME_AS_BEFORE, Concern.DARK, Concern.FAINT,
            Concern.CUT_EDGE, Concern.SKEWED, Concern.SHORT);

    public PageReport {
        concerns = concerns.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(concerns));
    }

    /** Adds the concern that this is the page before once more; a blank one is like any other. */
    PageReport comparedWith(Optional<Likeness> before, Likeness own) {
        if (inkedCells < PageChecks.FEWEST_INKED_CELLS || before.isEmpty() || !own.sameSheet(before.get())) {
            return this;
        }
        EnumSet<Concern> all = EnumSet.of(Concern.SAME_AS_BEFORE);
        all.addAll(concerns);
        return new PageReport(all, skewDegrees, paperLevel, inkedCells);
    }

    public Concern first() {
        return concerns.stream().min(Comparator.comparing(BY_WEIGHT::indexOf)).orElse(Concern.NONE);
    }
}
