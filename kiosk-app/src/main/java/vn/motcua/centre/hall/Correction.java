package vn.motcua.centre.hall;

/**
 * What the forecasts of a branch were wrong by lately, as factors on them. Each wait that has ended moves them a little: up when it was
 * longer than was said, down when shorter, by such steps that half of all waits end above the first and a fifth above the second. So
 * whatever the forecast does not see, as officials who walk in pairs, is in it after a day.
 */
public record Correction(double middle, double high) {

    public static final Correction NONE = new Correction(1, 1);

    private static final double STEP = 0.03;
    private static final double LEAST = 0.25;
    private static final double MOST = 4;
    /** Below this a wait says nothing about the queue. */
    private static final double SHORTEST_MINUTES = 1;

    /** @param p50 what was said @param p80 what was said, both with this correction in them @param waited minutes it was in truth */
    public Correction with(double p50, double p80, double waited) {
        if (p80 < SHORTEST_MINUTES) {
            return this;
        }
        return new Correction(moved(middle, waited > p50, 0.5), moved(high, waited > p80, 0.8));
    }

    private static double moved(double factor, boolean longer, double share) {
        double moved = factor * Math.exp(STEP * ((longer ? 1 : 0) - (1 - share)));
        return Math.min(MOST, Math.max(LEAST, moved));
    }
}
