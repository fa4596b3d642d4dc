package vn.motcua.kiosk.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import vn.motcua.kiosk.procedure.Catalogue;
import vn.motcua.kiosk.procedure.CatalogueProblem;
import vn.motcua.kiosk.procedure.ProcedureSearch;
import vn.motcua.kiosk.procedure.SearchHit;

/** Searches as the kiosk's screen does, one query on the command line or one per line of the standard input. */
@Command(name = "search", description = "Searches the catalogue as the kiosk's screen does.")
public final class SearchCommand implements Callable<Integer> {

    private static final int MOST = 10;
    /** A file in another encoding has one in every line. */
    private static final int MOST_PROBLEMS = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    @Spec
    private CommandSpec spec;

    @Option(names = "--config", paramLabel = "DIR", defaultValue = "${sys:config.dir:-config}",
            description = "Folder with catalogue/ (default: ${DEFAULT-VALUE}).")
    private Path config;

    @Option(names = "--catalogue", paramLabel = "FILE", description = "Procedures to search instead: a TSV with columns code and name.")
    private Path catalogueFile;

    @Option(names = "--json", description = "One line per query: {\"query\",\"codes\":[up to 10],\"micros\"}.")
    private boolean json;

    @Option(names = "--explain", description = "Tells for each procedure which word met which; with --json as \"why\", a list beside the codes.")
    private boolean explain;

    @Option(names = "--stdin", description = "One query per line.")
    private boolean stdin;

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words of one query.")
    private List<String> words = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (stdin != words.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "give a QUERY or --stdin");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        if (catalogueFile != null && !Files.isReadable(catalogueFile)) {
            err.println("Nothing to search: " + catalogueFile + " cannot be read");
            return 1;
        }
        Catalogue catalogue = load();
        if (catalogue.procedures().isEmpty()) {
            err.println("Nothing to search: " + cause(catalogue.problems()));
            return 1;
        }
        catalogue.problems().stream().limit(MOST_PROBLEMS).forEach(err::println);
        if (catalogue.problems().size() > MOST_PROBLEMS) {
            err.println("and " + (catalogue.problems().size() - MOST_PROBLEMS) + " lines more");
        }
        ProcedureSearch search = ProcedureSearch.over(catalogue);
        if (stdin) {
            // Many queries are asked to measure something: not how quickly the compiler wakes up.
            search.warmUp();
            answerLines(search, out);
        } else {
            answer(search, String.join(" ", words), out);
        }
        out.flush();
        return 0;
    }

    /** The first line that spoils the file, as one sentence; what it asks of the whole file when no line does. */
    private static String cause(List<CatalogueProblem> problems) {
        return problems.stream().filter(problem -> problem.line() > 0).findFirst().or(() -> problems.stream().findFirst())
                .map(problem -> problem.file() + (problem.line() > 0 ? ", line " + problem.line() : "") + ": " + problem.message())
                .orElse("procedures were expected");
    }

    private Catalogue load() {
        Path folder = config.resolve("catalogue");
        return catalogueFile == null ? Catalogue.load(folder) : Catalogue.load(folder, catalogueFile);
    }

    private void answerLines(ProcedureSearch search, PrintWriter out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            answer(search, line, out);
        }
    }

    private void answer(ProcedureSearch search, String query, PrintWriter out) throws IOException {
        long start = System.nanoTime();
        List<SearchHit> hits = search.find(query, MOST);
        long micros = (System.nanoTime() - start) / 1_000;
        List<String> whys = explain ? search.explain(query, MOST) : List.of();
        if (json) {
            out.println(asJson(query, hits, whys, micros));
            return;
        }
        if (hits.isEmpty()) {
            out.println("nothing found");
        }
        for (int i = 0; i < hits.size(); i++) {
            out.println(hits.get(i).procedure().code() + "  " + hits.get(i).procedure().name());
            if (i < whys.size()) {
                out.println("          " + whys.get(i));
            }
        }
    }

    private String asJson(String query, List<SearchHit> hits, List<String> whys, long micros) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("query", query);
        hits.forEach(hit -> line.withArray("/codes").add(hit.procedure().code()));
        if (hits.isEmpty()) {
            line.putArray("codes");
        }
        line.put("micros", micros);
        if (explain) {
            ArrayNode why = line.putArray("why");
            whys.forEach(why::add);
        }
        return JSON.writeValueAsString(line);
    }
}
