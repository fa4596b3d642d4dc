package vn.motcua.kiosk.dossier;

import java.util.Arrays;
import java.util.stream.IntStream;

/** By how much the lines of a page slope: the angle at which they fall into the fewest rows. */
final class SkewCheck {

    private static final double MOST_DEGREES = 5;
    private static final int MOST_POINTS = 20_000;
    private static final int FEWEST_POINTS = 400;
    /** A page of lines stands out by far more; scribbles and photos do not. */
    private static final double DISTINCT = 1.15;
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

    /** @return clockwise positive, within 5 degrees; 0 when there are no lines to tell by */
    static double degrees(InkMask mask) {
        return new SkewCheck(mask).degrees();
    }

    private double degrees() {
        if (xs.length < FEWEST_POINTS) {
            return 0;
        }
        double[] scores = IntStream.rangeClosed(-20, 20).mapToDouble(i -> score(i * MOST_DEGREES / 20)).toArray();
        double best = (IntStream.range(0, scores.length).reduce(0, (a, b) -> scores[b] > scores[a] ? b : a) - 20) * MOST_DEGREES / 20;
        Arrays.sort(scores);
        if (scores[scores.length - 1] < DISTINCT * scores[scores.length / 2]) {
            return 0;
        }
        return finer(finer(best, 0.05), 0.01);
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
