package vn.motcua.centre.hall;

import java.util.Optional;

import vn.motcua.centre.hall.InLine.Kind;

/**
 * Who is called next. Each minute of waiting counts by its weight, so that an elderly citizen or an appointment moves forward faster,
 * but everybody moves (accumulating priority, Kleinrock 1964). And nobody is overtaken by more than {@code mostOvertaken} who came
 * later: then it is his turn, whoever else waits. So there is no stream of priority that keeps an ordinary citizen waiting for ever.
 *
 * @param priority      weight of a minute of who is called earlier by law; an ordinary citizen's is 1
 * @param appointment   weight of a minute after the appointment's time
 * @param returned      weight of a minute of who was called, was not there, and came back
 * @param mostOvertaken by how many later ones anybody may be overtaken, at most
 */
public record CallingRule(double priority, double appointment, double returned, int mostOvertaken) {

    public static final CallingRule USUAL = new CallingRule(2.5, 4, 2, 4);

    public CallingRule {
        if (priority < 1 || appointment < 1 || returned < 1 || mostOvertaken < 0) {
            throw new IllegalArgumentException("weights are at least 1, and nobody is overtaken less than never");
        }
    }

    /** Why this one, for the official and the record. */
    public enum Reason { LONGEST_WAIT, OVERTAKEN_ENOUGH, PRIORITY, APPOINTMENT, RETURNED, CHOSEN_BY_STAFF }

    /** @param waitedMillis since he came, or since the appointment's time; negative before it */
    public record Choice<T extends InLine>(T ticket, Reason reason, long waitedMillis) {
    }

    /** @param served bits of the services that the counter serves @param now milliseconds @return empty when nobody waits for them */
    public <T extends InLine> Optional<Choice<T>> next(Iterable<T> waiting, int served, long now) {
        T best = null;
        double bestScore = 0;
        T longest = null;
        for (T each : waiting) {
            if ((each.service() & served) == 0) {
                continue;
            }
            double score = score(each, now);
            if (best == null || isBefore(each, score, best, bestScore)) {
                best = each;
                bestScore = score;
            }
            if (longest == null || each.since() < longest.since()) {
                longest = each;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        return Optional.of(new Choice<>(best, reason(best, longest), now - best.since()));
    }

    /** Who was overtaken often enough stands before all others, and among those who came first. */
    private boolean isBefore(InLine one, double score, InLine other, double otherScore) {
        boolean enough = one.overtaken() >= mostOvertaken;
        boolean otherEnough = other.overtaken() >= mostOvertaken;
        if (enough != otherEnough) {
            return enough;
        }
        return enough || score == otherScore ? one.since() < other.since() : score > otherScore;
    }

    private Reason reason(InLine chosen, InLine longest) {
        if (chosen.since() <= longest.since()) {
            return Reason.LONGEST_WAIT;
        }
        if (chosen.overtaken() >= mostOvertaken) {
            return Reason.OVERTAKEN_ENOUGH;
        }
        return switch (chosen.kind()) {
            case PRIORITY -> Reason.PRIORITY;
            case APPOINTMENT -> Reason.APPOINTMENT;
            case RETURNED -> Reason.RETURNED;
            case ORDINARY -> Reason.LONGEST_WAIT;
        };
    }

    private double score(InLine each, long now) {
        long waited = now - each.since();
        // Before his time an appointment counts backwards, and the weight must not push him further back.
        return waited < 0 ? waited : waited * weight(each.kind());
    }

    private double weight(Kind kind) {
        return switch (kind) {
            case ORDINARY -> 1;
            case PRIORITY -> priority;
            case APPOINTMENT -> appointment;
            case RETURNED -> returned;
        };
    }
}
