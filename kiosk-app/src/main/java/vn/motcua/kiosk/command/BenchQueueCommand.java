package vn.motcua.kiosk.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./kiosk bench queue}: days at an invented branch with the rule and the forecast that really run. Each citizen is told how long it
 * will take, by us and by two plain estimators, and then it is seen how long it took.
 */
@Command(name = "queue", description = "Days at a branch: how good the waiting times are that citizens are told, and how fair the calls.")
public final class BenchQueueCommand implements Callable<Integer> {

    @Option(names = "--days", paramLabel = "N", defaultValue = "15",
            description = "How many are measured, after a third as many to learn from; ${DEFAULT-VALUE}")
    private int days;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "The same seed gives the same days; ${DEFAULT-VALUE}")
    private long seed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        InventedDays branch = new InventedDays(seed);
        int learning = Math.max(3, days / 3);
        List<InventedDays.Visit> visits = branch.run(learning, days);
        double mean = visits.stream().mapToDouble(InventedDays.Visit::waited).average().orElse(0);
        out.printf(Locale.ROOT, "%d days, %d citizens, %.1f minutes of waiting on average; %d days before to learn from%n", days,
                visits.size(), mean, learning);
        double ours = error(out, "ours, the middle", visits, mean, InventedDays.Visit::ours);
        double line = error(out, "people before x mean time / counters", visits, mean, InventedDays.Visit::line);
        double last = error(out, "as the last one called waited", visits, mean, InventedDays.Visit::last);
        List<InventedDays.Visit> told = visits.stream().filter(each -> each.high() >= 1).toList();
        double within = told.stream().filter(each -> each.waited() <= each.high()).count() * 100.0 / told.size();
        out.printf(Locale.ROOT, "not longer than the upper end of our range: %.1f %% of those who were told to wait (meant: 80)%n", within);
        fairness(out, visits);
        out.flush();
        return ours < Math.min(line, last) && within > 75 && within < 85 ? 0 : 1;
    }

    private interface Said {
        double of(InventedDays.Visit visit);
    }

    private static double error(PrintWriter out, String name, List<InventedDays.Visit> visits, double mean, Said said) {
        double error = visits.stream().mapToDouble(each -> Math.abs(said.of(each) - each.waited())).average().orElse(0);
        out.printf(Locale.ROOT, "  %-38s wrong by %4.1f minutes, %3.0f %% of the mean wait%n", name, error, error * 100 / mean);
        return error;
    }

    private static void fairness(PrintWriter out, List<InventedDays.Visit> visits) {
        for (InventedDays.Kind kind : InventedDays.Kind.values()) {
            double[] waits = visits.stream().filter(each -> each.kind() == kind).mapToDouble(InventedDays.Visit::waited).sorted().toArray();
            if (waits.length > 0) {
                out.printf(Locale.ROOT, "  %-12s %6d citizens, waited p50 %5.1f, p95 %5.1f, longest %5.1f minutes%n",
                        kind.name().toLowerCase(Locale.ROOT), waits.length,
                        waits[waits.length / 2], waits[(int) (waits.length * 0.95)], waits[waits.length - 1]);
            }
        }
        int[] overtaken = visits.stream().mapToInt(InventedDays.Visit::overtaken).sorted().toArray();
        out.printf(Locale.ROOT, "overtaken by later ones: on average %.2f times, at most %d; %d citizens were never called%n",
                Arrays.stream(overtaken).average().orElse(0), overtaken[overtaken.length - 1],
                visits.stream().filter(each -> Double.isInfinite(each.waited())).count());
    }
}
