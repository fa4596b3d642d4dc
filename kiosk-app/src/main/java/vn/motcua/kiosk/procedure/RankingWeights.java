package vn.motcua.kiosk.procedure;

/**
 * What counts how much when titles are ranked; found on the judged queries for tuning.
 *
 * @param together    words that stand together in the query stand together in the title
 * @param explained   how much of the title the query speaks of
 * @param early       the title begins with it
 * @param prior       asked for often, handled nearby
 * @param slip        off, for each nat of slips assumed
 * @param inField     of a word that only the legal field has
 * @param otherMarks  of a word typed without marks in a query that has some
 * @param leastShare  of the query's meaning that a title must have
 * @param leastOfBest of the best title's score that a title must have
 */
record RankingWeights(double together, double explained, double early, double prior, double slip, double inField,
                      double otherMarks, double leastShare, double leastOfBest) {

    static final RankingWeights TUNED = new RankingWeights(0.35, 0.30, 0.05, 0.15, 0.03, 0.5, 0.95, 0.5, 0.5);
}
