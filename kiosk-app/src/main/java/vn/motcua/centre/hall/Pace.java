package vn.motcua.centre.hall;

/**
 * How long a service keeps its counter, from one call to the end: log-normal, learnt from each citizen, the latest counting most.
 *
 * @param logMean  of the natural logarithm of minutes
 * @param variance of the same
 * @param seen     how many citizens it is learnt from
 */
public record Pace(double logMean, double variance, int seen) {

    /** What one usual citizen is worth as long as few were seen. */
    private static final double SHARE = 0.04;
    private static final double USUAL_VARIANCE = 0.36;
    private static final double SHORTEST_MINUTES = 0.2;
    private static final double LONGEST_MINUTES = 180;

    /** Before anything was learnt. */
    public static Pace usual(double minutes) {
        return new Pace(Math.log(minutes) - USUAL_VARIANCE / 2, USUAL_VARIANCE, 0);
    }

    /** With one more citizen. */
    public Pace with(double minutes) {
        double log = Math.log(Math.min(LONGEST_MINUTES, Math.max(SHORTEST_MINUTES, minutes)));
        // The first few count more, so that a wrong start is soon forgotten.
        double share = Math.max(SHARE, 1.0 / (seen + 6));
        double apart = log - logMean;
        double mean = logMean + share * apart;
        return new Pace(mean, Math.max(0.02, (1 - share) * (variance + share * apart * apart)), seen + 1);
    }

    /** Of one citizen, on average. */
    public double meanMinutes() {
        return Math.exp(logMean + variance / 2);
    }

    /** @param normal a draw of the standard normal distribution */
    double minutes(double normal) {
        return Math.exp(logMean + Math.sqrt(variance) * normal);
    }
}
