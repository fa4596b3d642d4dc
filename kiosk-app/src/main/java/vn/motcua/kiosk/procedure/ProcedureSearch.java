package vn.motcua.kiosk.procedure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Finds procedures by what citizens type. Cannot change, so any number of threads may ask. */
public final class ProcedureSearch {

    private final Catalogue catalogue;

    private record Scored(SearchHit hit, double score) {
    }

    private ProcedureSearch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Builds the index; takes a moment, so do it in a thread of its own. */
    public static ProcedureSearch over(Catalogue catalogue) {
        return new ProcedureSearch(catalogue);
    }

    /** @param query as typed so far; an empty one finds what is asked for most; @return best first, empty when nothing suits */
    public List<SearchHit> find(String query, int most) {
        List<Token> typed = Token.all(query);
        if (typed.isEmpty()) {
            return catalogue.commonest(most).stream().map(procedure -> new SearchHit(procedure, List.of())).toList();
        }
        List<Scored> found = new ArrayList<>();
        for (Procedure procedure : catalogue.procedures()) {
            score(procedure, typed, found);
        }
        found.sort(Comparator.comparingDouble(Scored::score).reversed());
        return found.stream().limit(most).map(Scored::hit).toList();
    }

    private void score(Procedure procedure, List<Token> typed, List<Scored> found) {
        List<Token> title = Token.all(procedure.name());
        List<SearchHit.Mark> marks = new ArrayList<>();
        for (Token word : typed) {
            title.stream().filter(token -> token.syllable().beginsWith(word.syllable())).findFirst()
                    .ifPresent(token -> marks.add(new SearchHit.Mark(token.start(), token.end())));
        }
        if (marks.size() == typed.size() || procedure.code().startsWith(typed.get(0).text())) {
            double score = 1.0 / title.size() + catalogue.usage(procedure.code());
            found.add(new Scored(new SearchHit(procedure, marks), score));
        }
    }
}
