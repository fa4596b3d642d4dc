package vn.motcua.centre.statistics;

import java.util.List;
import java.util.Locale;

/**
 * One question and its answer: every page and file is made of these.
 *
 * @param note    what is counted, in a sentence
 * @param columns names; the first is of what a row is about
 * @param rows    as many values as columns: texts, whole numbers, {@link Share}s, or null for what is not known
 */
record Table(String title, String note, Chart chart, List<String> columns, List<List<Object>> rows) {

    /** How a table is drawn as well. */
    enum Chart {
        NONE,
        /** A bar for each row, of the second column and, paler, the third. */
        BARS,
        /** A column for each row: days. */
        DAYS
    }

    /** A part of a whole. @param whole 0: there is nothing to be a part of */
    record Share(long part, long whole) {

        double percent() {
            return 100.0 * part / whole;
        }

        @Override
        public String toString() {
            return whole == 0 ? "–" : String.format(Locale.forLanguageTag("vi"), "%.1f%%", percent());
        }
    }

    /** Whether a column holds texts to be read, and not figures to be compared. */
    boolean isWords(int column) {
        return rows.stream().anyMatch(row -> row.get(column) instanceof String text && !text.matches("[+-]?\\d+([.,]\\d+)?( \\p{L}+)?"));
    }

    static String text(Object value) {
        return value == null ? "–" : value.toString();
    }

    /** How far a bar reaches. */
    static double size(Object value) {
        return value instanceof Number number ? number.doubleValue() : value instanceof Share share && share.whole() > 0 ? share.percent() : 0;
    }
}
