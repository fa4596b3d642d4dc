package vn.motcua.kiosk.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.Procedure;
import vn.motcua.kiosk.procedure.ProcedureSearch;

/** Measures the search on judged queries, beside plain Lucene and SQLite, in one run. */
@Command(name = "search", description = "Quality, key strokes, latency and memory of the search, beside plain Lucene and SQLite FTS5.")
public final class BenchSearchCommand implements Callable<Integer> {

    private static final int MOST = 10;
    /** Until the compiler has seen everything. */
    private static final int WARMING_SECONDS = 15;
    private static final int MEASURING_SECONDS = 30;
    private static final int PASSES = 3;
    private static final long SEED = 20261123;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "${sys:config.dir:-config}",
            description = "Folder with catalogue/ (default: ${DEFAULT-VALUE}).")
    private Path config;

    @Option(names = "--judged", paramLabel = "SET", defaultValue = "final", completionCandidates = Sets.class,
            description = "Judged queries: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private String judged;

    @Option(names = "--titles", paramLabel = "N", defaultValue = "100000",
            description = "Size of the large catalogue, made up from parts of real titles; 0 for none (default: ${DEFAULT-VALUE}).")
    private int titles;

    private PrintWriter out;
    private List<JudgedQuery> queries;

    /** Names for the help. */
    private static final class Sets extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Sets() {
            super(JudgedQuery.SETS);
        }
    }

    /** The search of the kiosk itself. */
    private record Ours(ProcedureSearch search) implements SearchRival {

        @Override
        public String name() {
            return "kiosk search";
        }

        @Override
        public List<String> find(String query, int most) {
            return search.find(query, most).stream().map(hit -> hit.procedure().code()).toList();
        }
    }

    @FunctionalInterface
    private interface Builder {
        SearchRival build() throws IOException, SQLException;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        if (!JudgedQuery.SETS.contains(judged)) {
            throw new ParameterException(spec.commandLine(), "--judged is one of " + String.join(", ", JudgedQuery.SETS) + ", not " + judged);
        }
        out = spec.commandLine().getOut();
        queries = JudgedQuery.read(judged);
        Path folder = config.resolve("catalogue");
        Catalogue catalogue = Catalogue.load(folder);
        if (catalogue.procedures().isEmpty()) {
            spec.commandLine().getErr().println("No procedures in " + folder);
            return 1;
        }
        out.printf("%d judged queries (%s), %d titles%n%n", queries.size(), judged, catalogue.procedures().size());
        measure(catalogue, true);
        if (titles > 0) {
            Catalogue large = enlarged(catalogue, folder);
            out.printf("%n%d titles%n%n", large.procedures().size());
            measure(large, false);
        }
        out.flush();
        return 0;
    }

    private void measure(Catalogue catalogue, boolean withQuality) throws IOException, SQLException {
        List<SearchQuality> qualities = new ArrayList<>();
        List<Builder> builders = List.of(() -> new Ours(ProcedureSearch.over(catalogue)),
                () -> new PlainLucene(catalogue.procedures()), () -> new SqliteTrigram(catalogue.procedures()));
        out.printf("%-22s %10s %10s %12s %12s %8s%n", "engine", "ready ms", "heap MB", "p50 CPU us", "p99 CPU us", "strokes");
        for (Builder builder : builders) {
            long before = heap();
            long start = threads.getCurrentThreadCpuTime();
            try (SearchRival engine = builder.build()) {
                long ready = threads.getCurrentThreadCpuTime() - start;
                double megabytes = (heap() - before) / 1e6;
                long[] strokes = strokes(engine);
                out.printf(Locale.ROOT, "%-22s %10d %10.1f %12d %12d %8d%n", engine.name(), ready / 1_000_000, megabytes,
                        strokes[strokes.length / 2] / 1_000, strokes[(int) (strokes.length * 0.99)] / 1_000, strokes.length);
                out.flush();
                if (withQuality) {
                    qualities.add(SearchQuality.of(engine, queries));
                }
            }
        }
        if (withQuality) {
            print(qualities);
        }
    }

    /**
     * CPU nanoseconds of key strokes in random order, sorted: all of them, or as many as fit in the time. Of each stroke the least of
     * some passes: what a busy machine adds to one of them is not the search's.
     */
    private long[] strokes(SearchRival engine) {
        List<String> typed = new ArrayList<>();
        for (JudgedQuery query : queries) {
            for (int length = 1; length <= query.query().length(); length++) {
                typed.add(query.query().substring(0, length));
            }
        }
        Collections.shuffle(typed, new Random(SEED));
        pass(engine, typed, WARMING_SECONDS);
        long[] least = pass(engine, typed, MEASURING_SECONDS);
        for (int pass = 1; pass < PASSES && least.length == typed.size(); pass++) {
            long[] again = pass(engine, typed, MEASURING_SECONDS);
            for (int i = 0; i < again.length; i++) {
                least[i] = Math.min(least[i], again[i]);
            }
        }
        Arrays.sort(least);
        return least;
    }

    private long[] pass(SearchRival engine, List<String> typed, int seconds) {
        long end = threads.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(seconds);
        long[] nanos = new long[typed.size()];
        int count = 0;
        long start = threads.getCurrentThreadCpuTime();
        while (count < typed.size() && start < end) {
            engine.find(typed.get(count), MOST);
            long stop = threads.getCurrentThreadCpuTime();
            nanos[count++] = stop - start;
            start = stop;
        }
        return Arrays.copyOf(nanos, count);
    }

    private void print(List<SearchQuality> qualities) {
        out.printf("%n%-14s %8s | %-23s | %-23s | %-23s%n", "", "", "kiosk search", "plain Lucene", "SQLite FTS5 trigram");
        out.printf("%-14s %8s |%s%n", "kind", "queries", "  MRR@10  first  among5 |".repeat(qualities.size()));
        for (String kind : qualities.get(0).byKind().keySet()) {
            if (!kind.equals(SearchQuality.ALL)) {
                print(kind, qualities);
            }
        }
        print(SearchQuality.ALL, qualities);
        out.printf("%-23s |", "key strokes to top 3");
        for (SearchQuality quality : qualities) {
            out.printf(Locale.ROOT, " %7.1f  (never %3d)    |", quality.keyStrokes(), quality.neverThere());
        }
        out.println();
    }

    private void print(String kind, List<SearchQuality> qualities) {
        out.printf("%-14s %8d |", kind, qualities.get(0).byKind().get(kind).queries);
        for (SearchQuality quality : qualities) {
            SearchQuality.Tally tally = quality.byKind().get(kind);
            out.printf(Locale.ROOT, "  %6.3f %6.3f %7.3f |", tally.mrr(), tally.first / (double) tally.queries,
                    tally.amongFive / (double) tally.queries);
        }
        out.println();
    }

    /** Titles made of the beginning of one real title and the end of another: real words in real order, and many alike. */
    private Catalogue enlarged(Catalogue catalogue, Path folder) throws IOException {
        List<Procedure> real = List.copyOf(catalogue.procedures());
        Random random = new Random(SEED);
        Path file = Files.createTempFile("procedures", ".tsv");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(file)) {
                writer.write("code\tname\tfield\tlevel\n");
                for (int i = 0; i < titles; i++) {
                    Procedure first = real.get(random.nextInt(real.size()));
                    String name = i < real.size() ? real.get(i).name() : joined(first, real.get(random.nextInt(real.size())), random);
                    String code = i < real.size() ? real.get(i).code() : String.format("9.%06d", i);
                    writer.write(String.join("\t", code, name, first.field(), first.level()) + "\n");
                }
            }
            return Catalogue.load(folder, file);
        } finally {
            Files.delete(file);
        }
    }

    private static String joined(Procedure first, Procedure second, Random random) {
        String[] beginning = first.name().split(" ");
        String[] end = second.name().split(" ");
        int cut = 1 + random.nextInt(beginning.length);
        int from = random.nextInt(end.length);
        return String.join(" ", Arrays.copyOf(beginning, cut)) + " " + String.join(" ", Arrays.copyOfRange(end, from, end.length));
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
