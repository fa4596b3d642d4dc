package vn.motcua.kiosk.dossier;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** By how much the lines of a page slope: the angle at which they fall into the fewest rows. */
final class SkewCheck {

    /** A page that leans by more than this is not turned: too much of its corners would be lost. */
    static final double MOST_TURNED_DEGREES = 5;
    private static final double MOST_DEGREES = 20;
    private static final double STEP = 0.25;
    private static final int MOST_POINTS = 20_000;
    private static final int FEWEST_POINTS = 400;
    /** A page of lines stands out by far more; scribbles and photos do not. */
    private static final double DISTINCT = 1.15;
    /** Among all angles lines stand out more, by two and above; and who is wrong here asks for a page again that was good. */
    private static final double DISTINCT_AMONG_ALL = 1.6;
    private static final double MARGIN_MILLIMETRES = 8;

    private final int[] xs;
    private final int[] ys;
    private final int height;

    private SkewCheck(InkMask mask) {
        int margin = GreyPage.dots(MARGIN_MILLIMETRES);
        int[] all = IntStream.range(0, mask.width * mask.height)
                .filter(i -> {
                    int x = i % mask.width;
                    int y = i / mask.width;
                    return x >= margin && x < mask.width - margin && y >= margin && y < mask.height - margin && mask.at(x, y);
                }).toArray();
        int step = Math.max(1, all.length / MOST_POINTS);
        int[] points = IntStream.range(0, all.length / step).map(i -> all[i * step]).toArray();
        xs = Arrays.stream(points).map(i -> i % mask.width - mask.width / 2).toArray();
        ys = Arrays.stream(points).map(i -> i / mask.width).toArray();
        height = mask.height;
    }

    /** @return clockwise positive, within 20 degrees; 0 when there are no lines to tell by */
    static double degrees(InkMask mask) {
        return new SkewCheck(mask).degrees();
    }

    private double degrees() {
        if (xs.length < FEWEST_POINTS) {
            return 0;
        }
        // Nearly every page lies nearly straight.
        OptionalDouble near = best(MOST_TURNED_DEGREES, DISTINCT);
        if (near.isPresent() && Math.abs(near.getAsDouble()) < MOST_TURNED_DEGREES) {
            return finer(finer(near.getAsDouble(), 0.05), 0.01);
        }
        OptionalDouble far = best(MOST_DEGREES, DISTINCT_AMONG_ALL);
        return far.isPresent() ? finer(finer(far.getAsDouble(), 0.05), 0.01) : 0;
    }

    /** The best of the angles within so many degrees; empty when it does not stand out by so much. */
    private OptionalDouble best(double most, double distinct) {
        int steps = (int) (most / STEP);
        double[] scores = IntStream.rangeClosed(-steps, steps).mapToDouble(i -> score(i * STEP)).toArray();
        double best = (IntStream.range(0, scores.length).reduce(0, (a, b) -> scores[b] > scores[a] ? b : a) - steps) * STEP;
        Arrays.sort(scores);
        return scores[scores.length - 1] < distinct * scores[scores.length / 2] ? OptionalDouble.empty() : OptionalDouble.of(best);
    }

    private double finer(double around, double step) {
        double best = around;
        for (int i = -6; i <= 6; i++) {
            if (score(around + i * step) > score(best)) {
                best = around + i * step;
            }
        }
        return best;
    }

    /** Sum of squares of the points in each row after the page is turned back by so much. */
    private double score(double degrees) {
        double slope = Math.tan(Math.toRadians(degrees));
        int[] rows = new int[3 * height];
        for (int i = 0; i < xs.length; i++) {
            rows[(int) (ys[i] - xs[i] * slope) + height]++;
        }
        double sum = 0;
        for (int row : rows) {
            sum += (double) row * row;
        }
        return sum;
    }
}
