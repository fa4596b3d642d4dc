package vn.motcua.kiosk.procedure;

import java.util.Comparator;

/**
 * A place in the catalogue's files that cannot be used. The rest of the file is.
 *
 * @param file    name of the file
 * @param line    first line is 1; 0 when it is about the whole file
 * @param message what was expected
 */
public record CatalogueProblem(String file, int line, String message) implements Comparable<CatalogueProblem> {

    private static final Comparator<CatalogueProblem> ORDER = Comparator.comparing(CatalogueProblem::file)
            .thenComparingInt(CatalogueProblem::line).thenComparing(CatalogueProblem::message);

    @Override
    public int compareTo(CatalogueProblem other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
